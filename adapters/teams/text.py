"""Teams' way of writing messages, made into what somebody typed.

The SDK's own way leaves `&nbsp;` behind, and fails on a message without text
or on a mention of nobody.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape

_BREAK = re.compile(r"<(?:br|/p|/div|/li|/tr|/h[1-6])\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:a|b|blockquote|br|code|div|em|emoji|font|h[1-6]|hr|i|img|li|ol|p|pre|s|span|strike|"
    r"strong|sub|sup|table|tbody|td|tr|u|ul)\b[^<>]*>",
    re.IGNORECASE,
)
_MENTION = re.compile(r"<at\b[^<>]*>(?P<name>.*?)</at>", re.IGNORECASE | re.DOTALL)
_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff]")
_COMMENT = re.compile(r"(?<=\s)//(?=\s)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Somebody mentioned in a message, by Teams' own account id, and the words of it."""

    account: str
    name: str
    text: str


def typed(text: str, mentions: Iterable[Mention], *, bot: str) -> str:
    """Give back what was typed, without the mentions of the bot.

    Others stay as `<@account|Name>`, and a mention of which nothing is known
    as the name in it. Tags are taken out only where Teams puts them itself,
    so that "disk <5 GB" keeps its words.
    """
    kept: dict[str, str] = {}
    for number, mention in enumerate(mentions):
        if not mention.text:
            continue
        mark = f"\ue000{number}\ue001"
        kept[mark] = "" if mention.account == bot else f"<@{mention.account}|{mention.name}>"
        text = text.replace(mention.text, mark)
    text = plain(text)
    for mark, written in kept.items():
        text = text.replace(mark, written)
    return text.strip()


def plain(text: str) -> str:
    """Take out tags and entities."""
    text = _MENTION.sub(lambda found: found["name"], text)
    text = unescape(_TAG.sub("", _BREAK.sub("\n", text)))
    return _INVISIBLE.sub("", text.replace("\xa0", " ")).strip()


def quoted(text: str) -> str:
    """Take a message into a note: on one line, and nothing in it that would end the note's part."""
    return _COMMENT.sub("/", " ".join(plain(text).split()))
