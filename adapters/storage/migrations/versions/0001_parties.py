"""Organisations, their people and clients, and what was agreed."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_STRICT: dict[str, Any] = {"sqlite_strict": True}
_CLUSTERED: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}

_REFUSE = """CREATE FUNCTION refuse_to_change_history() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  RAISE integrity_constraint_violation USING MESSAGE = TG_TABLE_NAME || ' is append-only';
END $$"""


def upgrade() -> None:
    _create_organisations()
    _create_clients()
    _create_agreements()
    _create_bindings()
    _create_client_names()
    _create_people()
    _create_identities()
    _create_terms()
    _create_timers()
    if op.get_bind().dialect.name == "postgresql":
        op.execute(_REFUSE)
    _guard("terms")


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


def _guard(table: str) -> None:
    for action in ("update", "delete"):
        refuse = (
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            if op.get_bind().dialect.name == "sqlite"
            else "EXECUTE FUNCTION refuse_to_change_history()"
        )
        op.execute(f"CREATE TRIGGER {table}_no_{action} BEFORE {action} ON {table}\n{refuse}")


def _create_organisations() -> None:
    op.create_table(
        "organisations",
        _number("id"),
        _text("name"),
        _text("language"),
        _text("zone"),
        sa.PrimaryKeyConstraint("id"),
        **_STRICT,
    )


def _create_clients() -> None:
    op.create_table(
        "clients",
        _number("organisation_id"),
        _number("id"),
        _text("name"),
        _text("folded_name"),
        _text("aliases"),
        _text("language", optional=True),
        _number("archived"),
        sa.PrimaryKeyConstraint("organisation_id", "id"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"]),
        **_CLUSTERED,
    )


def _create_agreements() -> None:
    op.create_table(
        "agreements",
        _number("organisation_id"),
        _number("id"),
        _number("client_id"),
        _text("started_on"),
        _text("zone"),
        _number("balance"),
        _number("overdraft"),
        _number("last_seq"),
        _refers("client_id", "clients"),
        sa.UniqueConstraint("organisation_id", "client_id"),
        sa.CheckConstraint("overdraft >= 0", name="overdraft"),
        sa.PrimaryKeyConstraint("organisation_id", "id"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"]),
        **_CLUSTERED,
    )


def _create_bindings() -> None:
    op.create_table(
        "bindings",
        _number("organisation_id"),
        _text("platform"),
        _text("workspace"),
        _text("channel"),
        _number("direct"),
        _text("kind"),
        _number("client_id", optional=True),
        _refers("client_id", "clients"),
        sa.CheckConstraint(
            "(client_id IS NOT NULL) = (kind = 'client')", name="client_kind_has_client"
        ),
        sa.PrimaryKeyConstraint("organisation_id", "platform", "workspace", "channel", "direct"),
        sa.CheckConstraint("kind IN ('client', 'alerts')", name="kind"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"]),
        **_CLUSTERED,
    )
    op.create_index(
        "ix_bindings_organisation_id_client_id", "bindings", ["organisation_id", "client_id"]
    )
    op.create_index("ix_bindings_organisation_id_kind", "bindings", ["organisation_id", "kind"])


def _create_client_names() -> None:
    op.create_table(
        "client_names",
        _number("organisation_id"),
        _text("folded"),
        _number("client_id"),
        _refers("client_id", "clients"),
        sa.PrimaryKeyConstraint("organisation_id", "folded"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"]),
        **_CLUSTERED,
    )
    op.create_index(
        "ix_client_names_organisation_id_client_id",
        "client_names",
        ["organisation_id", "client_id"],
    )


def _create_people() -> None:
    op.create_table(
        "people",
        _number("organisation_id"),
        _number("id"),
        _text("handle"),
        _text("folded_handle"),
        _text("name"),
        _text("role"),
        _number("client_id", optional=True),
        _text("language", optional=True),
        _text("zone", optional=True),
        _number("active"),
        _refers("client_id", "clients"),
        sa.UniqueConstraint("organisation_id", "folded_handle"),
        sa.CheckConstraint(
            "(client_id IS NOT NULL) = (role IN ('client-viewer', 'client-approver'))",
            name="client_role_has_client",
        ),
        sa.PrimaryKeyConstraint("organisation_id", "id"),
        sa.CheckConstraint(
            "role IN ('technician', 'client-viewer', 'client-approver', 'manager')", name="role"
        ),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"]),
        **_CLUSTERED,
    )


def _create_identities() -> None:
    op.create_table(
        "identities",
        _number("organisation_id"),
        _text("platform"),
        _text("workspace"),
        _text("user"),
        _number("person_id"),
        _refers("person_id", "people"),
        sa.UniqueConstraint("platform", "workspace", "user"),
        sa.PrimaryKeyConstraint("organisation_id", "platform", "workspace", "user"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"]),
        **_CLUSTERED,
    )
    op.create_index(
        "ix_identities_organisation_id_person_id", "identities", ["organisation_id", "person_id"]
    )


def _create_terms() -> None:
    op.create_table(
        "terms",
        _number("organisation_id"),
        _number("id"),
        _number("agreement_id"),
        _text("starts_on"),
        _text("sheet"),
        _refers("agreement_id", "agreements"),
        sa.PrimaryKeyConstraint("organisation_id", "id"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"]),
        **_CLUSTERED,
    )
    op.create_index(
        "ix_terms_organisation_id_agreement_id_starts_on_id",
        "terms",
        ["organisation_id", "agreement_id", "starts_on", "id"],
    )
    op.create_index("ix_terms_organisation_id_starts_on", "terms", ["organisation_id", "starts_on"])


def _create_timers() -> None:
    op.create_table(
        "timers",
        _number("organisation_id"),
        _number("person_id"),
        _number("client_id"),
        _instant("started_at"),
        _text("note"),
        _refers("person_id", "people"),
        _refers("client_id", "clients"),
        sa.PrimaryKeyConstraint("organisation_id", "person_id"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"]),
        **_CLUSTERED,
    )
