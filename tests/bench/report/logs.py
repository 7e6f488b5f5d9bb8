"""Logs a second without HTTP, beside bare sqlite3."""

from collections.abc import Sequence

from tests.bench import logs
from tests.bench.logs import LogSpeed
from tests.bench.office import DAYS, TECHNICIANS
from tests.bench.raw import CLIENTS
from tests.bench.report.cells import ratio, rows, whole

_TEXT = """\
A text is read by the grammar, carried out in one transaction, and answered in words after the \
commit. Against it stands the least that an entry needs, by hand on bare sqlite3 with the same \
durability: five statements (key, client, entry, balance, and the outbox if it crossed) by one \
writer thread, write-ahead log, `synchronous=FULL`, one commit each. {logs} logs a run, {repeats} \
runs, in a closed loop, spread over {clients} clients, {technicians} technicians and {days} \
days; *hot* is the same with all of them for one client. Afterwards every ledger is proved.

| at once | Blockhours | bare sqlite3 | ratio | hot | hot ÷ spread |
|---:|---:|---:|---:|---:|---:|
{rows}
"""


def section(measured: Sequence[LogSpeed]) -> str:
    return _TEXT.format(
        logs=logs.LOGS,
        repeats=logs.REPEATS,
        clients=CLIENTS,
        technicians=TECHNICIANS,
        days=DAYS,
        rows=rows(row, measured),
    )


def row(speed: LogSpeed) -> str:
    return (
        f"| {speed.at_once} | {whole(speed.conversation)} | {whole(speed.raw)}"
        f" | {ratio(speed.conversation, speed.raw)} | {whole(speed.hot)}"
        f" | {ratio(speed.hot, speed.conversation)} |"
    )
