"""What the database itself refuses: to change history.

A migration that rebuilds one of these tables drops its triggers and has to
make them again; a test compares every trigger with these.
"""

from sqlalchemy import DDL, Table, event

from adapters.storage.schema.ledger import allocations, entries
from adapters.storage.schema.parties import terms

_REFUSE = {
    "sqlite": """CREATE TRIGGER {table}_no_{action} BEFORE {action} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END""",
    "postgresql": """CREATE TRIGGER {table}_no_{action} BEFORE {action} ON {table}
EXECUTE FUNCTION refuse_to_change_history()""",
}


def _guard(table: Table) -> None:
    for action in ("update", "delete"):
        for dialect, refuse in _REFUSE.items():
            trigger = DDL(refuse.format(table=table.name, action=action))  # type: ignore[no-untyped-call]
            event.listen(table, "after_create", trigger.execute_if(dialect=dialect))


for _table in (entries, allocations, terms):
    _guard(_table)
