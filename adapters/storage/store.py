"""The store: what operations write and read, on SQLite or PostgreSQL."""

import asyncio
from collections.abc import Callable
from typing import Protocol

from adapters.storage import addresses, migrating
from adapters.storage.postgres import row_security
from adapters.storage.postgres.database import PostgresDatabase
from adapters.storage.sqlite_database import SqliteDatabase
from adapters.storage.unit import SqlUnit
from adapters.storage.work import Answer, Work
from adapters.storage.writer import CAPACITY
from core.ports import Operation


class Database(Protocol):
    """Runs work in transactions: each is committed when it returns, and undone when it raises."""

    async def write(self, work: Work[Answer]) -> Answer: ...
    async def read(self, work: Work[Answer]) -> Answer: ...
    def on_outbox(self, callback: Callable[[], None]) -> None: ...
    def on_commit(self, callback: Callable[[int], None]) -> None: ...
    async def mark(self) -> str: ...
    async def close(self) -> None: ...


class SqlStore:
    """Implements `core.ports.Store` on a database."""

    def __init__(self, url: str, *, capacity: int = CAPACITY) -> None:
        self.is_of_one_process = addresses.is_file(url)
        """Whether no other server may work on the same database."""
        self._database: Database = (
            SqliteDatabase(url, capacity=capacity)
            if self.is_of_one_process
            else PostgresDatabase(url, capacity=capacity)
        )

    @classmethod
    async def open(cls, url: str, *, migrate: bool = True, capacity: int = CAPACITY) -> "SqlStore":
        """Open the database of a `sqlite:///` or `postgresql://` address.

        A new file is made, and an older database brought to this program's
        level, unless `migrate` is False. Raises WrongLevel where the tables
        are not those that this program knows.
        """
        await asyncio.to_thread(migrating.migrate if migrate else migrating.require_level, url)
        return cls(url, capacity=capacity)

    async def close(self) -> None:
        """Finish what was accepted, and let go of the database."""
        await self._database.close()

    async def write(self, operation: Operation[Answer]) -> Answer:
        """See `core.ports.Store`.

        Raises StoreFailed where a commit failed and it is not known what became of it.
        """
        return await self._database.write(lambda connection: operation(SqlUnit(connection)))

    async def read(self, operation: Operation[Answer]) -> Answer:
        return await self._database.read(lambda connection: operation(SqlUnit(connection)))

    async def write_connection(self, work: Work[Answer]) -> Answer:
        """Write as `write` does, for what is kept beside the books."""
        return await self._database.write(work)

    async def read_connection(self, work: Work[Answer]) -> Answer:
        """Read as `read` does, for what is kept beside the books."""
        return await self._database.read(work)

    async def is_behind_one_lock_only(self) -> bool:
        """Whether PostgreSQL would show this program the rows of organisations it did not open."""
        return await self._database.read(row_security.is_passed_by)

    async def mark(self) -> str:
        """Something that is another one once anything was committed, by whichever process.

        It costs those who write nothing.
        """
        return await self._database.mark()

    async def require_level(self) -> None:
        """Raise WrongLevel unless the tables are those that this program needs."""
        await self._database.read(migrating.require_level_in)

    def on_commit(self, callback: Callable[[int], None]) -> None:
        """Call back, in another thread, with the number of operations in each commit."""
        self._database.on_commit(callback)

    def on_outbox(self, callback: Callable[[], None]) -> None:
        """Call back, in the running event loop, after messages were added to the outbox."""
        self._database.on_outbox(callback)
