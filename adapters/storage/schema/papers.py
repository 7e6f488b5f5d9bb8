"""Papers and money: who sends them, invoices, what was paid, statements, direct debits."""

from sqlalchemy import CheckConstraint, Column, Index, LargeBinary, UniqueConstraint

from adapters.storage.columns import Day, Encoded, Instant
from adapters.storage.schema.base import choice, kept, number, only, refers, text
from core.direct_debits import DebitState
from core.invoices import InvoiceKind, Line, Party
from core.money import Tax

companies = kept(
    "companies",
    text("name"),
    text("address"),
    text("tax_id"),
    text("bank"),
    number("payment_days"),
    Column("tax", Encoded(Tax), nullable=True),
    text("prefix"),
    key=[],
)

billing_addresses = kept(
    "billing_addresses",
    number("client_id"),
    text("name"),
    text("address"),
    text("vat_id"),
    refers("client_id", "clients"),
    key=["client_id"],
)

invoices = kept(
    "invoices",
    number("id"),
    number("agreement_id"),
    choice("kind", InvoiceKind),
    text("language"),
    text("currency"),
    Column("seller", Encoded(Party), nullable=False),
    Column("buyer", Encoded(Party), nullable=False),
    Column("lines", Encoded(tuple[Line, ...]), nullable=False),
    Column("tax", Encoded(Tax), nullable=False),
    number("net_cents"),
    number("tax_cents"),
    number("gross_cents"),
    Column("drafted_at", Instant, nullable=False),
    number("top_up_id", optional=True),
    number("block_id", optional=True),
    number("cancels", optional=True),
    text("reason"),
    text("series", optional=True),
    number("sequence", optional=True),
    text("number", optional=True),
    Column("issued_on", Day, nullable=True),
    Column("due_on", Day, nullable=True),
    number("issued_by", optional=True),
    refers("agreement_id", "agreements"),
    refers("top_up_id", "top_ups"),
    refers("block_id", "blocks"),
    refers("cancels", "invoices"),
    refers("issued_by", "people"),
    UniqueConstraint("organisation_id", "series", "sequence"),
    UniqueConstraint("organisation_id", "number"),
    UniqueConstraint("organisation_id", "cancels"),
    CheckConstraint("gross_cents = net_cents + tax_cents", name="adds_up"),
    CheckConstraint(
        "(number IS NULL) = (series IS NULL) AND (number IS NULL) = (sequence IS NULL)"
        " AND (number IS NULL) = (issued_on IS NULL) AND (number IS NULL) = (due_on IS NULL)",
        name="issued_as_a_whole",
    ),
    CheckConstraint("(cancels IS NOT NULL) = (kind = 'credit-note')", name="credit_note_cancels"),
    Index(None, "organisation_id", "agreement_id", "id"),
    Index("ix_invoices_due", "organisation_id", "due_on", **only("kind = 'invoice'")),
    Index(
        "uq_invoices_of_top_up",
        "organisation_id",
        "top_up_id",
        unique=True,
        **only("kind = 'invoice'"),
    ),
    Index(
        "uq_invoices_of_block",
        "organisation_id",
        "block_id",
        unique=True,
        **only("kind = 'invoice'"),
    ),
    key=["id"],
    clustered=False,
)
"""Never changed once it has a number: `schema.guards` sees to it."""

payments = kept(
    "payments",
    number("invoice_id"),
    number("position"),
    number("cents"),
    Column("paid_on", Day, nullable=False),
    Column("recorded_at", Instant, nullable=False),
    text("reference"),
    number("recorded_by", optional=True),
    refers("invoice_id", "invoices"),
    refers("recorded_by", "people"),
    key=["invoice_id", "position"],
)
"""Append-only, as `stored_papers` and `statements` are."""

stored_papers = kept(
    "stored_papers",
    number("invoice_id"),
    Column("content", LargeBinary, nullable=False),
    text("sha256"),
    Column("made_at", Instant, nullable=False),
    refers("invoice_id", "invoices"),
    key=["invoice_id"],
    clustered=False,
)

statements = kept(
    "statements",
    number("agreement_id"),
    Column("first", Day, nullable=False),
    Column("last", Day, nullable=False),
    number("opening"),
    number("closing"),
    Column("issued_at", Instant, nullable=False),
    number("issued_by", optional=True),
    refers("agreement_id", "agreements"),
    refers("issued_by", "people"),
    key=["agreement_id", "first"],
)

direct_debits = kept(
    "direct_debits",
    number("id"),
    number("agreement_id"),
    number("top_up_id"),
    choice("state", DebitState),
    text("currency"),
    number("cents"),
    text("mandate"),
    Column("asked_at", Instant, nullable=False),
    Column("moved_at", Instant, nullable=False),
    text("reference"),
    text("reason"),
    refers("agreement_id", "agreements"),
    refers("top_up_id", "top_ups"),
    UniqueConstraint("organisation_id", "top_up_id"),
    Index(None, "organisation_id", "state", "id"),
    key=["id"],
)
