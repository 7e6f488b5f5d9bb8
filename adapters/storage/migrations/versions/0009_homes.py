"""Which homes were opened and what stands in them, and a quick way to messages not sent."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "homes",
        _text("platform"),
        _text("workspace"),
        _text("user"),
        _text("team"),
        _text("enterprise", optional=True),
        sa.Column("opened_at", _INSTANT, nullable=False),
        _text("drawn"),
        _text("version"),
        sa.PrimaryKeyConstraint("platform", "workspace", "user"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("ix_homes_platform_opened_at", "homes", ["platform", "opened_at"])
    op.create_index(
        "ix_outbox_unsent",
        "outbox",
        ["organisation_id", "id"],
        sqlite_where=sa.text("delivery != 'sent'"),
        postgresql_where=sa.text("delivery != 'sent'"),
    )


_INSTANT = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _text(name: str, *, optional: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=optional)
