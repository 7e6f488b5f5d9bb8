"""Where the time goes."""

from tests.bench.measuring import Spread
from tests.bench.report.cells import rows, whole
from tests.bench.stages import Stages

_TEXT = """\
Microseconds of the processor that one log costs, one after the other on one thread, {statements} \
statements each:

| stage | microseconds |
|---|---:|
{rows}

What is left of the time is HTTP, Bolt, the event loop, the line in the log, and handing over \
between the loop's thread and the writer's. All of it is Python under one lock: with group commit \
the disk waits for the processor, not the other way round, so a second core helps only the \
load. The next limit is the rules' own Python in "carry it out"; SQLite itself takes about a \
third of it. What passes it is more processes, which need PostgreSQL.
"""


def section(measured: Stages) -> str:
    return _TEXT.format(
        statements=measured.statements, rows=rows(_row, list(measured.spent.items()))
    )


def _row(stage: tuple[str, Spread]) -> str:
    name, spent = stage
    return f"| {name} | {whole(spent)} |"
