"""When work was done: its day, its time, and days that are asked about."""

from datetime import date, time

from core.commands import UndoEntry
from core.days import ClockRange, DayOfMonth, DaysAgo, OnDate
from core.ledger import ServiceTime
from core.questions import AskBeforeAgreement, AskFullDay, AskFutureDate
from core.refusals import BadDate, NoSuchTime
from core.results import HoursLogged
from tests.core.shop import NOON, STARTED, TODAY, Shop, log


def test_yesterday_is_a_date_in_the_agreements_zone() -> None:
    shop = Shop()
    shop.at = NOON.replace(hour=23, minute=30)  # half past midnight in Berlin
    assert shop.ask(HoursLogged, "anna", log(60)).entry.worked_on == date(2026, 11, 4)
    logged = shop.ask(HoursLogged, "anna", log(30, day=DaysAgo(days=1)))
    assert logged.entry.worked_on == TODAY


def test_the_receipt_names_the_zone_only_if_the_speakers_differs() -> None:
    shop = Shop()
    assert shop.ask(HoursLogged, "anna", log(60)).zone is None
    shop.move("ben", "America/New_York")
    assert shop.ask(HoursLogged, "ben", log(60)).zone == "Europe/Berlin"


def test_a_start_time_is_read_in_the_agreements_zone_and_split() -> None:
    shop = Shop()
    shop.move("ben", "America/New_York")
    command = log(clock=ClockRange(start=time(17, 0), end=time(19, 0)), day=DaysAgo(days=1))
    logged = shop.ask(HoursLogged, "ben", command)
    work = logged.entry.work
    assert work is not None
    assert [(part.minutes, part.service_time) for part in work.parts] == [
        (60, ServiceTime.NORMAL),
        (60, ServiceTime.AFTER_HOURS),
    ]
    assert logged.entry.minutes == -150
    assert work.started_at is not None
    assert work.started_at.time() == time(17, 0)


def test_a_range_past_midnight_belongs_to_the_date_on_which_it_began() -> None:
    command = log(clock=ClockRange(start=time(23, 0), end=time(1, 0)), day=DaysAgo(days=1))
    logged = Shop().ask(HoursLogged, "anna", command)
    assert logged.entry.worked_on == date(2026, 11, 2)
    assert logged.entry.work is not None
    assert logged.entry.work.worked == 120


def test_a_time_that_the_clocks_skipped_is_refused() -> None:
    day = OnDate(date=date(2026, 3, 29))
    command = log(clock=ClockRange(start=time(2, 15), end=time(3, 15)), day=day)
    assert Shop().refuse(NoSuchTime, "anna", command).clock == time(2, 15)


def test_a_day_that_does_not_exist_is_refused() -> None:
    refused = Shop().refuse(BadDate, "anna", log(60, day=DayOfMonth(month=2, day=30)))
    assert (refused.day, refused.month) == (30, 2)


def test_a_date_ahead_is_asked_about() -> None:
    shop = Shop()
    asked = shop.ask(AskFutureDate, "anna", log(60, day=DaysAgo(days=-1)))
    assert (asked.client, asked.day, asked.today) == ("Acme", date(2026, 11, 4), TODAY)
    (today,) = asked.choices
    assert shop.ask(HoursLogged, "anna", today.command).entry.worked_on == TODAY


def test_a_day_said_without_its_year_may_mean_the_last_one() -> None:
    shop = Shop()
    asked = shop.ask(AskFutureDate, "anna", log(60, day=DayOfMonth(month=11, day=5)))
    days = [choice.label for choice in asked.choices]
    assert days == ["2025-11-05", "2026-11-03"]


def test_a_date_before_the_agreement_is_asked_about() -> None:
    asked = Shop().ask(AskBeforeAgreement, "anna", log(60, day=OnDate(date=date(2025, 12, 31))))
    assert (asked.day, asked.started_on) == (date(2025, 12, 31), STARTED)


def test_the_first_day_of_the_agreement_can_be_logged() -> None:
    logged = Shop().ask(HoursLogged, "anna", log(60, day=OnDate(date=STARTED)))
    assert logged.entry.worked_on == STARTED


def test_more_than_a_day_on_one_day_is_asked_about_over_all_clients() -> None:
    shop = Shop()
    shop.log("anna", 1000)
    shop.log("anna", 440, client="Globex")
    asked = shop.ask(AskFullDay, "anna", log(1))
    assert (asked.day, asked.already, asked.asked) == (TODAY, 1440, 1)
    shop.log("ben", 1)
    assert shop.ask(HoursLogged, "anna", log(1, day=DaysAgo(days=1))).entry.minutes == -15


def test_what_was_undone_does_not_fill_the_day() -> None:
    shop = Shop()
    shop.say("anna", UndoEntry(entry_id=shop.log("anna", 1440)))
    assert shop.ask(HoursLogged, "anna", log(60)).balance == -60
