"""Replies become messages that Slack takes, and that say no more than was meant."""

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from slack_sdk.models.blocks import Block

from adapters.chat import wording
from adapters.chat.reply import Button, Fact, Kind, Reply, Table, Tone
from adapters.chat.wording import Reader
from adapters.slack.drawing import to_messages, without_chart
from core.notices import Notice
from core.people import Right
from core.results import Result
from tests.adapters.chat.any_reply import AT_ITS_PACE, replies
from tests.adapters.chat.anything import any_value
from tests.adapters.chat.replies import ALERT, BALANCES, FORM, RECEIPT
from tests.adapters.slack.drawing.looking import kinds, texts
from tests.slack.validator import faults_in_message

Json = dict[str, Any]
HELLO = Reply(kind=Kind.NOTICE, title="Hello")
STAFF = Reader(language="de", staff=True, rights=frozenset(Right), zone="Europe/Berlin")


def draw(reply: Reply, said: str = "") -> Json:
    (message,) = to_messages(reply, said=said)
    return message


def spans(block: Json) -> list[tuple[str, bool]]:
    """What a rich text says, and whether it is bold."""
    paragraph = block["elements"][0]["elements"]
    return [(span["text"], "style" in span) for span in paragraph if span["type"] == "text"]


def test_draws_an_alert_with_its_facts_its_story_and_its_decisions() -> None:
    head, facts, story, decisions = draw(ALERT)["blocks"]
    assert head["elements"][0]["elements"][0] == {"type": "emoji", "name": "warning"}
    assert spans(head) == [(" 2:00 left for Acme", True)]
    assert spans(facts) == [
        ("Used", True),
        ("\u20023:15 in the last 14 days", False),
        ("\nRuns out", True),
        ("\u2002about 3 Dec 2026 at this pace", False),
        ("\nTop-up", True),
        ("\u200210 h at €120.00 an hour = €1,200.00 (TU7)", False),
    ]
    assert story["text"] == {
        "type": "plain_text",
        "text": "\n".join(ALERT.lines),
        "emoji": False,
    }
    assert [button["text"]["text"] for button in decisions["elements"]] == [
        "Approve 10 h",
        "Approve 20 h",
        "Approve 30 h",
        "Decline",
    ]


def test_says_all_of_it_in_the_fallback_text_with_the_tone_in_words() -> None:
    text = draw(replace(ALERT, language="de"))["text"]
    assert text.startswith("Achtung: 2:00 left for Acme\nUsed: 3:15 in the last 14 days\n")
    assert text.endswith("replaced the *switch* in &lt;rack 2&gt; &amp; rebooted (E12)")


def test_leaves_a_good_tone_to_its_sign_alone() -> None:
    message = draw(RECEIPT)
    assert message["text"].startswith("Acme: 1:10 logged")
    assert message["blocks"][0]["elements"][0]["elements"][0]["name"] == "white_check_mark"


def test_gives_a_plain_tone_no_sign() -> None:
    assert draw(HELLO)["blocks"][0]["elements"][0]["elements"] == [
        {"type": "text", "text": "Hello", "style": {"bold": True}}
    ]


@pytest.mark.parametrize("tone", [Tone.GOOD, Tone.WARNING, Tone.BAD])
def test_tells_every_other_tone_by_a_sign_of_its_own(tone: Tone) -> None:
    signs = {
        draw(replace(HELLO, tone=each))["blocks"][0]["elements"][0]["elements"][0].get("name")
        for each in Tone
        if each is not tone
    }
    sign = draw(replace(HELLO, tone=tone))["blocks"][0]["elements"][0]["elements"][0]["name"]
    assert sign not in signs


def test_draws_a_table_with_its_numbers_to_the_right_and_a_dash_where_nothing_is() -> None:
    table = draw(BALANCES)["blocks"][-1]
    assert [column["align"] for column in table["column_settings"]] == [
        "left",
        "right",
        "left",
        "right",
        "left",
    ]
    assert [cell["text"] for cell in table["rows"][3]] == [
        "Müller & Söhne",
        "6:15",
        "–",
        "3:15",
        "3 Dec 2026",
    ]


def test_keeps_dates_and_names_on_one_line_and_gives_notes_several() -> None:
    rows = (("Mon, 23 Nov", "replaced the switch in rack 2 and rebooted"),)
    table = Table(headings=("Day", "What"), rows=rows)
    columns = draw(replace(HELLO, table=table))["blocks"][-1]["column_settings"]
    assert [column["is_wrapped"] for column in columns] == [False, True]


def test_leaves_out_a_table_without_rows() -> None:
    empty = Table(headings=("Client",), rows=())
    assert [block["type"] for block in draw(replace(HELLO, table=empty))["blocks"]] == ["rich_text"]


def test_draws_no_line_where_nothing_is_said() -> None:
    (_, lines) = draw(replace(HELLO, lines=("", "one", " ", "two")))["blocks"]
    assert lines["text"]["text"] == "one\ntwo"


def test_offers_a_form_by_a_button_that_says_again_what_opened_it() -> None:
    button = draw(FORM, said="log acme printer")["blocks"][-1]["elements"][0]
    assert button["text"]["text"] == "Log hours"
    assert button["value"] == "log acme printer"
    assert button["style"] == "primary"


def test_opens_a_form_by_its_name_where_nothing_was_said() -> None:
    assert draw(FORM)["blocks"][-1]["elements"][0]["value"] == "log"


def test_goes_on_in_further_messages_with_the_rows_that_do_not_fit() -> None:
    clients = tuple((f"Client {number}", "1:00") for number in range(250))
    table = Table(headings=("Client", "Left"), rows=clients)
    many = replace(HELLO, table=table, buttons=ALERT.buttons)
    first, second, third = to_messages(many)
    shown = [row[0]["text"] for page in (first, second, third) for row in _rows(page)]
    assert shown == [client for client, _ in clients]
    assert first["blocks"][-1]["type"] == "actions"
    assert second["text"] == "Hello · 2/3"
    assert third["blocks"][0]["elements"][0]["text"] == "Hello · 3/3"
    assert [block["type"] for block in third["blocks"]] == ["context", "table"]


def test_goes_on_in_a_further_message_with_the_lines_that_do_not_fit() -> None:
    lines = tuple(letter * 2_900 for letter in "abcd")
    messages = to_messages(replace(HELLO, lines=lines, buttons=ALERT.buttons))
    assert [[block["type"] for block in message["blocks"]] for message in messages] == [
        ["rich_text", "section", "section", "section", "actions"],
        ["context", "section"],
    ]
    assert messages[1]["blocks"][1]["text"]["text"] == lines[3]


def test_draws_twenty_columns_of_a_wider_table() -> None:
    wide = Table(headings=("x",) * 22, rows=(("y",) * 22,), numeric=frozenset({21}))
    table = draw(replace(HELLO, table=wide))["blocks"][-1]
    assert len(table["column_settings"]) == 20
    assert [len(row) for row in table["rows"]] == [20, 20]


def test_stops_after_five_messages_and_says_how_many_rows_are_left_out() -> None:
    table = Table(headings=("Client",), rows=tuple((f"Client {n}",) for n in range(600)))
    messages = to_messages(replace(HELLO, table=table, language="de"))
    assert len(messages) == 5
    assert messages[-1]["blocks"][-1]["elements"][0]["text"] == "und 105 weitere"


def test_says_how_many_buttons_are_left_out() -> None:
    buttons = tuple(Button(label=f"Client {n}", say=f"balance {n}") for n in range(28))
    actions, remark = draw(replace(HELLO, buttons=buttons))["blocks"][-2:]
    assert len(actions["elements"]) == 25
    assert remark["elements"][0]["text"] == "and 3 more"


def test_leaves_out_a_button_that_says_more_than_slack_would_carry() -> None:
    long = Button(label="Again", say="log acme 1.5 " + "x" * 2_000)
    (head, remark) = draw(replace(HELLO, buttons=(long,)))["blocks"]
    assert head["type"] == "rich_text"
    assert remark["elements"][0]["text"] == "and 1 more"


def test_cuts_what_is_too_long_and_shows_that_it_was_cut() -> None:
    long = replace(HELLO, title="x" * 501, facts=(Fact(label="Note", value="y" * 2_001),))
    head, facts = draw(long)["blocks"]
    assert spans(head) == [("x" * 499 + "…", True)]
    assert spans(facts)[1] == ("\u2002" + "y" * 1_999 + "…", False)


@AT_ITS_PACE
@given(replies())
def test_draws_any_reply_so_that_slack_takes_it(reply: Reply) -> None:
    for message in to_messages(reply):
        assert faults_in_message(message) == []


@AT_ITS_PACE
@given(replies())
def test_draws_any_reply_so_that_slacks_own_library_takes_it(reply: Reply) -> None:
    for message in to_messages(reply):
        for block in without_chart(message)["blocks"]:
            parsed = Block.parse(block)
            assert parsed is not None
            parsed.validate_json()


@AT_ITS_PACE
@given(replies())
def test_never_draws_a_text_that_slack_would_read_as_markup(reply: Reply) -> None:
    for message in to_messages(reply):
        assert not re.search(r"[<>]|&(?!(amp|lt|gt);)", message["text"])
        assert kinds(message["blocks"]) <= {
            "actions", "button", "context", "data_visualization", "emoji", "line", "plain_text",
            "raw_text", "rich_text", "rich_text_section", "section", "table", "text",
        }  # fmt: skip


@AT_ITS_PACE
@given(replies())
def test_shows_marks_that_hide_or_reorder_by_their_code(reply: Reply) -> None:
    for message in to_messages(reply):
        assert not re.search(
            "[\x00-\x08\x0b-\x1f\u200b\u202a-\u202e\ufeff\ud800]", " ".join(texts(message))
        )


@AT_ITS_PACE
@given(any_value(Result))
def test_draws_every_answer_of_the_chat(result: Result) -> None:
    for message in to_messages(wording.say(result, reader=STAFF)):
        assert faults_in_message(message) == []


@AT_ITS_PACE
@given(any_value(Notice))
def test_draws_every_notice_of_the_chat_in_one_message(notice: Notice) -> None:
    assert faults_in_message(draw(wording.announce(notice, "en"))) == []


def _rows(message: Json) -> list[list[Json]]:
    (table,) = [block for block in message["blocks"] if block["type"] == "table"]
    rows: list[list[Json]] = table["rows"]
    return rows[1:]
