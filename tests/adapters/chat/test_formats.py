from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.chat.formats import formats, hours, signed
from core.units import Money

ENGLISH, GERMAN = formats("en"), formats("de")
TUESDAY = date(2026, 11, 3)


@pytest.mark.parametrize(
    ("minutes", "printed"),
    [(0, "0:00"), (5, "0:05"), (90, "1:30"), (6_000, "100:00"), (-45, "−0:45"), (-600, "−10:00")],
)
def test_prints_durations_as_hours_and_minutes(minutes: int, printed: str) -> None:
    assert hours(minutes) == printed


@given(st.integers(-100_000, 100_000))
def test_loses_no_minute_of_a_duration(minutes: int) -> None:
    whole, rest = hours(minutes).lstrip("−").split(":")
    assert int(whole) * 60 + int(rest) == abs(minutes)
    assert hours(minutes).startswith("−") == (minutes < 0)


def test_gives_movements_their_sign() -> None:
    assert [signed(90), signed(-90), signed(0)] == ["+1:30", "−1:30", "0:00"]


@pytest.mark.parametrize(
    ("minutes", "english", "german"),
    [
        (600, "10 h", "10 h"),
        (90, "1.5 h", "1,5 h"),
        (465, "7.75 h", "7,75 h"),
        (100, "1:40", "1:40"),
    ],
)
def test_prints_sizes_in_hours_where_they_come_out_even(
    minutes: int, english: str, german: str
) -> None:
    assert (ENGLISH.size(minutes), GERMAN.size(minutes)) == (english, german)


@pytest.mark.parametrize(
    ("percent", "english", "german"),
    [(100, "×1", "×1"), (150, "×1.5", "×1,5"), (125, "×1.25", "×1,25"), (0, "×0", "×0")],
)
def test_prints_multipliers_with_the_decimal_mark_of_the_language(
    percent: int, english: str, german: str
) -> None:
    assert (ENGLISH.multiplier(percent), GERMAN.multiplier(percent)) == (english, german)


@pytest.mark.parametrize(
    ("money", "english", "german"),
    [
        (Money(cents=1_000_000, currency="EUR"), "€10,000.00", "10.000,00 €"),
        (Money(cents=1_000_000, currency="USD"), "US$10,000.00", "10.000,00 $"),
        (Money(cents=12_345, currency="CHF"), "CHF 123.45", "123,45 CHF"),
        (Money(cents=1_000, currency="JPY"), "JP¥1,000", "1.000 ¥"),
        (Money(cents=-500, currency="EUR"), "−€5.00", "−5,00 €"),
    ],
)
def test_prints_money_as_the_reader_writes_it(money: Money, english: str, german: str) -> None:
    printed = [form.money(money).replace("\xa0", " ") for form in (ENGLISH, GERMAN)]
    assert printed == [english, german]


def test_prints_days_with_their_weekday_and_dates_with_their_year() -> None:
    assert (ENGLISH.day(TUESDAY), GERMAN.day(TUESDAY)) == ("Tue 3 Nov", "Di., 3. Nov.")
    assert (ENGLISH.date(TUESDAY), GERMAN.date(TUESDAY)) == ("3 Nov 2026", "3. Nov. 2026")


def test_prints_clock_times_and_moments() -> None:
    moment = datetime(2026, 11, 3, 9, 5, tzinfo=UTC)
    assert ENGLISH.clock(time(18, 30)) == GERMAN.clock(time(18, 30)) == "18:30"
    assert ENGLISH.moment(moment) == "Tue 3 Nov, 09:05"
    assert GERMAN.moment(moment) == "Di., 3. Nov., 09:05"


def test_names_weekdays() -> None:
    assert [ENGLISH.weekday(day) for day in (0, 6)] == ["Mon", "Sun"]
    assert [GERMAN.weekday(day) for day in (0, 6)] == ["Mo", "So"]


def test_lists_things() -> None:
    assert ENGLISH.any_of(["a", "b", "c"]) == "a, b or c"
    assert GERMAN.any_of(["a", "b", "c"]) == "a, b oder c"
    assert (ENGLISH.all_of(["a", "b"]), GERMAN.all_of(["a", "b"])) == ("a and b", "a und b")


def test_prints_numbers_without_trailing_zeros() -> None:
    assert [GERMAN.number(Decimal(said)) for said in ("1.50", "-2", "1000")] == [
        "1,5",
        "−2",
        "1.000",
    ]
