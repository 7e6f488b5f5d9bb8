"""What `doctor` finds in a database: each finding with what to do about it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.accounts import client_accounts
from bot.proof import Account, flaws
from core.outbox import Delivery, OutboxMessage
from core.ports import Books, Unit

PATIENCE = timedelta(minutes=5)
SHOWN = 5
"""As many numbers are named of those that are missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that is not as it should be."""

    what: str
    remedy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkup:
    """What was looked at, and what was found."""

    accounts: int
    entries: int
    findings: tuple[Finding, ...]


def check_up(unit: Unit, *, now: datetime) -> Checkup:
    """Prove every account, one after the other, and look for alerts that reach nobody."""
    findings = list(_organisations(unit))
    accounts = entries = 0
    for one in client_accounts(unit):
        if one.account:
            accounts += 1
            entries += len(one.account.entries)
            findings += _ledger(one.client.name, one.account)
    findings += _invoices(unit)
    findings += _messages(unit, now)
    return Checkup(accounts=accounts, entries=entries, findings=tuple(findings))


def _organisations(unit: Unit) -> Iterator[Finding]:
    organisations = unit.organisations()
    if not organisations:
        yield Finding(
            what="The database is empty.",
            remedy="`blockhours sample` fills it with sample data.",
        )
    for organisation in organisations:
        if not unit.books(organisation.id).places.alert_channels():
            yield Finding(
                what=f"{organisation.name} has no alert channel: its managers are told directly.",
                remedy="A manager says `link alerts` in the channel that is to have them.",
            )


def _ledger(client: str, account: Account) -> Iterator[Finding]:
    for flaw in flaws(account):
        yield Finding(
            what=f"The ledger of {client} does not add up: {flaw}.",
            remedy="Log nothing more, keep a copy of the database, and report this.",
        )


def _invoices(unit: Unit) -> Iterator[Finding]:
    """The numbers of a series count from one, and none is left out."""
    for organisation in unit.organisations():
        for series, numbers in _numbers(unit.books(organisation.id)):
            missing = sorted(set(range(1, max(numbers))) - numbers)
            if missing:
                names = ", ".join(f"{series}-{number:04d}" for number in missing[:SHOWN])
                yield Finding(
                    what=f"{organisation.name}: {len(missing)} missing among the invoices of"
                    f" {series}: {names}.",
                    remedy="Send no more invoices, keep a copy of the database, and report this.",
                )


def _numbers(books: Books) -> list[tuple[str, set[int]]]:
    """Each series with the numbers that were given."""
    given: dict[str, set[int]] = defaultdict(set)
    for invoice in books.invoices.all():
        if invoice.series is not None and invoice.sequence is not None:
            given[invoice.series].add(invoice.sequence)
    return sorted(given.items())


def _messages(unit: Unit, now: datetime) -> Iterator[Finding]:
    unsent = unit.queue.unsent()
    for message in unsent:
        finding = _message(message)
        if finding:
            yield finding
    waiting = [message for message in unsent if _has_waited(message, now)]
    if waiting:
        oldest = min(_due_first(message) for message in waiting)
        yield Finding(
            what=f"Messages waiting: {len(waiting)}, the oldest since {oldest:%Y-%m-%d %H:%M} UTC.",
            remedy="`blockhours serve` posts them; if it runs, its log says why they wait.",
        )


def _has_waited(message: OutboxMessage, now: datetime) -> bool:
    is_waiting = message.delivery in {Delivery.QUEUED, Delivery.CLAIMED}
    return is_waiting and _due_first(message) < now - PATIENCE


def _due_first(message: OutboxMessage) -> datetime:
    """When it was to be posted, before anything was tried again."""
    return message.queued_at if message.attempts else message.due_at


def _message(message: OutboxMessage) -> Finding | None:
    where = f"{message.place.platform}/{message.place.workspace}/{message.place.channel}"
    name = f"Message {message.id} to {where}"
    match message.delivery:
        case Delivery.FAILED:
            return Finding(
                what=f"{name} was refused: {message.error}.",
                remedy="Tell the people concerned, and see to it that the bot may post there.",
            )
        case Delivery.UNKNOWN:
            return Finding(
                what=f"{name} may or may not have been posted: {message.error}.",
                remedy="Look in the channel whether it is there.",
            )
        case _:
            return None
