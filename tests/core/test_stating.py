"""Statements: what a month did to a balance, and what is locked by sending it."""

from datetime import UTC, date, datetime

import pytest

from core.commands import FixEntry, IssueStatement, ShowHistory, ShowStatement, UndoEntry
from core.days import LastDays, Month
from core.notices import Notice, StatementSent
from core.paper_views import StatementView
from core.refusals import (
    MonthNotOver,
    NotAllowed,
    NotAMonth,
    OnAStatement,
    StartsLater,
    StatementOutAlready,
    UnknownClient,
)
from core.results import StatementIssued, StatementShown
from core.schedule import Job
from core.units import Minutes
from tests.core.shop import ACME_CHANNEL, TODAY, Shop, changed, log, named
from tests.core.test_invoicing import shop_with_invoice

NOVEMBER = Month(month=11, year=2026)
DECEMBER = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


def shop_with_november() -> Shop:
    shop = Shop()
    shop.sell(600)
    shop.log("anna", 70, "printer // the cable")
    shop.later(days=1)
    shop.adjust(-30)
    shop.at = DECEMBER
    return shop


def statement(shop: Shop, who: str = "mona") -> StatementView:
    command = ShowStatement(client=named("acme"), period=NOVEMBER)
    return shop.ask(StatementShown, who, command).statement


def issue(shop: Shop) -> StatementView:
    command = IssueStatement(client=named("acme"), period=NOVEMBER)
    return shop.ask(StatementIssued, "mona", command).statement


def test_a_statement_leads_from_the_opening_balance_to_the_closing_one() -> None:
    view = statement(shop_with_november())
    assert (view.opening, view.closing, view.first, view.last) == (
        0,
        495,
        date(2026, 11, 1),
        date(2026, 11, 30),
    )
    assert (view.sums.credited, view.sums.worked, view.sums.debited, view.sums.adjusted) == (
        600,
        70,
        -75,
        -30,
    )
    assert [entry.balance_after for entry in view.entries] == [600, 525, 495]


def test_without_a_period_it_is_last_months() -> None:
    shop = shop_with_november()
    shown = shop.ask(StatementShown, "mona", ShowStatement(client=named("acme")))
    assert shown.statement == statement(shop)


def test_a_month_that_has_not_begun_has_no_statement() -> None:
    shop = Shop()
    ahead = ShowStatement(client=named("acme"), period=Month(month=12, year=2026))
    refused = shop.refuse(StartsLater, "anna", ahead)
    assert (refused.start, refused.today) == (date(2026, 12, 1), TODAY)
    shop.refuse(StartsLater, "anna", ShowHistory(client=named("acme"), period=ahead.period))


def test_a_client_reads_its_own_without_what_staff_tell_each_other() -> None:
    shop = shop_with_november()
    view = statement(shop, "vera")
    assert not any(entry.internal_note or entry.reason for entry in view.entries)
    shop.refuse(UnknownClient, "gina", ShowStatement(client=named("acme")))


@pytest.mark.parametrize(
    ("who", "numbers"),
    [("mona", ["2026-0001"]), ("carl", ["2026-0001"]), ("vera", ["2026-0001"]), ("anna", [])],
)
def test_invoices_stand_on_it_for_whoever_may_read_them(who: str, numbers: list[str]) -> None:
    shop = shop_with_invoice()
    command = ShowStatement(client=named("acme"), period=NOVEMBER)
    shown = shop.ask(StatementShown, who, command).statement
    assert [each.number for each in shown.invoices] == numbers


def test_a_manager_sends_it_and_the_client_is_told() -> None:
    shop = shop_with_november()
    assert issue(shop).issued_at is not None
    (told,) = shop.told(StatementSent)
    assert told.place == ACME_CHANNEL
    assert statement(shop).issued_at == shop.at
    shop.refuse(StatementOutAlready, "mona", IssueStatement(client=named("acme"), period=NOVEMBER))
    shop.refuse(NotAllowed, "anna", IssueStatement(client=named("acme")))


def test_a_month_that_runs_is_not_sent_and_nothing_but_a_month() -> None:
    shop = Shop()
    shop.sell(600)
    shop.refuse(MonthNotOver, "mona", IssueStatement(client=named("acme"), period=Month()))
    days = IssueStatement(client=named("acme"), period=LastDays(days=3))
    shop.refuse(NotAMonth, "mona", days)


def test_what_was_sent_is_the_managers_to_change() -> None:
    shop = shop_with_november()
    issue(shop)
    refused = shop.refuse(OnAStatement, "anna", UndoEntry(entry_id=2))
    assert (refused.entry_id, refused.first) == (2, date(2026, 11, 1))
    shop.refuse(OnAStatement, "anna", FixEntry(entry_id=2, worked=Minutes(60)))
    before = statement(shop)
    shop.undo("mona", 2)
    after = statement(shop)
    assert (before.closing, before.sums) == (after.closing, after.sums)


def test_what_was_posted_later_is_the_technicians_still() -> None:
    shop = shop_with_november()
    issue(shop)
    entry = shop.ask_for_entry("anna", log(60))
    shop.undo("anna", entry)


@pytest.mark.parametrize("archived", [False, True])
def test_the_monthly_job_sends_each_statement_once(archived: bool) -> None:
    shop = shop_with_november()
    shop.set_terms(changed(monthly_statement=True))
    if archived:
        shop.archive("Acme")
    for _ in range(2):
        shop.run_calendar(Job.STATEMENT)
    november = [each for each in shop.told(StatementSent) if _is_of(each.notice, 11)]
    assert len(november) == (0 if archived else 1)


def _is_of(notice: Notice, month: int) -> bool:
    return isinstance(notice, StatementSent) and notice.statement.first.month == month


def test_without_that_term_no_statement_is_sent_by_itself() -> None:
    shop = shop_with_november()

    assert shop.run_calendar(Job.STATEMENT) == []
    assert shop.told(StatementSent) == []
