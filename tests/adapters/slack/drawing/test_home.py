"""App Home shows replies one below the other, as many as fit."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from slack_sdk.models.views import View

from adapters.chat.reply import Kind, Reply, Table
from adapters.slack.drawing import to_home
from tests.adapters.chat.any_reply import AT_ITS_PACE, replies
from tests.adapters.chat.replies import ALERT, BALANCES, RECEIPT
from tests.adapters.slack.drawing.looking import kinds, texts
from tests.slack.validator import faults_in_view

HELLO = Reply(kind=Kind.NOTICE, title="Hello")


def test_parts_sections_by_lines_and_heads_each_with_its_title() -> None:
    home = to_home([HELLO, ALERT, RECEIPT], language="en")
    assert [block["type"] for block in home["blocks"]] == [
        "header",
        "divider",
        "header",
        "rich_text",
        "section",
        "actions",
        "divider",
        "header",
        "rich_text",
        "actions",
    ]
    assert home["blocks"][2]["text"]["text"] == "⚠️ 2:00 left for Acme"


def test_lists_rows_under_their_headings_since_home_takes_no_table() -> None:
    rich = to_home([BALANCES], language="en")["blocks"][1]
    legend, rows = rich["elements"]
    assert texts(legend) == ["Client · Left · State · Used lately · Runs out"]
    assert rows["type"] == "rich_text_list"
    assert "".join(texts(rows["elements"][0])) == "Umbrella · −2:15 · ⛔ overdrawn · 3:15 · –"


def test_lists_fifteen_rows_and_says_how_many_more_there_are() -> None:
    table = Table(headings=("Client",), rows=tuple((f"Client {n}",) for n in range(40)))
    rich, remark = to_home([replace(HELLO, table=table)], language="de")["blocks"][1:]
    assert len(rich["elements"][1]["elements"]) == 15
    assert texts(remark) == ["und 25 weitere"]


def test_leaves_out_a_list_without_rows() -> None:
    empty = replace(HELLO, table=Table(headings=("Client",), rows=()))
    assert [block["type"] for block in to_home([empty], language="en")["blocks"]] == ["header"]


def test_shows_as_many_sections_as_fit_and_says_how_many_do_not() -> None:
    home = to_home([HELLO] * 80, language="en")
    assert len([block for block in home["blocks"] if block["type"] == "header"]) == 50
    assert texts(home["blocks"][-1]) == ["and 30 more"]
    assert faults_in_view(home) == []


def test_keeps_room_to_say_how_many_sections_do_not_fit() -> None:
    sections = [*[HELLO] * 49, replace(HELLO, lines=("the 100th block",)), HELLO]
    home = to_home(sections, language="en")
    assert texts(home["blocks"][-1]) == ["and 2 more"]
    assert faults_in_view(home) == []


@AT_ITS_PACE
@given(st.lists(replies(), min_size=1, max_size=3))
def test_draws_any_sections_so_that_slack_takes_them(sections: list[Reply]) -> None:
    home = to_home(sections, language="en")
    assert faults_in_view(home) == []
    assert "mrkdwn" not in kinds(home)
    View(**home).validate_json()
