"""Whether the program lives, and whether it can be given work."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from adapters.storage.store import SqlStore
from bot.health import Health
from bot.metrics import Metrics
from bot.monitoring import monitoring_app


@pytest.fixture
async def store(url: str) -> AsyncIterator[SqlStore]:
    store = await SqlStore.open(url, migrate=False)
    yield store
    await store.close()


async def asked(store: SqlStore, is_connected: Callable[[], Awaitable[bool]]) -> tuple[int, object]:
    """Ask whether it is ready, at the address for whoever watches."""
    app = monitoring_app(lambda: Metrics().registry, Health(store, is_connected).routes())
    async with TestClient(TestServer(app)) as client:
        assert (await client.get("/healthz")).status == 200
        response = await client.get("/readyz")
        return response.status, await response.json()


async def yes() -> bool:
    return True


async def no() -> bool:
    return False


async def test_is_ready_with_its_database_and_its_chats(store: SqlStore) -> None:
    assert await asked(store, yes) == (200, {"database": "ok", "chats": "ok"})


async def test_is_not_ready_without_its_chats(store: SqlStore) -> None:
    assert await asked(store, no) == (503, {"database": "ok", "chats": "not connected"})


async def test_is_not_ready_while_the_database_does_not_answer(store: SqlStore) -> None:
    await store.close()

    assert await asked(store, yes) == (503, {"database": "does not answer", "chats": "ok"})


async def test_asks_the_database_once_for_all_who_ask_at_once(store: SqlStore) -> None:
    looked = 0

    async def counted() -> bool:
        nonlocal looked
        looked += 1
        return True

    app = web.Application()
    app.add_routes(Health(store, counted).routes())
    async with TestClient(TestServer(app)) as client:
        answers = await asyncio.gather(*(client.get("/readyz") for _ in range(20)))
    assert {answer.status for answer in answers} == {200}
    assert looked < 5
