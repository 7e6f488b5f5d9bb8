"""A SQLite file on a disk that is full, breaks at syncing, or is slow."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from adapters.storage.store import SqlStore
from tests.contracts.implementations import new_database
from tests.torture import disk, room
from tests.torture.crew import Crew, Worker
from tests.torture.office import found
from tests.torture.proving import losses, losses_by_repeating
from tests.torture.verdicts import Effort, Verdict

BEFORE, MEANWHILE, AFTER = 20, 20, 20
"""How much is achieved in each round while the disk works, in spite of it, and after it."""

MEGABYTES = 32
"""Room for the file and its log."""


async def _on_a_bad_disk(state: str, effort: Effort, folder: Path) -> Verdict:
    """Let the disk fail and work by turns, and kill the process while it fails."""
    bad = disk.made(folder)
    if bad is None:
        return disk.UNTRIED
    crew = await _opened(folder)
    lost: list[str] = []
    for _ in range(effort.rounds):
        worker = await crew.hire(bad.environment)
        await worker.achieves(BEFORE)
        with bad.being(state):
            await _suffers(worker, state)
        await worker.achieves(AFTER)
        with bad.being(state):
            await _suffers(worker, state)
            await worker.is_killed()
        lost += await _losses(crew)
    return await _verdict(crew, lost, f"a {state} disk", effort)


async def _suffers(worker: Worker, state: str) -> None:
    """Work on a bad disk for a while: nothing is achieved on a full one."""
    if state == "full":
        await worker.fails(MEANWHILE)
    else:
        await worker.achieves(MEANWHILE)


async def no_room(effort: Effort, folder: Path) -> Verdict:
    """Let the system refuse to let files grow, and let them grow again."""
    crew = await _opened(folder)
    lost: list[str] = []
    for _ in range(effort.rounds):
        worker = await crew.hire()
        await worker.achieves(BEFORE)
        with _limited(worker, _log_of(crew)):
            await worker.fails(MEANWHILE)
        await worker.achieves(AFTER)
        await worker.is_killed()
        lost += await _losses(crew)
    return await _verdict(crew, lost, "files that may not grow", effort)


async def full_file_system(effort: Effort, _: Path) -> Verdict:
    """Fill the whole file system, and let go of some of it again."""
    with room.small(megabytes=MEGABYTES) as small:
        if small is None:
            return room.UNTRIED
        crew = await _opened(small.folder)
        lost: list[str] = []
        for _round in range(effort.rounds):
            worker = await crew.hire()
            await worker.achieves(BEFORE)
            with small.being_full():
                await worker.fails(MEANWHILE)
            await worker.achieves(AFTER)
            await worker.is_killed()
            lost += await _losses(crew)
        return await _verdict(crew, lost, "a file system without room", effort)


@contextmanager
def _limited(worker: Worker, file: Path) -> Iterator[None]:
    size = file.stat().st_size
    before = resource.prlimit(worker.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
    try:
        yield
    finally:
        resource.prlimit(worker.pid, resource.RLIMIT_FSIZE, before)


async def _opened(folder: Path) -> Crew:
    crew = Crew(new_database(folder))
    store = await SqlStore.open(crew.url, migrate=False)
    await store.write(found())
    await store.close()
    return crew


def _log_of(crew: Crew) -> Path:
    """The log that SQLite writes commits to."""
    return Path(crew.url.removeprefix("sqlite:///") + "-wal")


async def _losses(crew: Crew) -> list[str]:
    """Look with a store that nothing was wrong with."""
    store = await SqlStore.open(crew.url, migrate=False)
    lost = await losses(store, crew.told)
    await store.close()
    return lost


async def _verdict(crew: Crew, lost: list[str], what: str, effort: Effort) -> Verdict:
    acknowledged, refused = len(crew.told.acknowledged), len(crew.told.refused)
    unclear = len(crew.told.answers) - acknowledged - refused
    store = await SqlStore.open(crew.url, migrate=False)
    lost += await losses_by_repeating(store, crew.told)
    await store.close()
    return Verdict(
        tried=f"{what} in {effort.rounds} processes: {acknowledged} acknowledged, {refused} told"
        f" that nothing was logged, {unclear} apologised for; then all said again",
        lost=lost,
    )


full_disk = partial(_on_a_bad_disk, "full")
broken_disk = partial(_on_a_bad_disk, "broken")
slow_disk = partial(_on_a_bad_disk, "slow")
