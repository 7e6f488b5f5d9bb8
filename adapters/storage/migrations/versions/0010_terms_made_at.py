"""When each version of terms was made, so that the history of levels can be reckoned anew."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_CLUSTERED: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}
_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    made_at = sa.Column("made_at", _NUMBER, nullable=True)
    if op.get_bind().dialect.name != "sqlite":
        op.add_column("terms", made_at)
        return
    with op.batch_alter_table("terms", recreate="always", table_kwargs=_CLUSTERED) as terms:
        terms.add_column(made_at)
    _guard("terms")


def _guard(table: str) -> None:
    """Rebuilding the table has dropped its triggers."""
    for action in ("update", "delete"):
        op.execute(
            f"CREATE TRIGGER {table}_no_{action} BEFORE {action} ON {table}\n"
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )
