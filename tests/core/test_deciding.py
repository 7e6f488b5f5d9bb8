"""Top-ups as people move them: ask, approve, decline, invoice, pay, cancel."""

from datetime import timedelta

import pytest

from core.agreements import CreditOn, TermSheet
from core.commands import (
    ApproveTopUp,
    ArchiveClient,
    CancelTopUp,
    Command,
    DeclineTopUp,
    MarkInvoiced,
    MarkPaid,
    RequestTopUp,
    SetTerms,
    UndoEntry,
)
from core.days import OnDate
from core.ledger import EntryKind
from core.notices import BalanceLow, BalanceRestored, ClientReloaded, TopUpMoved, TopUpOffered
from core.people import Role
from core.questions import (
    AskWhichTopUp,
)
from core.refusals import (
    AlreadyApprovedByYou,
    AlreadyReversed,
    BlockTooSmall,
    ClientArchived,
    ManagerNeeded,
    NoPrice,
    NotAllowed,
    NotApprovedYet,
    NoTopUp,
    PriceOfOneHour,
    ReasonNeeded,
    TopUpAlreadyOpen,
    TopUpDecided,
    UnknownClient,
)
from core.results import (
    TopUpChanged,
)
from core.term_changes import (
    SetTwoPersonRule,
)
from core.topups import TopUpCause, TopUpState
from core.units import Minutes
from core.views import TopUpView
from tests.core.shop import ACME_CHANNEL, ALERTS, NOON, TODAY, Shop, changed, named

TWO_PEOPLE = changed(two_person_above_cents=100_000)
ON_APPROVAL = changed(credit_on=CreditOn.APPROVAL)
ON_INVOICE = changed(credit_on=CreditOn.INVOICE)


def shop_with_proposal(sheet: TermSheet | None = None) -> Shop:
    """Acme has 1:55 left, and ten hours are proposed as TU1."""
    shop = Shop()
    if sheet is not None:
        shop.set_terms(sheet)
    shop.open_with(130)
    shop.log("anna", 15)
    return shop


def decide(shop: Shop, who: str, command: Command) -> TopUpView:
    return shop.ask(TopUpChanged, who, command).top_up


def ask_for(minutes: int | None = None, *, client: str = "acme") -> RequestTopUp:
    size = None if minutes is None else Minutes(minutes)
    return RequestTopUp(client=named(client), minutes=size)


def approve(minutes: int | None = None, *, top_up: int = 1) -> ApproveTopUp:
    size = None if minutes is None else Minutes(minutes)
    return ApproveTopUp(top_up_id=top_up, minutes=size)


INVOICED = MarkInvoiced(top_up_id=1, reference="INV-7")
PAID = MarkPaid(top_up_id=1, reference="bank 12")
DECLINED = DeclineTopUp(top_up_id=1, reason="too dear")
CANCELLED = CancelTopUp(top_up_id=1, reason="client left")


# a price of its own


def at_price(cents: int, reason: str = "they stay", minutes: int | None = None) -> ApproveTopUp:
    size = None if minutes is None else Minutes(minutes)
    return ApproveTopUp(top_up_id=1, minutes=size, price_cents=cents, reason=reason)


def test_a_manager_may_name_a_price_for_this_once_with_a_reason() -> None:
    shop = shop_with_proposal()
    top_up = decide(shop, "mona", at_price(180_000, minutes=1200))
    assert (top_up.minutes, top_up.price.cents, top_up.reason) == (1200, 180_000, "they stay")
    assert top_up.has_own_price
    assert not decide(shop_with_proposal(), "mona", approve()).has_own_price


def test_a_price_of_its_own_wants_a_reason() -> None:
    shop_with_proposal().refuse(ReasonNeeded, "mona", at_price(100_000, reason=" "))


def test_the_client_does_not_name_the_price() -> None:
    shop_with_proposal().refuse(NotAllowed, "carl", at_price(1))


def test_a_rate_in_the_place_of_the_price_is_refused_with_the_price_that_it_makes() -> None:
    refused = shop_with_proposal().refuse(PriceOfOneHour, "mona", at_price(11_000))
    assert (refused.price.cents, refused.whole.cents) == (11_000, 110_000)


def test_hours_may_be_given_for_nothing() -> None:
    assert decide(shop_with_proposal(), "mona", at_price(0)).price.cents == 0


def test_two_people_approve_the_same_price_of_its_own() -> None:
    shop = shop_with_proposal(TWO_PEOPLE)
    decide(shop, "carl", approve())
    first = decide(shop, "mona", at_price(110_000))
    assert (first.state, first.approved_by) == (TopUpState.PROPOSED, ("Mona",))
    second = decide(shop, "max", approve())
    assert (second.state, second.price.cents) == (TopUpState.APPROVED, 110_000)


# asking for one


@pytest.mark.parametrize("who", ["anna", "mona", "carl"])
def test_technicians_managers_and_approvers_may_ask(who: str) -> None:
    shop = Shop()
    shop.sell(600)
    top_up = decide(shop, who, ask_for())
    assert (top_up.state, top_up.cause) == (TopUpState.PROPOSED, TopUpCause.REQUEST)
    assert (top_up.minutes, top_up.requested_by) == (600, who.title())
    (offer,) = shop.told(TopUpOffered)
    assert (offer.place, offer.top_up_id, offer.thread) == (ALERTS, top_up.id, None)


def test_a_viewer_may_not_ask() -> None:
    Shop().refuse(NotAllowed, "vera", ask_for())


def test_a_size_of_the_price_list_can_be_asked_for() -> None:
    top_up = decide(Shop(), "carl", RequestTopUp(minutes=Minutes(1200), reason="audit in May"))
    assert (top_up.minutes, top_up.price.cents, top_up.reason) == (1200, 228_000, "audit in May")
    assert top_up.other_sizes == (600, 1800)


def test_a_size_that_is_no_larger_than_the_threshold_is_refused() -> None:
    refused = Shop().refuse(BlockTooSmall, "carl", ask_for(120))
    assert (refused.minutes, refused.threshold) == (120, 120)


def test_a_size_without_a_price_is_refused_with_those_that_have_one() -> None:
    refused = Shop().refuse(NoPrice, "carl", ask_for(900))
    assert (refused.minutes, refused.sizes) == (900, (600, 1200, 1800))


def test_without_a_size_as_much_is_asked_for_as_is_needed() -> None:
    shop = shop_with_proposal()
    shop.log("anna", 900)
    decide(shop, "carl", DECLINED)
    assert decide(shop, "anna", ask_for()).minutes == 1200


def test_what_is_pending_counts_when_more_is_asked_for() -> None:
    shop = shop_with_proposal()
    decide(shop, "carl", approve(1200))
    shop.log("anna", 1080)
    assert shop.balance() == -965
    assert decide(shop, "anna", ask_for()).minutes == 600


def test_an_asked_size_that_lifts_the_balance_no_more_is_enlarged() -> None:
    shop = Shop()
    shop.open_with(600)
    decide(shop, "carl", ask_for(600))
    shop.log("anna", 1200)
    (top_up,) = shop.top_ups(TopUpState.PROPOSED)
    assert (top_up.cause, top_up.minutes) == (TopUpCause.REQUEST, 1200)


def test_one_proposal_waits_at_a_time() -> None:
    shop = shop_with_proposal()
    refused = shop.refuse(TopUpAlreadyOpen, "carl", ask_for())
    assert (refused.client, refused.top_up_id, refused.minutes) == ("Acme", 1, 600)


def test_a_request_during_an_alarm_is_offered_in_the_alerts_thread() -> None:
    shop = shop_with_proposal()
    decide(shop, "carl", DECLINED)
    decide(shop, "carl", ask_for())
    (alert,) = shop.told(BalanceLow)
    (offer,) = shop.told(TopUpOffered)
    assert offer.thread == alert.subject


def test_a_request_that_meets_a_due_expiry_is_carried_by_its_alert() -> None:
    shop = Shop()
    shop.sell(600, expires=OnDate(date=TODAY))
    shop.later(days=1)
    top_up = decide(shop, "carl", RequestTopUp())
    (alert,) = shop.told(BalanceLow)
    assert alert.top_up_id == top_up.id
    assert shop.told(TopUpOffered) == []


def test_what_is_due_is_counted_in_when_more_is_asked_for() -> None:
    shop = Shop()
    shop.sell(1200, starts=OnDate(date=TODAY + timedelta(days=1)))
    shop.log("anna", 900)
    decide(shop, "mona", DECLINED)
    shop.later(days=1)
    assert decide(shop, "anna", ask_for()).minutes == 600


def test_an_archived_client_cannot_be_sold_anything() -> None:
    shop = Shop()
    shop.say("mona", ArchiveClient(client=named("acme")))
    shop.refuse(ClientArchived, "anna", ask_for())


# approving


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
def test_another_clients_top_up_reads_like_none(command: Command) -> None:
    shop = shop_with_proposal()
    foreign = shop.refuse(NoTopUp, "gina", command)
    assert foreign.client is None
    nowhere = shop.refuse(NoTopUp, "gina", ApproveTopUp(top_up_id=99))
    assert vars(foreign) == vars(nowhere) | {"asker": foreign.asker}


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


# two people


def test_above_a_set_amount_the_first_approval_is_one_of_two() -> None:
    shop = shop_with_proposal(TWO_PEOPLE)
    first = decide(shop, "carl", approve())
    assert (first.state, first.approvals_needed, first.approved_by) == (
        TopUpState.PROPOSED,
        2,
        ("Carl",),
    )
    second = decide(shop, "mona", approve())
    assert (second.state, second.approved_by) == (TopUpState.APPROVED, ("Carl", "Mona"))
    moved = [message.notice for message in shop.told(TopUpMoved)]
    assert [each.top_up.state for each in moved if isinstance(each, TopUpMoved)] == [
        TopUpState.PROPOSED,
        TopUpState.APPROVED,
    ]


def test_the_second_approval_comes_from_somebody_else() -> None:
    shop = shop_with_proposal(TWO_PEOPLE)
    decide(shop, "mona", approve())
    refused = shop.refuse(AlreadyApprovedByYou, "mona", approve())
    assert (refused.client, refused.top_up_id) == ("Acme", 1)


def test_one_of_the_two_is_a_manager() -> None:
    shop = shop_with_proposal(TWO_PEOPLE)
    shop.replace_person("vera", role=Role.CLIENT_APPROVER)
    decide(shop, "carl", approve())
    shop.refuse(ManagerNeeded, "vera", approve())
    assert decide(shop, "max", approve()).approved_by == ("Carl", "Max")


def test_two_managers_may_approve() -> None:
    shop = shop_with_proposal(TWO_PEOPLE)
    decide(shop, "max", approve())
    assert decide(shop, "mona", approve()).state is TopUpState.APPROVED


def test_another_size_begins_the_approvals_anew() -> None:
    shop = shop_with_proposal(TWO_PEOPLE)
    decide(shop, "carl", approve())
    resized = decide(shop, "mona", approve(1200))
    assert (resized.state, resized.minutes, resized.approved_by) == (
        TopUpState.PROPOSED,
        1200,
        ("Mona",),
    )
    assert decide(shop, "carl", approve()).state is TopUpState.APPROVED


def test_whoever_approved_may_approve_another_size() -> None:
    shop = shop_with_proposal(TWO_PEOPLE)
    decide(shop, "mona", approve())
    assert decide(shop, "mona", approve(1200)).approved_by == ("Mona",)


def test_a_smaller_size_may_need_only_one() -> None:
    shop = shop_with_proposal(changed(two_person_above_cents=120_000))
    decide(shop, "mona", approve(1200))
    assert decide(shop, "carl", approve(600)).state is TopUpState.APPROVED


def test_a_size_that_somebody_approved_is_not_changed_by_the_rules() -> None:
    shop = shop_with_proposal(TWO_PEOPLE)
    decide(shop, "mona", approve())
    shop.log("anna", 1095)
    (top_up,) = shop.top_ups()
    assert (top_up.minutes, top_up.approved_by) == (600, (shop.person("mona").id,))
    decide(shop, "carl", approve())
    (rest,) = shop.top_ups(TopUpState.PROPOSED)
    assert rest.minutes == 600


def test_how_many_are_needed_was_settled_when_it_was_proposed() -> None:
    shop = shop_with_proposal()
    shop.say("mona", SetTerms(client=named("acme"), change=SetTwoPersonRule(above_cents=1)))
    assert decide(shop, "carl", approve()).state is TopUpState.APPROVED


# declining, invoicing, paying, cancelling


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


# which one is meant


def test_in_a_thread_the_thread_names_it() -> None:
    shop = shop_with_proposal()
    shop.log("anna", 15, client="Globex")
    shop.post()
    acme, globex = shop.told(BalanceLow)
    in_thread = shop.thread_of(globex)
    answer = shop.ask(TopUpChanged, "mona", ApproveTopUp(), place=in_thread)
    assert answer.top_up.client == "Globex"
    declined = shop.ask(
        TopUpChanged, "mona", DeclineTopUp(reason="later"), place=shop.thread_of(acme)
    )
    assert declined.top_up.client == "Acme"


def test_in_the_thread_of_a_decided_one_the_slower_is_told_and_no_other_is_approved() -> None:
    shop = shop_with_proposal()
    shop.post()
    (alert,) = shop.told(BalanceLow)
    decide(shop, "carl", DECLINED)
    shop.adjust(600)
    shop.later(days=2)
    shop.log("anna", 600)
    refused = shop.refuse(TopUpDecided, "mona", ApproveTopUp(), place=shop.thread_of(alert))
    assert refused.top_up_id == 1
    assert len(shop.top_ups(TopUpState.PROPOSED)) == 1


def test_in_the_clients_channel_its_own_is_meant() -> None:
    shop = shop_with_proposal()
    shop.log("anna", 15, client="Globex")
    answer = shop.ask(TopUpChanged, "mona", ApproveTopUp(), place=ACME_CHANNEL)
    assert answer.top_up.client == "Acme"


def test_a_contact_means_the_own_clients() -> None:
    shop = shop_with_proposal()
    shop.log("anna", 15, client="Globex")
    assert decide(shop, "gina", ApproveTopUp()).client == "Globex"
    assert decide(shop, "carl", ApproveTopUp()).client == "Acme"


def test_a_contact_who_names_another_client_does_not_know_it() -> None:
    shop = shop_with_proposal()
    foreign = shop.refuse(UnknownClient, "gina", ApproveTopUp(client=named("acme")))
    nowhere = shop.refuse(UnknownClient, "gina", ApproveTopUp(client=named("zebra")))
    assert (foreign.name, nowhere.name) == ("acme", "zebra")


def test_the_only_one_that_waits_needs_no_name() -> None:
    assert decide(shop_with_proposal(), "mona", ApproveTopUp()).client == "Acme"


def test_of_several_that_wait_it_is_asked_which() -> None:
    shop = shop_with_proposal()
    shop.log("anna", 15, client="Globex")
    asked = shop.ask(AskWhichTopUp, "mona", ApproveTopUp())
    assert {choice.label for choice in asked.choices} == {"Acme", "Globex"}
    assert [top_up.client for top_up in asked.top_ups] == ["Globex", "Acme"]
    assert decide(shop, "mona", asked.choices[0].command).client == "Globex"


def test_of_several_unpaid_ones_of_a_client_it_is_asked_which() -> None:
    shop = shop_with_proposal()
    decide(shop, "carl", approve())
    decide(shop, "carl", ask_for())
    decide(shop, "carl", approve(top_up=2))
    asked = shop.ask(AskWhichTopUp, "mona", MarkPaid(client=named("acme")))
    assert [top_up.id for top_up in asked.top_ups] == [2, 1]
    paid = decide(shop, "mona", asked.choices[1].command)
    assert (paid.id, paid.state) == (1, TopUpState.PAID)


def test_what_was_paid_is_cancelled_only_where_nothing_unpaid_could_be_meant() -> None:
    shop = shop_with_proposal()
    decide(shop, "carl", approve())
    decide(shop, "mona", PAID)
    decide(shop, "carl", ask_for())
    decide(shop, "carl", approve(top_up=2))
    command = CancelTopUp(client=named("acme", "lost order"), reason="acme lost order")
    assert decide(shop, "mona", command).id == 2
    assert decide(shop, "mona", command).id == 1


def test_where_nothing_waits_there_is_no_top_up() -> None:
    shop = Shop()
    assert shop.refuse(NoTopUp, "mona", ApproveTopUp()).client is None
    assert shop.refuse(NoTopUp, "mona", ApproveTopUp(client=named("acme"))).client == "Acme"
    assert shop.refuse(NoTopUp, "carl", ApproveTopUp()).client == "Acme"


def test_the_payment_of_an_archived_client_can_still_be_recorded() -> None:
    shop = shop_with_proposal()
    decide(shop, "carl", approve())
    shop.say("mona", ArchiveClient(client=named("acme")))
    assert decide(shop, "mona", MarkPaid(client=named("acme"))).state is TopUpState.PAID
