"""The burn-down, said in one sentence and drawn."""

from dataclasses import replace
from datetime import date

import pytest

from adapters.chat import wording
from adapters.chat.reply import Point, Projection, Reply
from adapters.chat.wording import Reader
from core.results import ClientBalance
from core.units import Minutes
from core.views import BalanceView, Burndown, Pace, PastDay, RunOut

LIKELY = date(2026, 12, 12)
PAST = (
    PastDay(day=date(2026, 9, 29), balance=Minutes(1200)),
    PastDay(day=date(2026, 10, 20), balance=Minutes(840)),
    PastDay(day=date(2026, 11, 24), balance=Minutes(300)),
)
ACME = BalanceView(
    client="Acme",
    balance=Minutes(300),
    overdraft=Minutes(0),
    threshold=Minutes(120),
    blocks=(),
    pace=Pace(used=Minutes(500), days=28),
)


def balance_of(
    earliest: date, latest: date | None, language: str = "en", past: tuple[PastDay, ...] = PAST
) -> Reply:
    run_out = RunOut(likely=LIKELY, earliest=earliest, latest=latest)
    view = replace(ACME, burndown=Burndown(past=past, run_out=run_out))
    return wording.say(ClientBalance(balance=view), reader=Reader(language=language))


@pytest.mark.parametrize(
    ("earliest", "latest", "sentence"),
    [
        (date(2026, 12, 5), date(2026, 12, 20), "12 Dec 2026 (between 5 Dec and 20 Dec)."),
        (date(2026, 12, 5), date(2027, 1, 2), "12 Dec 2026 (between 5 Dec and 2 Jan 2027)."),
        (date(2026, 12, 5), None, "12 Dec 2026 (5 Dec or later)."),
        (LIKELY, LIKELY, "12 Dec 2026."),
        (LIKELY, None, "12 Dec 2026, or longer."),
    ],
)
def test_says_until_when_hours_last_and_how_sure_that_is(
    earliest: date, latest: date | None, sentence: str
) -> None:
    reply = balance_of(earliest, latest)
    assert reply.lines == (f"At this pace it lasts until about {sentence}",)


def test_says_it_in_german() -> None:
    reply = balance_of(date(2026, 12, 5), date(2026, 12, 20), "de")
    assert reply.lines == (
        "Bei diesem Verbrauch reicht es bis etwa 12. Dez. 2026 (zwischen 5. Dez. und 20. Dez.).",
    )


def test_draws_the_way_that_the_balance_took_and_will_take() -> None:
    chart = balance_of(date(2026, 12, 5), None).chart
    assert chart is not None
    assert (chart.title, chart.level, chart.level_label) == (
        "Acme: hours left",
        120,
        "Threshold 2:00",
    )
    assert chart.points[0] == Point(day=date(2026, 9, 29), minutes=1200)
    assert chart.projection == Projection(
        label="At this pace",
        earliest_label="At the earliest",
        latest_label="At the latest",
        likely=LIKELY,
        earliest=date(2026, 12, 5),
        latest=None,
    )


def test_what_is_drawn_is_also_said_in_plain_text() -> None:
    reply = balance_of(LIKELY, LIKELY)
    assert reply.text.splitlines()[-1] == "20:00 on 29 Sept 2026, 5:00 now."


def test_a_balance_that_hardly_moved_is_not_drawn() -> None:
    assert balance_of(LIKELY, LIKELY, past=(PAST[0], PAST[-1])).chart is None
