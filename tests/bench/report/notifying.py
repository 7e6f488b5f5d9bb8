"""How fast alerts leave."""

from tests.bench import notifying
from tests.bench.notifying import NotifierSpeed
from tests.bench.paced_slack import A_SECOND, BURST
from tests.bench.report.cells import ratio, short, whole

_TEXT = """\
A stand-in for Slack takes {a_second:.0f} messages a second in a workspace after a burst of \
{burst}, one a second in a channel after a burst of four, and tells who is faster to wait. What \
waits after each of {channels} clients has crossed its threshold is drained, each in a channel of \
its own; *possible* is what the stand-in would have taken in the best case. Then the clients cross \
it once more, one after the other: the milliseconds are those from the commit to the stand-in. \
{repeats} runs on SQLite.

| messages a second | possible | ratio | posted twice | told to wait | half within, ms | 99 of 100 |
|---:|---:|---:|---:|---:|---:|---:|
{row}
"""


def section(measured: NotifierSpeed) -> str:
    return _TEXT.format(
        a_second=A_SECOND,
        burst=BURST,
        channels=notifying.CHANNELS,
        repeats=notifying.REPEATS,
        row=_row(measured),
    )


def _row(speed: NotifierSpeed) -> str:
    return (
        f"| {short(speed.drained)} | {short(speed.possible)}"
        f" | {ratio(speed.drained, speed.possible)} | {speed.twice} | {speed.refused}"
        f" | {whole(speed.half)} | {whole(speed.most)} |"
    )
