"""Logs a second on a slow disk, beside bare sqlite3 on the same one."""

from collections.abc import Sequence

from tests.bench import slowed
from tests.bench.logs import LogSpeed
from tests.bench.report.cells import rows
from tests.bench.report.logs import row

_TEXT = """\
The same where each flush to the disk takes 2 ms more, as on a rented one, for both: a library \
that is loaded before the system's sleeps in `fdatasync`. Bare sqlite3 flushes for each log; \
Blockhours flushes once for all that are waiting, and answers none of them before. {logs} logs a \
run, {repeats} runs, by turns.

| at once | Blockhours | bare sqlite3 | ratio | hot | hot ÷ spread |
|---:|---:|---:|---:|---:|---:|
{rows}
"""


def section(measured: Sequence[LogSpeed]) -> str:
    return _TEXT.format(logs=slowed.LOGS, repeats=slowed.REPEATS, rows=rows(row, measured))
