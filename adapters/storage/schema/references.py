"""Where a chat platform lets the bot speak without being spoken to."""

from sqlalchemy import Column, Index, PrimaryKeyConstraint

from adapters.storage.columns import Flag
from adapters.storage.schema.base import table, text

conversation_references = table(
    "conversation_references",
    text("workspace"),
    text("channel"),
    Column("direct", Flag, nullable=False),
    text("conversation"),
    text("service_url"),
    text("bot"),
    text("team", optional=True),
    PrimaryKeyConstraint("workspace", "channel", "direct"),
    Index(None, "workspace", "team"),
    clustered=True,
)
"""A chat platform's own record: it knows workspaces, and no organisation."""
