"""The same work logged again within ten minutes is asked about."""

from datetime import date

import pytest

from core.commands import LogHours, UndoEntry
from core.days import DaysAgo, OnDate
from core.questions import AskAgain
from core.results import HoursLogged
from tests.core.shop import Shop, log, named


def test_the_same_work_within_ten_minutes_is_asked_about() -> None:
    shop = Shop()
    first = shop.log("anna", 60, "printer")
    shop.later(minutes=10)
    asked = shop.ask(AskAgain, "anna", log(60, "printer", confirmed=False))
    assert asked.entry.id == first
    assert len(shop.entries()) == 1
    assert shop.ask(HoursLogged, "anna", asked.command).balance == -120


@pytest.mark.parametrize(
    ("who", "again"),
    [
        ("ben", log(60, "printer", confirmed=False)),
        ("anna", log(60, "printer", client="Globex", confirmed=False)),
        ("anna", log(60, "printer", day=DaysAgo(days=1), confirmed=False)),
        ("anna", log(61, "printer", confirmed=False)),
        ("anna", log(60, "toner", confirmed=False)),
    ],
)
def test_whatever_differs_is_no_repeat(who: str, again: LogHours) -> None:
    shop = Shop()
    shop.log("anna", 60, "printer")
    shop.ask(HoursLogged, who, again)


def test_a_repeat_after_ten_minutes_is_meant() -> None:
    shop = Shop()
    shop.log("anna", 60, "printer")
    shop.later(minutes=10, seconds=1)
    shop.ask(HoursLogged, "anna", log(60, "printer", confirmed=False))


def test_logging_again_what_was_undone_is_no_repeat() -> None:
    shop = Shop()
    shop.say("anna", UndoEntry(entry_id=shop.log("anna", 60, "printer")))
    shop.ask(HoursLogged, "anna", log(60, "printer", confirmed=False))


def test_the_question_about_a_repeat_keeps_the_day_as_a_date() -> None:
    shop = Shop()
    shop.ask(HoursLogged, "anna", log(60, day=DaysAgo(days=1)))
    asked = shop.ask(AskAgain, "anna", log(60, day=DaysAgo(days=1), confirmed=False))
    assert asked.command.day == OnDate(date=date(2026, 11, 2))
    assert asked.command.client == named("Acme", "work")
