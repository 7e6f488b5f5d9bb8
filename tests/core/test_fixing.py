"""Fix: reverse and log again, in one operation."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from core.agreements import ThresholdKind
from core.commands import ArchiveClient, FixEntry, UndoEntry
from core.days import ClockRange, DaysAgo, OnDate
from core.ledger import EntryKind
from core.notices import BalanceLow
from core.questions import (
    AskFullDay,
    AskFutureDate,
    AskWhichClient,
)
from core.refusals import (
    AlreadyReversed,
    ClientArchived,
    NoEntryYet,
    NothingToFix,
    NotWork,
    NotYourEntry,
    UnknownWorkType,
)
from core.results import (
    EntryUndone,
    HoursLogged,
)
from core.units import Minutes
from tests.core.shop import ACME_CHANNEL, TODAY, Shop, changed, log, named


def test_a_fix_replaces_the_last_own_entry() -> None:
    shop = Shop()
    shop.sell(600)
    entry = shop.log("anna", 60, "printer")
    fixed = shop.ask(HoursLogged, "anna", FixEntry(worked=Minutes(90)))
    assert fixed.replaces == entry
    assert (fixed.entry.minutes, fixed.entry.note, fixed.balance) == (-90, "printer", 510)
    assert [each.kind for each in shop.entries()] == [
        EntryKind.CREDIT,
        EntryKind.DEBIT,
        EntryKind.REVERSAL,
        EntryKind.DEBIT,
    ]


def test_what_is_not_named_stays_as_it_was() -> None:
    shop = Shop()
    first = shop.ask(
        HoursLogged, "anna", log(60, "printer", work_type="emergency", day=DaysAgo(days=2))
    )
    fixed = shop.ask(HoursLogged, "anna", FixEntry(note="router", internal_note="loud"))
    assert fixed.entry.worked_on == first.entry.worked_on == date(2026, 11, 1)
    assert fixed.entry.work is not None
    assert (fixed.entry.work.work_type, fixed.entry.minutes) == ("emergency", -120)
    assert (fixed.entry.note, fixed.entry.internal_note) == ("router", "loud")


def test_a_note_can_be_emptied() -> None:
    shop = Shop()
    shop.log("anna", 60, "printer")
    assert shop.ask(HoursLogged, "anna", FixEntry(note="")).entry.note == ""


def test_the_day_and_the_type_can_be_changed() -> None:
    shop = Shop()
    shop.log("anna", 60)
    fixed = shop.ask(
        HoursLogged, "anna", FixEntry(day=DaysAgo(days=1), work_type="proactive", ticket="T-1")
    )
    assert fixed.entry.worked_on == date(2026, 11, 2)
    assert fixed.entry.work is not None
    assert (fixed.entry.minutes, fixed.entry.work.ticket) == (0, "T-1")


def test_another_duration_keeps_the_start_time() -> None:
    shop = Shop()
    shop.say("anna", log(clock=ClockRange(start=time(9, 15), end=time(10, 45))))
    fixed = shop.ask(HoursLogged, "anna", FixEntry(worked=Minutes(60)))
    work = shop.entries()[-1].work
    assert work is not None
    assert work.started_at == datetime(2026, 11, 3, 8, 15, tzinfo=UTC)
    assert work.ended_at == datetime(2026, 11, 3, 9, 15, tzinfo=UTC)
    assert fixed.entry.minutes == -60


def test_a_new_start_alone_keeps_the_duration() -> None:
    shop = Shop()
    clock = ClockRange(start=time(9, 15), end=time(10, 45))
    shop.say("anna", log(clock=clock, day=DaysAgo(days=1)))
    fixed = shop.ask(HoursLogged, "anna", FixEntry(clock=ClockRange(start=time(18, 0))))
    assert fixed.entry.work is not None
    assert fixed.entry.work.worked == 90
    assert fixed.entry.minutes == -135


def test_a_new_range_gives_its_own_duration() -> None:
    shop = Shop()
    shop.log("anna", 60)
    fixed = shop.ask(
        HoursLogged, "anna", FixEntry(clock=ClockRange(start=time(9, 0), end=time(9, 30)))
    )
    assert fixed.entry.minutes == -30


def test_the_second_pass_of_a_repeated_hour_is_kept() -> None:
    shop = Shop()
    shop.at = datetime(2026, 10, 25, 8, 0, tzinfo=UTC)
    second_pass = ClockRange(start=time(2, 30, fold=1))
    shop.say("anna", log(30, clock=second_pass))
    shop.say("anna", FixEntry(note="router"))
    work = shop.entries()[-1].work
    assert work is not None
    assert work.started_at == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_work_can_be_moved_to_another_client() -> None:
    shop = Shop()
    shop.sell(600)
    shop.sell(600, client="Globex")
    shop.log("anna", 60, "printer")
    fixed = shop.ask(HoursLogged, "anna", FixEntry(client=named("globex")))
    assert (fixed.entry.client, fixed.entry.note, fixed.balance) == ("Globex", "printer", 540)
    assert (shop.balance("Acme"), shop.balance("Globex")) == (600, 540)


def test_moving_work_alerts_the_one_and_resolves_the_other() -> None:
    shop = Shop()
    shop.open_with(130)
    shop.open_with(130, client="Globex")
    shop.log("anna", 60)
    shop.say("anna", FixEntry(client=named("globex")))
    (acme,), (globex,) = shop.alerts("Acme"), shop.alerts("Globex")
    assert acme.resolved_at is not None
    assert globex.resolved_at is None
    assert globex.entry_id == shop.entries("Globex")[-1].id


def test_naming_the_same_client_changes_nothing() -> None:
    shop = Shop()
    entry = shop.log("anna", 60)
    assert shop.refuse(NothingToFix, "anna", FixEntry(client=named("acm"))).entry_id == entry


@pytest.mark.parametrize(
    "fix", [FixEntry(), FixEntry(worked=Minutes(60)), FixEntry(note="work", work_type="normal")]
)
def test_a_fix_that_changes_nothing_is_refused(fix: FixEntry) -> None:
    shop = Shop()
    entry = shop.log("anna", 60)
    assert shop.refuse(NothingToFix, "anna", fix).entry_id == entry


def test_a_misspelt_new_client_is_asked_about_and_nothing_is_reversed() -> None:
    shop = Shop()
    entry = shop.log("anna", 60)
    asked = shop.ask(AskWhichClient, "anna", FixEntry(entry_id=entry, client=named("globx")))
    assert len(shop.entries()) == 1
    fixed = shop.ask(HoursLogged, "anna", asked.choices[0].command)
    assert (fixed.replaces, fixed.entry.client) == (entry, "Globex")


def test_an_answer_given_days_later_still_fixes_the_entry_and_day_of_the_question() -> None:
    shop = Shop()
    entry = shop.log("anna", 60)
    fix = FixEntry(client=named("globx"), day=DaysAgo(days=1))
    asked = shop.ask(AskWhichClient, "anna", fix)
    shop.later(days=3)
    shop.log("anna", 30)
    fixed = shop.ask(HoursLogged, "anna", asked.choices[0].command)
    assert (fixed.replaces, fixed.entry.worked_on) == (entry, TODAY - timedelta(days=1))


def test_work_cannot_be_moved_to_an_archived_client() -> None:
    shop = Shop()
    shop.log("anna", 60)
    shop.say("mona", ArchiveClient(client=named("globex")))
    shop.refuse(ClientArchived, "anna", FixEntry(client=named("globex")))


def test_in_a_clients_channel_the_last_own_entry_of_that_client_is_fixed() -> None:
    shop = Shop()
    acme = shop.log("anna", 60)
    shop.log("anna", 60, client="Globex")
    fixed = shop.ask(HoursLogged, "anna", FixEntry(worked=Minutes(30)), place=ACME_CHANNEL)
    assert fixed.replaces == acme


def test_without_an_own_entry_there_is_nothing_to_fix() -> None:
    shop = Shop()
    shop.log("ben", 60)
    shop.refuse(NoEntryYet, "anna", FixEntry(worked=Minutes(30)))


def test_a_technician_cannot_fix_somebody_elses_entry() -> None:
    shop = Shop()
    entry = shop.log("anna", 60)
    shop.refuse(NotYourEntry, "ben", FixEntry(entry_id=entry, worked=Minutes(30)))


def test_a_managers_fix_stays_the_technicians_work() -> None:
    shop = Shop()
    entry = shop.log("anna", 60)
    shop.say("mona", FixEntry(entry_id=entry, worked=Minutes(30)))
    reversal, debit = shop.entries()[-2:]
    assert reversal.by == shop.person("mona").id
    assert debit.by == shop.person("anna").id
    assert shop.ask(EntryUndone, "anna", UndoEntry()).entry.id == debit.id


def test_what_was_reversed_cannot_be_fixed() -> None:
    shop = Shop()
    entry = shop.log("anna", 60)
    shop.say("anna", UndoEntry())
    shop.refuse(AlreadyReversed, "anna", FixEntry(entry_id=entry, worked=Minutes(30)))


def test_only_work_can_be_fixed() -> None:
    shop = Shop()
    shop.sell(600)
    credit = shop.entries()[0].id
    shop.refuse(NotWork, "mona", FixEntry(entry_id=credit, worked=Minutes(30)))


def test_an_unknown_type_leaves_everything_as_it_was() -> None:
    shop = Shop()
    shop.log("anna", 60)
    shop.refuse(UnknownWorkType, "anna", FixEntry(work_type="travel"))
    assert len(shop.entries()) == 1


def test_a_fix_is_asked_about_like_a_log() -> None:
    shop = Shop()
    shop.log("anna", 60)
    shop.ask(AskFutureDate, "anna", FixEntry(day=DaysAgo(days=-1)))
    shop.log("anna", 1000, "migration")
    asked = shop.ask(AskFullDay, "anna", FixEntry(worked=Minutes(1381)))
    assert (asked.already, asked.asked) == (60, 1381)
    assert len(shop.entries()) == 2


def test_the_entry_that_is_fixed_does_not_fill_the_day() -> None:
    shop = Shop()
    shop.log("anna", 1440)
    assert shop.ask(HoursLogged, "anna", FixEntry(worked=Minutes(1425))).entry.minutes == -1425


def test_a_fix_uses_the_terms_of_the_day_worked_on() -> None:
    shop = Shop()
    shop.set_terms(changed(increment=Minutes(60)), since=TODAY)
    shop.say("anna", log(10, day=DaysAgo(days=1)))
    assert shop.ask(HoursLogged, "anna", FixEntry(worked=Minutes(20))).entry.minutes == -30
    assert shop.ask(HoursLogged, "anna", FixEntry(day=DaysAgo(days=0))).entry.minutes == -60


def test_a_fix_can_still_use_the_minutes_of_an_expired_block() -> None:
    shop = Shop()
    shop.sell(600, expires=OnDate(date=TODAY))
    shop.log("anna", 60)
    shop.later(days=60)
    fixed = shop.ask(HoursLogged, "anna", FixEntry(worked=Minutes(45)))
    assert (fixed.balance, fixed.overdrawn) == (0, 0)
    assert [each.kind for each in shop.entries()[-4:]] == [
        EntryKind.EXPIRY,
        EntryKind.REVERSAL,
        EntryKind.DEBIT,
        EntryKind.EXPIRY,
    ]
    assert shop.entries()[-1].minutes == -15


def test_what_a_fix_adds_after_the_grace_period_is_not_restored() -> None:
    shop = Shop()
    shop.sell(600, expires=OnDate(date=TODAY))
    shop.log("anna", 60)
    shop.later(days=60)
    fixed = shop.ask(HoursLogged, "anna", FixEntry(worked=Minutes(75)))
    assert (fixed.balance, fixed.overdrawn, fixed.restored) == (-15, 15, 0)


def test_a_fix_within_an_alarm_raises_no_second_alert() -> None:
    shop = Shop()
    shop.open_with(600)
    shop.log("anna", 480)
    shop.say("anna", FixEntry(worked=Minutes(510)))
    assert len(shop.alerts()) == 1
    assert len(shop.told(BalanceLow)) == 1


def test_only_the_final_balance_of_a_fix_is_evaluated() -> None:
    shop = Shop()
    shop.open_with(600)
    shop.log("anna", 300)
    fixed = shop.ask(HoursLogged, "anna", FixEntry(worked=Minutes(480)))
    assert [crossing.kind for crossing in fixed.crossed] == [ThresholdKind.RENEWAL]
    (alert,) = shop.alerts()
    assert (alert.balance, alert.entry_id) == (120, fixed.entry.id)
