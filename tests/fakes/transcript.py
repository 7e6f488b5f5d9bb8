"""The transcript in memory: it keeps the promises of the port, until the process ends."""

from dataclasses import replace

from adapters.chat.transcript import ChatMessage


class MemoryTranscript:
    """Implements `adapters.chat.transcript.Transcript`."""

    def __init__(self) -> None:
        self.messages: dict[int, ChatMessage] = {}

    async def add(self, message: ChatMessage) -> ChatMessage:
        """Store it under a new id; a message whose key stands already is returned as it is."""
        for standing in self.messages.values():
            if message.key is not None and _keyed(standing) == _keyed(message):
                return standing
        added = replace(message, id=len(self.messages) + 1)
        self.messages[added.id] = added
        return added

    async def get(self, message_id: int) -> ChatMessage | None:
        return self.messages.get(message_id)

    async def replace(self, message: ChatMessage) -> None:
        self.messages[message.id] = message

    async def of_channel(
        self, workspace: str, channel: str, *, before: int | None = None, limit: int = 200
    ) -> list[ChatMessage]:
        found = [
            message
            for message in self.messages.values()
            if (message.workspace, message.channel) == (workspace, channel)
            and (before is None or message.id < before)
        ]
        return found[-limit:]


def _keyed(message: ChatMessage) -> tuple[str, str, str | None]:
    """A key stands for one message of a channel, since a notice may go to several."""
    return message.workspace, message.channel, message.key
