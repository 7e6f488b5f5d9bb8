"""However long the history, a question is answered from an index."""

import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest
from sqlalchemy import Delete, Select, Update
from sqlalchemy.dialects import sqlite as dialect

from adapters.storage import books, sqlite

LISTS = {
    "agreements._ALL",
    "agreements._COUNT",
    "agreements._LOWEST",
    "clients._EVERYONE",
    "joining._EVERY_WORKSPACE",
    "money._COMPANY_OF",
    "papers._ALL",
    "outbox._OF_AGREEMENT",
    "outbox._UNREAD",
    "people._EVERYBODY",
    "queue._UNSENT",
    "alerts._RUNNING",
    "schedule._NUDGES",
    "strangers._GET_RULES",
}
"""Asked for everything, they read everything; of rules there is one row.

The lowest and the count look at one row of each client; what is unread is read from the index of
what was not sent, and what is in alarm from its own. The messages of an agreement are looked
through when a note is redacted, which is rare.
"""

READS_ALL = re.compile(r"SCAN (?!.*(VIRTUAL TABLE|ix_outbox_to_post))|\(organisation_id=\?\)$")
"""A whole table, or all that an organisation has in it. The outbox's index holds what waits."""


def _statements() -> Iterator[Any]:
    for module in iter_modules(books.__path__):
        loaded = import_module(f"{books.__name__}.{module.name}")
        for name, value in vars(loaded).items():
            is_statement = isinstance(value, Select | Update | Delete)
            if is_statement and value.whereclause is not None and name.isupper():
                yield pytest.param(value, id=f"{module.name}.{name}")


STATEMENTS = list(_statements())


def plan(url: str, statement: Select[Any] | Update | Delete) -> list[str]:
    changed = None
    if isinstance(statement, Update):
        changed = [column.name for column in statement.table.c if not column.primary_key]
    compiled = str(statement.compile(dialect=dialect.dialect(), column_keys=changed))
    with sqlite.snapshot(sqlite.writing_engine(url)) as connection:
        nothing = (None,) * compiled.count("?")
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}", nothing).all()
    return [row.detail for row in rows]


@pytest.mark.parametrize("statement", [each for each in STATEMENTS if each.id not in LISTS])
def test_a_question_reads_no_more_than_its_answer(
    url: str, statement: Select[Any] | Update | Delete
) -> None:
    steps = plan(url, statement)

    assert steps
    assert [step for step in steps if READS_ALL.search(step)] == []


def test_all_statements_are_looked_at() -> None:
    names = {each.id for each in STATEMENTS}

    assert names >= LISTS | {"entries.OF_AGREEMENT", "ledger._LIVE", "queue._CLAIMABLE"}
