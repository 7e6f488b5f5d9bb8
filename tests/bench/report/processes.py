"""Two processes beside one, on PostgreSQL."""

import os
from collections.abc import Sequence

from adapters.slack.adapter import PATIENCE
from tests.bench import processes
from tests.bench.processes import ProcessesSpeed
from tests.bench.report.cells import late, ratio, rows, short, speeds, waits, whole

_TEXT = """\
`blockhours serve --workers {workers}` beside `blockhours serve`, both on one PostgreSQL as \
durable as above, with {connections} connections whose posts go to the MSPs by turns. The \
processes, the database and the load share {cores} cores, so that a process more gains only what \
the others leave it. {repeats} runs each, after which all ledgers hold exactly what was \
acknowledged, once, and add up; {late} answers came later than after {patience:.0f} s.

| MSPs | one process, a second | {workers} processes | ratio \
| one: 99 of 100 within, ms | {workers}: 99 of 100 |
|---:|---:|---:|---:|---:|---:|
{rows}
"""


def section(measured: Sequence[ProcessesSpeed]) -> str:
    return _TEXT.format(
        workers=processes.WORKERS,
        connections=processes.CONNECTIONS,
        cores=os.cpu_count(),
        repeats=processes.REPEATS,
        patience=PATIENCE,
        late=late(*(each for speed in measured for each in (speed.one, speed.two))),
        rows=rows(_row, measured),
    )


def _row(speed: ProcessesSpeed) -> str:
    one, two = speeds(speed.one), speeds(speed.two)
    return (
        f"| {speed.msps} | {whole(one)} | {whole(two)} | {ratio(two, one)}"
        f" | {short(waits(speed.one, 99))} | {short(waits(speed.two, 99))} |"
    )
