"""What people type, as the conversation wants it."""

import re

BOT = "blockhours"
_TO_BOT = re.compile(rf"(?<![\w@.])@{BOT}\b[:,]?\s*", re.IGNORECASE)
_MENTION = re.compile(r"(?<![\w@.<])@(?P<user>\w+(?:[.-]\w+)*)")


def is_command(text: str) -> bool:
    """Whether this is a slash command, which only the asker sees."""
    return text.lstrip().startswith("/")


def calls_the_bot(text: str) -> bool:
    """Whether the bot is mentioned."""
    return _TO_BOT.search(text) is not None


def for_grammar(text: str) -> str:
    """Take out the mention of the bot, and write others as `<@user>`."""
    return _MENTION.sub(r"<@\g<user>>", _TO_BOT.sub("", text, count=1)).strip()
