"""A log beside a record in TimeTagger."""

from collections.abc import Sequence

from tests.bench import timetagger
from tests.bench.office import TECHNICIANS
from tests.bench.report.cells import ratio, rows, short, speeds, waits, whole
from tests.bench.timetagger import PeerSpeed

_TEXT = """\
TimeTagger is a time tracker in Python that people run themselves on SQLite, as it comes from \
the package index (`requirements/peers.txt`), in a process of its own. It puts down a record of a \
quarter of an hour: no client, no balance, no rules, no words. Beside it stands the whole `/log` \
in Slack as above. It has a file for each account: *one* is an account that everybody uses, as a \
team does that wants to see its hours together; *{technicians} accounts* have nothing in common. \
{repeats} runs each, by turns, after which both hold exactly what was acknowledged.

| connections | Blockhours, a second | TimeTagger, one | ratio | {technicians} accounts | ratio \
| 99 of 100 within, ms | one | {technicians} accounts |
|---:|---:|---:|---:|---:|---:|---:|---:|---:|
{rows}
"""


def section(measured: Sequence[PeerSpeed]) -> str:
    return _TEXT.format(
        technicians=TECHNICIANS, repeats=timetagger.REPEATS, rows=rows(_row, measured)
    )


def _row(speed: PeerSpeed) -> str:
    ours, one, many = speeds(speed.ours), speeds(speed.one), speeds(speed.many)
    most = [short(waits(runs, 99)) for runs in (speed.ours, speed.one, speed.many)]
    return (
        f"| {speed.at_once} | {whole(ours)} | {whole(one)} | {ratio(ours, one)}"
        f" | {whole(many)} | {ratio(ours, many)} | {' | '.join(most)} |"
    )
