"""What becomes of direct debits: a list, and the steps that a bank or a person tells."""

from dataclasses import replace

from core.commands import MoveDebit
from core.direct_debits import NEXT, DebitState, DirectDebit
from core.notices import DebitFailed
from core.operations import stepping
from core.operations.account import Account
from core.operations.announcing import publish
from core.operations.bulletin import News
from core.operations.desk import Act, Desk
from core.operations.finding_top_ups import as_stored
from core.paging import Page
from core.ports import Books
from core.refusals import DebitAtBank, NoDebit, NoSuchDebitStep, ReasonNeeded
from core.results import DebitMoved, DebitsListed, DebitView
from core.topups import TopUp

UNDER_WAY = frozenset({DebitState.ASKED, DebitState.SUBMITTED})
_WENT_WRONG = frozenset({DebitState.FAILED, DebitState.RETURNED})


def list_debits(desk: Desk, page: int) -> DebitsListed:
    """Direct debits that are under way."""
    under_way = desk.books.debits.in_states(UNDER_WAY)
    shown = Page.of(page, len(under_way))
    return DebitsListed(
        debits=tuple(
            DebitView(client=_client_of(desk.books, debit), debit=debit)
            for debit in shown.cut(under_way)
        ),
        page=shown,
    )


def move_debit(command: MoveDebit, desk: Desk) -> DebitMoved:
    """Say what became of the direct debit of a top-up."""
    debit = desk.books.debits.of_top_up(command.top_up_id)
    if debit is None:
        raise NoDebit(top_up_id=command.top_up_id)
    if command.state in _WENT_WRONG and not command.reason.strip():
        raise ReasonNeeded(verb="collection")
    return advance(desk.act, debit.id, command.state, command.reason)


def check_not_at_bank(act: Act, top_up_id: int) -> None:
    """Raise DebitAtBank while nobody can tell whether the money of a top-up comes."""
    debit = act.books.debits.of_top_up(top_up_id)
    if debit is not None and debit.state is DebitState.SUBMITTED:
        raise DebitAtBank(top_up_id=top_up_id)


def tell_of_debit(act: Act, debit_id: int, state: DebitState, *, reason: str = "") -> DebitMoved:
    """The same for a service that collects: an operation of its own, told by the debit's id."""
    moved = advance(act, debit_id, state, reason)
    publish(act)
    return moved


def advance(act: Act, debit_id: int, state: DebitState, reason: str) -> DebitMoved:
    """Take a step once; told of it again, nothing is done.

    What is settled pays the top-up; what failed cancels it, and what was
    returned reverses it, with its credit and its invoice. Raises
    NoSuchDebitStep.
    """
    debit = act.books.debits.get(debit_id)
    if debit is None:
        raise LookupError(debit_id)
    act.books.agreements.lock([debit.agreement_id])
    account = Account.by_id(act, debit.agreement_id)
    if debit.state is state:
        return DebitMoved(client=account.client.name, debit=debit, before=True)
    if state not in NEXT[debit.state]:
        raise NoSuchDebitStep(top_up_id=debit.top_up_id, state=debit.state, wanted=state)
    _follow(account, debit, state, reason)
    moved = act.books.debits.get(debit_id) or debit
    return DebitMoved(client=account.client.name, debit=moved)


def _follow(account: Account, debit: DirectDebit, state: DebitState, reason: str) -> None:
    """Take the step, by way of the top-up where that has to follow."""
    top_up = as_stored(account, debit.top_up_id)
    if state is DebitState.SUBMITTED:
        moved = replace(debit, state=state, moved_at=account.act.at)
        account.act.books.debits.replace(moved, expected=debit.state)
    elif state is DebitState.SETTLED:
        stepping.pay(account, top_up, paid_on=account.today, reference=debit.mandate)
    else:
        stepping.cancel(account, top_up, reason)
        _tell_client(account, debit, top_up, state)


def _tell_client(account: Account, debit: DirectDebit, top_up: TopUp, state: DebitState) -> None:
    account.act.bulletin.tell(
        News(
            notice=DebitFailed(
                client=account.client.name,
                minutes=top_up.minutes,
                amount=debit.amount,
                balance=account.balance,
                returned=state is DebitState.RETURNED,
                taken_back=top_up.credited_block is not None,
            ),
            subject=f"debit/{debit.id}/{state}",
            agreement_id=account.agreement.id,
            for_client=account.client.id,
        )
    )


def _client_of(books: Books, debit: DirectDebit) -> str:
    agreement = books.agreements.get(debit.agreement_id)
    return books.clients.get(agreement.client_id).name
