"""Whose rows a transaction works on, where many write at once.

SQLite has one writer, which has everything to itself. On PostgreSQL whoever
writes for an organisation first takes its row, and has its books to itself
until the commit: no alert is lost between two technicians, numbers have no
gap and no double, and nothing can be locked crosswise. Organisations do not
wait for one another, and readers for nobody.
"""

from sqlalchemy import Connection

from adapters.storage.postgres import row_security

WRITES = "blockhours_writes"
"""The execution option of PostgreSQL's connections that may write."""


def is_shared(connection: Connection) -> bool:
    """Whether others may write meanwhile."""
    return connection.dialect.name == "postgresql"


def enter(connection: Connection, organisation_id: int) -> None:
    """Have the organisation's books to oneself, or, when only reading, before one's eyes."""
    if not is_shared(connection):
        return
    if connection.get_execution_options().get(WRITES):
        row_security.take_books(connection, organisation_id)
    else:
        row_security.open_books(connection, organisation_id)


def enter_queue(connection: Connection) -> None:
    """Have the outbox of all organisations before one's eyes."""
    if is_shared(connection):
        row_security.open_queue(connection)
