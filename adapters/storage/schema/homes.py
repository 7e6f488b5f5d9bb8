"""Which people opened their home on a chat platform, and what stands in it."""

from sqlalchemy import Column, Index, PrimaryKeyConstraint

from adapters.storage.columns import Instant
from adapters.storage.schema.base import table, text

homes = table(
    "homes",
    text("platform"),
    text("workspace"),
    text("user"),
    text("team"),
    text("enterprise", optional=True),
    Column("opened_at", Instant, nullable=False),
    text("drawn"),
    text("version"),
    PrimaryKeyConstraint("platform", "workspace", "user"),
    Index(None, "platform", "opened_at"),
    clustered=True,
)
"""A chat platform's own record: it knows workspaces, and no organisation."""
