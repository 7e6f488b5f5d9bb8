"""`/log` in Slack, beside Bolt alone and beside bare commits."""

from collections.abc import Sequence

from adapters.slack.adapter import PATIENCE
from tests.bench import slack
from tests.bench.report.cells import late, ratio, rows, short, speeds, waits, whole
from tests.bench.slack import SlackSpeed

_TEXT = """\
The whole way: a signed post over HTTP is checked, read, carried out with all its rules, \
committed to the disk, worded, drawn and answered by `blockhours serve` as it is. Beside it a bare \
Bolt app checks the same posts and only acknowledges them; and a loop on bare sqlite3 makes the \
commits alone (see below). Load comes from a process of its own, in a closed loop over \
connections that stay open, each post with a trigger of its own; {repeats} runs each. After \
each run the ledger holds exactly what was acknowledged, once, and adds up. What takes longer \
than {patience:.0f} s is answered later, at the post's `response_url`, and counts once it is \
stored; {late} did.

| connections | Blockhours, a second | bare Bolt | ratio | bare commits | ratio |
|---:|---:|---:|---:|---:|---:|
{speeds}

Milliseconds that half of the answers, and 99 of 100, took:

| connections | half | bare Bolt | ratio | 99 of 100 | bare Bolt | ratio |
|---:|---:|---:|---:|---:|---:|---:|
{waits}
"""


def section(measured: Sequence[SlackSpeed]) -> str:
    return _TEXT.format(
        repeats=slack.REPEATS,
        patience=PATIENCE,
        late=late(*(speed.ours for speed in measured)),
        speeds=rows(_speed, measured),
        waits=rows(_wait, measured),
    )


def _speed(speed: SlackSpeed) -> str:
    ours, bolt = speeds(speed.ours), speeds(speed.bolt)
    return (
        f"| {speed.at_once} | {whole(ours)} | {whole(bolt)} | {ratio(ours, bolt)}"
        f" | {whole(speed.raw)} | {ratio(ours, speed.raw)} |"
    )


def _wait(speed: SlackSpeed) -> str:
    cells = []
    for percent in (50, 99):
        ours, bolt = waits(speed.ours, percent), waits(speed.bolt, percent)
        cells += [short(ours), short(bolt), ratio(ours, bolt)]
    return f"| {speed.at_once} | {' | '.join(cells)} |"
