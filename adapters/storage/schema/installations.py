"""Where the app is installed in Slack, and who is on the way to install it.

Neither has an organisation yet: whose a workspace is, `workspaces` tells.
"""

from sqlalchemy import Column, Text

from adapters.storage.columns import Flag, Instant
from adapters.storage.schema.base import number, table, text

installations = table(
    "slack_installations",
    Column("workspace", Text, primary_key=True),
    text("name"),
    text("enterprise", optional=True),
    Column("org_wide", Flag, nullable=False),
    text("bot_user"),
    text("bot_id"),
    text("token"),
    text("refresh_token", optional=True),
    Column("expires_at", Instant),
    text("scopes"),
    text("installer"),
    Column("installed_at", Instant, nullable=False),
    number("version"),
    Column("claimed_until", Instant),
)
"""Both tokens are encrypted. `claimed_until` is set while somebody renews them."""

setouts = table(
    "slack_setouts",
    Column("state_hash", Text, primary_key=True),
    text("browser_hash"),
    text("invitation", optional=True),
    Column("expires_at", Instant, nullable=False, index=True),
)
"""Only hashes are kept of what whoever comes back has to show; the invitation is encrypted."""
