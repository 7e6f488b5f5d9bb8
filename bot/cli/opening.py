"""What every command begins with: settings, log, database."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from adapters.storage import sqlite
from adapters.storage.errors import StoreFailed, WrongLevel
from adapters.storage.store import SqlStore
from bot import log
from bot.cli.exits import Exit, Halt
from bot.settings import LogLevel, Settings, load
from core.ports import StoreBusy


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
    Halts where the database cannot be used.
    """
    url = settings.database_url
    try:
        store = await SqlStore.open(url, migrate=migrate)
        try:
            yield store
        finally:
            await store.close()
    except WrongLevel as wrong:
        raise Halt(_what_to_do(url, wrong), Exit.FAILED) from None
    except (StoreBusy, StoreFailed) as failure:
        raise Halt(_unusable(url, failure.reason), Exit.FAILED) from None
    except sqlite.FAULTS as error:
        raise Halt(_unusable(url, str(sqlite.fault(error) or error)), Exit.FAILED) from None


def _unusable(url: str, reason: str) -> str:
    return f"The database {url} cannot be used: {reason}."


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
