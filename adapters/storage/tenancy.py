"""Whose rows a transaction works on, where many write at once.

SQLite has one writer, which has everything to itself. On PostgreSQL whoever
writes for an organisation first takes its row, and has its books to itself
until the commit: no alert is lost between two technicians, numbers have no
gap and no double, and nothing can be locked crosswise. Organisations do not
wait for one another, and readers for nobody.
"""

from sqlalchemy import Connection, bindparam, select

from adapters.storage.postgres import row_security
from adapters.storage.postgres.connecting import WRITES
from adapters.storage.schema.parties import organisations

_TAKE = (
    select(organisations.c.id)
    .where(organisations.c.id == bindparam("id"))
    .with_for_update(key_share=True)
)
"""`FOR NO KEY UPDATE`, which leaves alone whoever merely refers to the organisation."""


def is_shared(connection: Connection) -> bool:
    """Whether others may write meanwhile."""
    return connection.dialect.name == "postgresql"


def enter(connection: Connection, organisation_id: int) -> None:
    """Have the organisation's books to oneself, or, when only reading, before one's eyes."""
    if not is_shared(connection):
        return
    row_security.open_books(connection, organisation_id)
    if connection.get_execution_options().get(WRITES):
        connection.execute(_TAKE, {"id": organisation_id})


def enter_queue(connection: Connection) -> None:
    """Have the outbox of all organisations before one's eyes."""
    if is_shared(connection):
        row_security.open_queue(connection)
