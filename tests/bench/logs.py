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
from tests.bench.office import TECHNICIANS, address, client, found, said
from tests.bench.raw import CLIENTS, RawLedger

LEVELS = (1, 16, 64)
LOGS = 640
REPEATS = 5
DAYS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class LogSpeed:
    """Logs a second with so many at once."""

    at_once: int
    conversation: Spread
    raw: Spread


async def measure_logs(folder: Path) -> list[LogSpeed]:
    """Measure both ways by turns, so that a slower moment of the machine meets both."""
    await found(
        folder / "logs.db", clients=CLIENTS, since=datetime.now(UTC) - timedelta(days=DAYS + 1)
    )
    store = await SqlStore.open(address(folder / "logs.db"))
    raw = RawLedger(folder / "raw.db")
    office = Office(store)
    speeds = [await _measure(office, raw, at_once) for at_once in LEVELS]
    await store.read(_check)
    raw.close()
    await store.close()
    return speeds


class Office:
    """Technicians who log for clients by turns, each time something else."""

    def __init__(self, store: SqlStore) -> None:
        self._numbers = count()
        self._conversation = Conversation(store, utc_now)
        self._today = datetime.now(UTC).date()

    async def log(self) -> None:
        number = next(self._numbers)
        day = self._today - timedelta(days=number // TECHNICIANS % DAYS)
        text = f"log {client(number % CLIENTS)} 15m {day} replaced switch no. {number}"
        incoming = said(number % TECHNICIANS, text, delivery=f"delivery-{number}")
        reply = await self._conversation.answer(incoming)
        if reply.kind is not Kind.LOGGED:
            raise AssertionError(reply.text)


async def _measure(office: Office, raw: RawLedger, at_once: int) -> LogSpeed:
    ours, theirs = [], []
    for _ in range(REPEATS):
        theirs.append(await per_second(raw.log, times=LOGS, at_once=at_once))
        ours.append(await per_second(office.log, times=LOGS, at_once=at_once))
    return LogSpeed(
        at_once=at_once,
        conversation=Spread(values=tuple(ours)),
        raw=Spread(values=tuple(theirs)),
    )


def _check(unit: Unit) -> None:
    """Raise unless every ledger adds up and every log is in one."""
    entries = 0
    for one in client_accounts(unit):
        if one.account:
            wrong = list(flaws(one.account))
            if wrong:
                raise AssertionError(wrong)
            entries += len(one.account.entries)
    if entries != CLIENTS + LOGS * REPEATS * len(LEVELS):
        raise AssertionError(f"{entries} entries")
