"""News about top-ups, and the outbox messages that all news becomes."""

from collections.abc import Sequence
from dataclasses import replace

from core.alerts import ThresholdState
from core.chat import Place
from core.notices import BalanceLow, ClientReloaded, Notice, TopUpMoved, TopUpOffered
from core.operations.account import Account
from core.operations.bulletin import Addressed, News
from core.operations.desk import Act, stamp
from core.operations.viewing import top_up_view
from core.outbox import OutboxMessage
from core.people import Role
from core.topups import TopUp
from core.views import Crossing, TopUpView


def offer(account: Account, top_up: TopUp) -> None:
    """Tell of a proposal that no alert carries."""
    account.act.bulletin.tell(
        News(
            notice=TopUpOffered(top_up=_view(account, top_up), balance=account.balance),
            subject=top_up.subject,
            agreement_id=account.agreement.id,
            thread=None if top_up.thread == top_up.subject else top_up.thread,
            top_up_id=top_up.id,
        )
    )


def moved(account: Account, top_up_id: int, *, risen: tuple[Crossing, ...] = ()) -> TopUpView:
    """Tell of a step in the top-up's thread, and redraw the message with its buttons."""
    top_up = account.act.books.top_ups.get(top_up_id)
    if top_up is None:
        raise AssertionError("a top-up that just moved is stored")
    view = _view(account, top_up)
    step = f"{top_up.state}/{stamp(account.act)}"
    account.act.bulletin.redraw(top_up.subject)
    account.act.bulletin.tell(
        News(
            notice=TopUpMoved(top_up=view, balance=account.balance, risen=risen),
            subject=f"top-up-step/{top_up.id}/{step}",
            agreement_id=account.agreement.id,
            thread=top_up.thread,
        )
    )
    return view


def reloaded(account: Account, top_up: TopUp, *, charged: bool) -> None:
    """Tell the client's own channels that hours were credited or charged."""
    account.act.bulletin.tell(
        News(
            notice=ClientReloaded(
                client=account.client.name,
                minutes=top_up.minutes,
                balance=account.balance,
                charged=charged,
            ),
            subject=f"reloaded/{top_up.id}",
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
        for original in act.books.outbox.by_subject(subject):
            act.books.outbox.add(_redrawing(act, original))


def _view(account: Account, top_up: TopUp) -> TopUpView:
    return top_up_view(
        top_up, books=account.act.books, client=account.client.name, sheet=account.sheet
    )


def _addresses(act: Act, news: News) -> Sequence[Addressed]:
    organisation = act.books.organisation
    if news.for_client is not None:
        language = act.books.clients.get(news.for_client).language or organisation.language
        return [
            Addressed(place=binding.place, language=language)
            for binding in act.books.places.of_client(news.for_client)
        ]
    channels = [binding.place for binding in act.books.places.alert_channels()]
    return [
        Addressed(place=place, language=organisation.language)
        for place in channels or _managers(act)
    ]


def _managers(act: Act) -> Sequence[Place]:
    """Without an alert channel, every manager is told directly."""
    return [
        Place(
            platform=identity.platform,
            workspace=identity.workspace,
            channel=identity.user,
            direct=True,
        )
        for person in act.books.people.everybody()
        if person.role is Role.MANAGER
        for identity in act.books.people.identities(person.id)
    ]


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
        agreement_id=news.agreement_id,
        top_up_id=news.top_up_id,
    )


def _redrawing(act: Act, original: OutboxMessage) -> OutboxMessage:
    return OutboxMessage(
        id=0,
        organisation_id=original.organisation_id,
        place=original.place,
        language=original.language,
        subject=f"{original.subject}~{stamp(act)}",
        notice=_as_it_stands(act, original),
        queued_at=act.at,
        due_at=act.at,
        thread=original.thread,
        updates=original.subject,
        agreement_id=original.agreement_id,
        top_up_id=original.top_up_id,
    )


def _as_it_stands(act: Act, message: OutboxMessage) -> Notice:
    """The message's notice with what may have changed since it was queued."""
    notice = message.notice
    if isinstance(notice, BalanceLow):
        return replace(
            notice, top_up=_top_up_carried(act, message), resolved=_is_resolved(act, message)
        )
    if isinstance(notice, TopUpOffered):
        return replace(notice, top_up=_top_up_carried(act, message) or notice.top_up)
    return notice


def _top_up_carried(act: Act, message: OutboxMessage) -> TopUpView | None:
    """The top-up whose buttons the message carries, unless a newer message took it over."""
    top_up = None if message.top_up_id is None else act.books.top_ups.get(message.top_up_id)
    if top_up is None or top_up.subject != message.subject:
        return None
    agreement = act.books.agreements.get(top_up.agreement_id)
    account = Account(act, agreement, act.books.clients.get(agreement.client_id))
    return _view(account, top_up)


def _is_resolved(act: Act, message: OutboxMessage) -> bool:
    if message.agreement_id is None or not isinstance(message.notice, BalanceLow):
        return False
    thresholds = act.books.alerts.thresholds(message.agreement_id)
    return all(
        thresholds[crossing.kind].state is ThresholdState.OK
        or thresholds[crossing.kind].episode > crossing.episode
        for crossing in message.notice.crossed
    )
