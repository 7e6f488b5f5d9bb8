"""Asking for a direct debit: the first step of an automatic renewal's payment."""

from core.direct_debits import DebitState, DirectDebit
from core.operations.account import Account
from core.topups import TopUp


def ask(account: Account, top_up: TopUp) -> None:
    """Have the price of a renewal collected; whoever collects finds it and tells what came of it.

    What is collected is what the invoice says, tax included, where there is one.
    """
    act = account.act
    if account.sheet.mandate is None:
        raise AssertionError("without a mandate nothing is collected")
    paper = act.books.invoices.of_top_up(top_up.id)
    act.books.debits.add(
        DirectDebit(
            id=0,
            agreement_id=account.agreement.id,
            top_up_id=top_up.id,
            state=DebitState.ASKED,
            amount=top_up.price if paper is None else paper.gross,
            mandate=account.sheet.mandate,
            asked_at=act.at,
            moved_at=act.at,
        )
    )
