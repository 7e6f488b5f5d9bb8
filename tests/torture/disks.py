"""A SQLite file on a disk that is full, breaks at syncing, or is slow."""

import resource
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path

from adapters.storage.store import SqlStore
from tests.contracts.implementations import new_database
from tests.torture import disk, room
from tests.torture.crew import Crew, Worker
from tests.torture.office import found
from tests.torture.proving import losses_of, verdict_on
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
    crew = await opened(folder)
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
        lost += await losses_of(crew)
    return await verdict_on(crew, lost, f"a {state} disk in {effort.rounds} processes")


async def _suffers(worker: Worker, state: str) -> None:
    """Work on a bad disk for a while: nothing is achieved on a full one."""
    if state == "full":
        await worker.fails(MEANWHILE)
    else:
        await worker.achieves(MEANWHILE)


async def no_room(effort: Effort, folder: Path) -> Verdict:
    """Let the system refuse to let files grow, and let them grow again."""
    crew = await opened(folder)
    what = "files that may not grow"
    return await _refused(crew, lambda worker: _limited(worker, _log_of(crew)), what, effort)


async def full_file_system(effort: Effort, _: Path) -> Verdict:
    """Fill the whole file system, and let go of some of it again."""
    with room.small(megabytes=MEGABYTES) as small:
        if small is None:
            return room.UNTRIED
        crew, what = await opened(small.folder), "a file system without room"
        return await _refused(crew, lambda _: small.being_full(), what, effort)


async def _refused(
    crew: Crew, harm: Callable[[Worker], AbstractContextManager[None]], what: str, effort: Effort
) -> Verdict:
    """Let nothing be achieved for a while, and then go on as if nothing had been."""
    lost: list[str] = []
    for _ in range(effort.rounds):
        worker = await crew.hire()
        await worker.achieves(BEFORE)
        with harm(worker):
            await worker.fails(MEANWHILE)
        await worker.achieves(AFTER)
        await worker.is_killed()
        lost += await losses_of(crew)
    return await verdict_on(crew, lost, f"{what} in {effort.rounds} processes")


@contextmanager
def _limited(worker: Worker, file: Path) -> Iterator[None]:
    size = file.stat().st_size
    before = resource.prlimit(worker.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
    try:
        yield
    finally:
        resource.prlimit(worker.pid, resource.RLIMIT_FSIZE, before)


async def opened(folder: Path) -> Crew:
    """Found an MSP in a new file, and be ready to hire for it."""
    crew = Crew(new_database(folder))
    store = await SqlStore.open(crew.url, migrate=False)
    await store.write(found())
    await store.close()
    return crew


def _log_of(crew: Crew) -> Path:
    """The log that SQLite writes commits to."""
    return Path(crew.url.removeprefix("sqlite:///") + "-wal")


full_disk = partial(_on_a_bad_disk, "full")
broken_disk = partial(_on_a_bad_disk, "broken")
slow_disk = partial(_on_a_bad_disk, "slow")
