"""Which top-up a decision means: by its id, its client, the thread or the place."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

from core.clients import Client
from core.commands import (
    ApproveTopUp,
    CancelTopUp,
    DeclineTopUp,
    MarkInvoiced,
    MarkPaid,
    Reading,
)
from core.operations.account import Account
from core.operations.desk import Asked, Desk
from core.operations.naming import client_here, client_meant, message_of_thread
from core.operations.viewing import top_up_view
from core.paging import ROWS
from core.questions import (
    AskWhichTopUp,
    Choice,
)
from core.refusals import NotApprovedYet, NoTopUp, TopUpDecided, UnknownTopUp
from core.topups import TopUp, TopUpState

Decision = ApproveTopUp | DeclineTopUp | MarkInvoiced | MarkPaid | CancelTopUp

_PROPOSED = frozenset({TopUpState.PROPOSED})
_APPROVED = frozenset({TopUpState.APPROVED})
_UNPAID = frozenset({TopUpState.APPROVED, TopUpState.INVOICED})
_PAID = frozenset({TopUpState.PAID})

_DECIDABLE: dict[type[Decision], tuple[frozenset[TopUpState], ...]] = {
    ApproveTopUp: (_PROPOSED,),
    DeclineTopUp: (_PROPOSED,),
    MarkInvoiced: (_APPROVED,),
    MarkPaid: (_UNPAID,),
    CancelTopUp: (_UNPAID, _PAID),
}
"""From which states each step exists. Where no top-up is named by its id, one in the
first of these is meant if there is any: what was paid long ago is cancelled by id."""

OFFERED = ROWS
"""How many are offered at most when several could be meant, newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A top-up with the account that it belongs to.

    `words` are what was said beside the client: a reason, or a reference.
    """

    top_up: TopUp
    account: Account
    words: str = ""


def top_up_meant(command: Decision, desk: Desk) -> Found:
    """Find the top-up, its account locked.

    Raises Asked, UnknownTopUp, NoTopUp, NotApprovedYet or TopUpDecided, or what
    `client_meant` does.
    """
    if command.top_up_id is not None:
        found = _by_id(desk, command.top_up_id, _DECIDABLE[type(command)])
        return replace(found, words=_words(command))
    client, words = _client_and_words(command, desk)
    if client is None:
        return replace(_one_of_all(command, desk), words=words)
    return replace(_of_client(command, desk, client), words=words)


def _of_client(command: Decision, desk: Desk, client: Client) -> Found:
    account = Account.of(desk.act, client)
    every = desk.books.top_ups.of_agreement(account.agreement.id, frozenset(TopUpState))
    here = _of_this_thread(desk, every)
    for states in _DECIDABLE[type(command)]:
        fitting = [top_up for top_up in here if top_up.state in states]
        if fitting:
            return _the_one(command, [Found(top_up=each, account=account) for each in fitting])
    raise _nothing_waits(account, here)


def as_stored(account: Account, top_up_id: int) -> TopUp:
    """The top-up as it stands now."""
    top_up = account.act.books.top_ups.get(top_up_id)
    if top_up is None:
        raise AssertionError("a top-up is never deleted")
    return top_up


def decided_by_other(account: Account, top_up: TopUp) -> TopUpDecided:
    """Tell who took the step before, and when."""
    view = top_up_view(top_up, account)
    return TopUpDecided(
        client=view.client, top_up_id=view.id, state=view.state, by=view.by, at=view.at
    )


def _by_id(desk: Desk, top_up_id: int, wanted: Sequence[frozenset[TopUpState]]) -> Found:
    """To a client's contact a foreign id reads like one that does not exist."""
    top_up = desk.books.top_ups.get(top_up_id)
    if top_up is None:
        raise UnknownTopUp(top_up_id=top_up_id)
    agreement = desk.books.agreements.get(top_up.agreement_id)
    if not desk.asker.may_see(agreement.client_id):
        raise UnknownTopUp(top_up_id=top_up_id)
    desk.books.agreements.lock([agreement.id])
    account = Account.by_id(desk.act, agreement.id)
    locked = as_stored(account, top_up_id)
    if not any(locked.state in states for states in wanted):
        raise _no_such_step(account, locked)
    return Found(top_up=locked, account=account)


def _client_and_words(command: Decision, desk: Desk) -> tuple[Client | None, str]:
    """Tell the client from the words about it; in a thread or channel all may be words."""
    words = _words(command)
    if not command.client:
        return client_here(desk), words
    named = client_meant(
        desk,
        command.client,
        again=lambda reading: _said_rightly(command, reading),
        unnamed=words or None,
        archived=True,
    )
    return named.client, words if named.rest is None else named.rest


def _words(command: Decision) -> str:
    match command:
        case ApproveTopUp() | DeclineTopUp() | CancelTopUp():
            return command.reason
        case MarkInvoiced(reference=reference) | MarkPaid(reference=reference):
            return reference
        case _:
            assert_never(command)


def _said_rightly(command: Decision, reading: Reading) -> Decision:
    match command:
        case ApproveTopUp() | DeclineTopUp() | CancelTopUp():
            return replace(command, client=(reading,), reason=reading.rest)
        case MarkInvoiced() | MarkPaid():
            return replace(command, client=(reading,), reference=reading.rest)
        case _:
            assert_never(command)


def _of_this_thread(desk: Desk, top_ups: Sequence[TopUp]) -> Sequence[TopUp]:
    """In the thread of a top-up, only those whose thread it is; elsewhere all."""
    message = message_of_thread(desk)
    if message is None:
        return top_ups
    return [each for each in top_ups if each.thread == message.subject] or top_ups


def _one_of_all(command: Decision, desk: Desk) -> Found:
    """Without any hint: the only one that waits anywhere."""
    for states in _DECIDABLE[type(command)]:
        fitting = [
            Found(top_up=each, account=Account.by_id(desk.act, each.agreement_id))
            for each in desk.books.top_ups.in_states(states)
        ]
        if fitting:
            return _by_id(desk, _the_one(command, fitting).top_up.id, (states,))
    raise NoTopUp(client=None)


def _the_one(command: Decision, fitting: Sequence[Found]) -> Found:
    """The only one that fits. Raises Asked if there are several."""
    if len(fitting) == 1:
        return fitting[0]
    offered = list(reversed(fitting))[:OFFERED]
    raise Asked(
        AskWhichTopUp(
            choices=tuple(
                Choice(
                    label=found.account.client.name,
                    command=replace(command, top_up_id=found.top_up.id),
                )
                for found in offered
            ),
            top_ups=tuple(top_up_view(found.top_up, found.account) for found in offered),
            count=len(fitting),
        )
    )


def _nothing_waits(
    account: Account, here: Sequence[TopUp]
) -> NoTopUp | NotApprovedYet | TopUpDecided:
    """Say what happened last, so that the slower of two learns who was faster."""
    if not here:
        return NoTopUp(client=account.client.name)
    return _no_such_step(account, max(here, key=_last_moved))


def _last_moved(top_up: TopUp) -> tuple[datetime, int]:
    """When it was decided, or proposed; of those of one moment the newest is the last."""
    return top_up.decided_at or top_up.created_at, top_up.id


def _no_such_step(account: Account, top_up: TopUp) -> NotApprovedYet | TopUpDecided:
    """Tell why the step does not exist: it comes too early, or too late."""
    if top_up.is_open:
        return NotApprovedYet(client=account.client.name, top_up_id=top_up.id)
    return decided_by_other(account, top_up)
