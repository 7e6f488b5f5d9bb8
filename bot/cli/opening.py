"""What every command begins with: settings, log, database."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.exc import DBAPIError

from adapters.storage.errors import WrongLevel
from adapters.storage.store import SqlStore
from bot import log
from bot.cli.exits import Exit, Halt
from bot.settings import LogLevel, Settings, load


def prepare(*, quiet: bool = True, **overrides: str | int | None) -> Settings:
    """Read the settings and open the log.

    With `quiet` only warnings are logged, unless a level was asked for.
    """
    settings = load(**overrides)
    asked_for = "log_level" in settings.model_fields_set
    level = LogLevel.WARNING if quiet and not asked_for else settings.log_level
    log.set_up(form=settings.log_format, level=level, secrets=settings.secrets)
    return settings


@asynccontextmanager
async def opened(settings: Settings, *, migrate: bool = False) -> AsyncIterator[SqlStore]:
    """Open the configured database, and close it at the end.

    Only with `migrate` is a missing database made, or an older one changed.
    """
    store = await _open(settings.database_url, migrate=migrate)
    try:
        yield store
    finally:
        await store.close()


async def _open(url: str, *, migrate: bool) -> SqlStore:
    try:
        return await SqlStore.open(url, migrate=migrate)
    except WrongLevel as wrong:
        raise Halt(_what_to_do(url, wrong), Exit.FAILED) from None
    except DBAPIError as error:
        raise Halt(f"The database {url} cannot be used: {error.orig}.", Exit.FAILED) from None


def _what_to_do(url: str, wrong: WrongLevel) -> str:
    if wrong.newer:
        return (
            f"The database {url} was made by a newer version of Blockhours (level {wrong.found};"
            f" this one knows {wrong.wanted}): install that version."
        )
    if wrong.found is None:
        return (
            f"There is no database at {url} yet. `blockhours sample` makes one with sample data,"
            " `blockhours migrate` an empty one; another can be named with"
            " BLOCKHOURS_DATABASE_URL."
        )
    return (
        f"The database {url} is of an older version (level {wrong.found}; this one needs"
        f" {wrong.wanted}): `blockhours migrate` brings it up, after a backup copy beside it."
    )
