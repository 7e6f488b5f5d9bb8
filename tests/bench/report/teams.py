"""`log` in Teams, beside a bare echo."""

from collections.abc import Sequence

from tests.bench import teams
from tests.bench.report.cells import ratio, rows, short, speeds, waits, whole
from tests.bench.teams import TeamsSpeed

_TEXT = """\
A message activity with a signed token is checked, read, carried out, committed and acknowledged \
by `blockhours serve`, which then posts the receipt as a card. Beside it an echo on botbuilder's \
own adapter and connector client, as Microsoft's samples have it, repeats the text; its check of \
who sends is off, since it would ask Microsoft for keys. Load as above; {repeats} runs each, \
after which the ledger holds exactly what was acknowledged, once, and adds up.

| connections | Blockhours, a second | bare echo | ratio | half within, ms | 99 of 100 |
|---:|---:|---:|---:|---:|---:|
{rows}
"""


def section(measured: Sequence[TeamsSpeed]) -> str:
    return _TEXT.format(repeats=teams.REPEATS, rows=rows(_row, measured))


def _row(speed: TeamsSpeed) -> str:
    ours, echo = speeds(speed.ours), speeds(speed.echo)
    half, most = waits(speed.ours, 50), waits(speed.ours, 99)
    return (
        f"| {speed.at_once} | {whole(ours)} | {whole(echo)} | {ratio(ours, echo)}"
        f" | {short(half)} | {short(most)} |"
    )
