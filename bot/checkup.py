"""What `doctor` finds in a database: each finding with what to do about it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.accounts import ClientAccount, client_accounts
from bot.proof import flaws
from core.outbox import Delivery, OutboxMessage
from core.ports import Unit

PATIENCE = timedelta(minutes=5)


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
    """Prove every account, and look for alerts that reach nobody."""
    clients = tuple(client_accounts(unit))
    accounts = [one.account for one in clients if one.account]
    return Checkup(
        accounts=len(accounts),
        entries=sum(len(account.entries) for account in accounts),
        findings=(*_organisations(unit), *_ledgers(clients), *_messages(unit, now)),
    )


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


def _ledgers(clients: Iterable[ClientAccount]) -> Iterator[Finding]:
    for one in clients:
        for flaw in flaws(one.account) if one.account else ():
            yield Finding(
                what=f"The ledger of {one.client.name} does not add up: {flaw}.",
                remedy="Log nothing more, keep a copy of the database, and report this.",
            )


def _messages(unit: Unit, now: datetime) -> Iterator[Finding]:
    for message in unit.queue.unsent():
        finding = _message(message, now)
        if finding:
            yield finding


def _message(message: OutboxMessage, now: datetime) -> Finding | None:
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
        case _ if message.queued_at < now - PATIENCE:
            return Finding(
                what=f"{name} has waited since {message.queued_at:%Y-%m-%d %H:%M} UTC.",
                remedy="`blockhours serve` posts it; if it runs, its log says why it waits.",
            )
        case _:
            return None
