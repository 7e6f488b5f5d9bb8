"""Organisations, their people and clients, and what was agreed."""

from sqlalchemy import CheckConstraint, Column, Index, UniqueConstraint

from adapters.storage.columns import NUMBER, Day, Encoded, Flag, Instant
from adapters.storage.schema.base import choice, kept, number, refers, table, text
from core.agreements import TermSheet
from core.chat import BindingKind
from core.people import Role

organisations = table(
    "organisations",
    Column("id", NUMBER, primary_key=True),
    text("name"),
    text("language"),
    text("zone"),
)

clients = kept(
    "clients",
    number("id"),
    text("name"),
    text("folded_name"),
    Column("aliases", Encoded(tuple[str, ...], remembered=True), nullable=False),
    text("language", optional=True),
    Column("archived", Flag, nullable=False),
    Column("tells_work", Flag, nullable=False, server_default="0"),
    key=["id"],
)
"""`folded_name` is there to sort by; clients are found by `client_names`."""

client_names = kept(
    "client_names",
    text("folded"),
    number("client_id"),
    refers("client_id", "clients"),
    Index(None, "organisation_id", "client_id"),
    key=["folded"],
)
"""Every folded name and alias; the key makes two clients of one name impossible."""

people = kept(
    "people",
    number("id"),
    text("handle"),
    text("folded_handle"),
    text("name"),
    choice("role", Role),
    number("client_id", optional=True),
    text("language", optional=True),
    text("zone", optional=True),
    Column("active", Flag, nullable=False),
    refers("client_id", "clients"),
    UniqueConstraint("organisation_id", "folded_handle"),
    CheckConstraint(
        "(client_id IS NOT NULL) = (role IN ('client-viewer', 'client-approver'))",
        name="client_role_has_client",
    ),
    key=["id"],
)

identities = kept(
    "identities",
    text("platform"),
    text("workspace"),
    text("user"),
    number("person_id"),
    refers("person_id", "people"),
    UniqueConstraint("platform", "workspace", "user"),
    Index(None, "organisation_id", "person_id"),
    key=["platform", "workspace", "user"],
)
"""The one way to an organisation; hence unique without it: an account has one at most."""

agreements = kept(
    "agreements",
    number("id"),
    number("client_id"),
    Column("started_on", Day, nullable=False),
    text("zone"),
    number("balance"),
    number("overdraft"),
    number("last_seq"),
    refers("client_id", "clients"),
    UniqueConstraint("organisation_id", "client_id"),
    CheckConstraint("overdraft >= 0", name="overdraft"),
    key=["id"],
)

terms = kept(
    "terms",
    number("id"),
    number("agreement_id"),
    Column("starts_on", Day, nullable=False),
    Column("sheet", Encoded(TermSheet, remembered=True), nullable=False),
    Column("made_at", Instant, nullable=True),
    refers("agreement_id", "agreements"),
    Index(None, "organisation_id", "agreement_id", "starts_on", "id"),
    Index(None, "organisation_id", "starts_on"),
    key=["id"],
)

bindings = kept(
    "bindings",
    text("platform"),
    text("workspace"),
    text("channel"),
    Column("direct", Flag, nullable=False),
    choice("kind", BindingKind),
    number("client_id", optional=True),
    refers("client_id", "clients"),
    CheckConstraint("(client_id IS NOT NULL) = (kind = 'client')", name="client_kind_has_client"),
    Index(None, "organisation_id", "kind"),
    Index(None, "organisation_id", "client_id"),
    key=["platform", "workspace", "channel", "direct"],
)

timers = kept(
    "timers",
    number("person_id"),
    number("client_id"),
    Column("started_at", Instant, nullable=False),
    text("note"),
    refers("person_id", "people"),
    refers("client_id", "clients"),
    key=["person_id"],
)
