"""The second lock behind the queries: a row is seen only by who opened its organisation's books.

Each query names its organisation anyway. Should one ever forget to, PostgreSQL
itself shows it no row, and takes none, of an organisation that was not opened
in this transaction. Superusers, and roles with BYPASSRLS, pass by: the program
should run as neither.
"""

from sqlalchemy import Connection, text

from adapters.storage.prepared import Driver
from adapters.storage.schema import metadata

_OWNER = "organisation_id"
_SETTING = "blockhours.organisations"
_OPENED = f"string_to_array(current_setting('{_SETTING}', true), ',')"

_ON_THE_WAY_IN = frozenset({"account_codes", "identities", "invitations", "workspaces"})
"""What is asked before it is known whose it is: who is this, and what is this code good for."""
_OF_ALL = frozenset({"outbox"})
"""What is worked through for all organisations, by whoever says so first."""

_BEFORE = f"nullif(current_setting('{_SETTING}', true), '')"
_OPEN = text(
    f"SELECT set_config('{_SETTING}', concat_ws(',', {_BEFORE}, CAST(:opened AS text)), true)"
)
_TAKE = text(
    f"SELECT set_config('{_SETTING}', concat_ws(',', {_BEFORE}, CAST(:opened AS text)), true)"  # noqa: S608 - names of ours
    " FROM organisations WHERE id = CAST(:id AS bigint) FOR NO KEY UPDATE"
)
"""In one way to the database and back; the lock leaves alone whoever merely refers to the row."""
_ALONE = text(f"SELECT set_config('{_SETTING}', CAST(:opened AS text), true)")


def open_books(connection: Connection, organisation_id: int) -> None:
    """Show the organisation's rows for the rest of the transaction."""
    Driver(connection).rows(_OPEN, {"opened": str(organisation_id)})


def take_books(connection: Connection, organisation_id: int) -> None:
    """Show the rows, and have the organisation to oneself, for the rest of the transaction."""
    Driver(connection).rows(_TAKE, {"opened": str(organisation_id), "id": organisation_id})


def open_alone(connection: Connection, organisation_id: int) -> None:
    """Show the rows of this organisation, and of no other any more."""
    connection.execute(_ALONE, {"opened": str(organisation_id)})


def open_queue(connection: Connection) -> None:
    """Show what is worked through for all organisations, for the rest of the transaction."""
    Driver(connection).rows(_OPEN, {"opened": "*"})


def lock(connection: Connection) -> None:
    """Lock every table that has rows of organisations."""
    for table in metadata.sorted_tables:
        if _OWNER in table.c and table.name not in _ON_THE_WAY_IN:
            lock_table(connection, table.name)


def unlock(connection: Connection) -> None:
    """Let the tables' owner see every row, as a migration has to."""
    locked = connection.exec_driver_sql(
        "SELECT relname FROM pg_class WHERE relforcerowsecurity AND relnamespace = current_schema()"
        "::regnamespace"
    )
    for table in locked.scalars().all():
        connection.exec_driver_sql(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")


def is_passed_by(connection: Connection) -> bool:
    """Whether the connection's role is one that PostgreSQL shows everything.

    False on SQLite, which has one lock for all.
    """
    if connection.dialect.name != "postgresql":
        return False
    passes = connection.exec_driver_sql(
        "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"
    ).scalar_one()
    return bool(passes)


def lock_table(connection: Connection, table: str) -> None:
    """Lock one table, or anew if it is locked."""
    shown = f"{_OWNER}::text = ANY({_OPENED})"
    if table in _OF_ALL:
        shown += f" OR '*' = ANY({_OPENED})"
    for statement in (
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
        f"DROP POLICY IF EXISTS of_opened_books ON {table}",
        f"CREATE POLICY of_opened_books ON {table} USING ({shown})",
    ):
        connection.exec_driver_sql(statement)
