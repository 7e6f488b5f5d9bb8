"""Messages: posted, shown to one person, redrawn, and answered by a response_url."""

from typing import Any

from tests.slack.standin.blocks import check_message
from tests.slack.standin.model import Channel, Installation, Json, Message, Refused, ResponseUrl
from tests.slack.standin.state import State, channel_for


class Chat:
    """The `chat.*` methods, and what is sent to response_urls."""

    def __init__(self, state: State) -> None:
        self._state = state

    def post_message(self, caller: Installation, given: Json) -> Json:
        """`chat.postMessage`; a user's id as channel is the direct messages with them."""
        channel = channel_for(self._state, caller, given.get("channel", ""))
        message = self._state.add_message(channel, self._written(caller, given))
        return {"ok": True, "channel": channel.id, "ts": message.ts, "message": shown(message)}

    def post_ephemeral(self, caller: Installation, given: Json) -> Json:
        """`chat.postEphemeral`."""
        channel = channel_for(self._state, caller, given.get("channel", ""))
        if given.get("user") not in channel.members:
            raise Refused("user_not_in_channel")
        message = self._written(caller, given)
        message.only_for = given["user"]
        self._state.add_message(channel, message)
        return {"ok": True, "message_ts": message.ts}

    def update(self, caller: Installation, given: Json) -> Json:
        """`chat.update`, of the app's own messages."""
        channel = self._state.channels.get(given.get("channel", ""))
        if channel is None or caller.bot_user not in channel.members:
            raise Refused("channel_not_found")
        message = channel.message(given.get("ts", ""))
        if message is None or message.only_for is not None:
            raise Refused("message_not_found")
        if message.author != caller.bot_user:
            raise Refused("cant_update_message")
        self._redraw(message, given)
        return {"ok": True, "channel": channel.id, "ts": message.ts, "text": message.text}

    def respond(self, url: ResponseUrl, bot: str, given: Json) -> None:
        """Take an answer to an act; refused once the address is used up or old."""
        if self._state.clock() > url.until:
            raise Refused("expired_url")
        if url.left == 0:
            raise Refused("used_url")
        url.left -= 1
        self.show(url.channel, url.user, bot, given, about=url.message)

    def show(
        self,
        channel: Channel,
        user: str,
        bot: str,
        given: Json,
        *,
        about: Message | None = None,
    ) -> None:
        """Show an answer as it asks: in place of what it is about, to all, or to one."""
        if given.get("delete_original") and about is not None:
            channel.messages.remove(about)
            self._state.changed()
        elif given.get("replace_original") and about is not None:
            self._redraw(about, given)
        else:
            message = self._new(bot, given)
            message.only_for = None if given.get("response_type") == "in_channel" else user
            self._state.add_message(channel, message)

    def _written(self, caller: Installation, given: Json) -> Message:
        metadata = given.get("metadata")
        if metadata is not None and not {"event_type", "event_payload"} <= metadata.keys():
            raise Refused("invalid_metadata_format")
        message = self._new(caller.bot_user, given)
        message.metadata = metadata
        return message

    def _new(self, author: str, given: Json) -> Message:
        text, blocks = self._content(given)
        return Message(
            ts=self._state.ts(),
            author=author,
            text=text,
            blocks=blocks,
            thread=given.get("thread_ts"),
        )

    def _redraw(self, message: Message, given: Json) -> None:
        message.text, message.blocks = self._content(given)
        message.edited = self._state.ts()
        self._state.changed()

    def _content(self, given: Json) -> tuple[str, list[Json]]:
        text, blocks = given.get("text", ""), given.get("blocks") or []
        check_message(text, blocks)
        if not self._state.knows_charts and any(map(_is_chart, blocks)):
            raise Refused("invalid_blocks")
        return text, blocks


def shown(message: Message) -> Json:
    """A message as payloads show it."""
    body: dict[str, Any] = {
        "type": "message",
        "user": message.author,
        "text": message.text,
        "blocks": message.blocks,
        "ts": message.ts,
    }
    if message.thread is not None:
        body["thread_ts"] = message.thread
    if message.edited is not None:
        body["edited"] = {"user": message.author, "ts": message.edited}
    if message.metadata is not None:
        body["metadata"] = message.metadata
    return body


def _is_chart(block: Json) -> bool:
    return bool(block["type"] == "data_visualization")
