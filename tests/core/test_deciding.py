"""The other steps of a top-up: decline, invoice, pay, cancel."""

import pytest

from core.commands import CancelTopUp, Command, DeclineTopUp, MarkPaid, UndoEntry
from core.ledger import EntryKind
from core.refusals import AlreadyReversed, NotAllowed, NotApprovedYet, ReasonNeeded, TopUpDecided
from core.topups import TopUpState
from tests.core.proposal import DECLINED, INVOICED, PAID, approve, decide, shop_with_proposal
from tests.core.shop import named

CANCELLED = CancelTopUp(top_up_id=1, reason="client left")


def test_a_decline_keeps_its_reason() -> None:
    shop = shop_with_proposal()
    top_up = decide(shop, "carl", DECLINED)
    assert (top_up.state, top_up.reason, top_up.by) == (TopUpState.DECLINED, "too dear", "Carl")


@pytest.mark.parametrize("reason", ["", "  "])
def test_declining_and_cancelling_ask_for_a_reason(reason: str) -> None:
    shop = shop_with_proposal()
    declined = DeclineTopUp(top_up_id=1, reason=reason)
    assert shop.refuse(ReasonNeeded, "carl", declined).verb == "decline"
    decide(shop, "carl", approve())
    cancelled = CancelTopUp(top_up_id=1, reason=reason)
    assert shop.refuse(ReasonNeeded, "mona", cancelled).verb == "cancel"


@pytest.mark.parametrize("command", [INVOICED, PAID, CANCELLED])
@pytest.mark.parametrize("who", ["anna", "carl", "vera"])
def test_only_managers_keep_the_books(who: str, command: Command) -> None:
    shop = shop_with_proposal()
    decide(shop, "carl", approve())
    shop.refuse(NotAllowed, who, command)


@pytest.mark.parametrize(
    ("steps", "impossible", "state"),
    [
        ([approve()], [approve(), DECLINED], TopUpState.APPROVED),
        ([approve(), INVOICED], [approve(), DECLINED, INVOICED], TopUpState.INVOICED),
        ([approve(), PAID], [approve(), DECLINED, INVOICED, PAID], TopUpState.PAID),
        ([DECLINED], [approve(), INVOICED, PAID, CANCELLED], TopUpState.DECLINED),
        ([approve(), CANCELLED], [approve(), PAID, CANCELLED], TopUpState.CANCELLED),
        ([approve(), PAID, CANCELLED], [PAID, CANCELLED], TopUpState.REVERSED),
    ],
)
def test_steps_that_do_not_exist_are_refused(
    steps: list[Command], impossible: list[Command], state: TopUpState
) -> None:
    shop = shop_with_proposal()
    for step in steps:
        decide(shop, "mona", step)
    for step in impossible:
        assert shop.refuse(TopUpDecided, "mona", step).state is state


@pytest.mark.parametrize("step", [INVOICED, PAID, CANCELLED, MarkPaid(client=named("acme"))])
def test_what_nobody_approved_yet_is_neither_invoiced_nor_paid_nor_cancelled(
    step: Command,
) -> None:
    refused = shop_with_proposal().refuse(NotApprovedYet, "mona", step)
    assert (refused.client, refused.top_up_id) == ("Acme", 1)


def test_cancelling_what_was_not_credited_changes_no_balance() -> None:
    shop = shop_with_proposal()
    decide(shop, "carl", approve())
    entries = shop.entries()
    assert decide(shop, "mona", CANCELLED).state is TopUpState.CANCELLED
    assert shop.entries() == entries


def test_reversing_a_payment_takes_back_exactly_what_was_credited() -> None:
    shop = shop_with_proposal()
    decide(shop, "carl", approve())
    decide(shop, "mona", PAID)
    shop.log("anna", 600)
    assert shop.balance() == 115
    reversed_ = decide(shop, "mona", CANCELLED)
    assert (reversed_.state, reversed_.reason) == (TopUpState.REVERSED, "client left")
    reversal = shop.entries()[-1]
    assert (reversal.kind, reversal.minutes, reversal.reason) == (
        EntryKind.REVERSAL,
        -600,
        "client left",
    )
    credit = next(entry for entry in shop.entries() if entry.id == reversal.reverses)
    assert (credit.kind, credit.minutes) == (EntryKind.CREDIT, 600)
    assert (shop.balance(), shop.agreement().overdraft) == (-485, 485)


def test_what_was_taken_back_cannot_be_taken_back_again_by_an_undo() -> None:
    shop = shop_with_proposal()
    decide(shop, "carl", approve())
    decide(shop, "mona", PAID)
    credit = shop.entries()[-1]
    decide(shop, "mona", CANCELLED)
    shop.refuse(AlreadyReversed, "mona", UndoEntry(entry_id=credit.id))
