"""What was answered, what is to be posted, and what was said in the web chat."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_STRICT: dict[str, Any] = {"sqlite_strict": True}


def upgrade() -> None:
    _create_chat_messages()
    _create_requests()
    _create_outbox()


def _number(name: str, *, optional: bool = False) -> sa.Column[int]:
    return sa.Column(name, _NUMBER, nullable=optional)


def _text(name: str, *, optional: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=optional)


def _instant(name: str, *, optional: bool = False) -> sa.Column[int]:
    return sa.Column(name, _NUMBER, nullable=optional)


def _refers(column: str, table: str, **options: Any) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["organisation_id", column], [f"{table}.organisation_id", f"{table}.id"], **options
    )


def _only(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def _create_chat_messages() -> None:
    op.create_table(
        "chat_messages",
        _number("id"),
        _text("workspace"),
        _text("channel"),
        _instant("posted_at"),
        _text("author", optional=True),
        _text("text"),
        _text("reply", optional=True),
        _text("only_for", optional=True),
        _number("thread", optional=True),
        _text("key", optional=True),
        _instant("edited_at", optional=True),
        sa.UniqueConstraint("workspace", "channel", "key"),
        sa.PrimaryKeyConstraint("id"),
        sa.ForeignKeyConstraint(["thread"], ["chat_messages.id"]),
        **_STRICT,
    )
    op.create_index(
        "ix_chat_messages_workspace_channel_id", "chat_messages", ["workspace", "channel", "id"]
    )


def _create_requests() -> None:
    op.create_table(
        "requests",
        _number("organisation_id"),
        _text("key"),
        _text("fingerprint"),
        _text("result"),
        _instant("kept_at"),
        sa.PrimaryKeyConstraint("organisation_id", "key"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"]),
        **_STRICT,
    )
    op.create_index(
        "ix_requests_organisation_id_kept_at", "requests", ["organisation_id", "kept_at"]
    )


def _create_outbox() -> None:
    op.create_table(
        "outbox",
        _number("id"),
        _number("organisation_id"),
        _text("platform"),
        _text("workspace"),
        _text("channel"),
        _number("direct"),
        _text("place_thread", optional=True),
        _text("language"),
        _text("subject"),
        _text("notice"),
        _instant("queued_at"),
        _instant("due_at"),
        _text("thread", optional=True),
        _text("updates", optional=True),
        _number("agreement_id", optional=True),
        _number("top_up_id", optional=True),
        _text("delivery"),
        _number("attempts"),
        _text("claimed_by", optional=True),
        _instant("claimed_until", optional=True),
        _text("ref", optional=True),
        _text("error", optional=True),
        _refers("agreement_id", "agreements"),
        _refers("top_up_id", "top_ups"),
        sa.UniqueConstraint(
            "organisation_id", "subject", "platform", "workspace", "channel", "direct"
        ),
        sa.CheckConstraint(
            "delivery IN ('queued', 'claimed', 'sent', 'failed', 'unknown')", name="delivery"
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"]),
        **_STRICT,
    )
    op.create_index(
        "ix_outbox_posted",
        "outbox",
        ["organisation_id", "platform", "workspace", "channel", "ref"],
        **_only("ref IS NOT NULL"),
    )
    op.create_index(
        "ix_outbox_to_post",
        "outbox",
        ["platform", "workspace", "channel", "direct", "id"],
        **_only("delivery IN ('queued', 'claimed')"),
    )
