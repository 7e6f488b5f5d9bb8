"""Each platform as a stage for the same dialogue."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import timedelta
from typing import Protocol

from adapters.chat.conversation import Conversation
from adapters.chat.reply import Reply
from adapters.chat.transcript import ChatMessage
from adapters.chat.wording import announce
from adapters.web.poster import WebPoster
from adapters.web.rooms import identity_of
from bot.notifier import Notifier
from tests.adapters.slack.house import House as SlackHouse
from tests.adapters.slack.house import open_house as open_slack
from tests.adapters.teams.house import House as TeamsHouse
from tests.adapters.teams.house import open_house as open_teams
from tests.adapters.web.house import Clock as WebClock
from tests.adapters.web.house import House as WebHouse
from tests.adapters.web.house import channel
from tests.adapters.web.house import open_house as open_web
from tests.contracts.shelf import Shelf
from tests.dialogues.table import ALERTS, PERSONAL
from tests.fakes.clock import NOON
from tests.fakes.nordlicht import found_nordlicht

MINUTES_OF_POSTING = 10
"""Long enough for all that waits, at the pace of the slowest platform."""


class Scene(Protocol):
    """Where a dialogue is played."""

    @property
    def shelf(self) -> Shelf: ...
    async def says(self, who: str, text: str) -> None: ...
    async def presses(self, who: str, label: str, where: str) -> None: ...
    async def fills(self, who: str, typed: dict[str, str]) -> None: ...
    async def posts(self) -> None: ...
    def waits(self, days: int) -> None: ...


class SlackScene:
    """Direct messages in Slack, and its modals."""

    def __init__(self, house: SlackHouse) -> None:
        self._house = house
        self.shelf = house.shelf

    async def says(self, who: str, text: str) -> None:
        await self._house.person(who).says("direct", text)
        await self._house.adapter.settled()

    async def presses(self, who: str, label: str, where: str) -> None:
        await self._house.person(who).clicks("direct" if where == PERSONAL else where, label)
        await self._house.adapter.settled()

    async def fills(self, who: str, typed: dict[str, str]) -> None:
        person = self._house.person(who)
        await self.says(who, "log")
        await person.clicks("direct", person.sees("direct")[-1].buttons[0])
        await person.faces_modal()
        await person.submits(**typed)
        await self._house.adapter.settled()

    async def posts(self) -> None:
        for _ in range(MINUTES_OF_POSTING):
            self._house.clock.later(minutes=1)
            await self._house.post_notices()

    def waits(self, days: int) -> None:
        self._house.clock.later(days=days)


class TeamsScene:
    """Personal chats in Teams, and its cards."""

    def __init__(self, house: TeamsHouse) -> None:
        self._house = house
        self.shelf = house.shelf

    async def says(self, who: str, text: str) -> None:
        await self._house.person(who).says("personal", text)
        await self._house.adapter.settled()

    async def presses(self, who: str, label: str, where: str) -> None:
        await self._house.person(who).clicks(where, label)
        await self._house.adapter.settled()

    async def fills(self, who: str, typed: dict[str, str]) -> None:
        person = self._house.person(who)
        await self.says(who, "log")
        await person.clicks("personal", person.sees("personal")[-1].buttons[0], **typed)
        await self._house.adapter.settled()

    async def posts(self) -> None:
        for _ in range(MINUTES_OF_POSTING):
            self._house.clock.later(minutes=1)
            await self._house.post_notices()

    def waits(self, days: int) -> None:
        self._house.clock.later(days=days)


class WebScene:
    """Direct messages in the playground, over HTTP."""

    def __init__(self, house: WebHouse) -> None:
        self._house = house
        self.shelf = house.shelf

    async def says(self, who: str, text: str) -> None:
        await self._house.say(who, f"@{who}", text)

    async def presses(self, who: str, label: str, where: str) -> None:
        def is_there(reply: Reply) -> bool:
            return any(button.label == label for button in reply.buttons)

        message = await self._newest(where if where == ALERTS else f"@{who}", is_there)
        await self._house.press(who, message, label)

    async def fills(self, who: str, typed: dict[str, str]) -> None:
        await self.says(who, "log")
        form = await self._newest(f"@{who}", lambda reply: reply.form is not None)
        fields = {f"field.{name}": value for name, value in typed.items()}
        await self._house.send("/submit", {"as": who, "message": form.id, **fields})

    async def posts(self) -> None:
        notifier = Notifier(
            store=self.shelf.store,
            posters=(WebPoster(self._house.board),),
            announce=announce,
            clock=self._house.clock,
            owner="test",
        )
        for _ in range(MINUTES_OF_POSTING):
            self._house.clock.passes(timedelta(minutes=1))
            await notifier.round()

    def waits(self, days: int) -> None:
        self._house.clock.passes(timedelta(days=days))

    async def _newest(self, room: str, fits: Callable[[Reply], bool]) -> ChatMessage:
        said = await self._house.messages(room)
        return next(one for one in reversed(said) if one.reply is not None and fits(one.reply))


@asynccontextmanager
async def slack(shelf: Shelf) -> AsyncIterator[Scene]:
    async with open_slack(shelf) as house:
        yield SlackScene(house)


@asynccontextmanager
async def teams(shelf: Shelf) -> AsyncIterator[Scene]:
    async with open_teams(shelf) as house:
        # The bot can post only where somebody spoke to it before.
        for channel_name in ("alerts", "acme"):
            await house.person("mona").says(channel_name, "@Blockhours help")
        await house.adapter.settled()
        yield TeamsScene(house)


@asynccontextmanager
async def web(shelf: Shelf) -> AsyncIterator[Scene]:
    shelf.run(lambda unit: found_nordlicht(unit, identity_of, alerts=channel("alerts")))
    clock = WebClock(NOON)
    async with open_web(shelf, clock, Conversation(shelf.store, clock)) as house:
        yield WebScene(house)


OPENED: dict[str, Callable[[Shelf], AbstractAsyncContextManager[Scene]]] = {
    "slack": slack,
    "teams": teams,
    "web": web,
}
