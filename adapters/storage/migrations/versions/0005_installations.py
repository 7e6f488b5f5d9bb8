"""Where the app is installed in Slack, and who is on the way to install it."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "slack_installations",
        _text("workspace"),
        _text("name"),
        _text("enterprise", optional=True),
        sa.Column("org_wide", _NUMBER, nullable=False),
        _text("bot_user"),
        _text("bot_id"),
        _text("token"),
        _text("refresh_token", optional=True),
        _instant("expires_at", optional=True),
        _text("scopes"),
        _text("installer"),
        _instant("installed_at"),
        sa.Column("version", _NUMBER, nullable=False),
        _instant("claimed_until", optional=True),
        sa.PrimaryKeyConstraint("workspace"),
        sqlite_strict=True,
    )
    op.create_table(
        "slack_setouts",
        _text("state_hash"),
        _text("browser_hash"),
        _text("invitation", optional=True),
        _instant("expires_at"),
        sa.PrimaryKeyConstraint("state_hash"),
        sqlite_strict=True,
    )
    op.create_index("ix_slack_setouts_expires_at", "slack_setouts", ["expires_at"])


def _text(name: str, *, optional: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=optional)


def _instant(name: str, *, optional: bool = False) -> sa.Column[int]:
    return sa.Column(name, _NUMBER, nullable=optional)
