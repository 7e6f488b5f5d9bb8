"""The store: what operations write and read, on SQLite or PostgreSQL."""

import asyncio
from collections.abc import Callable

from adapters.storage import addresses, levels, settling
from adapters.storage.kinds import Faults, kind_of
from adapters.storage.postgres import row_security
from adapters.storage.unit import SqlUnit
from adapters.storage.work import Answer, Work
from adapters.storage.writer import CAPACITY
from core.ports import Operation


class SqlStore:
    """Implements `core.ports.Store` on a database."""

    def __init__(self, url: str, *, capacity: int = CAPACITY) -> None:
        self.is_of_one_process = addresses.is_file(url)
        """Whether no other server may work on the same database."""
        self._kind = kind_of(url)
        self._database = self._kind.open(url, capacity=capacity)

    @property
    def faults(self) -> Faults:
        """What its database raises when it fails, where nobody turned it into a word of ours."""
        return self._kind.faults

    @classmethod
    async def open(cls, url: str, *, migrate: bool = True, capacity: int = CAPACITY) -> "SqlStore":
        """Open the database of a `sqlite:///` or `postgresql://` address.

        A new file is made, and an older database brought to this program's
        level, unless `migrate` is False. Raises WrongLevel where the tables
        are not those that this program knows.
        """
        await asyncio.to_thread(_prepare, url, migrate=migrate)
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
        await self._database.read(levels.require_level_in)

    def on_commit(self, callback: Callable[[int], None]) -> None:
        """Call back, in another thread, with the number of operations in each commit."""
        self._database.on_commit(callback)

    def on_outbox(self, callback: Callable[[], None]) -> None:
        """Call back, in the running event loop, after messages were added to the outbox."""
        self._database.on_outbox(callback)


def _prepare(url: str, *, migrate: bool) -> None:
    settling.settle(url)
    if migrate:
        _bring_up(url)
    else:
        levels.require_level(url)


def _bring_up(url: str) -> None:
    """Have the tables that this program needs; what changes tables is loaded only for that."""
    if levels.level(url) != levels.wanted_level():
        from adapters.storage import migrating  # noqa: PLC0415 - Alembic

        migrating.migrate(url)
