"""Which kind of database an address names."""

from pathlib import Path

from sqlalchemy import make_url


def is_file(url: str) -> bool:
    """Whether the address is that of a SQLite file; PostgreSQL is the other kind."""
    return make_url(url).get_backend_name() == "sqlite"


def shown(url: str) -> str:
    """The address as it may be shown: without its password."""
    return make_url(url).render_as_string(hide_password=True)


def file_of(url: str) -> Path:
    """The SQLite file of an address. Raises ValueError where it names none."""
    name = make_url(url).database
    if not name or name == ":memory:":
        raise ValueError("the address names no file")
    return Path(name)
