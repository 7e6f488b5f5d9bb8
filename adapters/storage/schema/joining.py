"""Whose workspaces are, what was given out to join by, and who waits to be known."""

from sqlalchemy import CheckConstraint, Column, Index, Text, UniqueConstraint

from adapters.storage.columns import Flag, Instant
from adapters.storage.schema.base import choice, kept, number, only, refers, table, text
from core.invitations import InvitationState
from core.people import Role
from core.strangers import StrangerState

workspaces = kept(
    "workspaces",
    text("platform"),
    text("workspace"),
    text("name"),
    Column("joined_at", Instant, nullable=False),
    number("client_id", optional=True),
    refers("client_id", "clients"),
    UniqueConstraint("platform", "workspace"),
    key=["platform", "workspace"],
)
"""Unique without the organisation: a workspace has one at most."""

invitations = kept(
    "invitations",
    number("id"),
    text("code_hash"),
    choice("role", Role),
    number("client_id", optional=True),
    number("made_by"),
    Column("made_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    choice("state", InvitationState),
    Column("ended_at", Instant),
    text("workspace", optional=True),
    refers("client_id", "clients"),
    refers("made_by", "people"),
    UniqueConstraint("code_hash"),
    CheckConstraint(
        "(client_id IS NOT NULL) = (role IN ('client-viewer', 'client-approver'))",
        name="client_role_has_client",
    ),
    Index(
        "ix_invitations_open",
        "organisation_id",
        "expires_at",
        **only("state = 'open'"),
    ),
    key=["id"],
)

account_codes = kept(
    "account_codes",
    number("person_id"),
    text("platform"),
    text("workspace"),
    text("user"),
    text("code_hash"),
    Column("expires_at", Instant, nullable=False),
    refers("person_id", "people"),
    UniqueConstraint("code_hash"),
    key=["person_id"],
)

strangers = kept(
    "strangers",
    text("platform"),
    text("workspace"),
    text("user"),
    choice("state", StrangerState),
    Column("asked_at", Instant, nullable=False),
    text("subject", optional=True),
    number("decided_by", optional=True),
    Column("decided_at", Instant),
    refers("decided_by", "people"),
    key=["platform", "workspace", "user"],
)

house_rules = kept(
    "house_rules",
    Column("joining", Flag, nullable=False),
    key=[],
)

founding_codes = table(
    "founding_codes",
    Column("code_hash", Text, primary_key=True),
    Column("made_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
)
"""Of no organisation yet; hence the one table that has none."""
