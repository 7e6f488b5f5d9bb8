"""The books of a house, and what lies beside them, on whichever kind of store."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Protocol

from adapters.chat.homes import Homes
from adapters.chat.references import References
from adapters.chat.transcript import Transcript
from adapters.storage.homes import SqlHomes
from adapters.storage.references import SqlReferences
from adapters.storage.store import SqlStore
from adapters.storage.transcript import SqlTranscript
from core.ports import Answer, Operation, Store
from tests.contracts.implementations import (
    MEMORY,
    SideDoor,
    open_database,
    open_side_door,
)
from tests.fakes.homes import MemoryHomes
from tests.fakes.memory import MemoryStore
from tests.fakes.references import MemoryReferences
from tests.fakes.transcript import MemoryTranscript


class Shelf(Protocol):
    """All that a program keeps. It goes through the ports; a test goes in by `run`."""

    @property
    def store(self) -> Store: ...
    @property
    def homes(self) -> Homes: ...
    @property
    def references(self) -> References: ...
    @property
    def transcript(self) -> Transcript: ...

    def run(self, operation: Operation[Answer]) -> Answer:
        """Write or look at once, past the program; what it committed can be seen."""
        ...

    def elsewhere(self) -> AbstractAsyncContextManager[Store]:
        """The same books as another process has them."""
        ...


class MemoryShelf:
    """All of it in memory."""

    def __init__(self) -> None:
        self.store = MemoryStore()
        self.homes = MemoryHomes(lambda: self.store.rows)
        self.references = MemoryReferences()
        self.transcript = MemoryTranscript()
        self.run = self.store.run

    @asynccontextmanager
    async def elsewhere(self) -> AsyncIterator[Store]:
        yield self.store


class SqlShelf:
    """All of it in one database."""

    def __init__(self, url: str, store: SqlStore, beside: SideDoor) -> None:
        self._url = url
        self.store = store
        self.homes = SqlHomes(store)
        self.references = SqlReferences(store)
        self.transcript = SqlTranscript(store)
        self.run = beside.run

    @asynccontextmanager
    async def elsewhere(self) -> AsyncIterator[Store]:
        async with _opened(self._url) as store:
            yield store


@asynccontextmanager
async def open_shelf(kind: str, folder: Path) -> AsyncIterator[Shelf]:
    """An empty one."""
    if kind == MEMORY:
        yield MemoryShelf()
        return
    with open_database(kind, folder) as url, open_side_door(url) as beside:
        async with _opened(url) as store:
            yield SqlShelf(url, store, beside)


@asynccontextmanager
async def _opened(url: str) -> AsyncIterator[SqlStore]:
    store = SqlStore(url)  # the level need not be asked for: it was made so
    try:
        yield store
    finally:
        await store.close()
