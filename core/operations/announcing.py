"""News about top-ups, and the outbox messages that all news becomes."""

from collections.abc import Sequence
from dataclasses import replace

from core.alerts import ThresholdState
from core.chat import Place
from core.notices import (
    BalanceLow,
    ClientLow,
    ClientReloaded,
    Notice,
    TopUpMoved,
    TopUpOffered,
    WhoIsThis,
    WorkTold,
)
from core.operations import telling_work
from core.operations.account import Account
from core.operations.bulletin import Addressed, News
from core.operations.desk import Act
from core.operations.recognising import who_it_is
from core.operations.viewing import taken_view, top_up_view
from core.outbox import OutboxMessage
from core.people import Identity, Person, Role
from core.ports import Books
from core.topups import TopUp
from core.views import BalanceView, Crossing, EntryView, Taken, TopUpView


def offer(account: Account, top_up: TopUp) -> None:
    """Tell of a proposal that no alert carries."""
    account.act.bulletin.tell(
        News(
            notice=TopUpOffered(top_up=top_up_view(top_up, account), balance=account.balance),
            subject=top_up.subject,
            agreement_id=account.agreement.id,
            thread=None if top_up.thread == top_up.subject else top_up.thread,
            top_up_id=top_up.id,
        )
    )


def moved(
    account: Account,
    top_up_id: int,
    *,
    risen: tuple[Crossing, ...] = (),
    first: bool = False,
) -> TopUpView:
    """Tell of a step in the top-up's thread, and redraw the message with its buttons.

    `first` tells it before what else followed from the step.
    """
    top_up = account.act.books.top_ups.get(top_up_id)
    if top_up is None:
        raise AssertionError("a top-up that just moved is stored")
    view = top_up_view(top_up, account)
    bulletin = account.act.bulletin
    bulletin.redraw(top_up.subject)
    tell = bulletin.tell_first if first else bulletin.tell
    tell(
        News(
            notice=TopUpMoved(top_up=view, balance=account.balance, risen=risen),
            subject=account.act.new_subject(f"top-up-step/{top_up.id}/{top_up.state}"),
            agreement_id=account.agreement.id,
            thread=top_up.thread,
        )
    )
    return view


def reloaded(account: Account, top_up: TopUp, *, charged: bool, credited: bool = True) -> None:
    """Tell the client that hours were credited or charged: each is told once."""
    event = "charged" if charged else "credited"
    account.act.bulletin.tell(
        News(
            notice=ClientReloaded(
                client=account.client.name,
                minutes=top_up.minutes,
                balance=account.balance,
                charged=charged,
                credited=credited,
            ),
            subject=f"reloaded/{top_up.id}/{event}",
            agreement_id=account.agreement.id,
            for_client=account.client.id,
        )
    )


def client_low(account: Account, balance: BalanceView, *, subject: str) -> None:
    """Tell the client that hours are low."""
    account.act.bulletin.tell(
        News(
            notice=ClientLow(
                client=account.client.name,
                balance=balance.balance,
                threshold=balance.threshold,
                run_out=None if balance.burndown is None else balance.burndown.run_out,
            ),
            subject=subject,
            agreement_id=account.agreement.id,
            for_client=account.client.id,
        )
    )


def publish(act: Act) -> None:
    """Put all that the operation wants told into the outbox; its last act."""
    for news in act.bulletin.news:
        for addressed in _addresses(act, news):
            act.books.outbox.add(_message(act, news, addressed))
    for subject in act.bulletin.redrawn:
        originals = act.books.outbox.by_subject(subject)
        if originals:
            anew = act.new_subject(f"{subject}/redrawn")
            for original in originals:
                act.books.outbox.add(_redrawing(act, original, anew))


def alert_channels(books: Books) -> list[Addressed]:
    """The channels for alerts."""
    language = books.organisation.language
    return [
        Addressed(place=binding.place, language=language)
        for binding in books.places.alert_channels()
    ]


def managers_told(books: Books) -> list[Addressed]:
    """The managers, each told directly in all their accounts."""
    return _people_told(books, None, books.organisation.language)


def as_it_stands(act: Act, message: OutboxMessage) -> Notice:
    """The message's notice with what may have changed since it was queued."""
    notice = message.notice
    if isinstance(notice, BalanceLow):
        return replace(
            notice,
            entry=_note_as_it_stands(act, notice.entry),
            top_up=_top_up_carried(act, message),
            resolved=_is_resolved(act, message),
            taken=_taken(act, message),
        )
    if isinstance(notice, TopUpOffered):
        carried = _top_up_carried(act, message)
        return replace(notice, top_up=carried or notice.top_up, superseded=carried is None)
    if isinstance(notice, WhoIsThis):
        return who_it_is(notice, message.subject, act)
    if isinstance(notice, WorkTold):
        return telling_work.as_it_stands(act, message, notice)
    return notice


def _addresses(act: Act, news: News) -> Sequence[Addressed]:
    """The channels that the news is for, else the people, each told directly."""
    books = act.books
    if news.for_people:
        people = [books.people.get(each) for each in news.for_people]
        return _directly_to(books, people, books.organisation.language)
    if news.for_client is None:
        return alert_channels(books) or managers_told(books)
    language = books.clients.get(news.for_client).language or books.organisation.language
    if news.place is not None:
        return [Addressed(place=news.place, language=language)]
    channels = [
        Addressed(place=binding.place, language=language)
        for binding in books.places.of_client(news.for_client)
    ]
    return channels or _people_told(books, news.for_client, language)


def _people_told(books: Books, client_id: int | None, language: str) -> list[Addressed]:
    """The managers, or the client's own people."""
    told = [
        person
        for person in books.people.everybody()
        if person.client_id == client_id and (client_id or person.role is Role.MANAGER)
    ]
    return _directly_to(books, told, language)


def _directly_to(books: Books, people: Sequence[Person], language: str) -> list[Addressed]:
    """People in all their accounts, each in their own language."""
    return [
        Addressed(place=_direct_to(identity), language=person.language or language)
        for person in people
        for identity in books.people.identities(person.id)
    ]


def _direct_to(identity: Identity) -> Place:
    return Place(
        platform=identity.platform,
        workspace=identity.workspace,
        channel=identity.user,
        direct=True,
    )


def _message(act: Act, news: News, addressed: Addressed) -> OutboxMessage:
    return OutboxMessage(
        id=0,
        organisation_id=act.books.organisation.id,
        place=addressed.place,
        language=addressed.language,
        subject=news.subject,
        notice=news.notice,
        queued_at=act.at,
        due_at=act.at,
        thread=news.thread,
        updates=news.updates,
        agreement_id=news.agreement_id,
        top_up_id=news.top_up_id,
    )


def _redrawing(act: Act, original: OutboxMessage, subject: str) -> OutboxMessage:
    return OutboxMessage(
        id=0,
        organisation_id=original.organisation_id,
        place=original.place,
        language=original.language,
        subject=subject,
        notice=as_it_stands(act, original),
        queued_at=act.at,
        due_at=act.at,
        thread=original.thread,
        updates=original.first_subject,
        agreement_id=original.agreement_id,
        top_up_id=original.top_up_id,
    )


def _note_as_it_stands(act: Act, entry: EntryView | None) -> EntryView | None:
    """The entry with its note as it is now: a redacted one is never shown again."""
    note = None if entry is None else act.books.ledger.note(entry.id)
    if entry is None or note is None:
        return entry
    return replace(
        entry,
        note=note.public,
        internal_note=note.internal,
        redacted=note.redacted_at is not None,
    )


def _top_up_carried(act: Act, message: OutboxMessage) -> TopUpView | None:
    """The top-up whose buttons the message carries, unless a newer message took it over."""
    top_up = None if message.top_up_id is None else act.books.top_ups.get(message.top_up_id)
    if top_up is None or top_up.subject != message.subject:
        return None
    return top_up_view(top_up, Account.by_id(act, top_up.agreement_id))


def _taken(act: Act, message: OutboxMessage) -> Taken | None:
    """Who looks after the alert."""
    found = act.books.attention.acknowledgement(message.subject)
    if found is None or message.agreement_id is None:
        return None
    return taken_view(found, Account.by_id(act, message.agreement_id))


def _is_resolved(act: Act, message: OutboxMessage) -> bool:
    if message.agreement_id is None or not isinstance(message.notice, BalanceLow):
        return False
    thresholds = act.books.alerts.thresholds(message.agreement_id)
    return all(
        thresholds[crossing.kind].state is ThresholdState.OK
        or thresholds[crossing.kind].episode > crossing.episode
        for crossing in message.notice.crossed
    )
