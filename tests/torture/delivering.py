"""Alerts are delivered, once each, whatever becomes of the chat and of those who post."""

import asyncio
import sys
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from adapters.storage.store import SqlStore
from bot.clock import utc_now
from core.outbox import Delivery
from tests.contracts.implementations import POSTGRES, SQLITE, new_database
from tests.fakes.troubles import Broken, Fault, Limited
from tests.torture import chats
from tests.torture.chats import Chat, InSlack, InTeams, Seen
from tests.torture.crossing import Message, cross, disagreements, messages, raised
from tests.torture.verdicts import Effort, Verdict

POSTMEN = {SQLITE: 1, POSTGRES: 3}
"""Who post at once. A SQLite file has one server."""
BETWEEN_KILLS = 20
"""Crossings to each kill."""
AT_LEAST = 3
"""As many kills as there are steps to be killed at."""
OFTEN = 0.002
"""Seconds between two looks."""
PATIENCE = 120.0
PATIENCE_TO_THE_END = 600.0
GONE_FOR = 10.0
"""Seconds at most for which nobody is there; what waits meanwhile is proved at the end."""
SOME = 5

WEATHER = (
    Limited(retry_after=1),
    Broken(500),
    Fault.LOST_BEFORE,
    Fault.LOST_AFTER,
    Fault.HANGS,
    Broken(503, "try later"),
    Broken(200, "<html>This network asks you to sign in</html>"),
)

OpenChat = Callable[[SqlStore], AbstractAsyncContextManager[Chat]]


@dataclass
class Office:
    """Those who post from one database into one chat, and what they had in hand when killed."""

    url: str
    store: SqlStore
    chat: Chat
    since: str
    at_risk: set[Seen] = field(default_factory=set)
    hired: int = 0

    async def hire(self, *, alone: bool) -> "Postman":
        """Start one. The only one takes up at once what was left by who was killed before."""
        self.hired += 1
        owner = "postman" if alone else f"postman {self.hired}"
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.torture.postman", self.url, self.chat.name),
            *(owner, self.since, *self.chat.addresses),
            stdout=asyncio.subprocess.PIPE,
        )
        return Postman(owner, process)

    async def kills(self, postman: "Postman") -> None:
        """Kill one, and note what it had claimed."""
        if postman.process.returncode is None:
            postman.process.kill()
        await postman.process.wait()
        claimed = [each for each in await messages(self.store) if each.claimed_by == postman.owner]
        self.at_risk |= {(each.channel, each.subject) for each in claimed}

    async def waits_for_the_chat(self) -> bool:
        """Whether something was tried in vain, and waits until somebody is there again."""
        return any(each.waits_for_the_chat for each in await messages(self.store))


@dataclass
class Postman:
    """A process that posts until nothing waits."""

    owner: str
    process: asyncio.subprocess.Process
    has_begun: bool = False

    async def begins(self) -> None:
        """Wait until it says that it is ready to post."""
        if self.has_begun or self.process.stdout is None:
            return
        if not await self.process.stdout.readline():
            raise AssertionError("it never began")
        self.has_begun = True

    async def works_until(self, found: Callable[[], Awaitable[bool]]) -> None:
        """Look again and again until something is so, or it has ended."""
        async with asyncio.timeout(PATIENCE):
            while self.process.returncode is None:
                if await found():
                    return
                await asyncio.sleep(OFTEN)

    async def ends(self) -> None:
        """Wait until nothing is left to post."""
        async with asyncio.timeout(PATIENCE_TO_THE_END):
            if await self.process.wait() != 0:
                raise AssertionError("it ended with a fault")


async def _delivered(open_chat: OpenChat, kind: str, effort: Effort, folder: Path) -> Verdict:
    """Post all alerts of many crossings in bad weather, with one killed again and again."""
    url = new_database(folder, kind)
    store = await SqlStore.open(url, migrate=False)
    async with open_chat(store) as chat:
        await cross(store, chat.places, effort.crossings)
        office = Office(url, store, chat, since=utc_now().isoformat())
        kills = max(AT_LEAST, effort.crossings // BETWEEN_KILLS)
        await _post(office, POSTMEN[kind], kills)
        posted, seen = await messages(store), Counter(await chat.seen())
    lost = [*_wrong(posted, seen, office.at_risk), *await disagreements(store)]
    alerts = await raised(store)
    await store.close()
    states = Counter(each.delivery for each in posted)
    weather = ", the chat slow, wrong or gone" if isinstance(chat, InSlack | InTeams) else ""
    twice = sum(seen[each] > 1 for each in office.at_risk)
    return Verdict(
        tried=f"{alerts} alerts in {len(posted)} messages, {POSTMEN[kind]} posting at once,"
        f" {kills} killed{weather}: {states[Delivery.SENT]} sent,"
        f" {states[Delivery.UNKNOWN]} unknown and shown as such; {twice} seen twice, all of them"
        " in the hands of who was killed",
        lost=lost,
    )


async def _post(office: Office, at_once: int, kills: int) -> None:
    alone = at_once == 1
    others = [await office.hire(alone=False) for _ in range(at_once - 1)]
    for number in range(kills):
        postman = await office.hire(alone=alone)
        for each in (*others, postman):
            await each.begins()
        await _suffers(office, postman, number)
        await office.kills(postman)
    last = await office.hire(alone=alone)
    for postman in (*others, last):
        await postman.ends()


async def _suffers(office: Office, postman: Postman, number: int) -> None:
    """Let bad weather come, and return at one of the steps at which it may be killed."""
    chat = office.chat
    if not isinstance(chat, InSlack | InTeams):
        await _posts_some(chat, postman)
        return
    for what in _weather(number):
        chat.trouble(what)
        await postman.works_until(_more_calls(chat, number % 5 + 3))
    match number % AT_LEAST:
        case 0:  # claimed, and perhaps on its way
            async with chat.gate.slow():
                await postman.works_until(_more_calls(chat, SOME))
        case 1:  # accepted, and never answered
            chat.trouble(Fault.HANGS)
            await postman.works_until(_more_calls(chat, 1))
        case _:  # answered, and not marked yet
            with suppress(TimeoutError):  # nothing was to be posted just then
                async with chat.gate.gone(), asyncio.timeout(GONE_FOR):
                    await postman.works_until(office.waits_for_the_chat)
            await _posts_some(chat, postman)


async def _posts_some(chat: Chat, postman: Postman) -> None:
    goal = len(await chat.seen()) + SOME

    async def reached() -> bool:
        return len(await chat.seen()) >= goal

    await postman.works_until(reached)


def _more_calls(chat: InSlack | InTeams, more: int) -> Callable[[], Awaitable[bool]]:
    goal = len(chat.state.calls) + more

    async def reached() -> bool:
        return len(chat.state.calls) >= goal

    return reached


def _weather(number: int) -> Sequence[Fault | Limited | Broken]:
    turn = number % len(WEATHER)
    return (*WEATHER[turn:], *WEATHER[:turn])[:3]


def _wrong(posted: Sequence[Message], seen: Counter[Seen], at_risk: set[Seen]) -> list[str]:
    """What was not delivered, or more than once although nobody was killed over it."""
    found = []
    for message in posted:
        times = seen[message.channel, message.subject]
        name = f"{message.subject} in {message.channel}"
        if message.delivery not in {Delivery.SENT, Delivery.UNKNOWN}:
            found.append(f"{name} is {message.delivery}")
        if message.delivery is Delivery.SENT and times == 0:
            found.append(f"{name} is marked as sent and not there")
        if times > 1 and (message.channel, message.subject) not in at_risk:
            found.append(f"{name} is there {times} times")
    return found


delivered_to_slack = partial(_delivered, chats.slack, SQLITE)
delivered_to_teams = partial(_delivered, chats.teams, POSTGRES)
delivered_to_slack_by_many = partial(_delivered, chats.slack, POSTGRES)
delivered_to_playground = partial(_delivered, chats.playground, SQLITE)
