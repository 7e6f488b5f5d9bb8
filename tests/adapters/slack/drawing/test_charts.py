"""A burn-down as Slack's own chart: a point a week, of the past and of what may come."""

from dataclasses import replace
from datetime import date

from adapters.chat.reply import Kind, Reply
from adapters.slack.drawing import has_chart, to_messages, without_chart
from adapters.slack.drawing.charts import to_chart
from tests.adapters.chat.replies import ALERT, BURN_DOWN


def lines(drawn: dict[str, object]) -> dict[str, list[float]]:
    chart = drawn["chart"]
    assert isinstance(chart, dict)
    return {one["name"]: [point["value"] for point in one["data"]] for one in chart["series"]}


def test_draws_a_line_for_each_pace_and_one_for_the_threshold() -> None:
    drawn = to_chart(BURN_DOWN, "en")

    assert drawn["title"] == "Acme: hours left"
    assert drawn["chart"]["axis_config"] == {
        "categories": ["27 Oct", "3 Nov", "10 Nov", "17 Nov", "24 Nov", "1 Dec", "8 Dec", "15 Dec"],
        "y_label": "Hours left",
    }
    past = [8, 8, 5, 5, 2]
    assert lines(drawn) == {
        "At this pace": [*past, 1, 0, 0],
        "At the earliest": [*past, 0, 0, 0],
        "At the latest": [*past, 1.33, 0.67, 0],
        "Threshold 2:00": [2] * 8,
    }


def test_says_dates_in_the_language_of_the_reply() -> None:
    categories = to_chart(BURN_DOWN, "de")["chart"]["axis_config"]["categories"]
    assert categories[:2] == ["27. Okt.", "3. Nov."]


def test_draws_the_past_alone_where_nothing_is_foretold() -> None:
    assert lines(to_chart(replace(BURN_DOWN, projection=None), "en")) == {
        "Hours left": [8, 8, 5, 5, 2],
        "Threshold 2:00": [2] * 5,
    }


def test_a_pace_that_never_ends_stays_where_it_is() -> None:
    assert BURN_DOWN.projection is not None
    pace = replace(BURN_DOWN.projection, likely=date(2026, 12, 8), latest=None)
    drawn = lines(to_chart(replace(BURN_DOWN, projection=pace), "en"))
    assert drawn["At the latest"] == [8, 8, 5, 5, 2, 2, 2]


def test_the_chart_stands_above_the_buttons_and_the_fallback_says_the_sum_of_it() -> None:
    (message,) = to_messages(replace(ALERT, chart=BURN_DOWN))
    assert [block["type"] for block in message["blocks"]][-2:] == ["data_visualization", "actions"]
    assert message["text"].endswith("8:00 on 27 Oct 2026, 2:00 now.")


def test_a_message_can_do_without_its_chart() -> None:
    reply = Reply(kind=Kind.BALANCE, title="2:00 left for Acme")
    (drawn,) = to_messages(replace(reply, chart=BURN_DOWN))
    assert has_chart(drawn)
    assert without_chart(drawn)["blocks"] == to_messages(reply)[0]["blocks"]
