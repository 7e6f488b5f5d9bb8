"""How the bot is spoken to in Slack, which differs from place to place."""

from adapters.chat.speech import PLAINLY, Speech
from adapters.slack.refs import is_direct

HOURS = "/hours"
"""The command for all verbs that have none of their own."""

BY_COMMAND = Speech(own=frozenset({"log", "balance", "topup"}), others=f"{HOURS} {{}}")
BY_MENTION = Speech(others="@blockhours {}")
"""In threads, and for people of other workspaces, Slack knows no commands."""


def speech_in(channel: str | None, *, thread: str | None, outsider: bool = False) -> Speech:
    """Tell how commands are given there."""
    if channel is None or is_direct(channel):
        return PLAINLY
    return BY_MENTION if thread or outsider else BY_COMMAND
