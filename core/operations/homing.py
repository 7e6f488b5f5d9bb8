"""The home: what concerns somebody at a glance, at a cost that does not grow with the books."""

from collections.abc import Sequence
from datetime import timedelta

from core.agreements import Agreement
from core.home import Decisions, FirstSteps, LowestClients, UnsentMessage
from core.operations import reading, timing
from core.operations.account import Account
from core.operations.desk import Act, Desk
from core.operations.viewing import is_on_hold, top_up_view
from core.outbox import OutboxMessage
from core.people import Right
from core.results import ClientHomeShown, StaffHomeShown
from core.topups import TopUp, TopUpState
from core.views import ClientLeft, TopUpView

CLIENTS = 10
TOP_UPS = 5
UNSENT = 5
UNSENT_COUNTED = 100
LATE = timedelta(minutes=5)
"""How long after its time a message that waits counts as unsent."""
UNSENT_FOR = timedelta(days=7)
"""How long a message that was not sent stays worth a look."""


def show_home(desk: Desk) -> StaffHomeShown | ClientHomeShown:
    """Show the asker's home. Raises NoAgreement for a contact whose client has none."""
    if desk.asker.client_id is not None:
        return ClientHomeShown(balance=reading.own_balance(desk, desk.asker.client_id))
    clients = _lowest_clients(desk)
    manages = desk.asker.may(Right.MANAGE)
    return StaffHomeShown(
        timer=timing.show_timer(desk),
        mine=reading.show_mine(desk),
        clients=clients,
        decisions=_decisions(desk) if manages else None,
        first_steps=_first_steps(desk, clients) if manages else None,
    )


def unsent_messages(act: Act, limit: int = UNSENT_COUNTED) -> Sequence[OutboxMessage]:
    """The newest messages that nobody has read."""
    return act.books.outbox.unread(since=act.at - UNSENT_FOR, late=act.at - LATE, limit=limit)


def _lowest_clients(desk: Desk) -> LowestClients:
    agreements = desk.books.agreements
    lowest = [client_left(_account(desk, each)) for each in agreements.lowest(CLIENTS)]
    return LowestClients(
        clients=tuple(sorted(lowest, key=lambda each: (each.balance, each.client))),
        count=agreements.count(),
    )


def client_left(account: Account) -> ClientLeft:
    """What a client has left today."""
    account.foresee()
    return ClientLeft(
        client=account.client.name,
        balance=account.balance,
        threshold=account.sheet.renewal_threshold,
        on_hold=is_on_hold(account),
    )


def _decisions(desk: Desk) -> Decisions:
    top_ups = _oldest(desk, TopUpState.PROPOSED)
    unpaid = [*_oldest(desk, TopUpState.APPROVED), *_oldest(desk, TopUpState.INVOICED)]
    unsent = unsent_messages(desk.act, UNSENT + 1)
    return Decisions(
        top_ups=_views(desk, top_ups[:TOP_UPS]),
        more_top_ups=len(top_ups) > TOP_UPS,
        unpaid=_views(desk, unpaid[:TOP_UPS]),
        more_unpaid=len(unpaid) > TOP_UPS,
        unsent=tuple(_unsent_view(desk, message) for message in unsent[:UNSENT]),
        more_unsent=len(unsent) > UNSENT,
    )


def _oldest(desk: Desk, state: TopUpState) -> Sequence[TopUp]:
    """As many as are shown, and one more, which tells that there are more."""
    return desk.books.top_ups.oldest(state, TOP_UPS + 1)


def _views(desk: Desk, top_ups: Sequence[TopUp]) -> tuple[TopUpView, ...]:
    return tuple(
        top_up_view(top_up, Account.by_id(desk.act, top_up.agreement_id)) for top_up in top_ups
    )


def _account(desk: Desk, agreement: Agreement) -> Account:
    return Account(desk.act, agreement, desk.books.clients.get(agreement.client_id))


def _unsent_view(desk: Desk, message: OutboxMessage) -> UnsentMessage:
    client = None
    if message.agreement_id is not None:
        agreement = desk.books.agreements.get(message.agreement_id)
        client = desk.books.clients.get(agreement.client_id).name
    return UnsentMessage(
        client=client,
        delivery=message.delivery,
        since=message.queued_at.astimezone(desk.zone),
        problem=message.error,
    )


def _first_steps(desk: Desk, clients: LowestClients) -> FirstSteps | None:
    steps = FirstSteps(
        add_client=clients.count == 0,
        link_alerts=not desk.books.places.alert_channels(),
    )
    return steps if steps.add_client or steps.link_alerts else None
