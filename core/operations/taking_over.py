"""Taking over what was kept elsewhere: clients, people, blocks, and a ledger's history.

History is posted at its own time and by its own people, and adds up by the
rules of today: blocks start, expire and settle when they did. What was
debited is taken as it was told, since the terms of then are gone. A client's
history is one operation: its levels are looked at once, at its end, so that
nobody is alerted to what was long ago, and somebody is if it is low now.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import assert_never
from zoneinfo import ZoneInfo

from core import holdings as moves
from core.agreements import Agreement, Terms
from core.calendar import today_in
from core.clients import Client
from core.ledger import (
    Block,
    BlockSource,
    Entry,
    EntryKind,
    Note,
    ServiceTime,
    Work,
    WorkPart,
)
from core.operations.account import About, Account
from core.operations.closing import close
from core.operations.desk import Act
from core.operations.keeping_clients import check_names, with_names
from core.operations.reversing import reverse
from core.people import CLIENT_ROLES, Identity, Person
from core.refusals import AccountTaken, ClientRoleNeedsClient
from core.units import Minutes, Percent

_STEP = 5
_ONCE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientTaken:
    """A client as it is to be known, with an agreement from `started_on` on."""

    name: str
    aliases: tuple[str, ...] = ()
    language: str | None = None
    archived: bool = False
    started_on: date | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockTaken:
    """Hours that were bought, or carried in."""

    minutes: Minutes
    source: BlockSource = BlockSource.OPENING
    starts_on: date | None = None
    expires_on: date | None = None
    rate_cents: int | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkTaken:
    """Work that was debited."""

    worked_on: date
    worked: Minutes
    rounded: Minutes
    debited: Minutes
    work_type: str
    ticket: str | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    note: str = ""
    internal_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A balance that was corrected downwards; upwards it was by a block."""

    minutes: Minutes
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack:
    """An entry that was reversed."""

    entry_id: int
    reason: str | None


Happened = BlockTaken | WorkTaken | Correction | TakenBack


def take_client(act: Act, taken: ClientTaken) -> Client:
    """Add a client with an agreement on the default terms. Raises BadName or NameTaken."""
    books = act.books
    named = with_names(Client(id=0, name=taken.name), taken.name, taken.aliases)
    check_names(books, named)
    client = books.clients.add(replace(named, language=taken.language, archived=taken.archived))
    zone = taken.zone or books.organisation.zone
    started_on = taken.started_on or today_in(ZoneInfo(zone), act.at)
    agreement = books.agreements.add(
        Agreement(id=0, client_id=client.id, started_on=started_on, zone=zone)
    )
    books.agreements.add_terms(
        Terms(id=0, agreement_id=agreement.id, starts_on=started_on, made_at=act.at)
    )
    return client


def take_person(act: Act, person: Person, accounts: tuple[Identity, ...]) -> Person:
    """Add a person with their chat accounts. Raises AccountTaken or ClientRoleNeedsClient."""
    people = act.books.people
    if (person.role in CLIENT_ROLES) != (person.client_id is not None):
        raise ClientRoleNeedsClient(role=person.role)
    for identity in accounts:
        if people.is_held_elsewhere(identity) or people.by_identity(identity) is not None:
            raise AccountTaken(handle=person.handle)
    added = people.add(person)
    for identity in accounts:
        people.link(identity, added.id)
    return added


def happened(act: Act, client: Client, what: Happened) -> Entry | None:
    """Post one thing that happened, at the act's time and by who acted.

    None for a block whose day is to come. Raises what cannot be reversed.
    Whoever has posted all of a client's history has to call `brought_up`.
    """
    account = Account.of(act, client)
    account.bring_up_to_date()
    entry = _posted(account, what)
    account.settle()
    account.save()
    return entry


def brought_up(act: Act, client: Client) -> Minutes:
    """Look at the client's levels, now that all has been posted; returns what is left."""
    account = Account.of(act, client)
    close(account, only_ask=True)
    return account.balance


def _posted(account: Account, what: Happened) -> Entry | None:
    match what:
        case BlockTaken():
            return _credit(account, what)
        case WorkTaken():
            return _debit(account, what)
        case Correction():
            return _correct(account, what)
        case TakenBack():
            entry = account.act.books.ledger.entry(what.entry_id)
            if entry is None:
                raise LookupError(what.entry_id)
            return reverse(account, entry, reason=what.reason)
        case _:
            assert_never(what)


def _correct(account: Account, what: Correction) -> Entry:
    drawn = moves.draw(account.holdings, what.minutes, worked_on=account.today, today=account.today)
    return account.post(EntryKind.ADJUSTMENT, drawn, About(reason=what.reason))


def _credit(account: Account, taken: BlockTaken) -> Entry | None:
    block = account.add_block(
        Block(
            id=0,
            agreement_id=account.agreement.id,
            minutes=taken.minutes,
            remaining=Minutes(0),
            starts_on=taken.starts_on or account.today,
            expires_on=taken.expires_on,
            source=taken.source,
            rate_cents=taken.rate_cents,
            credited=False,
        )
    )
    if block.starts_on > account.today:
        return None
    is_correction = taken.source is BlockSource.ADJUSTMENT
    kind = EntryKind.ADJUSTMENT if is_correction else EntryKind.CREDIT
    filled = moves.credit(account.holdings, block)
    return account.post(kind, filled, About(block_id=block.id, reason=taken.reason))


def _debit(account: Account, taken: WorkTaken) -> Entry:
    terms = account.terms_on(taken.worked_on)
    for movement in moves.restorations(
        account.holdings,
        taken.debited,
        worked_on=taken.worked_on,
        today=account.today,
        grace_days=terms.sheet.grace_days,
    ):
        account.post_by_rules(EntryKind.RESTORE, movement, About(worked_on=taken.worked_on))
    drawn = moves.draw(
        account.holdings, taken.debited, worked_on=taken.worked_on, today=account.today
    )
    about = About(
        worked_on=taken.worked_on,
        work=_work(taken),
        terms_id=terms.id,
    )
    entry = account.post(EntryKind.DEBIT, drawn, about)
    note = Note(entry_id=entry.id, public=taken.note, internal=taken.internal_note)
    account.act.books.ledger.add_note(note)
    return entry


def _work(taken: WorkTaken) -> Work:
    """How the debit came about: one part, with the multiplier that explains it best."""
    exact = _ONCE * taken.debited / taken.rounded if taken.rounded else _ONCE
    multiplier = Percent(round(exact / _STEP) * _STEP)
    part = WorkPart(minutes=taken.rounded, service_time=ServiceTime.NORMAL, multiplier=multiplier)
    return Work(
        worked=taken.worked,
        rounded=taken.rounded,
        parts=(part,),
        debited=taken.debited,
        work_type=taken.work_type,
        ticket=taken.ticket,
        started_at=taken.started_at,
        ended_at=taken.ended_at,
    )
