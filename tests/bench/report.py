"""Puts what was measured into words: a page in Markdown."""

import os
import platform
import sqlite3
from collections.abc import Sequence
from datetime import date

from tests.bench import balances, logs
from tests.bench.balances import BalanceSpeed
from tests.bench.logs import LogSpeed
from tests.bench.measuring import Spread
from tests.bench.office import TECHNICIANS
from tests.bench.raw import CLIENTS

_PAGE = """\
# Speed

Measured on {day} by `make bench ARGS="--write docs/benchmarks.md"` on {cores} cores, \
Python {python}, SQLite {sqlite}; the load average was {load:.1f} before it. Each figure is the \
median of {repeats} runs, with the lowest and the highest. Ratios within one run hold; the \
figures themselves depend on the machine, its disk and what else it does.

## Logs a second

The whole way: a text is read by the grammar, carried out with all its rules in one transaction, \
and answered in words after the commit. Against it stands the least that an entry needs, by hand \
on bare sqlite3 with the same durability: five statements (key, client, entry, balance, and the \
outbox if it crossed) by one writer thread, write-ahead log, `synchronous=FULL`, one commit each. \
{logs} logs a run in a closed loop, spread over {log_clients} clients, {technicians} technicians \
and {days} days; afterwards every ledger is proved.

| at once | Blockhours | bare sqlite3 | ratio |
|---:|---:|---:|---:|
{log_rows}

## Reading a balance

Milliseconds, one read after the other, in databases whose entries are spread over {clients} \
clients, one a day for each. *Answer* is the whole way through the conversation, with the blocks, \
the pace and the last entries; *row* is the balance alone, through the store; *sum* is what \
adding the client's ledger up with bare sqlite3 would take.

| entries | answer | ratio | row | sum |
|---:|---:|---:|---:|---:|
{balance_rows}
"""


def page(
    log_speeds: Sequence[LogSpeed],
    balance_speeds: Sequence[BalanceSpeed],
    *,
    on: date,
    load: float,
) -> str:
    """All results with how they were come by; `load` is what else the machine had to do."""
    shortest = balance_speeds[0]
    return _PAGE.format(
        day=on.isoformat(),
        cores=os.cpu_count(),
        load=load,
        python=platform.python_version(),
        sqlite=sqlite3.sqlite_version,
        repeats=logs.REPEATS,
        logs=logs.LOGS,
        log_clients=CLIENTS,
        technicians=TECHNICIANS,
        days=logs.DAYS,
        log_rows="\n".join(map(_log_row, log_speeds)),
        clients=balances.CLIENTS,
        balance_rows="\n".join(_balance_row(speed, shortest) for speed in balance_speeds),
    )


def _log_row(speed: LogSpeed) -> str:
    ratio = speed.conversation.median / speed.raw.median
    return f"| {speed.at_once} | {_whole(speed.conversation)} | {_whole(speed.raw)} | {ratio:.2f} |"


def _balance_row(speed: BalanceSpeed, shortest: BalanceSpeed) -> str:
    ratio = speed.answer.median / shortest.answer.median
    return (
        f"| {speed.entries:,} | {_fine(speed.answer)} | {ratio:.2f}"
        f" | {_fine(speed.row)} | {_fine(speed.summed)} |"
    )


def _whole(spread: Spread) -> str:
    return f"{spread.median:,.0f} ({spread.lowest:,.0f}–{spread.highest:,.0f})"


def _fine(spread: Spread) -> str:
    return f"{spread.median:.3f} ({spread.lowest:.3f}–{spread.highest:.3f})"
