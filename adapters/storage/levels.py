"""Which tables a database has, and which this program needs."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from adapters.storage import addresses
from adapters.storage.errors import WrongLevel
from adapters.storage.kinds import kind_of

MIGRATIONS = Path(__file__).parent / "migrations"

_KNOWN = tuple(sorted(file.name.partition("_")[0] for file in MIGRATIONS.glob("versions/0*_*.py")))
"""Every level there has been: the number that the file of its migration begins with."""
_TABLE = "alembic_version"
_LEVEL = text(f"SELECT version_num FROM {_TABLE}")  # noqa: S608 - a name of ours


def wanted_level() -> str:
    """The level that this program needs."""
    return _KNOWN[-1]


def level(url: str) -> str | None:
    """The level of a database, None where there are no tables yet. Makes no file."""
    if addresses.is_file(url) and not addresses.file_of(url).exists():
        return None
    with kind_of(url).looking(url) as connection:
        return level_in(connection)


def level_in(connection: Connection) -> str | None:
    """The level of the database that a connection is to."""
    if not inspect(connection).has_table(_TABLE):
        return None
    found: str | None = connection.scalar(_LEVEL)
    return found


def require_level(url: str) -> None:
    """Raise WrongLevel unless the database has the tables that this program needs."""
    _require(level(url))


def require_level_in(connection: Connection) -> None:
    """Raise WrongLevel as `require_level` does, on a connection that is there."""
    _require(level_in(connection))


def wrong(found: str | None) -> WrongLevel:
    """What is wrong with a level that is not the wanted one."""
    newer = found is not None and found not in _KNOWN
    return WrongLevel(found=found, wanted=wanted_level(), newer=newer)


def _require(found: str | None) -> None:
    if found != wanted_level():
        raise wrong(found)
