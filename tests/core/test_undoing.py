"""Undo: a mistake is an entry that reverses another."""

from datetime import timedelta

import pytest

from core.agreements import ThresholdKind
from core.commands import (
    AddBlock,
    ApproveTopUp,
    ArchiveClient,
    CancelTopUp,
    ExplainWhy,
    FixEntry,
    MarkPaid,
    RequestTopUp,
    UndoEntry,
)
from core.days import OnDate
from core.ledger import EntryKind
from core.questions import AskUndoBlock
from core.refusals import (
    AlreadyReversed,
    CameByTopUp,
    NoEntryYet,
    NotAllowed,
    NotReversible,
    NotYourEntry,
    UnknownEntry,
)
from core.results import EntryExplained, EntryUndone, TopUpChanged
from core.topups import TopUpState
from core.units import Minutes
from tests.core.shop import ACME_CHANNEL, TODAY, Shop, named


def test_undo_takes_back_the_last_own_entry() -> None:
    shop = Shop()
    shop.sell(600)
    shop.log("anna", 60, "printer")
    last = shop.log("anna", 90, "router")
    shop.log("ben", 30)
    before = shop.holdings()
    undone = shop.ask(EntryUndone, "anna", UndoEntry())
    assert (undone.entry.id, undone.entry.note, undone.balance) == (last, "router", 600 - 90)
    reversal = shop.entries()[-1]
    assert (reversal.kind, reversal.reverses, reversal.minutes) == (EntryKind.REVERSAL, last, 90)
    assert undone.entry.reversed_by == reversal.id
    assert reversal.worked_on == TODAY
    assert shop.holdings().balance == before.balance + 90


def test_undoing_the_last_entry_restores_balance_and_blocks() -> None:
    shop = Shop()
    shop.sell(600, expires=OnDate(date=TODAY))
    shop.open_with(30)
    before = shop.holdings()
    shop.log("anna", 700)
    shop.ask(EntryUndone, "anna", UndoEntry())
    assert shop.holdings() == before


def test_undoing_again_takes_the_one_before() -> None:
    shop = Shop()
    first, second = shop.log("anna", 60, "one"), shop.log("anna", 60, "two")
    undone = [shop.ask(EntryUndone, "anna", UndoEntry()).entry.id for _ in range(2)]
    assert undone == [second, first]
    shop.refuse(NoEntryYet, "anna", UndoEntry())


def test_undo_for_a_client_takes_the_last_own_entry_of_that_client() -> None:
    shop = Shop()
    acme = shop.log("anna", 60)
    shop.log("anna", 60, client="Globex")
    undone = shop.ask(EntryUndone, "anna", UndoEntry(client=named("acme")))
    assert undone.entry.id == acme


def test_in_a_clients_channel_the_last_own_entry_of_that_client_is_meant() -> None:
    shop = Shop()
    acme = shop.log("anna", 60)
    shop.log("anna", 60, client="Globex")
    undone = shop.ask(EntryUndone, "anna", UndoEntry(), place=ACME_CHANNEL)
    assert undone.entry.id == acme
    shop.refuse(NoEntryYet, "anna", UndoEntry(), place=ACME_CHANNEL)


def test_a_technician_cannot_undo_somebody_elses_entry() -> None:
    shop = Shop()
    entry = shop.log("anna", 60)
    refused = shop.refuse(NotYourEntry, "ben", UndoEntry(entry_id=entry))
    assert (refused.entry_id, refused.by) == (entry, "Anna")


def test_a_manager_can_undo_anybodys_entry_and_is_named_for_it() -> None:
    shop = Shop()
    entry = shop.log("anna", 60)
    shop.ask(EntryUndone, "mona", UndoEntry(entry_id=entry, reason="not billable"))
    reversal = shop.entries()[-1]
    assert (reversal.by, reversal.reason) == (shop.person("mona").id, "not billable")


@pytest.mark.parametrize("who", ["carl", "vera"])
def test_a_clients_contact_cannot_undo(who: str) -> None:
    shop = Shop()
    entry = shop.log("anna", 60)
    shop.refuse(NotAllowed, who, UndoEntry(entry_id=entry))


def test_an_entry_is_undone_at_most_once() -> None:
    shop = Shop()
    entry = shop.log("anna", 60)
    shop.say("mona", UndoEntry(entry_id=entry))
    refused = shop.refuse(AlreadyReversed, "anna", UndoEntry(entry_id=entry))
    assert (refused.entry_id, refused.by) == (entry, "Mona")
    assert refused.at.isoformat() == "2026-11-03T12:00:00+01:00"


def test_an_entry_that_does_not_exist_is_unknown() -> None:
    assert Shop().refuse(UnknownEntry, "anna", UndoEntry(entry_id=99)).entry_id == 99


@pytest.mark.parametrize("who", ["mona", "anna", "ben"])
def test_an_undo_cannot_be_undone(who: str) -> None:
    shop = Shop()
    shop.log("anna", 60)
    shop.say("anna", UndoEntry())
    shop.refuse(NotReversible, who, UndoEntry(entry_id=shop.entries()[-1].id))


@pytest.mark.parametrize("who", ["mona", "anna"])
def test_settlements_and_expiries_follow_from_others_and_cannot_be_undone(who: str) -> None:
    shop = Shop()
    shop.log("anna", 60)
    shop.sell(600, expires=OnDate(date=TODAY))
    shop.later(days=1)
    shop.tick()
    settlement, expiry = shop.entries()[-2:]
    assert (settlement.kind, expiry.kind) == (EntryKind.SETTLEMENT, EntryKind.EXPIRY)
    for entry in (settlement, expiry):
        shop.refuse(NotReversible, who, UndoEntry(entry_id=entry.id))
        shop.refuse(NotReversible, who, FixEntry(entry_id=entry.id, worked=Minutes(30)))


def test_minutes_that_return_to_an_expired_block_expire_again() -> None:
    shop = Shop()
    shop.sell(600, expires=OnDate(date=TODAY))
    entry = shop.log("anna", 60)
    shop.later(days=30)
    undone = shop.ask(EntryUndone, "anna", UndoEntry(entry_id=entry))
    assert undone.balance == 0
    assert [each.kind for each in shop.entries()[-3:]] == [
        EntryKind.EXPIRY,
        EntryKind.REVERSAL,
        EntryKind.EXPIRY,
    ]
    assert shop.holdings().blocks[0].expired == 600


def test_overdraft_that_was_settled_meanwhile_returns_to_the_block_that_settled_it() -> None:
    shop = Shop()
    entry = shop.log("anna", 60)
    shop.sell(600)
    assert shop.holdings().blocks[0].settled == 60
    undone = shop.ask(EntryUndone, "anna", UndoEntry(entry_id=entry))
    assert undone.balance == 600
    block = shop.holdings().blocks[0]
    assert (block.remaining, block.settled) == (600, 0)


def test_overdraft_that_a_block_settled_before_it_ran_empty_returns_to_it() -> None:
    shop = Shop()
    entry = shop.log("anna", 60)
    shop.open_with(60)
    assert shop.holdings().blocks == ()
    assert shop.ask(EntryUndone, "anna", UndoEntry(entry_id=entry)).balance == 60


def test_overdraft_that_a_block_settles_in_the_same_operation_returns_to_it_too() -> None:
    shop = Shop()
    shop.sell(600, starts=OnDate(date=TODAY + timedelta(days=1)))
    entry = shop.log("anna", 900)
    shop.later(days=1)
    assert shop.undo("anna", entry).balance == 600
    assert shop.agreement().overdraft == 0


def test_returned_minutes_settle_what_was_overdrawn_later() -> None:
    shop = Shop()
    shop.open_with(60)
    entry = shop.log("anna", 60)
    shop.log("ben", 45)
    undone = shop.ask(EntryUndone, "anna", UndoEntry(entry_id=entry))
    assert undone.balance == 15
    assert shop.agreement().overdraft == 0
    assert shop.entries()[-1].kind is EntryKind.SETTLEMENT


def test_undoing_an_unused_purchase_takes_it_all() -> None:
    shop = Shop()
    shop.sell(600)
    undone = shop.undo("mona", shop.entries()[0].id)
    assert undone.balance == 0
    assert shop.holdings().blocks == ()


def test_undoing_a_used_purchase_turns_what_was_used_into_overdraft() -> None:
    shop = Shop()
    shop.sell(600)
    shop.log("anna", 90)
    undone = shop.undo("mona", shop.entries()[0].id)
    assert (undone.balance, shop.agreement().overdraft) == (-90, 90)


def test_other_blocks_settle_what_an_undone_purchase_had_paid() -> None:
    shop = Shop()
    shop.sell(600)
    shop.log("anna", 90)
    shop.sell(1200)
    undone = shop.undo("mona", shop.entries()[0].id)
    assert (undone.balance, shop.agreement().overdraft) == (1200 - 90, 0)


def test_undoing_a_purchase_of_which_part_expired_takes_only_what_was_used() -> None:
    shop = Shop()
    shop.sell(600, expires=OnDate(date=TODAY))
    shop.log("anna", 90)
    shop.later(days=1)
    shop.tick()
    undone = shop.undo("mona", shop.entries()[0].id)
    assert undone.balance == -90


def test_undoing_a_purchase_that_settled_overdraft_opens_it_again() -> None:
    shop = Shop()
    entry = shop.log("anna", 60)
    shop.sell(600)
    credit = next(each for each in shop.entries() if each.kind is EntryKind.CREDIT)
    undone = shop.undo("mona", credit.id)
    assert (undone.balance, shop.agreement().overdraft) == (-60, 60)
    assert shop.ask(EntryUndone, "anna", UndoEntry(entry_id=entry)).balance == 0


def test_undoing_work_whose_purchase_was_undone_lowers_the_overdraft() -> None:
    shop = Shop()
    shop.sell(600)
    entry = shop.log("anna", 90)
    shop.undo("mona", shop.entries()[0].id)
    undone = shop.ask(EntryUndone, "anna", UndoEntry(entry_id=entry))
    assert (undone.balance, shop.agreement().overdraft) == (0, 0)


def test_a_purchase_goes_only_once_somebody_has_confirmed_that_it_is_meant() -> None:
    shop = Shop()
    shop.sell(600)
    shop.log("anna", 90)
    asked = shop.ask(AskUndoBlock, "mona", UndoEntry(entry_id=1, reason="sold twice"))
    assert (asked.entry.minutes, asked.block.remaining) == (600, 510)
    assert shop.balance() == 510
    assert shop.ask(EntryUndone, "mona", asked.command).balance == -90
    assert shop.entries()[-1].reason == "sold twice"


def test_a_purchase_that_is_gone_is_not_asked_about() -> None:
    shop = Shop()
    shop.sell(600)
    shop.undo("mona", 1)
    shop.refuse(AlreadyReversed, "max", UndoEntry(entry_id=1))


@pytest.mark.parametrize("minutes", [45, -45])
def test_an_adjustment_can_be_undone(minutes: int) -> None:
    shop = Shop()
    shop.sell(600)
    before = shop.holdings()
    shop.adjust(minutes)
    shop.ask(EntryUndone, "mona", UndoEntry(entry_id=shop.entries()[-1].id))
    assert shop.holdings() == before


def test_a_technician_cannot_undo_a_purchase() -> None:
    shop = Shop()
    shop.sell(600)
    refused = shop.refuse(NotYourEntry, "anna", UndoEntry(entry_id=shop.entries()[0].id))
    assert refused.by == "Mona"


def test_the_credit_of_a_top_up_is_taken_back_only_by_cancelling_it() -> None:
    shop = Shop()
    shop.say("mona", RequestTopUp(client=named("acme")))
    shop.say("mona", ApproveTopUp(client=named("acme")))
    shop.say("mona", MarkPaid(client=named("acme")))
    credit = shop.entries()[-1].id
    (top_up,) = shop.top_ups(TopUpState.PAID)
    refused = shop.refuse(CameByTopUp, "mona", UndoEntry(entry_id=credit, confirmed=True))
    assert (refused.entry_id, refused.top_up_id) == (credit, top_up.id)
    cancelled = CancelTopUp(top_up_id=top_up.id, reason="bounced")
    assert shop.ask(TopUpChanged, "mona", cancelled).balance == 0


def test_undoing_can_lift_the_balance_and_resolve_the_alert() -> None:
    shop = Shop()
    shop.open_with(600)
    entry = shop.log("anna", 480)
    assert shop.threshold(ThresholdKind.RENEWAL).resolved_at is None
    shop.say("anna", UndoEntry(entry_id=entry))
    assert shop.threshold(ThresholdKind.RENEWAL).resolved_at == shop.at


def test_an_entry_of_an_archived_client_can_still_be_undone_by_its_id() -> None:
    shop = Shop()
    entry = shop.log("anna", 60)
    shop.say("mona", ArchiveClient(client=named("acme")))
    assert shop.ask(EntryUndone, "anna", UndoEntry(entry_id=entry)).balance == 0


def test_why_shows_that_an_entry_was_undone_and_by_which() -> None:
    shop = Shop()
    entry = shop.log("anna", 60)
    shop.say("anna", UndoEntry(entry_id=entry))
    explained = shop.ask(EntryExplained, "anna", ExplainWhy(entry_id=entry))
    assert explained.entry.reversed_by == shop.entries()[-1].id


def test_what_is_due_is_posted_before_anything_is_undone() -> None:
    shop = Shop()
    shop.say(
        "mona",
        AddBlock(client=named("acme"), minutes=Minutes(600), starts=OnDate(date=TODAY)),
    )
    shop.sell(600, expires=OnDate(date=TODAY))
    entry = shop.log("anna", 60)
    shop.later(days=1)
    shop.say("anna", UndoEntry(entry_id=entry))
    kinds = [each.kind for each in shop.entries()[-3:]]
    assert kinds == [EntryKind.EXPIRY, EntryKind.REVERSAL, EntryKind.EXPIRY]
    assert shop.balance() == 600
