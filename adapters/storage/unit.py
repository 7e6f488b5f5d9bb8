"""One transaction on a connection, and the books of one organisation in it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Column, Connection, Select, Table, and_, bindparam, insert, select

from adapters.storage import tenancy
from adapters.storage.books.agreements import SqlAgreements
from adapters.storage.books.alerts import SqlAlerts
from adapters.storage.books.clients import SqlClients
from adapters.storage.books.joining import (
    ACCOUNT_CODE_COLUMNS,
    INVITATION,
    WORKSPACE,
    SqlAccountCodes,
    SqlFoundingCodes,
    SqlInvitations,
    SqlWorkspaces,
    read_account_code,
)
from adapters.storage.books.ledger import SqlLedger
from adapters.storage.books.money import SqlDirectDebits, SqlParties
from adapters.storage.books.outbox import SqlOutbox
from adapters.storage.books.papers import SqlInvoices, SqlStatements
from adapters.storage.books.people import HOLDS, PERSON, SqlPeople
from adapters.storage.books.places import SqlPlaces, SqlTimers
from adapters.storage.books.queue import SqlQueue
from adapters.storage.books.record import Record
from adapters.storage.books.requests import SqlRequests
from adapters.storage.books.schedule import SqlAttention, SqlJobRuns, SqlNudges
from adapters.storage.books.shelf import literally
from adapters.storage.books.strangers import SqlRules, SqlStrangers
from adapters.storage.books.top_ups import SqlTopUps
from adapters.storage.prepared import Driver, Found
from adapters.storage.schema.joining import account_codes, invitations, workspaces
from adapters.storage.schema.parties import identities, organisations, people
from core.chat import Workspace
from core.invitations import AccountCode, Invitation
from core.people import Identity, Organisation, Person
from core.ports import Books

_ORGANISATION = Record(Organisation, organisations)

_ORGANISATIONS = select(*_ORGANISATION.columns)
_GET = _ORGANISATIONS.where(organisations.c.id == bindparam("id"))
_ALL = _ORGANISATIONS.order_by(organisations.c.id)
_FOUND = insert(organisations).returning(organisations.c.id)
_ACCOUNT = and_(
    identities.c.platform == bindparam("platform"),
    identities.c.workspace == bindparam("workspace"),
    identities.c.user == bindparam("user"),
)
_OWNER = select(identities.c.organisation_id).where(_ACCOUNT)
_IDENTIFY = (
    select(*_ORGANISATION.columns, *PERSON.columns)
    .select_from(identities)
    .join(people, and_(HOLDS, people.c.active == literally(1)))
    .join(organisations, organisations.c.id == people.c.organisation_id)
    .where(_ACCOUNT)
)


def _with_owner(table: Table, columns: Sequence[Column[Any]], *key: str) -> Select[Any]:
    """Rows that belong to an organisation which is not known yet, with it."""
    return (
        select(*_ORGANISATION.columns, *columns)
        .join_from(table, organisations, organisations.c.id == table.c.organisation_id)
        .where(*(table.c[name] == bindparam(name) for name in key))
    )


_WORKSPACE = _with_owner(workspaces, WORKSPACE.columns, "platform", "workspace")
_INVITATION = _with_owner(invitations, INVITATION.columns, "code_hash")
_ACCOUNT_CODE = _with_owner(account_codes, ACCOUNT_CODE_COLUMNS, "code_hash")


class SqlUnit:
    """Implements `core.ports.Unit`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._driver = Driver(connection)

    def identify(self, identity: Identity) -> tuple[Books, Person] | None:
        account = {
            "platform": identity.platform,
            "workspace": identity.workspace,
            "user": identity.user,
        }
        if tenancy.is_shared(self._connection):
            owner = self._driver.first(_OWNER, account)
            if owner is None:
                return None
            tenancy.enter(self._connection, owner[0])
        return self._driver.remembered(_IDENTIFY, account, self._somebody)

    def books(self, organisation_id: int) -> Books:
        tenancy.enter(self._connection, organisation_id)
        row = self._driver.first(_GET, {"id": organisation_id})
        if row is None:
            raise LookupError(organisation_id)
        return SqlBooks(self._driver, _ORGANISATION.read(row))

    def organisations(self) -> Sequence[Organisation]:
        return [_ORGANISATION.read(row) for row in self._driver.rows(_ALL, {})]

    def found(self, organisation: Organisation) -> Books:
        values = _ORGANISATION.values(organisation)
        del values["id"]
        ((number,),) = self._driver.rows(_FOUND, values)
        tenancy.enter(self._connection, number)
        return SqlBooks(self._driver, replace(organisation, id=number))

    def workspace(self, platform: str, workspace: str) -> tuple[Books, Workspace] | None:
        given = {"platform": platform, "workspace": workspace}
        row = self._driver.first(_WORKSPACE, given)
        return None if row is None else (self._owner(row), WORKSPACE.read(_rest(row)))

    def invitation(self, code_hash: str) -> tuple[Books, Invitation] | None:
        row = self._driver.first(_INVITATION, {"code_hash": code_hash})
        return None if row is None else (self._owner(row), INVITATION.read(_rest(row)))

    def account_code(self, code_hash: str) -> tuple[Books, AccountCode] | None:
        row = self._driver.first(_ACCOUNT_CODE, {"code_hash": code_hash})
        return None if row is None else (self._owner(row), read_account_code(_rest(row)))

    def _somebody(self, rows: Sequence[Found]) -> tuple[Books, Person] | None:
        if not rows:
            return None
        books = SqlBooks(self._driver, _ORGANISATION.read(rows[0]))
        return books, PERSON.read(_rest(rows[0]))

    def _owner(self, row: Found) -> Books:
        organisation = _ORGANISATION.read(row)
        tenancy.enter(self._connection, organisation.id)
        return SqlBooks(self._driver, organisation)

    @property
    def founding_codes(self) -> SqlFoundingCodes:
        return SqlFoundingCodes(self._driver)

    @property
    def queue(self) -> SqlQueue:
        tenancy.enter_queue(self._connection)
        return SqlQueue(self._driver)


class SqlBooks:
    """Implements `core.ports.Books`."""

    def __init__(self, driver: Driver, organisation: Organisation) -> None:
        self.organisation = organisation
        self.people = SqlPeople(driver, organisation.id)
        self.clients = SqlClients(driver, organisation.id)
        self.agreements = SqlAgreements(driver, organisation.id)
        self.ledger = SqlLedger(driver, organisation.id)
        self.alerts = SqlAlerts(driver, organisation.id)
        self.top_ups = SqlTopUps(driver, organisation.id)
        self.outbox = SqlOutbox(driver, organisation.id)
        self.places = SqlPlaces(driver, organisation.id)
        self.workspaces = SqlWorkspaces(driver, organisation.id)
        self.invitations = SqlInvitations(driver, organisation.id)
        self.account_codes = SqlAccountCodes(driver, organisation.id)
        self.strangers = SqlStrangers(driver, organisation.id)
        self.rules = SqlRules(driver, organisation.id)
        self.timers = SqlTimers(driver, organisation.id)
        self.requests = SqlRequests(driver, organisation.id)
        self.parties = SqlParties(driver, organisation.id)
        self.invoices = SqlInvoices(driver, organisation.id)
        self.statements = SqlStatements(driver, organisation.id)
        self.debits = SqlDirectDebits(driver, organisation.id)
        self.runs = SqlJobRuns(driver, organisation.id)
        self.attention = SqlAttention(driver, organisation.id)
        self.nudges = SqlNudges(driver, organisation.id)


def _rest(row: Found) -> Any:
    """What follows the organisation in a row."""
    return row[len(_ORGANISATION.columns) :]
