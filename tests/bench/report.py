"""Puts what was measured into words: a page in Markdown."""

import os
import platform
import sqlite3
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from tests.bench import balances, logs, notifying, slack, starting, teams
from tests.bench.balances import BalanceSpeed
from tests.bench.load import Loaded
from tests.bench.logs import LogSpeed
from tests.bench.measuring import Spread
from tests.bench.notifying import NotifierSpeed
from tests.bench.office import DAYS, TECHNICIANS
from tests.bench.paced_slack import A_SECOND, BURST
from tests.bench.raw import CLIENTS
from tests.bench.sentences import PAGE
from tests.bench.slack import SlackSpeed
from tests.bench.stages import Stages
from tests.bench.starting import Start
from tests.bench.teams import TeamsSpeed

Each = TypeVar("Each")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """All that one run of the benchmark found out."""

    slack: Sequence[SlackSpeed]
    teams: Sequence[TeamsSpeed]
    logs: Sequence[LogSpeed]
    stages: Stages
    balances: Sequence[BalanceSpeed]
    notifier: NotifierSpeed
    starts: Sequence[Start]


def page(measured: Measured, *, on: date, load: float) -> str:
    """All results with how they were come by; `load` is what else the machine had to do."""
    return PAGE.format(
        day=on.isoformat(),
        cores=os.cpu_count(),
        load=load,
        python=platform.python_version(),
        sqlite=sqlite3.sqlite_version,
        slack_repeats=slack.REPEATS,
        repeats=logs.REPEATS,
        logs=logs.LOGS,
        log_clients=CLIENTS,
        technicians=TECHNICIANS,
        days=DAYS,
        clients=balances.CLIENTS,
        start_repeats=starting.REPEATS,
        statements=measured.stages.statements,
        slack_rows=_rows(_slack_row, measured.slack),
        wait_rows=_rows(_wait_row, measured.slack),
        teams_repeats=teams.REPEATS,
        teams_rows=_rows(_teams_row, measured.teams),
        log_rows=_rows(_log_row, measured.logs),
        stage_rows=_rows(_stage_row, list(measured.stages.spent.items())),
        balance_rows=_rows(lambda each: _balance_row(each, measured.balances), measured.balances),
        notifier_repeats=notifying.REPEATS,
        channels=notifying.CHANNELS,
        a_second=A_SECOND,
        burst=BURST,
        notifier_rows=_notifier_row(measured.notifier),
        start_rows=_rows(_start_row, measured.starts),
    )


def _rows(row: Callable[[Each], str], measured: Sequence[Each]) -> str:
    return "\n".join(map(row, measured))


def _slack_row(speed: SlackSpeed) -> str:
    ours, bolt = _speeds(speed.ours), _speeds(speed.bolt)
    return (
        f"| {speed.at_once} | {_whole(ours)} | {_whole(bolt)} | {_ratio(ours, bolt)}"
        f" | {_whole(speed.raw)} | {_ratio(ours, speed.raw)} |"
    )


def _wait_row(speed: SlackSpeed) -> str:
    cells = []
    for percent in (50, 99):
        ours, bolt = _waits(speed.ours, percent), _waits(speed.bolt, percent)
        cells += [_short(ours), _short(bolt), _ratio(ours, bolt)]
    return f"| {speed.at_once} | {' | '.join(cells)} |"


def _teams_row(speed: TeamsSpeed) -> str:
    ours, echo = _speeds(speed.ours), _speeds(speed.echo)
    half, most = _waits(speed.ours, 50), _waits(speed.ours, 99)
    return (
        f"| {speed.at_once} | {_whole(ours)} | {_whole(echo)} | {_ratio(ours, echo)}"
        f" | {_short(half)} | {_short(most)} |"
    )


def _log_row(speed: LogSpeed) -> str:
    return (
        f"| {speed.at_once} | {_whole(speed.conversation)} | {_whole(speed.raw)}"
        f" | {_ratio(speed.conversation, speed.raw)} | {_whole(speed.hot)}"
        f" | {_ratio(speed.hot, speed.conversation)} |"
    )


def _stage_row(stage: tuple[str, Spread]) -> str:
    name, spent = stage
    return f"| {name} | {_whole(spent)} |"


def _balance_row(speed: BalanceSpeed, all_sizes: Sequence[BalanceSpeed]) -> str:
    shorter = next(each for each in all_sizes if each.entries == balances.COMPARED)
    return (
        f"| {speed.entries:,} | {_fine(speed.log)} | {_ratio(speed.log, shorter.log)}"
        f" | {_fine(speed.answer)} | {_ratio(speed.answer, shorter.answer)}"
        f" | {_fine(speed.row)} | {_fine(speed.summed)} |"
    )


def _notifier_row(speed: NotifierSpeed) -> str:
    return (
        f"| {_short(speed.drained)} | {_short(speed.possible)}"
        f" | {_ratio(speed.drained, speed.possible)} | {speed.twice} | {speed.refused}"
        f" | {_whole(speed.half)} | {_whole(speed.most)} |"
    )


def _start_row(start: Start) -> str:
    return f"| {start.organisations:,} | {_short(start.seconds)} | {_whole(start.megabytes)} |"


def _speeds(runs: Sequence[Loaded]) -> Spread:
    return Spread(values=tuple(run.per_second for run in runs))


def _waits(runs: Sequence[Loaded], percent: int) -> Spread:
    return Spread(values=tuple(run.percentile(percent) for run in runs))


def _ratio(one: Spread, other: Spread) -> str:
    """The median of what was measured side by side, with its range."""
    if len(one.values) != len(other.values):
        raise AssertionError("they were not measured by turns")
    ratios = [ours / theirs for ours, theirs in zip(one.values, other.values, strict=True)]
    return f"{statistics.median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f})"


def _whole(spread: Spread) -> str:
    return f"{spread.median:,.0f} ({spread.lowest:,.0f}–{spread.highest:,.0f})"


def _short(spread: Spread) -> str:
    return f"{spread.median:.2f} ({spread.lowest:.2f}–{spread.highest:.2f})"


def _fine(spread: Spread) -> str:
    return f"{spread.median:.3f} ({spread.lowest:.3f}–{spread.highest:.3f})"
