"""What is measured, in the order of the page: each arm by itself, and in words of its own."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from tests.bench.balances import measure_balances
from tests.bench.logs import measure_logs
from tests.bench.measuring import LeftOut
from tests.bench.notifying import measure_notifying
from tests.bench.postgres import measure_postgres
from tests.bench.processes import measure_processes
from tests.bench.report import (
    balances,
    logs,
    notifying,
    postgres,
    processes,
    slack,
    slowed,
    stages,
    starting,
    teams,
    timetagger,
)
from tests.bench.slack import measure_slack
from tests.bench.slowed import measure_slowed
from tests.bench.stages import measure_stages
from tests.bench.starting import measure_starts
from tests.bench.teams import measure_teams
from tests.bench.timetagger import measure_timetagger

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Arm(Generic[Found]):
    """One thing that is measured, and how it is put into words."""

    title: str
    measure: Callable[[Path], Awaitable[Found]]
    words: Callable[[Found], str]

    async def section(self, folder: Path) -> str:
        """Measure it, with files in the folder; returns its part of the page."""
        try:
            told = self.words(await self.measure(folder))
        except LeftOut as why:
            told = f"Left out of this run: {why}.\n"
        return f"## {self.title}\n\n{told}"


ARMS: Mapping[str, Arm[Any]] = {
    "slack": Arm("`/log` in Slack", measure_slack, slack.section),
    "postgres": Arm("`/log` in Slack, on PostgreSQL", measure_postgres, postgres.section),
    "processes": Arm("Several processes", measure_processes, processes.section),
    "teams": Arm("`log` in Teams", measure_teams, teams.section),
    "logs": Arm("Logs a second without HTTP", measure_logs, logs.section),
    "slowed": Arm("Logs a second on a slow disk", measure_slowed, slowed.section),
    "stages": Arm("Where the time goes", measure_stages, stages.section),
    "balances": Arm("Long histories", measure_balances, balances.section),
    "alerts": Arm("Alerts", measure_notifying, notifying.section),
    "starts": Arm("Starting", measure_starts, starting.section),
    "timetagger": Arm("Beside TimeTagger", measure_timetagger, timetagger.section),
}
