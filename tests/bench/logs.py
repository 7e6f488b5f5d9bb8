"""Logs a second: the whole way through the conversation, against bare sqlite3."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from adapters.chat.conversation import Conversation
from adapters.chat.reply import Kind
from adapters.storage.store import SqlStore
from bot.accounts import client_accounts
from bot.clock import utc_now
from bot.proof import flaws
from core.ports import Unit
from tests.bench.measuring import Spread, per_second
from tests.bench.office import DAYS, TECHNICIANS, address, found, said, work
from tests.bench.raw import CLIENTS, RawLedger

LEVELS = (1, 16, 64)
LOGS = 640
REPEATS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class LogSpeed:
    """Logs a second with so many at once; `hot` are all for one client."""

    at_once: int
    conversation: Spread
    hot: Spread
    raw: Spread


async def measure_logs(folder: Path, *, logs: int = LOGS, repeats: int = REPEATS) -> list[LogSpeed]:
    """Measure both ways by turns, so that a slower moment of the machine meets both."""
    await found(
        folder / "logs.db", clients=CLIENTS, since=datetime.now(UTC) - timedelta(days=DAYS + 1)
    )
    store = await SqlStore.open(address(folder / "logs.db"))
    raw = RawLedger(folder / "raw.db")
    office = Office(store)
    speeds = [
        await _measure(office, raw, at_once, logs=logs, repeats=repeats) for at_once in LEVELS
    ]
    await store.read(lambda unit: _check(unit, CLIENTS + 2 * logs * repeats * len(LEVELS)))
    raw.close()
    await store.close()
    return speeds


class Office:
    """Technicians who log for clients by turns, each time something else."""

    def __init__(self, store: SqlStore) -> None:
        self._numbers = count()
        self._conversation = Conversation(store, utc_now)

    async def log(self) -> None:
        await self._log(clients=CLIENTS)

    async def log_for_one_client(self) -> None:
        await self._log(clients=1)

    async def _log(self, *, clients: int) -> None:
        number = next(self._numbers)
        text = f"log {work(number, clients=clients)}"
        incoming = said(number % TECHNICIANS, text, delivery=f"delivery-{number}")
        reply = await self._conversation.answer(incoming)
        if reply.kind is not Kind.LOGGED:
            raise AssertionError(reply.text)


async def _measure(
    office: Office, raw: RawLedger, at_once: int, *, logs: int, repeats: int
) -> LogSpeed:
    ours, hot, theirs = [], [], []
    for _ in range(repeats):
        theirs.append(await per_second(raw.log, times=logs, at_once=at_once))
        ours.append(await per_second(office.log, times=logs, at_once=at_once))
        hot.append(await per_second(office.log_for_one_client, times=logs, at_once=at_once))
    return LogSpeed(
        at_once=at_once,
        conversation=Spread(values=tuple(ours)),
        hot=Spread(values=tuple(hot)),
        raw=Spread(values=tuple(theirs)),
    )


def _check(unit: Unit, expected: int) -> None:
    """Raise unless every ledger adds up, and so many entries are in them."""
    entries = 0
    for one in client_accounts(unit):
        if one.account:
            wrong = list(flaws(one.account))
            if wrong:
                raise AssertionError(wrong)
            entries += len(one.account.entries)
    if entries != expected:
        raise AssertionError(f"{entries} entries")
