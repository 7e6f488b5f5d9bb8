"""Why and history: how a balance came about."""

from datetime import UTC, date, datetime

from core.commands import ExplainWhy, ShowHistory
from core.days import Between, DaysAgo, Month, OnDate
from core.ledger import EntryKind
from core.refusals import ClientNeeded, EndsBeforeStart, NoEntryYet
from core.results import BalanceExplained, EntryExplained, HistoryShown
from tests.core.shop import TODAY, Shop, log, named


def test_why_an_entry_shows_every_step_and_the_blocks_it_came_from() -> None:
    shop = Shop()
    shop.open_with(40)
    entry = shop.ask_for_entry("anna", log(70, work_type="after-hours"))
    explained = shop.ask(EntryExplained, "anna", ExplainWhy(entry_id=entry))
    work = explained.entry.work
    assert work is not None
    assert (work.worked, work.rounded, work.debited) == (70, 75, 113)
    assert [
        (part.minutes, part.block and part.block.minutes) for part in explained.allocations
    ] == [
        (-40, 40),
        (-73, None),
    ]


def test_why_alone_explains_the_last_own_entry() -> None:
    shop = Shop()
    entry = shop.log("anna", 60)
    shop.log("ben", 60)
    assert shop.ask(EntryExplained, "anna", ExplainWhy()).entry.id == entry
    shop.refuse(NoEntryYet, "mona", ExplainWhy())


def test_why_a_balance_shows_blocks_and_what_moved_it_lately() -> None:
    shop = Shop()
    shop.sell(600)
    for _ in range(12):
        shop.log("anna", 15)
    explained = shop.ask(BalanceExplained, "vera", ExplainWhy())
    assert explained.balance.balance == 600 - 12 * 15
    assert [entry.balance_after for entry in explained.entries] == [
        420 + 15 * number for number in range(10)
    ]


def test_there_is_nothing_to_explain_before_the_first_entry() -> None:
    Shop().refuse(NoEntryYet, "anna", ExplainWhy(client=named("acme")))


# history


def test_history_lists_by_posting_date_with_the_balance_around() -> None:
    shop = Shop()
    shop.sell(600)
    shop.later(days=1)
    shop.say("anna", log(60, day=DaysAgo(days=20)))
    shop.later(days=1)
    shop.log("anna", 30)
    period = Between(start=OnDate(date=date(2026, 11, 4)), end=OnDate(date=date(2026, 11, 4)))
    history = shop.ask(HistoryShown, "carl", ShowHistory(period=period))
    assert (history.start, history.end) == (date(2026, 11, 4), date(2026, 11, 4))
    assert (history.opening, history.closing) == (600, 540)
    (entry,) = history.entries
    assert (entry.posted_at.date(), entry.worked_on) == (date(2026, 11, 4), date(2026, 10, 15))


def test_a_posting_date_is_that_of_the_agreements_zone() -> None:
    shop = Shop()
    shop.at = datetime(2026, 11, 30, 23, 30, tzinfo=UTC)  # already December in Berlin
    shop.sell(600)
    november, december = (
        shop.ask(HistoryShown, "anna", ShowHistory(client=named("acme"), period=month))
        for month in (Month(month=11), Month(month=12, year=2026))
    )
    assert (november.entries, november.closing) == ((), 0)
    assert (len(december.entries), december.closing) == (1, 600)


def test_a_month_that_was_listed_never_changes() -> None:
    shop = Shop()
    shop.sell(600)
    entry = shop.log("anna", 60)
    shop.at = datetime(2026, 12, 5, 12, 0, tzinfo=UTC)
    command = ShowHistory(client=named("acme"), period=Month(month=11))
    before = shop.ask(HistoryShown, "mona", command)
    shop.undo("mona", entry)
    shop.say("anna", log(60, day=OnDate(date=date(2026, 11, 20))))
    after = shop.ask(HistoryShown, "mona", command)
    assert (after.opening, after.closing) == (before.opening, before.closing)
    assert [each.id for each in after.entries] == [each.id for each in before.entries]


def test_without_a_period_the_last_thirty_days_are_shown() -> None:
    history = Shop().ask(HistoryShown, "anna", ShowHistory(client=named("acme")))
    assert (history.start, history.end) == (date(2026, 10, 5), TODAY)


def test_a_period_that_ends_before_it_starts_is_refused() -> None:
    period = Between(start=DaysAgo(days=1), end=DaysAgo(days=3))
    Shop().refuse(EndsBeforeStart, "anna", ShowHistory(client=named("acme"), period=period))


def test_history_shows_all_kinds_of_entries() -> None:
    shop = Shop()
    shop.log("anna", 60)
    shop.sell(600)
    shop.undo("anna")
    history = shop.ask(HistoryShown, "anna", ShowHistory(client=named("acme")))
    assert [entry.kind for entry in history.entries] == [
        EntryKind.DEBIT,
        EntryKind.CREDIT,
        EntryKind.SETTLEMENT,
        EntryKind.REVERSAL,
    ]
    assert history.entries[0].reversed_by == history.entries[3].id


def test_without_any_client_history_needs_one() -> None:
    Shop().refuse(ClientNeeded, "anna", ShowHistory())
