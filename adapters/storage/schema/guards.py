"""What the database itself refuses: to change history.

A migration that rebuilds one of these tables drops its triggers and has to
make them again; a test compares every trigger with these.
"""

from collections.abc import Mapping

from sqlalchemy import DDL, Table, event

from adapters.storage.schema.ledger import allocations, entries
from adapters.storage.schema.papers import invoices, payments, statements, stored_papers
from adapters.storage.schema.parties import terms

_REFUSE = {
    "sqlite": """CREATE TRIGGER {table}_no_{action} BEFORE {action} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END""",
    "postgresql": """CREATE TRIGGER {table}_no_{action} BEFORE {action} ON {table}
EXECUTE FUNCTION refuse_to_change_history()""",
}
_REFUSE_ISSUED = {
    "sqlite": """CREATE TRIGGER {table}_no_{action} BEFORE {action} ON {table}
WHEN OLD.number IS NOT NULL
BEGIN SELECT RAISE(ABORT, '{table} is append-only once issued'); END""",
    "postgresql": """CREATE TRIGGER {table}_no_{action} BEFORE {action} ON {table}
FOR EACH ROW WHEN (OLD.number IS NOT NULL) EXECUTE FUNCTION refuse_to_change_history()""",
}


def _guard(table: Table, refuse: Mapping[str, str] = _REFUSE) -> None:
    for action in ("update", "delete"):
        for dialect, statement in refuse.items():
            trigger = DDL(statement.format(table=table.name, action=action))  # type: ignore[no-untyped-call]
            event.listen(table, "after_create", trigger.execute_if(dialect=dialect))


for _table in (entries, allocations, terms, payments, stored_papers, statements):
    _guard(_table)
_guard(invoices, _REFUSE_ISSUED)
