"""What was answered, what is to be posted, and what was said in the web chat."""

from sqlalchemy import Column, ForeignKey, Index, UniqueConstraint

from adapters.chat.reply import Reply
from adapters.storage.columns import NUMBER, Encoded, Flag, Instant
from adapters.storage.schema.base import choice, kept, number, only, refers, table, text
from core.notices import Notice
from core.outbox import Delivery
from core.results import Result

requests = kept(
    "requests",
    text("key"),
    text("fingerprint"),
    Column("result", Encoded(Result), nullable=False),
    Column("kept_at", Instant, nullable=False),
    Index(None, "organisation_id", "kept_at"),
    key=["key"],
    clustered=False,
)

outbox = table(
    "outbox",
    Column("id", NUMBER, primary_key=True),
    Column("organisation_id", NUMBER, ForeignKey("organisations.id"), nullable=False),
    text("platform"),
    text("workspace"),
    text("channel"),
    Column("direct", Flag, nullable=False),
    text("place_thread", optional=True),
    text("language"),
    text("subject"),
    Column("notice", Encoded(Notice), nullable=False),
    Column("queued_at", Instant, nullable=False),
    Column("due_at", Instant, nullable=False),
    text("thread", optional=True),
    text("updates", optional=True),
    number("agreement_id", optional=True),
    number("top_up_id", optional=True),
    choice("delivery", Delivery),
    number("attempts"),
    text("claimed_by", optional=True),
    Column("claimed_until", Instant, nullable=True),
    text("ref", optional=True),
    text("error", optional=True),
    refers("agreement_id", "agreements"),
    refers("top_up_id", "top_ups"),
    UniqueConstraint("organisation_id", "subject", "platform", "workspace", "channel", "direct"),
    Index(
        "ix_outbox_to_post",
        "platform",
        "workspace",
        "channel",
        "direct",
        "id",
        **only("delivery IN ('queued', 'claimed')"),
    ),
    Index(
        "ix_outbox_posted",
        "organisation_id",
        "platform",
        "workspace",
        "channel",
        "ref",
        **only("ref IS NOT NULL"),
    ),
    Index("ix_outbox_unsent", "organisation_id", "id", **only("delivery != 'sent'")),
)
"""One queue for all organisations, in order of id: a channel's order is a matter of
its platform, and the notifier works for all. So these keys do not begin with an
organisation."""

chat_messages = table(
    "chat_messages",
    Column("id", NUMBER, primary_key=True),
    text("workspace"),
    text("channel"),
    Column("posted_at", Instant, nullable=False),
    text("author", optional=True),
    text("text"),
    Column("reply", Encoded(Reply), nullable=True),
    text("only_for", optional=True),
    Column("thread", NUMBER, ForeignKey("chat_messages.id"), nullable=True),
    text("key", optional=True),
    Column("edited_at", Instant, nullable=True),
    UniqueConstraint("workspace", "channel", "key"),
    Index(None, "workspace", "channel", "id"),
)
"""A chat platform's own record: it knows workspaces, and no organisation."""
