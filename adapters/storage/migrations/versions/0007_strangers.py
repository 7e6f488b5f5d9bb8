"""Who spoke without having rights, and what an organisation has decided for itself."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_CLUSTERED: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}


def upgrade() -> None:
    _create_strangers()
    _create_house_rules()


def _number(name: str, *, optional: bool = False) -> sa.Column[int]:
    return sa.Column(name, _NUMBER, nullable=optional)


def _text(name: str, *, optional: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=optional)


def _instant(name: str, *, optional: bool = False) -> sa.Column[int]:
    return sa.Column(name, _NUMBER, nullable=optional)


def _create_strangers() -> None:
    op.create_table(
        "strangers",
        _number("organisation_id"),
        _text("platform"),
        _text("workspace"),
        _text("user"),
        _text("state"),
        _instant("asked_at"),
        _text("subject", optional=True),
        _number("decided_by", optional=True),
        _instant("decided_at", optional=True),
        sa.ForeignKeyConstraint(
            ["organisation_id", "decided_by"], ["people.organisation_id", "people.id"]
        ),
        sa.PrimaryKeyConstraint("organisation_id", "platform", "workspace", "user"),
        sa.CheckConstraint("state IN ('waiting', 'known', 'ignored')", name="state"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"]),
        **_CLUSTERED,
    )


def _create_house_rules() -> None:
    op.create_table(
        "house_rules",
        _number("organisation_id"),
        _number("joining"),
        sa.PrimaryKeyConstraint("organisation_id"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"]),
        **_CLUSTERED,
    )
