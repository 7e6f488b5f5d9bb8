"""What people do in Teams: type, press, fill in, search. Teams tells the bot of it."""

import asyncio
from html import escape
from typing import Any

from tests.teams.standin.activities import activity, mentions
from tests.teams.standin.model import Conversation, Json, Message, User
from tests.teams.standin.reading import Seen, actions_of, card_of, cards_in, visible_to
from tests.teams.standin.state import BOT, State
from tests.teams.standin.wire import Answer, Wire
from tests.teams.validator import faults_in_card

PATIENCE = 15.0
"""How many seconds Teams waits before it sends a message again."""


class Teams:
    """Teams as its people use it, with the bot at the other end of a wire."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.wire: Wire | None = None
        self.service_url = ""
        self.delivered: list[Json] = []

    async def deliver(self, told: Json) -> Answer:
        """Tell the bot, and wait as long as Teams waits."""
        assert self.wire is not None, "the bot is not there yet"
        self.delivered.append(told)
        try:
            async with asyncio.timeout(PATIENCE):
                answer = await self.wire.deliver(told)
        except TimeoutError:
            return Answer(status=504)
        assert not [fault for card in cards_in(answer.body) for fault in faults_in_card(card)]
        return answer


class Person:
    """Somebody at Teams. What they do returns once the bot has acknowledged it."""

    def __init__(self, teams: Teams, user: User, tenant: str) -> None:
        self._teams = teams
        self._state = teams.state
        self._tenant = tenant
        self.user = user

    def sees(self, where: str) -> list[Seen]:
        """What they see in a conversation, or in `personal`, their own with the bot."""
        return visible_to(self._find(where), self.user.id)

    async def reads(self, where: str, words: str) -> Seen:
        """Wait until a message with these words can be seen, and read it."""

        def read() -> Seen | None:
            return next((one for one in self.sees(where) if words in one.text), None)

        try:
            return await self._state.until(read)
        except TimeoutError:
            seen = [one.text for one in self.sees(where)]
            raise AssertionError(f"{words!r} is not in {seen}") from None

    async def says(self, where: str, text: str, *, thread: str | None = None) -> Answer:
        """Type something and send it; elsewhere the bot mostly hears its mention alone."""
        place = self._find(where)
        written, entities = mentions(escape(text, quote=False), list(self._state.users.values()))
        number = self._state.message_id()
        root = thread or (number if place.scope == "channel" else None)
        told = self._activity("message", place, number=number, thread=root) | {
            "text": written,
            "textFormat": "plain",
            "entities": [{"type": "clientInfo", "locale": self.user.locale}, *entities],
        }
        self._state.add_message(
            place, Message(id=number, author=self.user.id, activity=told, thread=thread)
        )
        heard = (
            place.scope == "personal"
            or place.hears_all
            or any(one.get("mentioned", {}).get("id") == BOT for one in entities)
        )
        return await self._teams.deliver(told) if heard and place.installed else Answer(status=0)

    async def edits(self, where: str, text: str) -> Answer:
        """Change the last message that they wrote."""
        place = self._find(where)
        message = next(one for one in reversed(place.messages) if one.author == self.user.id)
        written, entities = mentions(escape(text, quote=False), list(self._state.users.values()))
        told = {**message.activity, "type": "messageUpdate", "text": written, "entities": entities}
        told["channelData"] = {**told["channelData"], "eventType": "editMessage"}
        message.activity, message.edited = {**message.activity, "text": written}, True
        return await self._teams.deliver(told)

    async def clicks(self, where: str, label: str, **typed: str) -> Answer:
        """Press the newest button of that label that they see, with what they typed in its card."""
        place = self._find(where)
        message, button = self._button(place, label)
        value = {
            "action": {
                "type": "Action.Execute",
                "verb": button.get("verb", ""),
                "data": {**button["data"], **typed},
            },
            "trigger": "manual",
        }
        return await self.invokes("adaptiveCard/action", value, where, message=message)

    async def submits(self, where: str, label: str, **typed: str) -> Answer:
        """Press it in an old client, which sends the fallback as a message."""
        place = self._find(where)
        message, button = self._button(place, label)
        told = self._activity(
            "message", place, number=self._state.message_id(), thread=message.thread or message.id
        )
        value = {**button["fallback"]["data"], **typed}
        return await self._teams.deliver(told | {"value": value, "replyToId": message.id})

    async def invokes(
        self, name: str, value: Any, where: str, *, message: Message | None = None
    ) -> Answer:
        """Do what Teams asks the bot about, and waits for."""
        place = self._find(where)
        root = (message.thread or message.id) if message else None
        told = self._activity("invoke", place, number=f"f:{self._state.number()}", thread=root)
        if message is not None:
            told["replyToId"] = message.id
        return await self._teams.deliver(told | {"name": name, "value": value})

    async def adds_the_app(self, where: str, *, action: str = "add") -> Answer:
        """Add the app there."""
        place = self._find(where)
        place.installed = True
        return await self._changes("installationUpdate", where, action=action)

    async def joins_the_bot(self, where: str) -> Answer:
        """Have Teams tell that the bot is a member, as it does beside the installation."""
        return await self._changes("conversationUpdate", where, membersAdded=[{"id": BOT}])

    async def deletes(self, channel: str, *, told_in: str) -> Answer:
        """Delete a channel, which Teams tells of in another one of the team."""
        return await self._tells_of(channel, told_in, "channelDeleted")

    async def renames(self, channel: str, name: str) -> Answer:
        """Give a channel another name."""
        return await self._tells_of(channel, channel, "channelRenamed", name=name)

    async def _tells_of(self, channel: str, told_in: str, event: str, **what: str) -> Answer:
        place = self._find(told_in)
        about = {"channel": {"id": self._find(channel).id, **what}, "eventType": event}
        data = {"tenant": {"id": place.tenant}, "team": {"id": place.team}, **about}
        return await self._changes("conversationUpdate", told_in, channelData=data)

    async def removes_the_app(self, where: str) -> Answer:
        """Remove it again."""
        place = self._find(where)
        place.installed = False
        return await self._changes("installationUpdate", where, action="remove")

    async def _changes(self, kind: str, where: str, **what: Any) -> Answer:
        told = self._activity(kind, self._find(where), number=f"f:{self._state.number()}")
        return await self._teams.deliver(told | what)

    def _find(self, where: str) -> Conversation:
        if where == "personal":
            chat = self._state.personal(self.user, self._tenant)
            assert chat is not None
            return chat
        return self._state.named(where)

    def _activity(
        self, kind: str, place: Conversation, *, number: str, thread: str | None = None
    ) -> Json:
        return activity(
            kind,
            self.user,
            place,
            number=number,
            service_url=self._teams.service_url,
            thread=thread,
        )

    def _button(self, place: Conversation, label: str) -> tuple[Message, Json]:
        return next(
            (message, action)
            for message in reversed(place.messages)
            for action in actions_of(card_of(message.activity))
            if action["title"] == label
        )
