"""A flood of `/log` while the database is held: what waits is bounded, and who must go is told."""

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web

from adapters.chat import wording
from adapters.chat.wording import Reader
from adapters.storage.store import SqlStore
from core.ports import Unit
from tests.bench.load import command, signed
from tests.bench.office import address, found, work
from tests.bench.servers import Server, blockhours
from tests.torture.verdicts import Effort, Verdict

CONNECTIONS, POSTS_EACH = 400, 4
"""More than the program lets wait: the answers to some are given late, on their response_url."""
MEGABYTES = 64
"""That it may grow by meanwhile."""
PATIENCE = 120.0
CLIENTS = 20
DAYS = 90
BUSY = {language: wording.busy(Reader(language=language)).title for language in ("en", "de")}

_KEYS = "SELECT request_key FROM entries WHERE kind = 'debit'"


async def flooded(_: Effort, folder: Path) -> Verdict:
    """Hold the database, send more than can wait, let go; everybody hears what became of it."""
    file = folder / "flood.db"
    await found(file, clients=CLIENTS, since=datetime.now(UTC) - timedelta(days=DAYS))
    await _let_some_speak_german(file)
    answers: dict[int, str] = {}
    async with blockhours(file) as server, _response_urls(answers) as urls:
        before = server.memory
        with closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await asyncio.gather(
                *(_post(server, urls, first, answers) for first in range(CONNECTIONS))
            )
            other.execute("ROLLBACK")
        await _all_answered(answers)
        grown = server.memory - before
    return _verdict(file, answers, grown)


def _verdict(file: Path, answers: dict[int, str], grown: float) -> Verdict:
    turned_away = {number for number, text in answers.items() if _is_busy(text)}
    with closing(sqlite3.connect(file)) as ledger:
        stored = [int(key.rpartition("-")[2]) for (key,) in ledger.execute(_KEYS)]
    lost = [f"{n} was acknowledged and is lost" for n in answers.keys() - turned_away - {*stored}]
    lost += [f"{n} was told 'nothing was logged' and is stored" for n in turned_away & {*stored}]
    lost += ["something is stored twice"] * (len(stored) != len(set(stored)))
    lost += [f"nobody was turned away in {name}" for name in BUSY if not _told(answers, name)]
    lost += [f"it grew by {grown:.0f} MB"] * (grown > MEGABYTES)
    return Verdict(
        tried=f"{len(answers)} logs at once on a database that was held: {len(stored)} logged,"
        f" {len(turned_away)} told that nothing was, in two languages; grown by {grown:.0f} MB",
        lost=lost,
    )


def _is_busy(text: str) -> bool:
    return any(sentence in text for sentence in BUSY.values())


def _told(answers: dict[int, str], language: str) -> bool:
    return any(BUSY[language] in text for text in answers.values())


async def _post(server: Server, urls: str, first: int, answers: dict[int, str]) -> None:
    """Post some over one connection, one after the other."""
    where = urlsplit(server.events)
    reader, writer = await asyncio.open_connection(where.hostname, where.port)
    for number in range(first, CONNECTIONS * POSTS_EACH, CONNECTIONS):
        fields = command(number, work(number)) | {"response_url": f"{urls}/{number}"}
        writer.write(signed(server.events, fields))
        body = await _body(reader)
        if body:
            answers[number] = json.loads(body)["text"]
    writer.close()


async def _body(reader: asyncio.StreamReader) -> bytes:
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    _, _, rest = head.partition(b"content-length: ")
    return await reader.readexactly(int(rest.split(b"\r", 1)[0] or 0))


async def _all_answered(answers: dict[int, str]) -> None:
    async with asyncio.timeout(PATIENCE):
        while True:
            if len(answers) == CONNECTIONS * POSTS_EACH:
                return
            await asyncio.sleep(0.02)


@asynccontextmanager
async def _response_urls(answers: dict[int, str]) -> AsyncIterator[str]:
    """Take the answers that come late."""

    async def take(request: web.Request) -> web.Response:
        answers[int(request.match_info["number"])] = (await request.json())["text"]
        return web.Response(text="ok")

    app = web.Application()
    app.router.add_post("/{number}", take)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        yield f"http://{host}:{port}"
    finally:
        await runner.cleanup()


async def _let_some_speak_german(file: Path) -> None:
    def change(unit: Unit) -> None:
        people = unit.books(1).people
        for person in people.everybody()[::2]:
            people.replace(replace(person, language="de"))

    store = await SqlStore.open(address(file))
    await store.write(change)
    await store.close()
