"""A burn-down as Teams' own lines, with a sentence for clients that know none."""

from dataclasses import replace
from typing import Any

from adapters.chat.reply import Chart
from adapters.teams.drawing import to_card
from adapters.teams.drawing.charts import to_chart
from tests.adapters.chat.replies import ALERT, BURN_DOWN
from tests.adapters.teams.drawing.looking import texts
from tests.teams.validator import faults_in_card


def lines(chart: Chart) -> dict[str, list[tuple[str, float]]]:
    drawn: list[dict[str, Any]] = to_chart(chart)["data"]
    return {
        line["legend"]: [(value["x"], value["y"]) for value in line["values"]] for line in drawn
    }


def test_draws_the_past_each_pace_and_the_threshold() -> None:
    now = ("2026-11-24", 2)
    assert lines(BURN_DOWN) == {
        "Hours left": [
            ("2026-10-27", 8),
            ("2026-11-03", 8),
            ("2026-11-10", 5),
            ("2026-11-17", 5),
            now,
        ],
        "At this pace": [now, ("2026-12-08", 0)],
        "At the earliest": [now, ("2026-12-01", 0)],
        "At the latest": [now, ("2026-12-15", 0)],
        "Threshold 2:00": [("2026-10-27", 2), ("2026-12-15", 2)],
    }


def test_draws_the_past_alone_where_nothing_is_foretold() -> None:
    drawn = lines(replace(BURN_DOWN, projection=None))
    assert list(drawn) == ["Hours left", "Threshold 2:00"]


def test_a_pace_that_never_ends_stays_where_it_is() -> None:
    assert BURN_DOWN.projection is not None
    drawn = lines(replace(BURN_DOWN, projection=replace(BURN_DOWN.projection, latest=None)))
    assert drawn["At the latest"][-1] == ("2026-12-08", 2)


def test_stands_above_the_buttons_and_says_the_sum_of_it_where_it_is_not_drawn() -> None:
    card = to_card(replace(ALERT, chart=BURN_DOWN))
    chart = card["body"][-1]
    assert chart["type"] == "Chart.Line"
    assert texts(chart["fallback"]) == ["Acme: hours left · 8:00 on 27 Oct 2026, 2:00 now."]
    assert faults_in_card(card) == []
