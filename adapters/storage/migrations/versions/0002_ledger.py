"""The ledger with its blocks, alerts and top-ups."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_CLUSTERED: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}


def upgrade() -> None:
    _create_thresholds()
    _create_top_ups()
    _create_blocks()
    _refer_from_top_ups_to_blocks()
    _create_entries()
    _create_alerts()
    _create_allocations()
    _create_notes()
    _guard("entries")
    _guard("allocations")


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


def _guard(table: str) -> None:
    for action in ("update", "delete"):
        refuse = (
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            if op.get_bind().dialect.name == "sqlite"
            else "EXECUTE FUNCTION refuse_to_change_history()"
        )
        op.execute(f"CREATE TRIGGER {table}_no_{action} BEFORE {action} ON {table}\n{refuse}")


def _create_thresholds() -> None:
    op.create_table(
        "thresholds",
        _number("organisation_id"),
        _number("agreement_id"),
        _text("kind"),
        _number("level"),
        _text("state"),
        _number("episode"),
        _instant("opened_at", optional=True),
        _instant("resolved_at", optional=True),
        _text("thread", optional=True),
        _number("declined"),
        _refers("agreement_id", "agreements"),
        sa.PrimaryKeyConstraint("organisation_id", "agreement_id", "kind"),
        sa.CheckConstraint("kind IN ('renewal', 'empty', 'overdraft-limit')", name="kind"),
        sa.CheckConstraint("state IN ('ok', 'alarm')", name="state"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"]),
        **_CLUSTERED,
    )


def _create_top_ups() -> None:
    op.create_table(
        "top_ups",
        _number("organisation_id"),
        _number("id"),
        _number("agreement_id"),
        _text("state"),
        _text("cause"),
        _number("minutes"),
        _number("blocks"),
        _text("currency"),
        _number("rate_cents"),
        _number("price_cents"),
        _text("subject"),
        _text("thread"),
        _instant("created_at"),
        _number("requested_by", optional=True),
        _number("approvals_needed"),
        _text("approved_by"),
        _number("decided_by", optional=True),
        _instant("decided_at", optional=True),
        _text("reason", optional=True),
        _text("reference", optional=True),
        _text("stopped", optional=True),
        _number("credited_block", optional=True),
        _refers("agreement_id", "agreements"),
        _refers("requested_by", "people"),
        _refers("decided_by", "people"),
        _refers("credited_block", "blocks", use_alter=True),
        sa.CheckConstraint("minutes > 0 AND blocks > 0", name="size"),
        sa.PrimaryKeyConstraint("organisation_id", "id"),
        sa.CheckConstraint(
            "state IN ('proposed', 'approved', 'invoiced', 'paid', 'declined', 'expired', "
            "'withdrawn', 'cancelled', 'reversed')",
            name="state",
        ),
        sa.CheckConstraint("cause IN ('threshold', 'request')", name="cause"),
        sa.CheckConstraint(
            "stopped IN ('no-mandate', 'reload-cap', 'monthly-cap')", name="stopped"
        ),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"]),
        **_CLUSTERED,
    )
    op.create_index(
        "ix_top_ups_organisation_id_agreement_id_id",
        "top_ups",
        ["organisation_id", "agreement_id", "id"],
    )
    op.create_index(
        "ix_top_ups_organisation_id_state_id", "top_ups", ["organisation_id", "state", "id"]
    )
    op.create_index(
        "uq_top_ups_open",
        "top_ups",
        ["organisation_id", "agreement_id"],
        unique=True,
        **_only("state = 'proposed'"),
    )


def _create_blocks() -> None:
    op.create_table(
        "blocks",
        _number("organisation_id"),
        _number("id"),
        _number("agreement_id"),
        _number("minutes"),
        _number("remaining"),
        _text("starts_on"),
        _text("expires_on", optional=True),
        _text("source"),
        _number("rate_cents", optional=True),
        _number("top_up_id", optional=True),
        _number("credited"),
        _number("revoked"),
        _number("expired"),
        _number("settled"),
        _refers("agreement_id", "agreements"),
        _refers("top_up_id", "top_ups"),
        sa.CheckConstraint(
            "remaining >= 0 AND expired >= 0 AND settled >= 0", name="nothing_below_zero"
        ),
        sa.CheckConstraint("remaining <= minutes", name="remaining"),
        sa.PrimaryKeyConstraint("organisation_id", "id"),
        sa.CheckConstraint("source IN ('purchase', 'opening', 'adjustment')", name="source"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"]),
        **_CLUSTERED,
    )
    op.create_index(
        "ix_blocks_organisation_id_agreement_id_id",
        "blocks",
        ["organisation_id", "agreement_id", "id"],
    )
    op.create_index(
        "ix_blocks_to_credit",
        "blocks",
        ["organisation_id", "starts_on"],
        **_only("credited = 0 AND revoked = 0"),
    )
    op.create_index(
        "ix_blocks_to_expire", "blocks", ["organisation_id", "expires_on"], **_only("remaining > 0")
    )


def _refer_from_top_ups_to_blocks() -> None:
    """SQLite takes a reference to a table that is still to come; PostgreSQL does not."""
    if op.get_bind().dialect.name != "sqlite":
        op.create_foreign_key(
            None,
            "top_ups",
            "blocks",
            ["organisation_id", "credited_block"],
            ["organisation_id", "id"],
        )


def _create_entries() -> None:
    op.create_table(
        "entries",
        _number("organisation_id"),
        _number("id"),
        _number("agreement_id"),
        _number("seq"),
        _text("kind"),
        _number("minutes"),
        _number("balance_after"),
        _number("used_so_far"),
        _instant("posted_at"),
        _number("posted_by", optional=True),
        _text("request_key", optional=True),
        _text("worked_on", optional=True),
        _number("terms_id", optional=True),
        _number("block_id", optional=True),
        _number("reverses", optional=True),
        _text("reason", optional=True),
        _number("worked", optional=True),
        _number("rounded", optional=True),
        _number("debited", optional=True),
        _text("work_type", optional=True),
        _text("ticket", optional=True),
        _instant("started_at", optional=True),
        _instant("ended_at", optional=True),
        _text("parts", optional=True),
        _refers("agreement_id", "agreements"),
        _refers("posted_by", "people"),
        _refers("terms_id", "terms"),
        _refers("block_id", "blocks"),
        _refers("reverses", "entries"),
        sa.UniqueConstraint("organisation_id", "agreement_id", "seq"),
        sa.UniqueConstraint("organisation_id", "reverses"),
        sa.CheckConstraint("seq > 0", name="seq"),
        sa.CheckConstraint("reverses IS NULL OR kind = 'reversal'", name="only_reversals_reverse"),
        sa.CheckConstraint("(started_at IS NULL) = (ended_at IS NULL)", name="started_and_ended"),
        sa.CheckConstraint(
            "(worked IS NULL) = (parts IS NULL) AND (worked IS NULL) = (rounded IS NULL) AND "
            "(worked IS NULL) = (debited IS NULL) AND (worked IS NULL) = (work_type IS NULL)",
            name="work_is_whole",
        ),
        sa.PrimaryKeyConstraint("organisation_id", "id"),
        sa.CheckConstraint(
            "kind IN ('credit', 'debit', 'settlement', 'expiry', 'restore', 'adjustment', "
            "'reversal')",
            name="kind",
        ),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"]),
        **_CLUSTERED,
    )
    op.create_index(
        "ix_entries_making_block",
        "entries",
        ["organisation_id", "block_id"],
        **_only("kind IN ('credit', 'adjustment')"),
    )
    op.create_index(
        "ix_entries_organisation_id_agreement_id_posted_at_seq",
        "entries",
        ["organisation_id", "agreement_id", "posted_at", "seq"],
    )
    op.create_index(
        "ix_entries_organisation_id_posted_by_kind_id",
        "entries",
        ["organisation_id", "posted_by", "kind", "id"],
    )
    op.create_index(
        "ix_entries_worked_by",
        "entries",
        ["organisation_id", "posted_by", "worked_on"],
        **_only("kind = 'debit'"),
    )


def _create_alerts() -> None:
    op.create_table(
        "alerts",
        _number("organisation_id"),
        _number("agreement_id"),
        _text("kind"),
        _number("episode"),
        _number("level"),
        _number("balance"),
        _number("entry_id", optional=True),
        _instant("raised_at"),
        _text("subject"),
        _instant("resolved_at", optional=True),
        _refers("agreement_id", "agreements"),
        _refers("entry_id", "entries"),
        sa.PrimaryKeyConstraint("organisation_id", "agreement_id", "kind", "episode"),
        sa.CheckConstraint("kind IN ('renewal', 'empty', 'overdraft-limit')", name="kind"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"]),
        **_CLUSTERED,
    )


def _create_allocations() -> None:
    op.create_table(
        "allocations",
        _number("organisation_id"),
        _number("entry_id"),
        _number("position"),
        _number("block_id", optional=True),
        _number("minutes"),
        _refers("entry_id", "entries"),
        _refers("block_id", "blocks"),
        sa.PrimaryKeyConstraint("organisation_id", "entry_id", "position"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"]),
        **_CLUSTERED,
    )


def _create_notes() -> None:
    op.create_table(
        "notes",
        _number("organisation_id"),
        _number("entry_id"),
        _text("public"),
        _text("internal"),
        _number("redacted_by", optional=True),
        _instant("redacted_at", optional=True),
        _refers("entry_id", "entries"),
        _refers("redacted_by", "people"),
        sa.PrimaryKeyConstraint("organisation_id", "entry_id"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"]),
        **_CLUSTERED,
    )
