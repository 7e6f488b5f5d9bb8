"""The ledger with its blocks, and what follows from a balance: alerts and top-ups."""

from sqlalchemy import CheckConstraint, Column, Index, UniqueConstraint

from adapters.storage.columns import Day, Encoded, Flag, Instant
from adapters.storage.schema.base import choice, kept, number, only, refers, text
from core.agreements import ThresholdKind
from core.alerts import ThresholdState
from core.ledger import BlockSource, EntryKind, WorkPart
from core.topups import StoppedBecause, TopUpCause, TopUpState

entries = kept(
    "entries",
    number("id"),
    number("agreement_id"),
    number("seq"),
    choice("kind", EntryKind),
    number("minutes"),
    number("balance_after"),
    number("used_so_far"),
    Column("posted_at", Instant, nullable=False),
    number("posted_by", optional=True),
    text("request_key", optional=True),
    Column("worked_on", Day, nullable=True),
    number("terms_id", optional=True),
    number("block_id", optional=True),
    number("reverses", optional=True),
    text("reason", optional=True),
    number("worked", optional=True),
    number("rounded", optional=True),
    number("debited", optional=True),
    text("work_type", optional=True),
    text("ticket", optional=True),
    Column("started_at", Instant, nullable=True),
    Column("ended_at", Instant, nullable=True),
    Column("parts", Encoded(tuple[WorkPart, ...], remembered=True), nullable=True),
    refers("agreement_id", "agreements"),
    refers("posted_by", "people"),
    refers("terms_id", "terms"),
    refers("block_id", "blocks"),
    refers("reverses", "entries"),
    UniqueConstraint("organisation_id", "agreement_id", "seq"),
    UniqueConstraint("organisation_id", "reverses"),
    CheckConstraint("seq > 0", name="seq"),
    CheckConstraint("reverses IS NULL OR kind = 'reversal'", name="only_reversals_reverse"),
    CheckConstraint("(started_at IS NULL) = (ended_at IS NULL)", name="started_and_ended"),
    CheckConstraint(
        "(worked IS NULL) = (parts IS NULL) AND (worked IS NULL) = (rounded IS NULL)"
        " AND (worked IS NULL) = (debited IS NULL) AND (worked IS NULL) = (work_type IS NULL)",
        name="work_is_whole",
    ),
    Index(None, "organisation_id", "agreement_id", "posted_at", "seq"),
    Index(None, "organisation_id", "posted_by", "kind", "id"),
    Index(
        "ix_entries_worked_by",
        "organisation_id",
        "posted_by",
        "worked_on",
        **only("kind = 'debit'"),
    ),
    Index(
        "ix_entries_making_block",
        "organisation_id",
        "block_id",
        **only("kind IN ('credit', 'adjustment')"),
    ),
    key=["id"],
)
"""Append-only, as `allocations` and `terms` are: `schema.guards` sees to it.

`used_so_far` sums up all debits of the agreement, less what of them was
reversed, so that what was used in any time is one subtraction.
"""

allocations = kept(
    "allocations",
    number("entry_id"),
    number("position"),
    number("block_id", optional=True),
    number("minutes"),
    refers("entry_id", "entries"),
    refers("block_id", "blocks"),
    key=["entry_id", "position"],
)

notes = kept(
    "notes",
    number("entry_id"),
    text("public"),
    text("internal"),
    number("redacted_by", optional=True),
    Column("redacted_at", Instant, nullable=True),
    refers("entry_id", "entries"),
    refers("redacted_by", "people"),
    key=["entry_id"],
)

blocks = kept(
    "blocks",
    number("id"),
    number("agreement_id"),
    number("minutes"),
    number("remaining"),
    Column("starts_on", Day, nullable=False),
    Column("expires_on", Day, nullable=True),
    choice("source", BlockSource),
    number("rate_cents", optional=True),
    number("top_up_id", optional=True),
    Column("credited", Flag, nullable=False),
    Column("revoked", Flag, nullable=False),
    number("expired"),
    number("settled"),
    refers("agreement_id", "agreements"),
    refers("top_up_id", "top_ups"),
    CheckConstraint("remaining >= 0 AND expired >= 0 AND settled >= 0", name="nothing_below_zero"),
    CheckConstraint("remaining <= minutes", name="remaining"),
    Index(None, "organisation_id", "agreement_id", "id"),
    Index(
        "ix_blocks_to_expire",
        "organisation_id",
        "expires_on",
        **only("remaining > 0"),
    ),
    Index(
        "ix_blocks_to_credit",
        "organisation_id",
        "starts_on",
        **only("credited = 0 AND revoked = 0"),
    ),
    key=["id"],
)

thresholds = kept(
    "thresholds",
    number("agreement_id"),
    choice("kind", ThresholdKind),
    number("level"),
    choice("state", ThresholdState),
    number("episode"),
    Column("opened_at", Instant, nullable=True),
    Column("resolved_at", Instant, nullable=True),
    text("thread", optional=True),
    Column("declined", Flag, nullable=False),
    refers("agreement_id", "agreements"),
    Index(
        "ix_thresholds_running",
        "organisation_id",
        "agreement_id",
        "kind",
        **only("state = 'alarm'"),
    ),
    key=["agreement_id", "kind"],
)

alerts = kept(
    "alerts",
    number("agreement_id"),
    choice("kind", ThresholdKind),
    number("episode"),
    number("level"),
    number("balance"),
    number("entry_id", optional=True),
    Column("raised_at", Instant, nullable=False),
    text("subject"),
    Column("resolved_at", Instant, nullable=True),
    refers("agreement_id", "agreements"),
    refers("entry_id", "entries"),
    key=["agreement_id", "kind", "episode"],
)
"""The key is what makes a second alert of an episode impossible."""

top_ups = kept(
    "top_ups",
    number("id"),
    number("agreement_id"),
    choice("state", TopUpState),
    choice("cause", TopUpCause),
    number("minutes"),
    number("blocks"),
    text("currency"),
    number("rate_cents"),
    number("price_cents"),
    text("subject"),
    text("thread"),
    Column("created_at", Instant, nullable=False),
    number("requested_by", optional=True),
    number("approvals_needed"),
    Column("approved_by", Encoded(tuple[int, ...]), nullable=False),
    number("decided_by", optional=True),
    Column("decided_at", Instant, nullable=True),
    text("reason", optional=True),
    text("reference", optional=True),
    choice("stopped", StoppedBecause, optional=True),
    number("credited_block", optional=True),
    refers("agreement_id", "agreements"),
    refers("requested_by", "people"),
    refers("decided_by", "people"),
    refers("credited_block", "blocks", use_alter=True),
    CheckConstraint("minutes > 0 AND blocks > 0", name="size"),
    Index(None, "organisation_id", "agreement_id", "id"),
    Index(None, "organisation_id", "state", "id"),
    Index(
        "uq_top_ups_open",
        "organisation_id",
        "agreement_id",
        unique=True,
        **only("state = 'proposed'"),
    ),
    key=["id"],
)
