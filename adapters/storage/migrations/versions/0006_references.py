"""Where a chat platform lets the bot speak without being spoken to."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "conversation_references",
        _text("workspace"),
        _text("channel"),
        sa.Column("direct", _NUMBER, nullable=False),
        _text("conversation"),
        _text("service_url"),
        _text("bot"),
        _text("team", optional=True),
        sa.PrimaryKeyConstraint("workspace", "channel", "direct"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_conversation_references_workspace_team",
        "conversation_references",
        ["workspace", "team"],
    )


def _text(name: str, *, optional: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=optional)
