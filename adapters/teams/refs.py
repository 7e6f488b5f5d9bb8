"""What conversations and messages are called.

Teams names a thread of a channel by the channel and the message it began
with: `19:…@thread.tacv2;messageid=1700000000000`. A personal chat is named by
the person, as core names direct messages; what Teams calls it is looked up.
"""

from core.chat import Place

PLATFORM = "teams"
_THREAD = ";messageid="


def channel_of(conversation: str) -> str:
    """A conversation outside any thread."""
    return conversation.partition(_THREAD)[0]


def thread_of(conversation: str) -> str | None:
    """The message that a conversation's thread began with, if it is one."""
    return conversation.partition(_THREAD)[2] or None


def in_thread(channel: str, thread: str | None) -> str:
    """The thread of a channel that began with that message."""
    return f"{channel}{_THREAD}{thread}" if thread else channel


def place(*, tenant: str, channel: str, thread: str | None = None) -> Place:
    """A channel or a group chat, as core names it."""
    return Place(platform=PLATFORM, workspace=tenant, channel=channel, thread=thread)


def direct_place(*, tenant: str, user: str, thread: str | None = None) -> Place:
    """The personal chat with somebody, as core names it."""
    return Place(platform=PLATFORM, workspace=tenant, channel=user, direct=True, thread=thread)
