"""A flood of `/log` while the database is held: what waits is bounded, and who must go is told."""

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractContextManager, asynccontextmanager, closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from aiohttp import web

from adapters.chat import wording
from adapters.chat.wording import Reader
from adapters.storage import addresses
from adapters.storage.store import SqlStore
from core.ledger import EntryKind
from core.people import Identity
from core.ports import Unit
from tests.bench.load import command, signed
from tests.bench.office import founding, in_slack, work
from tests.bench.servers import Server, serving
from tests.contracts.implementations import POSTGRES, SQLITE, new_database
from tests.torture.verdicts import Effort, Verdict

CONNECTIONS, POSTS_EACH = 400, 4
"""More than the program lets wait: the answers to some are given late, on their response_url."""
MEGABYTES = 64
"""That it may grow by meanwhile."""
PATIENCE = 120.0
CLIENTS = 20
DAYS = 90
BUSY = {language: wording.busy(Reader(language=language)).title for language in ("en", "de")}


async def _flooded(kind: str, _: Effort, folder: Path) -> Verdict:
    """Hold the database, send more than can wait, let go; everybody hears what became of it."""
    url = new_database(folder, kind)
    await _found(url)
    answers: dict[int, str] = {}
    access = {"SLACK_BOT_TOKEN": "xoxb-flood"}
    async with serving(url, folder / "log", access) as server, _response_urls(answers) as urls:
        before = server.memory
        with _held(kind, url):
            await asyncio.gather(
                *(_post(server, urls, first, answers) for first in range(CONNECTIONS))
            )
        await _all_answered(answers)
        grown = server.memory - before
    return _verdict(kind, answers, await _stored(url), grown)


def _held(kind: str, url: str) -> AbstractContextManager[None]:
    """Let nobody else write."""
    return _file_held(url) if kind == SQLITE else _server_held(url)


@contextmanager
def _file_held(url: str) -> Iterator[None]:
    with closing(sqlite3.connect(addresses.file_of(url), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


@contextmanager
def _server_held(url: str) -> Iterator[None]:
    with psycopg.connect(url) as other:
        other.execute("LOCK TABLE organisations IN EXCLUSIVE MODE")
        yield


def _verdict(kind: str, answers: dict[int, str], stored: list[int], grown: float) -> Verdict:
    turned_away = {number for number, text in answers.items() if _is_busy(text)}
    lost = [f"{n} was acknowledged and is lost" for n in answers.keys() - turned_away - {*stored}]
    lost += [f"{n} was told 'nothing was logged' and is stored" for n in turned_away & {*stored}]
    lost += ["something is stored twice"] * (len(stored) != len(set(stored)))
    lost += [f"nobody was turned away in {name}" for name in BUSY if not _told(answers, name)]
    lost += [f"it grew by {grown:.0f} MB"] * (grown > MEGABYTES)
    return Verdict(
        tried=f"{len(answers)} logs at once on a {kind} database that was held: {len(stored)}"
        f" logged, {len(turned_away)} told that nothing was, in two languages; grown by"
        f" {grown:.0f} MB",
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


async def _found(url: str) -> None:
    """Found an MSP of which every second person speaks German."""

    def change(unit: Unit) -> None:
        people = unit.books(1).people
        for person in people.everybody()[::2]:
            people.replace(replace(person, language="de"))

    since = datetime.now(UTC) - timedelta(days=DAYS)
    store = await SqlStore.open(url)
    await store.write(founding(_known, clients=CLIENTS, since=since))
    await store.write(change)
    await store.close()


def _known(handle: str) -> tuple[Identity]:
    return (in_slack(handle),)


async def _stored(url: str) -> list[int]:
    """The numbers of all that was logged."""
    store = await SqlStore.open(url)
    keys = await store.read(_keys)
    await store.close()
    return [int(key.rpartition("-")[2]) for key in keys]


def _keys(unit: Unit) -> list[str]:
    books = unit.books(1)
    return [
        entry.request_key
        for agreement in books.agreements.all()
        for entry in books.ledger.of_agreement(agreement.id)
        if entry.kind is EntryKind.DEBIT and entry.request_key is not None
    ]


flooded = partial(_flooded, SQLITE)
flooded_on_postgres = partial(_flooded, POSTGRES)
