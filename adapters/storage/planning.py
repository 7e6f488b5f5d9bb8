"""What SQLite's planner is told of the tables, so that it plans alike on every database.

Untaught, it takes it that an organisation's id narrows a table down to ten
rows, and reads all rows of the organisation where a better index stands
ready. Nearly every database belongs to one organisation, so it is told that
this id narrows nothing down, and each further column of an index a lot. This
is the use of `sqlite_stat1` that SQLite's documentation calls fixed results
of ANALYZE. Whoever runs ANALYZE replaces it with what is counted then.
"""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, Table

from adapters.storage.schema import metadata

_ROWS = 1_000_000
_NARROWS = 1_000
_OWNER = "organisation_id"


def teach(connection: Connection) -> None:
    """Describe every index; a connection that was opened before does not know of it."""
    connection.exec_driver_sql("ANALYZE sqlite_schema")
    connection.exec_driver_sql("DELETE FROM sqlite_stat1")
    connection.exec_driver_sql(
        "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)",
        [
            description
            for table in metadata.sorted_tables
            for description in _described(connection, table)
        ],
    )


def _described(connection: Connection, table: Table) -> Iterator[tuple[str, str, str]]:
    for index in connection.exec_driver_sql(f"PRAGMA index_list({table.name})"):
        columns = connection.exec_driver_sql(f"PRAGMA index_info({index.name})").scalars("name")
        rows = _ROWS // _NARROWS if index.partial else _ROWS
        yield table.name, index.name, _statistics(list(columns), rows, unique=index.unique == 1)


def _statistics(columns: Sequence[str], rows: int, *, unique: bool) -> str:
    """The number of rows, then how many share the first column, the first two, and so on."""
    numbers = [rows]
    for column in columns:
        numbers.append(numbers[-1] if column == _OWNER else max(1, numbers[-1] // _NARROWS))
    if unique:
        numbers[-1] = 1
    return " ".join(map(str, numbers))
