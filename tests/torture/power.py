"""The power fails under a SQLite file: at any moment, and whatever the disk had taken by then."""

from functools import partial
from pathlib import Path

from adapters.storage.store import SqlStore
from tests.contracts.implementations import new_database
from tests.torture import disk
from tests.torture.crashes import Crashes
from tests.torture.crew import WORK, Crew
from tests.torture.office import found
from tests.torture.recording import What
from tests.torture.verdicts import Effort, Verdict

CARELESS = "tests.torture.careless"
BEFORE, MEANWHILE = 400, 30
"""Answers on a good disk, so many that SQLite tidies up its log, and on a bad one."""
MOMENTS = 30
"""At which the power fails, for each round."""


async def _fails(state: str, effort: Effort, folder: Path) -> Verdict:
    """Record what processes do to the disk, then let the power fail; nothing may be lost."""
    crashes = await _recorded(folder, effort.rounds, state, WORK)
    if crashes is None:
        return disk.UNTRIED
    found = await crashes.losses(MOMENTS * effort.rounds, folder / "after")
    return Verdict(
        tried=f"power lost {len(found)} times{_on(state)} {_extent(crashes)}",
        lost=[each for lost in found for each in lost],
    )


async def would_be_noticed(effort: Effort, folder: Path) -> Verdict:
    """Do the same with a database that does not sync its commits: it must lose something."""
    crashes = await _recorded(folder, 1, "", CARELESS)
    if crashes is None:
        return disk.UNTRIED
    found = await crashes.losses(MOMENTS * effort.rounds, folder / "after")
    bitten = sum(any("is lost" in each for each in lost) for lost in found)
    return Verdict(
        tried=f"power lost {len(found)} times on a database that syncs no commit, {bitten} of"
        f" them with a loss, as they must: so the trials above would notice one",
        lost=[] if bitten else ["nothing was lost, so that the trials of power prove nothing"],
    )


async def _recorded(folder: Path, rounds: int, state: str, program: str) -> Crashes | None:
    """Work, on a disk that is bad now and then, in two processes each round: both are killed."""
    bad = disk.made(folder)
    if bad is None:
        return None
    crew = Crew(new_database(folder))
    store = await SqlStore.open(crew.url, migrate=False)
    await store.write(found())
    await store.close()
    crashes = Crashes.of(Path(crew.url.removeprefix("sqlite:///")))
    for number in range(2 * rounds):
        record = folder / f"record-{number}"
        crashes.records.append(record)
        worker = await crew.hire(
            bad.recording(crashes.database, record), program=program, again=bool(number % 2)
        )
        await worker.achieves(BEFORE)
        if state:
            with bad.being(state):
                await worker.answers(MEANWHILE)
                if number % 4 < 2:
                    await worker.is_killed()
        await worker.is_killed()
    return crashes


def _on(state: str) -> str:
    return f" on a {state} disk" if state else ""


def _extent(crashes: Crashes) -> str:
    done = crashes.count()
    failed = done[What.LOST] + done[What.OPEN]
    return (
        f"in {len(crashes.records)} processes, all killed:"
        f" {done[What.WRITTEN]} writes, {done[What.KEPT]} syncs, {failed} failed ones"
    )


power_loss = partial(_fails, "")
power_loss_forgetful = partial(_fails, "forgetful")
power_loss_worn = partial(_fails, "worn")
