"""What people do in Slack: type, press, fill in, use shortcuts. Slack tells the app of it."""

import asyncio
import re
from html import escape

from tests.slack.standin import payloads
from tests.slack.standin.chat import Chat, shown
from tests.slack.standin.manifest import Manifest
from tests.slack.standin.modals import Modals
from tests.slack.standin.model import Channel, HomeView, Installation, Json, Message, Modal, User
from tests.slack.standin.payloads import Scene
from tests.slack.standin.reading import Seen, buttons_of, buttons_of_home, read_home, visible_to
from tests.slack.standin.state import State
from tests.slack.standin.wire import Answer, Kind, Wire
from tests.slack.validator import faults_in_errors, faults_in_options

BOT = "blockhours"
PATIENCE = 3.0
"""How many seconds Slack waits for an answer."""
TRIES = 4
"""How often Slack sends an event that is not acknowledged."""
SLACKBOT = "USLACKBOT"

_NAMED = re.compile(r"@(\w+)")


class Slack:
    """The workspace as its people use it, with the app at the other end of a wire."""

    def __init__(self, state: State, chat: Chat, modals: Modals, manifest: Manifest) -> None:
        self.state = state
        self.chat = chat
        self.modals = modals
        self.manifest = manifest
        self.wire: Wire | None = None
        self.address = ""
        self.delivered: list[tuple[Kind, Json]] = []

    async def deliver(self, kind: Kind, payload: Json) -> Answer:
        """Tell the app, and wait as long as Slack waits."""
        assert self.wire is not None, "the app is not there yet"
        self.delivered.append((kind, payload))
        try:
            async with asyncio.timeout(PATIENCE):
                return await self.wire.deliver(kind, payload)
        except TimeoutError:
            return Answer(status=504)

    async def tell(self, event: Json) -> Answer:
        """Tell the app of an event, again if need be."""
        if event["event"]["type"] not in {one.partition(".")[0] for one in self.manifest.events}:
            return Answer(status=0)
        answer = await self.deliver(Kind.EVENT, event)
        for _ in range(TRIES - 1):
            if answer.status == 200:
                break
            answer = await self.deliver(Kind.EVENT, event)
        return answer

    def link(self, channel: Channel, user: str, message: Message | None = None) -> str:
        """A response_url."""
        return f"{self.address}/response/{self.state.response_url(channel, user, message)}"


class Person:
    """Somebody at Slack. What they do returns once the app has acknowledged it."""

    def __init__(self, slack: Slack, user: User, team: str) -> None:
        self._slack = slack
        self._state = slack.state
        self._team = team
        self.user = user

    @property
    def modal(self) -> Modal | None:
        """The modal that stands open before them."""
        return next(reversed(list(self._state.modals_of(self.user.id))), None)

    def sees(self, channel: str) -> list[Seen]:
        """What they see in a channel, or in `direct`, their messages with the bot."""
        return visible_to(self._find(channel), self.user.id)

    async def reads(self, channel: str, words: str) -> Seen:
        """Wait until a message with these words can be seen, and read it."""

        def read() -> Seen | None:
            return next((one for one in self.sees(channel) if words in one.text), None)

        try:
            return await self._state.until(read)
        except TimeoutError:
            seen = [one.text for one in self.sees(channel)]
            raise AssertionError(f"{words!r} is not in {seen}") from None

    async def faces_modal(self) -> Modal:
        """Wait until a modal opens."""
        return await self._state.until(lambda: self.modal)

    async def says(self, channel: str, text: str, *, thread: str | None = None) -> Answer:
        """Type something and send it."""
        place = self._find(channel)
        if text.startswith("/"):
            return await self._commands(place, text, thread)
        message = Message(
            ts=self._state.ts(), author=self.user.id, text=self._written(text), thread=thread
        )
        self._state.add_message(place, message)
        return await self._slack.tell(self._event(place, message))

    async def edits(self, channel: str, text: str) -> Answer:
        """Change the last message that they wrote."""
        place = self._find(channel)
        message = next(one for one in reversed(place.messages) if one.author == self.user.id)
        before = shown(message)
        message.text, message.edited = self._written(text), self._state.ts()
        event = self._event(place, message)
        if place.direct_with:
            told = event["event"]
            inner = {key: told[key] for key in ("channel", "channel_type", "event_ts")}
            changed = {"subtype": "message_changed", "message": shown(message)}
            event["event"] = {"type": "message", **inner, **changed, "previous_message": before}
        return await self._slack.tell(event)

    async def clicks(self, channel: str, label: str) -> Answer:
        """Press the newest button of that label that they see."""
        place = self._find(channel)
        message, block, button = self._button(place, label)
        scene = self._scene(self._slack.link(place, self.user.id, message))
        return await self._slack.deliver(
            Kind.ACT, payloads.press(scene, place, message, block, button)
        )

    async def opens_home(self) -> Answer:
        """Look at the home tab of the app."""
        scene, place = self._scene(), self._find("direct")
        event = payloads.home_opened(scene, self._state.number(), place, self._home)
        return await self._slack.tell(event)

    async def reads_home(self, words: str) -> Seen:
        """Wait until these words stand in the home tab, and read it."""

        def read() -> Seen | None:
            seen = read_home(self._home) if self._home else None
            return seen if seen and words in seen.text else None

        try:
            return await self._state.until(read)
        except TimeoutError:
            stands = read_home(self._home).text if self._home else None
            raise AssertionError(f"{words!r} is not in {stands!r}") from None

    async def clicks_at_home(self, label: str) -> Answer:
        """Press a button of that label in the home tab."""
        home = self._home
        assert home is not None
        block, button = next(
            (block, button)
            for block, button in buttons_of_home(home)
            if button["text"]["text"] == label
        )
        number = self._state.number()
        payload = payloads.press_at_home(self._scene(), home, number, block, button)
        return await self._slack.deliver(Kind.ACT, payload)

    @property
    def _home(self) -> HomeView | None:
        return self._state.homes.get((self._team, self.user.id))

    async def uses(self, shortcut: str) -> Answer:
        """Use a global shortcut."""
        assert shortcut in self._slack.manifest.shortcuts
        return await self._slack.deliver(Kind.ACT, payloads.shortcut(self._scene(), shortcut))

    async def uses_on(self, channel: str, words: str, shortcut: str) -> Answer:
        """Use a shortcut on the message with these words."""
        assert shortcut in self._slack.manifest.shortcuts
        place = self._find(channel)
        message = next(one for one in place.messages if words in one.text)
        scene = self._scene(self._slack.link(place, self.user.id))
        return await self._slack.deliver(
            Kind.ACT, payloads.message_shortcut(scene, shortcut, place, message)
        )

    async def looks_up(self, field: str, typed: str) -> list[str]:
        """Type into a menu of the modal before them, and see what it offers."""
        modal = self.modal
        assert modal is not None
        answer = await self._slack.deliver(
            Kind.ACT, payloads.suggestion(self._scene(), modal, field, typed)
        )
        assert not faults_in_options(answer.body)
        modal.offered[field] = answer.body["options"]
        return [option["text"]["text"] for option in modal.offered[field]]

    async def types(self, field: str, typed: str) -> Answer | None:
        """Type or pick something in the modal before them; the app hears of it if it asks to."""
        modal = self.modal
        assert modal is not None
        modal.typed[field] = typed
        block = next(one for one in modal.content["blocks"] if one.get("block_id") == field)
        if not block["dispatch_action"]:
            return None
        payload = payloads.change(self._scene(), modal, field, self._state.ts())
        return await self._slack.deliver(Kind.ACT, payload)

    async def submits(self, **typed: str) -> Answer:
        """Fill in the modal before them and hand it in."""
        modal = self.modal
        assert modal is not None
        modal.typed |= typed
        modal.errors = {}
        answer = await self._slack.deliver(Kind.ACT, payloads.submission(self._scene(), modal))
        self._take(modal, answer)
        return answer

    def _find(self, channel: str) -> Channel:
        if channel == "direct":
            return self._state.direct(self._installation, self.user.id)
        return self._state.named(channel)

    @property
    def _installation(self) -> Installation:
        return self._state.installation_of(self._team)

    def _scene(self, response_url: str = "") -> Scene:
        return Scene(
            user=self.user,
            installation=self._installation,
            trigger=self._state.trigger(self.user, self._team),
            response_url=response_url,
        )

    def _written(self, text: str) -> str:
        """Write a message as Slack hands it on: escaped, and with people by their ids."""
        ids = {one.name.lower(): one.id for one in self._state.users.values()}
        ids[BOT] = self._installation.bot_user

        def named(found: re.Match[str]) -> str:
            user = ids.get(found[1].lower())
            return f"<@{user}>" if user else found[0]

        return _NAMED.sub(named, escape(text, quote=False))

    def _event(self, place: Channel, message: Message) -> Json:
        scene, number = self._scene(), self._state.number()
        if place.direct_with:
            return payloads.direct_message(scene, number, place, message)
        if f"<@{self._installation.bot_user}>" in message.text:
            return payloads.mention(scene, number, place, message)
        return {"event": {"type": "message.channels"}}

    async def _commands(self, place: Channel, text: str, thread: str | None) -> Answer:
        name, _, rest = text.partition(" ")
        known = name in self._slack.manifest.commands and self.user.team == self._team
        if thread is not None or not known:
            where = "supported in threads" if thread else "a valid command"
            self._told(place, f"{name} is not {where}.")
            return Answer(status=0)
        scene = self._scene(self._slack.link(place, self.user.id))
        said = self._written(rest) if name in self._slack.manifest.escaped else rest
        answer = await self._slack.deliver(
            Kind.COMMAND, payloads.command(scene, place, name, said.strip())
        )
        if answer.status != 200:
            self._told(place, f"{name} failed with the error “dispatch_failed”")
        elif answer.body:
            given = {"text": answer.body} if isinstance(answer.body, str) else answer.body
            self._slack.chat.show(place, self.user.id, self._installation.bot_user, given)
        return answer

    def _told(self, place: Channel, text: str) -> None:
        message = Message(ts=self._state.ts(), author=SLACKBOT, text=text, only_for=self.user.id)
        self._state.add_message(place, message)

    def _button(self, place: Channel, label: str) -> tuple[Message, Json, Json]:
        seen = {one.ts for one in visible_to(place, self.user.id)}
        return next(
            (message, block, button)
            for message in reversed(place.messages)
            if message.ts in seen
            for block, button in buttons_of(message)
            if button["text"]["text"] == label
        )

    def _take(self, modal: Modal, answer: Answer) -> None:
        body = answer.body or {}
        match body.get("response_action") if answer.status == 200 else "trouble":
            case None:
                self._slack.modals.close(modal)
            case "clear":
                self._slack.modals.close_all(self.user.id)
            case "errors":
                assert not faults_in_errors(body["errors"], modal.content)
                modal.errors = body["errors"]
            case "update":
                self._slack.modals.redraw(modal, body["view"])
            case _:
                modal.trouble = True
