"""Slack's way of writing messages, made into what somebody typed.

Slack escapes three characters, and writes links, channels and mentions in
angle brackets. People's mentions are kept as they are: the grammar reads them.
"""

import re

_REFERENCE = re.compile(r"<(?P<kind>[@#!]?)(?P<target>[^<>|]*)(?:\|(?P<label>[^<>]*))?>")


def typed(text: str, *, bot: str | None = None) -> str:
    """Give back what was typed, without the mentions of the bot."""
    if bot is not None:
        text = re.sub(rf"<@{re.escape(bot)}(?:\|[^<>]*)?>[:,]?\s*", "", text)
    return unescaped(_REFERENCE.sub(_plain, text)).strip()


def quoted(text: str) -> str:
    """Take a message into a note: on one line, and nothing in it that would end the note's part.

    People without a name beside their id are left out, since nobody reads ids.
    """
    named = re.sub(r"<@[^<>|]*(?:\|([^<>]*))?>", lambda who: f"@{who[1]}" if who[1] else "", text)
    return re.sub(r"(?<=\s)//(?=\s)", "/", " ".join(typed(named).split()))


def unescaped(text: str) -> str:
    """Undo Slack's escaping; no other entity is one."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _plain(reference: re.Match[str]) -> str:
    target, label = reference["target"], reference["label"]
    match reference["kind"]:
        case "@":
            return reference[0]
        case "#":
            return f"#{label or target}"
        case "!":
            return _special(target, label)
        case _:
            return _link(target, label)


def _special(target: str, label: str | None) -> str:
    """`<!here>` is @here; dates and user groups bring the words to be shown."""
    return label or f"@{target.partition('^')[0]}"


def _link(target: str, label: str | None) -> str:
    """A link is its label, with the address where that says more."""
    address = re.sub(r"^(mailto|tel):", "", target)
    bare = re.sub(r"^\w+://", "", address).rstrip("/")
    return label or address if label in {None, "", address, bare} else f"{label} ({address})"
