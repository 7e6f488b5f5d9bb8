"""An approval: who may give it, what it credits and when, and who is told."""

from dataclasses import replace

import pytest

from core.agreements import CreditOn
from core.commands import ApproveTopUp, Command, DeclineTopUp, MarkPaid, RequestTopUp
from core.ledger import EntryKind
from core.notices import BalanceLow, BalanceRestored, ClientReloaded, TopUpMoved
from core.refusals import BlockTooSmall, NoPrice, NotAllowed, TopUpDecided, UnknownTopUp
from core.topups import TopUpState
from tests.core.proposal import DECLINED, INVOICED, PAID, approve, decide, shop_with_proposal
from tests.core.shop import ACME_CHANNEL, ALERTS, NOON, changed, named

ON_APPROVAL = changed(credit_on=CreditOn.APPROVAL)


ON_INVOICE = changed(credit_on=CreditOn.INVOICE)


def test_an_approval_is_told_in_the_thread_and_replaces_the_buttons() -> None:
    shop = shop_with_proposal()
    (alert,) = shop.told(BalanceLow)
    top_up = decide(shop, "carl", approve())
    assert (top_up.state, top_up.by, top_up.approved_by) == (
        TopUpState.APPROVED,
        "Carl",
        ("Carl",),
    )
    (moved,) = shop.told(TopUpMoved)
    assert (moved.place, moved.thread) == (ALERTS, alert.subject)
    (redrawn,) = shop.redrawn(alert)
    assert isinstance(redrawn.notice, BalanceLow)
    assert redrawn.notice.top_up is not None
    assert (redrawn.notice.top_up.state, redrawn.notice.top_up.by) == (TopUpState.APPROVED, "Carl")


def test_the_time_of_a_step_is_local_to_the_agreement() -> None:
    top_up = decide(shop_with_proposal(), "carl", approve())
    assert top_up.at is not None
    assert top_up.at.isoformat() == "2026-11-03T12:00:00+01:00"


@pytest.mark.parametrize("command", [approve(), DECLINED])
@pytest.mark.parametrize("who", ["anna", "vera"])
def test_technicians_and_viewers_may_not_decide(who: str, command: Command) -> None:
    shop_with_proposal().refuse(NotAllowed, who, command)


@pytest.mark.parametrize("command", [approve(), DECLINED])
def test_another_clients_top_up_reads_like_none(command: ApproveTopUp | DeclineTopUp) -> None:
    shop = shop_with_proposal()
    foreign = shop.refuse(UnknownTopUp, "gina", command)
    nowhere = shop.refuse(UnknownTopUp, "gina", replace(command, top_up_id=99))
    assert vars(foreign) == vars(nowhere) | {"asker": foreign.asker, "top_up_id": 1}


def test_by_default_hours_are_credited_on_payment() -> None:
    shop = shop_with_proposal()
    assert not decide(shop, "carl", approve()).credited
    assert not decide(shop, "mona", INVOICED).credited
    assert shop.balance() == 115
    paid = decide(shop, "mona", PAID)
    assert (paid.credited, paid.state, paid.reference) == (True, TopUpState.PAID, "bank 12")
    assert shop.balance() == 715


def test_a_trusted_clients_hours_are_credited_on_approval_and_once() -> None:
    shop = shop_with_proposal(ON_APPROVAL)
    assert decide(shop, "carl", approve()).credited
    assert shop.balance() == 715
    decide(shop, "mona", INVOICED)
    decide(shop, "mona", PAID)
    assert shop.balance() == 715
    credit = shop.entries()[-1]
    assert (credit.kind, credit.by) == (EntryKind.CREDIT, shop.person("carl").id)


def test_hours_can_be_credited_when_the_invoice_goes_out() -> None:
    shop = shop_with_proposal(ON_INVOICE)
    decide(shop, "carl", approve())
    invoiced = decide(shop, "mona", INVOICED)
    assert (invoiced.credited, invoiced.reference) == (True, "INV-7")
    assert shop.balance() == 715


def test_paid_without_an_invoice_passes_through_invoiced() -> None:
    shop = shop_with_proposal(ON_INVOICE)
    decide(shop, "carl", approve())
    assert decide(shop, "mona", PAID).credited
    assert shop.balance() == 715


def test_an_invoice_number_stays_when_the_payment_names_none() -> None:
    shop = shop_with_proposal()
    decide(shop, "carl", approve())
    decide(shop, "mona", INVOICED)
    assert decide(shop, "mona", MarkPaid(top_up_id=1)).reference == "INV-7"


def test_a_credit_that_lifts_the_balance_is_told_once_with_the_step() -> None:
    shop = shop_with_proposal(ON_APPROVAL)
    decide(shop, "carl", approve())
    (moved,) = shop.told(TopUpMoved)
    assert isinstance(moved.notice, TopUpMoved)
    assert [crossing.level for crossing in moved.notice.risen] == [120]
    assert shop.told(BalanceRestored) == []
    (alert,) = shop.alerts()
    assert alert.resolved_at == NOON


def test_an_alert_in_another_thread_is_resolved_there_too() -> None:
    shop = shop_with_proposal(ON_APPROVAL)
    shop.log("anna", 120)
    first, second = shop.told(BalanceLow)
    decide(shop, "carl", approve())
    (moved,) = shop.told(TopUpMoved)
    (restored,) = shop.told(BalanceRestored)
    assert (moved.thread, restored.thread) == (second.subject, first.subject)


def test_the_client_is_told_that_hours_were_credited() -> None:
    shop = shop_with_proposal(ON_APPROVAL)
    decide(shop, "mona", approve())
    (told,) = shop.told(ClientReloaded)
    assert told.place == ACME_CHANNEL
    assert isinstance(told.notice, ClientReloaded)
    assert (told.notice.charged, told.notice.balance) == (False, 715)


def test_a_credited_block_is_priced_and_expires_by_the_terms() -> None:
    shop = shop_with_proposal(changed(ON_APPROVAL, expires_after_days=30))
    decide(shop, "carl", approve(1200))
    bought = shop.holdings().blocks[-1]
    assert (bought.minutes, bought.rate_cents, bought.top_up_id) == (1200, 11_400, 1)
    assert bought.expires_on is not None
    assert (bought.expires_on - bought.starts_on).days == 29


def test_a_top_up_never_changes_an_earlier_allocation() -> None:
    shop = shop_with_proposal(ON_APPROVAL)
    before = shop.entries()
    decide(shop, "carl", approve())
    assert shop.entries()[: len(before)] == before


def test_the_approver_can_choose_another_size() -> None:
    shop = shop_with_proposal()
    top_up = decide(shop, "carl", approve(1800))
    assert (top_up.minutes, top_up.blocks, top_up.price.cents) == (1800, 1, 324_000)


@pytest.mark.parametrize(("minutes", "refusal"), [(60, BlockTooSmall), (900, NoPrice)])
def test_not_every_size_can_be_chosen(minutes: int, refusal: type[BlockTooSmall | NoPrice]) -> None:
    shop_with_proposal().refuse(refusal, "carl", approve(minutes))


def test_the_first_approval_wins_and_the_second_is_told_who_and_when() -> None:
    shop = shop_with_proposal(ON_APPROVAL)
    decide(shop, "mona", approve())
    shop.later(seconds=1)
    refused = shop.refuse(TopUpDecided, "max", approve(1200))
    assert (refused.client, refused.top_up_id) == ("Acme", 1)
    assert (refused.state, refused.by) == (TopUpState.APPROVED, "Mona")
    assert refused.at is not None
    assert refused.at.isoformat() == "2026-11-03T12:00:00+01:00"
    assert shop.balance() == 715


def test_whoever_names_the_client_is_told_too() -> None:
    shop = shop_with_proposal()
    decide(shop, "mona", DECLINED)
    refused = shop.refuse(TopUpDecided, "max", ApproveTopUp(client=named("acme")))
    assert (refused.state, refused.by) == (TopUpState.DECLINED, "Mona")


def test_the_slower_of_two_is_told_what_was_decided_last_though_it_is_not_the_newest() -> None:
    shop = shop_with_proposal()
    decide(shop, "mona", approve())
    shop.later(minutes=1)
    shop.say("anna", RequestTopUp(client=named("acme")))
    decide(shop, "mona", DeclineTopUp(top_up_id=2, reason="enough"))
    shop.later(minutes=1)
    decide(shop, "mona", PAID)
    refused = shop.refuse(TopUpDecided, "max", MarkPaid(client=named("acme")))
    assert (refused.top_up_id, refused.state) == (1, TopUpState.PAID)


def test_what_the_rules_withdrew_has_nobody_to_name() -> None:
    shop = shop_with_proposal()
    shop.undo("anna")
    refused = shop.refuse(TopUpDecided, "mona", approve())
    assert (refused.state, refused.by) == (TopUpState.WITHDRAWN, None)
