"""A client that was searched shows its balance, first as a line and then as a card."""

from dataclasses import replace

from hypothesis import given

from adapters.chat.reply import Fact, Kind, Reply
from adapters.teams.drawing import to_result, to_results
from tests.adapters.chat.any_reply import AT_ITS_PACE, replies
from tests.adapters.chat.replies import RECEIPT
from tests.adapters.teams.drawing.looking import actions, texts
from tests.teams.validator import faults_in_card

BALANCE = Reply(
    kind=Kind.BALANCE,
    title="Acme: 2:00 left",
    facts=(Fact(label="Used", value="3:15 <lately> & more"), Fact(label="Runs out", value="3 Dec")),
    buttons=RECEIPT.buttons,
)


def test_stands_for_a_client_in_the_list_by_what_is_left() -> None:
    line = to_result(BALANCE)["preview"]["content"]
    assert line == {
        "title": "Acme: 2:00 left",
        "text": "Used: 3:15 &lt;lately&gt; &amp; more · Runs out: 3 Dec",
    }


def test_falls_back_on_the_first_line_where_there_are_no_facts() -> None:
    line = to_result(replace(BALANCE, facts=(), lines=("No block yet.",)))["preview"]["content"]
    assert line["text"] == "No block yet."


def test_puts_no_button_into_somebody_elses_message() -> None:
    card = to_result(BALANCE)["content"]
    assert texts(card)[0] == "Acme: 2:00 left"
    assert actions(card) == {}


def test_answers_a_search_with_as_many_as_teams_lists() -> None:
    found = to_results([BALANCE] * 30)
    assert (found["type"], found["attachmentLayout"]) == ("result", "list")
    assert len(found["attachments"]) == 25


@AT_ITS_PACE
@given(replies())
def test_draws_results_that_teams_takes(reply: Reply) -> None:
    assert faults_in_card(to_result(reply)["content"]) == []
