"""Which jobs ran, who looks after an alert, who was warned early, and whom to nudge."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_CLUSTERED: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}

_JOBS = (
    "audit",
    "digest",
    "early-warning",
    "expiry-notice",
    "nudge",
    "overage",
    "reminder",
    "statement",
)


def upgrade() -> None:
    _index_running()
    _create_job_runs()
    _create(
        "acknowledgements",
        _text("subject"),
        _number("by"),
        _number("at"),
        _refers("by", "people"),
        key=["subject"],
    )
    _create(
        "early_warnings",
        _number("agreement_id"),
        _number("warned_at"),
        _refers("agreement_id", "agreements"),
        key=["agreement_id"],
    )
    _create(
        "nudges",
        _number("person_id"),
        _number("at"),
        _refers("person_id", "people"),
        key=["person_id"],
    )


def _index_running() -> None:
    """The levels in alarm are looked for every minute."""
    running = sa.text("state = 'alarm'")
    op.create_index(
        "ix_thresholds_running",
        "thresholds",
        ["organisation_id", "agreement_id", "kind"],
        sqlite_where=running,
        postgresql_where=running,
    )


def _create_job_runs() -> None:
    jobs = ", ".join(f"'{job}'" for job in _JOBS)
    _create(
        "job_runs",
        _text("job"),
        _text("about"),
        _text("period"),
        _number("ran_at"),
        sa.CheckConstraint(f"job IN ({jobs})", name="job"),
        key=["job", "about", "period"],
    )
    op.create_index("ix_job_runs_organisation_id_ran_at", "job_runs", ["organisation_id", "ran_at"])


def _create(name: str, *items: sa.schema.SchemaItem, key: list[str]) -> None:
    op.create_table(
        name,
        _number("organisation_id"),
        *items,
        sa.PrimaryKeyConstraint("organisation_id", *key),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"]),
        **_CLUSTERED,
    )


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, _NUMBER, nullable=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _refers(column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["organisation_id", column], [f"{table}.organisation_id", f"{table}.id"]
    )
