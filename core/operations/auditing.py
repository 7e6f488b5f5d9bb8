"""The proof of alerts: every crossing has exactly one, and it reached somebody.

What should be is reckoned from ledgers and terms alone (`core.episodes`); it
is compared with the alerts that were noted and the messages that were posted.
Looking only reads, however long the ledgers are; making good writes.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from core.agreements import Agreement, Terms, ThresholdKind
from core.alerts import Alert, ThresholdState
from core.calendar import start_of
from core.clients import Client
from core.episodes import Episode, Levels, episodes
from core.ledger import Entry, EntryKind
from core.notices import BalanceLow
from core.operations.account import Account
from core.operations.announcing import publish
from core.operations.awaited import awaited
from core.operations.bulletin import News
from core.operations.desk import Act
from core.operations.viewing import balance_view
from core.outbox import Delivery
from core.ports import Books, Unit
from core.units import Minutes
from core.views import Crossing


class AlertFault(StrEnum):
    """What can be wrong with the alert of a crossing."""

    MISSING = "missing"
    """None was raised."""
    REPEATED = "repeated"
    """More than one was raised."""
    UNFOUNDED = "unfounded"
    """One was raised although nothing was crossed."""
    UNSENT = "unsent"
    """It was refused wherever it was sent, or there was nobody to send it to."""
    UNCERTAIN = "uncertain"
    """It may or may not have been posted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertFlaw:
    """Something that is wrong with an alert.

    `opened_at` is when the level was crossed, or when the alert was raised
    that nothing was crossed for; `balance` is the one of that moment.
    """

    organisation_id: int
    agreement_id: int
    client: str
    fault: AlertFault
    kind: ThresholdKind
    number: int
    level: Minutes
    balance: Minutes
    opened_at: datetime

    @property
    def can_be_made_good(self) -> bool:
        """Whether sending the alert now helps."""
        return self.fault in {AlertFault.MISSING, AlertFault.UNSENT}


def audit_alerts(unit: Unit, now: datetime) -> list[AlertFlaw]:
    """Prove the alerts of all clients that are not archived."""
    return [
        flaw
        for organisation in unit.organisations()
        for flaw in alert_flaws(unit.books(organisation.id), now)
    ]


def make_good(flaw: AlertFlaw, unit: Unit, now: datetime) -> None:
    """Send the alert of a crossing that nobody was told of, and note it down if it is missing."""
    act = Act(books=unit.books(flaw.organisation_id), at=now)
    account = Account.by_id(act, flaw.agreement_id)
    known = act.books.alerts.alert(flaw.agreement_id, flaw.kind, flaw.number)
    subject = act.new_subject(f"alert/{flaw.agreement_id}/{flaw.kind}/{flaw.number}/again")
    if known is None:
        act.books.alerts.add(_alert(flaw, subject))
    else:
        act.books.alerts.replace(replace(known, subject=subject))
    _tell(account, flaw, subject, was=None if known is None else known.subject)
    publish(act)


def _alert(flaw: AlertFlaw, subject: str) -> Alert:
    return Alert(
        agreement_id=flaw.agreement_id,
        kind=flaw.kind,
        episode=flaw.number,
        level=flaw.level,
        balance=flaw.balance,
        entry_id=None,
        raised_at=flaw.opened_at,
        subject=subject,
    )


def _tell(account: Account, flaw: AlertFlaw, subject: str, *, was: str | None) -> None:
    """Send the alert as things stand now; a proposal's buttons move to the new message."""
    balance = balance_view(account, with_entries=False)
    carried = _take_over_proposal(account, subject, was)
    state = account.act.books.alerts.thresholds(flaw.agreement_id).get(flaw.kind)
    is_over = state is None or state.episode > flaw.number or state.state is ThresholdState.OK
    crossing = Crossing(kind=flaw.kind, level=flaw.level, episode=flaw.number)
    account.act.bulletin.tell(
        News(
            notice=BalanceLow(
                crossed=(crossing,), balance=balance, top_up=balance.top_up, resolved=is_over
            ),
            subject=subject,
            agreement_id=flaw.agreement_id,
            top_up_id=carried,
        )
    )


def _take_over_proposal(account: Account, subject: str, was: str | None) -> int | None:
    """Let the new message carry the proposal that the one which reached nobody carried."""
    proposed = awaited(account).proposed
    if proposed is None or (was is not None and proposed.subject != was):
        return None
    thread = subject if proposed.thread == proposed.subject else proposed.thread
    moved = replace(proposed, subject=subject, thread=thread)
    account.act.books.top_ups.replace(moved, expected=proposed.state)
    return proposed.id


def alert_flaws(books: Books, now: datetime) -> Iterator[AlertFlaw]:
    """Prove the alerts of one organisation."""
    for agreement in books.agreements.all():
        client = books.clients.get(agreement.client_id)
        entries = sorted(books.ledger.of_agreement(agreement.id), key=lambda entry: entry.seq)
        expected = _episodes(books, agreement, entries, now)
        raised = books.alerts.of_agreement(agreement.id)
        seqs = {entry.id: entry.seq for entry in entries}
        for episode in expected:
            mine = [each for each in raised if _belongs(each, episode, seqs)]
            fault = _fault(books, mine)
            if fault is not None and not (episode.fleeting and fault is AlertFault.MISSING):
                yield _flaw(books, client, agreement, fault, episode)
        for alert in raised:
            if not any(_belongs(alert, episode, seqs) for episode in expected):
                yield _unfounded(books, client, alert)


def _episodes(
    books: Books, agreement: Agreement, entries: Sequence[Entry], now: datetime
) -> list[Episode]:
    versions = books.agreements.versions(agreement.id)
    return episodes(
        entries,
        levels_over_time(agreement, versions, now),
        renewed=_renewed_by_rules(books, entries),
        until=now,
    )


def levels_over_time(
    agreement: Agreement, versions: Sequence[Terms], now: datetime
) -> list[Levels]:
    """When each version of the terms came into force, up to now; the oldest first.

    A version that a later one replaced before its first day never did.
    """
    found: list[Levels] = []
    for version in versions:
        begins = start_of(version.starts_on, ZoneInfo(agreement.zone))
        since = begins if version.made_at is None else max(begins, version.made_at)
        if since <= now:
            at_once = version.made_at == since
            levels = version.sheet.thresholds()
            found.append(Levels(since=since, levels=levels, at_once=at_once))
    return sorted(found, key=lambda each: each.since)


def _renewed_by_rules(books: Books, entries: Sequence[Entry]) -> frozenset[int]:
    credited = [
        entry.block_id
        for entry in entries
        if entry.kind is EntryKind.CREDIT and entry.by is None and entry.block_id is not None
    ]
    return frozenset(each for each in credited if books.ledger.block(each).top_up_id is not None)


def _belongs(alert: Alert, episode: Episode, seqs: Mapping[int, int]) -> bool:
    """Whether it is the alert of that episode: by its place in the ledger, if it has one."""
    if alert.kind is not episode.kind:
        return False
    seq = None if alert.entry_id is None else seqs.get(alert.entry_id)
    return episode.covers(alert.raised_at) if seq is None else episode.holds(seq)


def _fault(books: Books, alerts: Sequence[Alert]) -> AlertFault | None:
    if not alerts:
        return AlertFault.MISSING
    if len(alerts) > 1:
        return AlertFault.REPEATED
    sent = {message.delivery for message in books.outbox.by_subject(alerts[0].subject)}
    if sent & {Delivery.SENT, Delivery.QUEUED, Delivery.CLAIMED}:
        return None
    return AlertFault.UNCERTAIN if Delivery.UNKNOWN in sent else AlertFault.UNSENT


def _flaw(
    books: Books, client: Client, agreement: Agreement, fault: AlertFault, episode: Episode
) -> AlertFlaw:
    return AlertFlaw(
        organisation_id=books.organisation.id,
        agreement_id=agreement.id,
        client=client.name,
        fault=fault,
        kind=episode.kind,
        number=episode.number,
        level=episode.level,
        balance=episode.balance,
        opened_at=episode.opened_at,
    )


def _unfounded(books: Books, client: Client, alert: Alert) -> AlertFlaw:
    return AlertFlaw(
        organisation_id=books.organisation.id,
        agreement_id=alert.agreement_id,
        client=client.name,
        fault=AlertFault.UNFOUNDED,
        kind=alert.kind,
        number=alert.episode,
        level=alert.level,
        balance=alert.balance,
        opened_at=alert.raised_at,
    )
