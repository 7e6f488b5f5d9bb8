"""The power fails under a SQLite file: at any moment, and whatever the disk had taken by then."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from adapters.storage import addresses
from tests.torture import disk
from tests.torture.crashes import Crashes
from tests.torture.crew import WORK, Crew, Worker
from tests.torture.disk import Disk
from tests.torture.disks import opened
from tests.torture.proving import losses_of
from tests.torture.recording import What
from tests.torture.verdicts import Effort, Verdict

CARELESS = "tests.torture.careless"
BEFORE, MEANWHILE = 400, 30
"""Answers on a good disk, so many that SQLite tidies up its log, and on a bad one."""
MOMENTS = 30
"""At which the power fails, for each round."""


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What was lost each time that the power failed, and what without that; and of how much."""

    found: Sequence[list[str]]
    otherwise: Sequence[str]
    done: Counter[What]

    def __str__(self) -> str:
        failed = self.done[What.LOST] + self.done[What.OPEN]
        return (
            f"{self.done[What.WRITTEN]} writes, {self.done[What.KEPT]} syncs, {failed} failed ones"
        )


async def _fails(state: str, effort: Effort, folder: Path) -> Verdict:
    """Record what processes do to the disk, then let the power fail; nothing may be lost."""
    outcome = await _ordeal(state, effort, folder, WORK)
    if outcome is None:
        return disk.UNTRIED
    where = f" on a {state} disk" if state else ""
    return Verdict(
        tried=f"power lost {len(outcome.found)} times{where} in {2 * effort.rounds} processes,"
        f" all killed: {outcome}",
        lost=[*outcome.otherwise, *(each for lost in outcome.found for each in lost)],
    )


async def would_be_noticed(effort: Effort, folder: Path) -> Verdict:
    """Do the same with a database that does not sync its commits: it must lose something."""
    outcome = await _ordeal("", effort, folder, CARELESS)
    if outcome is None:
        return disk.UNTRIED
    bitten = sum(any("is lost" in each for each in lost) for lost in outcome.found)
    return Verdict(
        tried=f"power lost {len(outcome.found)} times on a database that syncs no commit, {bitten}"
        f" of them with a loss, as they must: so the trials above would notice one",
        lost=list(outcome.otherwise) if bitten else ["nothing, so that these trials prove nothing"],
    )


async def _ordeal(state: str, effort: Effort, folder: Path, program: str) -> _Outcome | None:
    bad = disk.made(folder)
    if bad is None:
        return None
    lost: list[list[str]] = []
    otherwise: list[str] = []
    done: Counter[What] = Counter()
    for number in range(effort.rounds):
        crew = await opened(_new(folder / f"round-{number}"))
        crashes = await _recorded(bad, state, crew, program)
        lost += await crashes.losses(MOMENTS, folder / "after")
        otherwise += await losses_of(crew)
        done += crashes.count()
    return _Outcome(lost, otherwise, done)


async def _recorded(bad: Disk, state: str, crew: Crew, program: str) -> Crashes:
    """Work, on a disk that is bad now and then, in two processes; both are killed."""
    crashes = Crashes.of(addresses.file_of(crew.url))
    for is_second in (False, True):
        environment = bad.recording(crashes.database, crashes.new_record())
        worker = await crew.hire(environment, program=program, again=is_second)
        await worker.achieves(BEFORE)
        await _suffers(worker, bad, state, till_death=not is_second)
        await worker.is_killed()
    return crashes


def _new(folder: Path) -> Path:
    folder.mkdir()
    return folder


async def _suffers(worker: Worker, bad: Disk, state: str, *, till_death: bool) -> None:
    """Work on a bad disk for a while, or until killed."""
    if not state:
        return
    with bad.being(state):
        if state == "fatal":
            await worker.dies()
            return
        await worker.answers(MEANWHILE)
        if till_death:
            await worker.is_killed()


power_loss = partial(_fails, "")
power_loss_forgetful = partial(_fails, "forgetful")
power_loss_fatal = partial(_fails, "fatal")
power_loss_worn = partial(_fails, "worn")
