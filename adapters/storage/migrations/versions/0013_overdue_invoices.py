"""A job that reminds managers of invoices that are overdue, and an index to find them by."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_CLUSTERED: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}

_JOBS = (
    "audit",
    "digest",
    "early-warning",
    "expiry-notice",
    "nudge",
    "overage",
    "overdue",
    "reminder",
    "statement",
)


def upgrade() -> None:
    _name_jobs(", ".join(f"'{job}'" for job in _JOBS))
    kind = sa.text("kind = 'invoice'")
    op.create_index(
        "ix_invoices_due",
        "invoices",
        ["organisation_id", "due_on"],
        sqlite_where=kind,
        postgresql_where=kind,
    )


def _name_jobs(jobs: str) -> None:
    """A table that SQLite rebuilds loses its checks, as Alembic does not read them."""
    if op.get_bind().dialect.name == "sqlite":
        with op.batch_alter_table("job_runs", recreate="always", table_kwargs=_CLUSTERED) as runs:
            runs.create_check_constraint("job", f"job IN ({jobs})")
        return
    op.drop_constraint(op.f("ck_job_runs_job"), "job_runs", type_="check")
    op.create_check_constraint("job", "job_runs", f"job IN ({jobs})")
