"""Who sends papers, invoices with what was paid, statements, and direct debits."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_STRICT: dict[str, Any] = {"sqlite_strict": True}
_CLUSTERED: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}


def upgrade() -> None:
    _create_companies()
    _create_billing_addresses()
    _create_invoices()
    _create_payments()
    _create_stored_papers()
    _create_statements()
    _create_direct_debits()
    for table in ("payments", "stored_papers", "statements"):
        _guard(table)
    _guard_issued("invoices")


def _number(name: str, *, optional: bool = False) -> sa.Column[int]:
    return sa.Column(name, _NUMBER, nullable=optional)


def _text(name: str, *, optional: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=optional)


def _instant(name: str, *, optional: bool = False) -> sa.Column[int]:
    return sa.Column(name, _NUMBER, nullable=optional)


def _refers(column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["organisation_id", column], [f"{table}.organisation_id", f"{table}.id"]
    )


def _owner() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"])


def _only(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def _guard(table: str) -> None:
    for action in ("update", "delete"):
        refuse = (
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            if op.get_bind().dialect.name == "sqlite"
            else "EXECUTE FUNCTION refuse_to_change_history()"
        )
        op.execute(f"CREATE TRIGGER {table}_no_{action} BEFORE {action} ON {table}\n{refuse}")


def _guard_issued(table: str) -> None:
    for action in ("update", "delete"):
        refuse = (
            "WHEN OLD.number IS NOT NULL\n"
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only once issued'); END"
            if op.get_bind().dialect.name == "sqlite"
            else "FOR EACH ROW WHEN (OLD.number IS NOT NULL)"
            " EXECUTE FUNCTION refuse_to_change_history()"
        )
        op.execute(f"CREATE TRIGGER {table}_no_{action} BEFORE {action} ON {table}\n{refuse}")


def _create_companies() -> None:
    op.create_table(
        "companies",
        _number("organisation_id"),
        _text("name"),
        _text("address"),
        _text("tax_id"),
        _text("bank"),
        _number("payment_days"),
        _text("tax", optional=True),
        _text("prefix"),
        sa.PrimaryKeyConstraint("organisation_id"),
        _owner(),
        **_CLUSTERED,
    )


def _create_billing_addresses() -> None:
    op.create_table(
        "billing_addresses",
        _number("organisation_id"),
        _number("client_id"),
        _text("name"),
        _text("address"),
        _text("vat_id"),
        _refers("client_id", "clients"),
        sa.PrimaryKeyConstraint("organisation_id", "client_id"),
        _owner(),
        **_CLUSTERED,
    )


def _create_invoices() -> None:
    op.create_table(
        "invoices",
        _number("organisation_id"),
        _number("id"),
        _number("agreement_id"),
        _text("kind"),
        _text("language"),
        _text("currency"),
        _text("seller"),
        _text("buyer"),
        _text("lines"),
        _text("tax"),
        _number("net_cents"),
        _number("tax_cents"),
        _number("gross_cents"),
        _instant("drafted_at"),
        _number("top_up_id", optional=True),
        _number("block_id", optional=True),
        _number("cancels", optional=True),
        _text("reason"),
        _text("series", optional=True),
        _number("sequence", optional=True),
        _text("number", optional=True),
        _text("issued_on", optional=True),
        _text("due_on", optional=True),
        _number("issued_by", optional=True),
        *_invoice_rules(),
        **_STRICT,
    )
    op.create_index(
        "ix_invoices_organisation_id_agreement_id_id",
        "invoices",
        ["organisation_id", "agreement_id", "id"],
    )
    for name, column in (
        ("uq_invoices_of_top_up", "top_up_id"),
        ("uq_invoices_of_block", "block_id"),
    ):
        op.create_index(
            name,
            "invoices",
            ["organisation_id", column],
            unique=True,
            **_only("kind = 'invoice'"),
        )


def _invoice_rules() -> list[Any]:
    return [
        _refers("agreement_id", "agreements"),
        _refers("top_up_id", "top_ups"),
        _refers("block_id", "blocks"),
        _refers("cancels", "invoices"),
        _refers("issued_by", "people"),
        sa.UniqueConstraint("organisation_id", "series", "sequence"),
        sa.UniqueConstraint("organisation_id", "number"),
        sa.UniqueConstraint("organisation_id", "cancels"),
        sa.CheckConstraint("gross_cents = net_cents + tax_cents", name="adds_up"),
        sa.CheckConstraint(
            "(number IS NULL) = (series IS NULL) AND (number IS NULL) = (sequence IS NULL)"
            " AND (number IS NULL) = (issued_on IS NULL) AND (number IS NULL) = (due_on IS NULL)",
            name="issued_as_a_whole",
        ),
        sa.CheckConstraint(
            "(cancels IS NOT NULL) = (kind = 'credit-note')", name="credit_note_cancels"
        ),
        sa.CheckConstraint("kind IN ('invoice', 'credit-note')", name="kind"),
        sa.PrimaryKeyConstraint("organisation_id", "id"),
        _owner(),
    ]


def _create_payments() -> None:
    op.create_table(
        "payments",
        _number("organisation_id"),
        _number("invoice_id"),
        _number("position"),
        _number("cents"),
        _text("paid_on"),
        _instant("recorded_at"),
        _text("reference"),
        _number("recorded_by", optional=True),
        _refers("invoice_id", "invoices"),
        _refers("recorded_by", "people"),
        sa.PrimaryKeyConstraint("organisation_id", "invoice_id", "position"),
        _owner(),
        **_CLUSTERED,
    )


def _create_stored_papers() -> None:
    op.create_table(
        "stored_papers",
        _number("organisation_id"),
        _number("invoice_id"),
        sa.Column("content", sa.LargeBinary, nullable=False),
        _text("sha256"),
        _instant("made_at"),
        _refers("invoice_id", "invoices"),
        sa.PrimaryKeyConstraint("organisation_id", "invoice_id"),
        _owner(),
        **_STRICT,
    )


def _create_statements() -> None:
    op.create_table(
        "statements",
        _number("organisation_id"),
        _number("agreement_id"),
        _text("first"),
        _text("last"),
        _number("opening"),
        _number("closing"),
        _instant("issued_at"),
        _number("issued_by", optional=True),
        _refers("agreement_id", "agreements"),
        _refers("issued_by", "people"),
        sa.PrimaryKeyConstraint("organisation_id", "agreement_id", "first"),
        _owner(),
        **_CLUSTERED,
    )


def _create_direct_debits() -> None:
    op.create_table(
        "direct_debits",
        _number("organisation_id"),
        _number("id"),
        _number("agreement_id"),
        _number("top_up_id"),
        _text("state"),
        _text("currency"),
        _number("cents"),
        _text("mandate"),
        _instant("asked_at"),
        _instant("moved_at"),
        _text("reference"),
        _text("reason"),
        _refers("agreement_id", "agreements"),
        _refers("top_up_id", "top_ups"),
        sa.UniqueConstraint("organisation_id", "top_up_id"),
        sa.CheckConstraint(
            "state IN ('asked', 'submitted', 'settled', 'failed', 'returned')", name="state"
        ),
        sa.PrimaryKeyConstraint("organisation_id", "id"),
        _owner(),
        **_CLUSTERED,
    )
    op.create_index(
        "ix_direct_debits_organisation_id_state_id",
        "direct_debits",
        ["organisation_id", "state", "id"],
    )
