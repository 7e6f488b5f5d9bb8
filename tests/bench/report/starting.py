"""How fast the program starts, and what it holds then."""

from collections.abc import Sequence

from tests.bench import starting
from tests.bench.report.cells import rows, short, whole
from tests.bench.starting import Start

_TEXT = """\
Seconds from the start of the process to the first answer to a `/log`, and the megabytes that it \
holds then; {repeats} starts each.

| organisations | seconds | megabytes |
|---:|---:|---:|
{rows}
"""


def section(measured: Sequence[Start]) -> str:
    return _TEXT.format(repeats=starting.REPEATS, rows=rows(_row, measured))


def _row(start: Start) -> str:
    return f"| {start.organisations:,} | {short(start.seconds)} | {whole(start.megabytes)} |"
