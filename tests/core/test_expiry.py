"""Expiry: the last day counts, and work done before it can still be logged for a while."""

from datetime import UTC, date, datetime

import pytest

from core.agreements import OverdraftPolicy, ThresholdKind
from core.commands import (
    AddBlock,
    AdjustBalance,
    ApproveTopUp,
    ArchiveClient,
    Command,
    DeclineTopUp,
    ExplainWhy,
    ListClients,
    RequestTopUp,
    SetTerms,
    ShowBalance,
    ShowHistory,
)
from core.days import DaysAgo, OnDate
from core.ledger import EntryKind
from core.refusals import EndsBeforeStart
from core.results import (
    BalanceExplained,
    BlockAdded,
    ClientBalance,
    ClientsListed,
    HistoryShown,
    HoursLogged,
)
from core.term_changes import (
    SetIncrement,
)
from core.units import Minutes
from tests.core.shop import NOON, TODAY, Shop, changed, log, named


def kinds(shop: Shop) -> list[EntryKind]:
    return [entry.kind for entry in shop.entries()]


def block(minutes: int, *, starts: date | None = None, expires: date | None = None) -> AddBlock:
    return AddBlock(
        client=named("acme"),
        minutes=Minutes(minutes),
        starts=None if starts is None else OnDate(date=starts),
        expires=None if expires is None else OnDate(date=expires),
    )


def test_by_default_nothing_expires() -> None:
    shop = Shop()
    shop.sell(600)
    shop.later(days=5000)
    assert shop.tick() == 0
    assert shop.balance() == 600


def test_a_block_is_good_on_the_whole_of_its_last_day_in_the_agreements_zone() -> None:
    shop = Shop()
    shop.sell(600, expires=OnDate(date=TODAY))
    shop.at = datetime(2026, 11, 3, 22, 59, tzinfo=UTC)  # 23:59 in Berlin
    assert shop.tick() == 0
    shop.at = datetime(2026, 11, 3, 23, 0, tzinfo=UTC)
    assert shop.tick() == 1
    assert shop.balance() == 0
    assert shop.entries()[-1].kind is EntryKind.EXPIRY
    assert shop.entries()[-1].by is None


def test_the_life_of_a_purchase_is_that_of_the_terms() -> None:
    shop = Shop()
    shop.set_terms(changed(expires_after_days=365))
    added = shop.say("mona", block(600))
    assert isinstance(added, BlockAdded)
    assert added.expires_on == date(2027, 11, 2)
    shop.open_with(30)
    assert shop.holdings().blocks[1].expires_on is None


def test_an_expiry_before_the_start_is_refused() -> None:
    refused = Shop().refuse(
        EndsBeforeStart, "mona", block(600, starts=TODAY, expires=date(2026, 11, 2))
    )
    assert (refused.start, refused.end) == (TODAY, date(2026, 11, 2))


@pytest.mark.parametrize(
    "command",
    [
        log(60),
        AdjustBalance(client=named("acme"), minutes=Minutes(-15), reason="counted"),
        block(1200),
        RequestTopUp(client=named("acme")),
        SetTerms(client=named("acme"), change=SetIncrement(minutes=Minutes(30))),
        ArchiveClient(client=named("acme")),
    ],
)
def test_every_write_first_posts_what_is_due(command: Command) -> None:
    shop = Shop()
    shop.sell(600, expires=OnDate(date=TODAY))
    shop.later(days=1)
    shop.say("mona", command)
    assert kinds(shop)[1] is EntryKind.EXPIRY


@pytest.mark.parametrize("decide", [ApproveTopUp(), DeclineTopUp(reason="too dear")])
def test_also_a_decision_on_a_top_up_does(decide: Command) -> None:
    shop = Shop()
    shop.sell(600, expires=OnDate(date=TODAY))
    shop.say("mona", RequestTopUp(client=named("acme")))
    shop.later(days=1)
    shop.say("carl", decide)
    assert kinds(shop)[1] is EntryKind.EXPIRY


def test_a_balance_that_is_only_asked_for_counts_what_is_due_and_posts_nothing() -> None:
    shop = Shop()
    shop.sell(600, expires=OnDate(date=TODAY))
    shop.later(days=1)
    rows = shop.store.rows
    shown = shop.ask(ClientBalance, "anna", ShowBalance(client=named("acme")))
    assert shown.balance.balance == 0
    listed = shop.ask(ClientsListed, "mona", ListClients())
    assert {each.client: each.balance for each in listed.clients}["Acme"] == 0
    explained = shop.ask(BalanceExplained, "anna", ExplainWhy(client=named("acme")))
    assert explained.balance.balance == 0
    assert shop.store.rows.entries == rows.entries


def test_history_lists_what_is_posted_and_nothing_else() -> None:
    shop = Shop()
    shop.sell(600, expires=OnDate(date=TODAY))
    shop.later(days=1)
    history = shop.ask(HistoryShown, "anna", ShowHistory(client=named("acme")))
    assert (len(history.entries), history.closing) == (1, 600)


def test_an_expiry_is_evaluated_like_an_entry() -> None:
    shop = Shop()
    shop.sell(600, expires=OnDate(date=TODAY))
    shop.later(days=1)
    shop.tick()
    (renewal, empty) = shop.alerts()
    assert (renewal.kind, empty.kind) == (ThresholdKind.RENEWAL, ThresholdKind.EMPTY)
    assert renewal.entry_id is None


def test_work_done_before_the_expiry_and_logged_within_the_grace_period_is_restored() -> None:
    shop = Shop()
    shop.sell(600, expires=OnDate(date=TODAY))
    shop.later(days=7)
    logged = shop.ask(HoursLogged, "anna", log(45, day=OnDate(date=TODAY)))
    assert (logged.balance, logged.restored, logged.overdrawn) == (0, 45, 0)
    assert kinds(shop) == [
        EntryKind.CREDIT,
        EntryKind.EXPIRY,
        EntryKind.RESTORE,
        EntryKind.DEBIT,
    ]
    assert [entry.minutes for entry in shop.entries()] == [600, -600, 45, -45]


def test_the_day_after_the_grace_period_nothing_is_restored() -> None:
    shop = Shop()
    shop.sell(600, expires=OnDate(date=TODAY))
    shop.later(days=8)
    logged = shop.ask(HoursLogged, "anna", log(45, day=OnDate(date=TODAY)))
    assert (logged.balance, logged.restored, logged.overdrawn) == (-45, 0, 45)


def test_the_grace_period_is_that_of_the_terms_of_the_day_worked_on() -> None:
    shop = Shop()
    shop.set_terms(changed(grace_days=0), since=date(2026, 11, 4))
    shop.sell(600, expires=OnDate(date=TODAY))
    shop.later(days=7)
    logged = shop.ask(HoursLogged, "anna", log(45, day=OnDate(date=TODAY)))
    assert logged.restored == 45


def test_work_done_after_the_expiry_restores_nothing() -> None:
    shop = Shop()
    shop.sell(600, expires=OnDate(date=TODAY))
    shop.later(days=2)
    logged = shop.ask(HoursLogged, "anna", log(45, day=DaysAgo(days=1)))
    assert (logged.restored, logged.overdrawn) == (0, 45)


def test_no_more_is_restored_than_other_valid_blocks_leave_to_pay() -> None:
    shop = Shop()
    shop.sell(600, expires=OnDate(date=TODAY))
    shop.sell(600)
    shop.log("anna", 570)
    shop.later(days=1)
    logged = shop.ask(HoursLogged, "anna", log(60, day=OnDate(date=TODAY)))
    assert (logged.restored, logged.balance) == (30, 600 - 30)


def test_what_was_restored_expires_again_when_the_work_is_undone() -> None:
    shop = Shop()
    shop.sell(600, expires=OnDate(date=TODAY))
    shop.later(days=1)
    shop.tick()
    before = shop.holdings()
    shop.ask(HoursLogged, "anna", log(45, day=OnDate(date=TODAY)))
    shop.undo("anna")
    assert shop.holdings() == before


def test_a_block_that_starts_in_the_future_is_credited_on_its_day() -> None:
    shop = Shop()
    added = shop.say("mona", block(600, starts=date(2026, 11, 10)))
    assert isinstance(added, BlockAdded)
    assert (added.credited, added.balance) == (False, 0)
    assert shop.entries() == []
    shop.later(days=6)
    assert shop.tick() == 0
    shop.later(days=1)
    assert shop.tick() == 1
    (credit,) = shop.entries()
    assert (credit.kind, credit.minutes, credit.by) == (EntryKind.CREDIT, 600, None)


def test_a_future_block_pays_nothing_before_its_day_and_settles_on_it() -> None:
    shop = Shop()
    shop.say("mona", block(600, starts=date(2026, 11, 10)))
    assert shop.ask(HoursLogged, "anna", log(60)).overdrawn == 60
    shop.later(days=7)
    shop.tick()
    assert (shop.balance(), shop.agreement().overdraft) == (540, 0)
    assert kinds(shop)[-1] is EntryKind.SETTLEMENT


def test_a_future_block_is_foreseen_when_a_balance_is_read_on_its_day() -> None:
    shop = Shop()
    shop.say("mona", block(600, starts=date(2026, 11, 10)))
    shop.log("anna", 60)
    shop.later(days=7)
    shown = shop.ask(ClientBalance, "vera", ShowBalance())
    assert (shown.balance.balance, shown.balance.overdraft) == (540, 0)


def test_a_block_whose_days_passed_unseen_settles_before_it_expires() -> None:
    shop = Shop()
    shop.say("mona", block(600, starts=date(2026, 11, 10), expires=date(2026, 11, 12)))
    shop.log("anna", 60)
    shop.later(days=30)
    shown = shop.ask(ClientBalance, "vera", ShowBalance())
    assert (shown.balance.balance, shown.balance.overdraft) == (0, 0)
    shop.tick()
    assert kinds(shop) == [
        EntryKind.DEBIT,
        EntryKind.CREDIT,
        EntryKind.SETTLEMENT,
        EntryKind.EXPIRY,
    ]
    assert (shop.balance(), shop.agreement().overdraft) == (0, 0)


def test_several_future_blocks_are_credited_in_the_order_of_their_days() -> None:
    shop = Shop()
    later, sooner = date(2026, 11, 12), date(2026, 11, 10)
    shop.say("mona", block(1200, starts=later))
    shop.say("mona", block(600, starts=sooner))
    shop.log("anna", 60)
    shop.later(days=30)
    shop.tick()
    assert [entry.minutes for entry in shop.entries()] == [-60, 600, 0, 1200]
    assert [each.settled for each in shop.holdings().blocks] == [0, 60]


def test_running_the_job_twice_changes_nothing() -> None:
    shop = Shop()
    shop.sell(600, expires=OnDate(date=TODAY))
    shop.say("mona", block(1200, starts=date(2026, 11, 4)))
    shop.later(days=1)
    assert shop.tick() == 1
    rows = shop.store.rows
    assert shop.tick() == 0
    assert shop.store.rows == rows


def test_the_job_serves_the_archived_too_and_raises_no_alert_for_them() -> None:
    shop = Shop()
    shop.sell(600, expires=OnDate(date=TODAY))
    shop.say("mona", ArchiveClient(client=named("acme")))
    shop.later(days=1)
    assert shop.tick() == 1
    assert shop.balance() == 0
    assert shop.alerts() == []
    assert shop.outbox() == []


def test_the_job_evaluates_terms_that_start_that_day() -> None:
    shop = Shop()
    shop.sell(600)
    shop.set_terms(changed(renewal_threshold=Minutes(599)), since=date(2026, 11, 4))
    shop.log("anna", 30)
    shop.tick()
    assert shop.alerts() == []
    shop.later(days=1)
    shop.tick()
    assert [alert.level for alert in shop.alerts()] == [599]


def test_the_job_forgets_request_keys_after_thirty_days() -> None:
    shop = Shop()
    shop.say("anna", log(60), key="old")
    shop.later(days=30)
    shop.tick()
    assert shop.books().requests.find("old") is not None
    shop.later(seconds=1)
    shop.tick()
    assert shop.books().requests.find("old") is None


@pytest.mark.parametrize("policy", OverdraftPolicy)
def test_completed_work_is_recorded_under_every_overdraft_policy(policy: OverdraftPolicy) -> None:
    shop = Shop()
    shop.set_terms(changed(overdraft_policy=policy))
    shop.open_with(30)
    logged = shop.ask(HoursLogged, "anna", log(600))
    assert (logged.balance, logged.overdrawn) == (-570, 570)
    assert logged.on_hold is (policy is OverdraftPolicy.HOLD)
    shop.sell(1200)
    assert (shop.balance(), shop.agreement().overdraft) == (630, 0)
    assert shop.at == NOON
