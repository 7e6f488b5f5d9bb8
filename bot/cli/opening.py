"""What every command begins with: settings, log, database."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

from adapters.storage import addresses, faults
from adapters.storage.errors import StoreFailed, WrongLevel
from adapters.storage.store import SqlStore
from bot import log
from bot.cli.exits import Exit, Halt
from bot.settings import LogLevel, Settings, SettingsError, load
from core.ports import StoreBusy


def prepare(*, quiet: bool = True, **overrides: str | int | None) -> Settings:
    """Read the settings and open the log. Halts where a setting cannot be used.

    With `quiet` only warnings are logged, unless a level was asked for.
    """
    try:
        settings = load(**overrides)
    except SettingsError as error:
        raise Halt(str(error), Exit.USAGE) from None
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
    with usable(settings.database_url):
        store = await SqlStore.open(settings.database_url, migrate=migrate)
        try:
            yield store
        finally:
            await store.close()


@contextmanager
def usable(address: str) -> Iterator[None]:
    """Halt, with what to do about it, where the database cannot be used."""
    url = addresses.shown(address)
    try:
        yield
    except WrongLevel as wrong:
        raise Halt(_what_to_do(url, wrong), Exit.FAILED) from None
    except (StoreBusy, StoreFailed) as failure:
        raise Halt(_unusable(url, failure.reason), Exit.FAILED) from None
    except faults.of(address) as error:
        raise Halt(_unusable(url, faults.reason(error)), Exit.FAILED) from None


def is_embedded(settings: Settings) -> bool:
    """Whether the database is a file of this program alone, which it keeps up by itself.

    PostgreSQL may serve many processes, of which none may change it under the
    others: somebody says `migrate`.
    """
    return addresses.is_file(settings.database_url)


def _unusable(url: str, reason: str) -> str:
    return f"The database {url} cannot be used: {reason}."


def _what_to_do(url: str, wrong: WrongLevel) -> str:
    if wrong.newer:
        return (
            f"The database {url} was made by a newer version of Blockhours (level {wrong.found};"
            f" this one knows {wrong.wanted}): install that version."
        )
    if wrong.found is None and not addresses.is_file(url):
        return f"The database {url} is empty: `blockhours migrate` makes its tables."
    if wrong.found is None:
        return (
            f"There is no database at {url} yet. `blockhours sample` makes one with sample data,"
            " `blockhours migrate` an empty one; another can be named with"
            " BLOCKHOURS_DATABASE_URL."
        )
    return (
        f"The database {url} is of an older version (level {wrong.found}; this one needs"
        f" {wrong.wanted}): `blockhours migrate` brings it up{_after_a_copy(url)}."
    )


def _after_a_copy(url: str) -> str:
    return ", after a backup copy beside it" if addresses.is_file(url) else "; back it up before"
