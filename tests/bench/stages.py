"""Where the time of one log goes: processor time of each stage, one log after the other."""

import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar, cast

from sqlalchemy import Connection

from adapters.chat import grammar, wording
from adapters.chat.deliveries import request_of
from adapters.chat.readers import reader_of_outcome
from adapters.slack.drawing.messages import to_messages
from adapters.storage import sqlite
from adapters.storage.unit import SqlUnit
from bot.clock import utc_now
from core.commands import Command
from core.operations import perform
from tests.bench.measuring import Spread
from tests.bench.office import DAYS, address, found, said, work

LOGS = 400
REPEATS = 5
BATCH = 64

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stages:
    """Microseconds a log, by stage, and how many statements one takes."""

    spent: dict[str, Spread]
    statements: int


async def measure_stages(folder: Path) -> Stages:
    """Take logs through the stages on one thread, with a commit after each batch."""
    file = folder / "stages.db"
    await found(file, clients=20, since=datetime.now(UTC) - timedelta(days=DAYS + 1))
    with sqlite.writing_engine(address(file)).connect() as connection:
        walk = _Walk(connection)
        rounds = [walk.round() for _ in range(REPEATS + 1)][1:]  # the first only warms up
        statements = walk.statements()  # of a log for whom and what was logged before
    names = rounds[0].keys()
    return Stages(
        spent={name: Spread(values=tuple(each[name] for each in rounds)) for name in names},
        statements=statements,
    )


class _Walk:
    """Logs, each another one, with a watch on every stage."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._number = 0
        self._spent: dict[str, float] = {}

    def round(self) -> dict[str, float]:
        self._spent = {}
        for begun in range(0, LOGS, BATCH):
            with sqlite.begin_writing(self._connection):
                for _ in range(min(BATCH, LOGS - begun)):
                    self._log()
        return {name: seconds / LOGS * 1e6 for name, seconds in self._spent.items()}

    def statements(self) -> int:
        """Count the statements of one log; what guards its savepoint is not among them."""
        told: list[str] = []
        driver = cast(sqlite3.Connection, self._connection.connection.dbapi_connection)
        with sqlite.begin_writing(self._connection):
            driver.set_trace_callback(told.append)
            self._log()
            driver.set_trace_callback(None)
        return len([each for each in told if not each.startswith(("SAVEPOINT", "RELEASE"))])

    def _log(self) -> None:
        number = self._number
        self._number += 1
        incoming = said(number % 12, f"log {work(number)}", delivery=f"delivery-{number}")
        command = self._timed("read the text", lambda: grammar.parse(incoming.text))
        request = request_of(incoming, incoming.text, at=utc_now())
        sqlite.set_savepoint(self._connection)
        unit = SqlUnit(self._connection)
        outcome = self._timed(
            "carry it out", lambda: perform(cast(Command, command), request, unit)
        )
        sqlite.release_savepoint(self._connection)
        reader = reader_of_outcome(outcome, incoming)
        reply = self._timed("word it", lambda: wording.say(outcome.result, reader=reader))
        self._timed("draw it for Slack", lambda: to_messages(reply))

    def _timed(self, stage: str, do: Callable[[], Made]) -> Made:
        began = time.thread_time()
        made = do()
        self._spent[stage] = self._spent.get(stage, 0.0) + time.thread_time() - began
        return made
