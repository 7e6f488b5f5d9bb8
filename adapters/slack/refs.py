"""What a message is called, so that it can be answered and redrawn after a restart.

In a channel that is Slack's timestamp. A direct message is addressed by the
person, but Slack redraws it only by the id of the conversation, so that its
reference carries both.
"""

from core.chat import Place

PLATFORM = "slack"
_DIRECT = "D"
_BETWEEN = "/"


def is_direct(channel: str) -> bool:
    """Whether a channel of Slack's is a direct conversation."""
    return channel.startswith(_DIRECT)


def reference(channel: str, ts: str) -> str:
    """Name a message."""
    return f"{channel}{_BETWEEN}{ts}" if is_direct(channel) else ts


def timestamp(ref: str) -> str:
    """Slack's own name for a message, within its conversation."""
    return ref.rpartition(_BETWEEN)[2]


def conversation(ref: str, place: Place) -> str:
    """Slack's id of the conversation that a message of that place is in."""
    return ref.rpartition(_BETWEEN)[0] or place.channel


def place(*, team: str, channel: str | None, user: str, thread: str | None = None) -> Place:
    """Name a place as the core does: direct messages by the person they are with."""
    direct = channel is None or is_direct(channel)
    return Place(
        platform=PLATFORM,
        workspace=team,
        channel=user if direct or channel is None else channel,
        direct=direct,
        thread=reference(channel, thread) if channel and thread else None,
    )
