"""Plain text made safe to show: escaped, with what would be invisible made visible."""

import re
import unicodedata
from collections.abc import Mapping

from markupsafe import Markup, escape

_MENTION = re.compile(
    r"<@(?P<user>[^<>|\s]+)(?:\|(?P<name>[^<>]*))?>"  # as the grammar writes it
    r"|(?<![\w@.])@(?P<typed>\w+(?:[.-]\w+)*)"  # as people type it
)
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, but for tab and newline
    "\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]"  # bidi marks and their like
)


def visible(text: str) -> Markup:
    """Escape a text; marks that hide or reorder what follows are shown by their code."""
    return Markup(_UNSEEN.sub(_code, str(escape(text))))  # noqa: S704 - escaped within


def spoken(text: str, names: Mapping[str, str]) -> Markup:
    """Make a text visible, with people's names where it mentions them."""
    parts: list[Markup] = []
    end = 0
    for mention in _MENTION.finditer(text):
        parts += visible(text[end : mention.start()]), _mention(mention, names)
        end = mention.end()
    return Markup("").join([*parts, visible(text[end:])])


def is_iso_date(text: str) -> bool:
    """Whether a browser's date field can hold this: an ISO date, or nothing yet."""
    return not text or re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) is not None


def _mention(mention: re.Match[str], names: Mapping[str, str]) -> Markup:
    user, typed = mention["user"], mention["typed"]
    name = names.get(user or typed) or mention["name"] or user
    if name is None:
        return visible(mention.group())
    return Markup('<span class="mention">@{}</span>').format(visible(name))


def _code(mark: re.Match[str]) -> str:
    name = unicodedata.name(mark.group(), "")
    return str(
        Markup('<span class="unseen" title="{}">U+{:04X}</span>').format(name, ord(mark.group()))
    )
