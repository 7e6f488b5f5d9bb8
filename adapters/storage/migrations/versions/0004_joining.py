"""Whose workspaces are, and what was given out to join by."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_STRICT: dict[str, Any] = {"sqlite_strict": True}
_CLUSTERED: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}


def upgrade() -> None:
    _create_workspaces()
    _create_invitations()
    _create_account_codes()
    _create_founding_codes()
    _give_workspaces_to_their_managers()


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


def _create_workspaces() -> None:
    op.create_table(
        "workspaces",
        _number("organisation_id"),
        _text("platform"),
        _text("workspace"),
        _text("name"),
        _instant("joined_at"),
        _number("client_id", optional=True),
        _refers("client_id", "clients"),
        sa.UniqueConstraint("platform", "workspace"),
        sa.PrimaryKeyConstraint("organisation_id", "platform", "workspace"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"]),
        **_CLUSTERED,
    )


def _create_invitations() -> None:
    op.create_table(
        "invitations",
        _number("organisation_id"),
        _number("id"),
        _text("code_hash"),
        _text("role"),
        _number("client_id", optional=True),
        _number("made_by"),
        _instant("made_at"),
        _instant("expires_at"),
        _text("state"),
        _instant("ended_at", optional=True),
        _text("workspace", optional=True),
        _refers("client_id", "clients"),
        _refers("made_by", "people"),
        sa.UniqueConstraint("code_hash"),
        sa.CheckConstraint(
            "(client_id IS NOT NULL) = (role IN ('client-viewer', 'client-approver'))",
            name="client_role_has_client",
        ),
        sa.PrimaryKeyConstraint("organisation_id", "id"),
        sa.CheckConstraint(
            "role IN ('technician', 'client-viewer', 'client-approver', 'manager')", name="role"
        ),
        sa.CheckConstraint("state IN ('open', 'used', 'withdrawn')", name="state"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"]),
        **_CLUSTERED,
    )
    op.create_index(
        "ix_invitations_open",
        "invitations",
        ["organisation_id", "expires_at"],
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )


def _create_account_codes() -> None:
    op.create_table(
        "account_codes",
        _number("organisation_id"),
        _number("person_id"),
        _text("platform"),
        _text("workspace"),
        _text("user"),
        _text("code_hash"),
        _instant("expires_at"),
        _refers("person_id", "people"),
        sa.UniqueConstraint("code_hash"),
        sa.PrimaryKeyConstraint("organisation_id", "person_id"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"]),
        **_CLUSTERED,
    )


def _create_founding_codes() -> None:
    op.create_table(
        "founding_codes",
        _text("code_hash"),
        _instant("made_at"),
        _instant("expires_at"),
        _instant("used_at", optional=True),
        sa.PrimaryKeyConstraint("code_hash"),
        **_STRICT,
    )


def _give_workspaces_to_their_managers() -> None:
    """A workspace is that of the one organisation whose managers are in it."""
    op.execute(
        "INSERT INTO workspaces (organisation_id, platform, workspace, name, joined_at)"
        " SELECT MIN(o.id), i.platform, i.workspace, MIN(o.name), 0 FROM identities AS i"
        " JOIN people AS p ON p.organisation_id = i.organisation_id AND p.id = i.person_id"
        " JOIN organisations AS o ON o.id = i.organisation_id"
        " WHERE p.role = 'manager' AND p.active = 1"
        " GROUP BY i.platform, i.workspace HAVING COUNT(DISTINCT o.id) = 1"
    )
