"""What PostgreSQL stands on breaks: syncs fail, or there is no room."""

import asyncio
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

import psycopg

from tests.torture import disk, room, server
from tests.torture.crew import Worker
from tests.torture.disk import Disk
from tests.torture.outages import broken_again_and_again
from tests.torture.room import Room
from tests.torture.server import BETWEEN_LOOKS, Server
from tests.torture.verdicts import Effort, Verdict

MEGABYTES = 128
"""Room for an empty server, and for what is done here."""
STOPS_WITHIN = 60.0
MEANWHILE = 20
FAILURES = 5
"""To be heard by each who works, on a full disk."""


async def bad_below_postgres(effort: Effort, _: Path) -> Verdict:
    """Let syncs be slow, and those of commits and checkpoints fail until it stops and recovers."""
    with _seen_by_the_server() as folder:
        bad = disk.made(folder)
        if bad is None:
            return disk.UNTRIED
        with server.running() as tortured:
            await asyncio.to_thread(tortured.restarts, bad.environment)
            harms = (
                partial(_syncs_are_slow, bad),
                partial(_syncs_fail, bad, ""),
                partial(_syncs_fail, bad, "CHECKPOINT"),
            )
            what = (
                f"syncs that are slow below PostgreSQL {effort.rounds} times, and fail until it"
                f" stops {2 * effort.rounds} times"
            )
            return await broken_again_and_again(tortured, harms, effort, what)


@contextmanager
def _seen_by_the_server() -> Iterator[Path]:
    """A folder that another user may look into."""
    with tempfile.TemporaryDirectory(prefix="blockhours-torture-disk-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


async def _syncs_are_slow(bad: Disk, _: Server, workers: Sequence[Worker]) -> None:
    with bad.being("slow"):
        await asyncio.gather(*(worker.achieves(MEANWHILE) for worker in workers))


async def _syncs_fail(bad: Disk, statement: str, tortured: Server, _: Sequence[Worker]) -> None:
    """Let syncs fail until it stops by itself, which it must, since the pages may be gone."""
    before = tortured.panics()
    async with asyncio.timeout(STOPS_WITHIN):
        with bad.being("broken"):
            while tortured.panics() == before:
                with suppress(psycopg.Error):
                    await asyncio.to_thread(tortured.runs, statement)
                await asyncio.sleep(BETWEEN_LOOKS)
    await asyncio.to_thread(tortured.is_revived)


async def full_below_postgres(effort: Effort, _: Path) -> Verdict:
    """Fill the file system that it stands on, also when it needs a new file for its log."""
    with room.small(megabytes=MEGABYTES) as small:
        if small is None:
            return room.UNTRIED
        with server.running(small.folder) as tortured:
            harms = (
                partial(_fills_up, small, ""),
                partial(_fills_up, small, "SELECT pg_switch_wal()"),
            )
            what = f"a file system below PostgreSQL that is full {2 * effort.rounds} times"
            return await broken_again_and_again(tortured, harms, effort, what)


async def _fills_up(
    small: Room, statement: str, tortured: Server, workers: Sequence[Worker]
) -> None:
    with small.being_full():
        await asyncio.gather(*(worker.fails(FAILURES) for worker in workers))
        with suppress(psycopg.Error):
            await asyncio.to_thread(tortured.runs, statement)
    await asyncio.to_thread(tortured.is_revived)
