"""Top-ups from state to state, whoever moves them: a person, a bank, the rules.

Everything that hangs on a step goes with it: the hours, the invoice, and the
direct debit. What a step has done is undone with it if somebody was faster.
"""

from dataclasses import replace
from datetime import date

from core import holdings as moves
from core.agreements import CreditOn
from core.direct_debits import NEXT, DebitState
from core.ledger import EntryKind
from core.operations import announcing, invoicing, renewing
from core.operations.account import About, Account
from core.operations.closing import close
from core.operations.desk import Act
from core.operations.finding_top_ups import as_stored, decided_by_other
from core.results import TopUpChanged
from core.topups import TopUp, TopUpState


def decided(
    top_up: TopUp, state: TopUpState, act: Act, *, reason: str = "", reference: str = ""
) -> TopUp:
    """The top-up in another state, with who brought it there and when."""
    return replace(
        top_up,
        state=state,
        decided_by=act.by,
        decided_at=act.at,
        reason=reason or top_up.reason,
        reference=reference or top_up.reference,
    )


def approved(account: Account, top_up: TopUp) -> TopUp:
    """Enough people approved: its invoice is drafted, and its hours come if they come now."""
    after = decided(top_up, TopUpState.APPROVED, account.act)
    invoicing.draft(account, after)
    return _credited(account, after) if account.sheet.credit_on is CreditOn.APPROVAL else after


def invoice(account: Account, top_up: TopUp, reference: str) -> TopUpChanged:
    """Send its invoice; or with a reference, note that it was invoiced elsewhere."""
    number = _send_invoice(account, top_up, reference)
    after = decided(top_up, TopUpState.INVOICED, account.act, reference=number)
    if account.sheet.credit_on is CreditOn.INVOICE:
        after = _credited(account, after)
    return move(account, top_up, after)


def pay(account: Account, top_up: TopUp, *, paid_on: date, reference: str) -> TopUpChanged:
    """Note that it was paid. One whose invoice is still a draft passes through `invoiced`."""
    if top_up.state is TopUpState.APPROVED:
        _send_invoice(account, top_up, reference="")
    paper = account.act.books.invoices.of_top_up(top_up.id)
    if paper is not None:
        invoicing.pay(account, paper, paid_on, reference)
    _move_debit(account.act, top_up, frozenset({DebitState.SETTLED}))
    after = decided(top_up, TopUpState.PAID, account.act, reference=reference)
    return move(account, top_up, _credited(account, after))


def cancel(account: Account, top_up: TopUp, reason: str) -> TopUpChanged:
    """Cancel (or reverse, once paid), and take back exactly what was credited.

    An invoice that went out is taken back by a credit note, and a draft thrown
    away. What is short then is proposed anew, and never charged by itself:
    somebody has just said no to it.
    """
    was_paid = top_up.state is TopUpState.PAID
    state = TopUpState.REVERSED if was_paid else TopUpState.CANCELLED
    after = decided(top_up, state, account.act, reason=reason)
    if top_up.credited_block is not None:
        take_back(account, top_up.credited_block, reason)
    invoicing.discard_draft(account.act, top_up)
    paper = account.act.books.invoices.of_top_up(top_up.id)
    if paper is not None:
        invoicing.take_back(account, paper, reason)
    _move_debit(account.act, top_up, frozenset({DebitState.FAILED, DebitState.RETURNED}), reason)
    return move(account, top_up, after, only_ask=True)


def take_back(account: Account, block_id: int, reason: str) -> None:
    """Take back what a block was credited with; its used part becomes overdraft."""
    account.bring_up_to_date()
    credit = account.act.books.ledger.credit_of(block_id)
    block = account.bring_in(block_id)
    movement = moves.revoke(account.holdings, block)
    about = About(reverses=None if credit is None else credit.id, reason=reason)
    account.post(EntryKind.REVERSAL, movement, about)


def move(account: Account, before: TopUp, after: TopUp, *, only_ask: bool = False) -> TopUpChanged:
    """Take the step if nobody was faster, close the account, and tell it."""
    if not account.act.books.top_ups.replace(after, expected=before.state):
        raise decided_by_other(account, as_stored(account, before.id))
    closing = close(account, told_in=after.thread, only_ask=only_ask)
    view = announcing.moved(account, after.id, risen=closing.risen, first=True)
    if after.credited_block is not None and before.credited_block is None:
        announcing.reloaded(account, after, charged=False)
    return TopUpChanged(top_up=view, balance=account.balance)


def _credited(account: Account, top_up: TopUp) -> TopUp:
    return top_up if top_up.credited_block else renewing.credit_hours(account, top_up)


def _send_invoice(account: Account, top_up: TopUp, reference: str) -> str:
    """The number under which it was invoiced, here or elsewhere; empty where none is known."""
    if reference:
        invoicing.discard_draft(account.act, top_up)
        return reference
    out = invoicing.issue_for(account, top_up)
    return "" if out is None or out.number is None else out.number


def _move_debit(act: Act, top_up: TopUp, wanted: frozenset[DebitState], reason: str = "") -> None:
    """The direct debit of a top-up, if there is one, goes where the top-up went."""
    debit = act.books.debits.of_top_up(top_up.id)
    if debit is None:
        return
    for state in wanted & NEXT[debit.state]:
        after = replace(debit, state=state, moved_at=act.at, reason=reason)
        act.books.debits.replace(after, expected=debit.state)
