from datetime import UTC, date, datetime

import pytest

from bot.sample.story import LANGUAGES, story, workdays_before

WEDNESDAY_NOON = datetime(2025, 11, 5, 12, tzinfo=UTC)
SUNDAY_NIGHT = datetime(2025, 11, 9, 23, 30, tzinfo=UTC)
"""Monday already in Berlin."""


@pytest.mark.parametrize(
    ("count", "day"),
    [
        (0, date(2025, 11, 5)),
        (1, date(2025, 11, 4)),
        (3, date(2025, 10, 31)),
        (8, date(2025, 10, 24)),
    ],
)
def test_counts_back_over_weekends(count: int, day: date) -> None:
    assert workdays_before(date(2025, 11, 5), count) == day


@pytest.mark.parametrize("now", [WEDNESDAY_NOON, SUNDAY_NIGHT])
@pytest.mark.parametrize("language", LANGUAGES)
def test_tells_the_past_in_order_on_workdays_and_up_to_yesterday(
    language: str, now: datetime
) -> None:
    times = [line.at for line in story(language, now=now)]

    assert times == sorted(set(times))
    assert max(times) < now
    assert all(moment.weekday() < 5 for moment in times)


def test_tells_the_same_in_both_languages() -> None:
    english, german = (
        [(line.at, line.who, line.channel) for line in story(language, now=WEDNESDAY_NOON)]
        for language in LANGUAGES
    )

    assert english == german


def test_puts_dates_ahead_in_place_of_their_distance() -> None:
    (expiring,) = (line for line in story("en", now=WEDNESDAY_NOON) if "expires" in line.says)

    assert expiring.says.endswith("expires 2025-11-26")
