"""Replies become cards that Teams takes, and that say no more than was meant."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from adapters.chat import wording
from adapters.chat.origin import Origin
from adapters.chat.reply import Fact, Kind, Reply, Table, Tone
from adapters.chat.wording import Reader
from adapters.teams.drawing import to_card, to_messages
from core.notices import Notice
from core.people import Right
from core.results import Result
from tests.adapters.chat.any_reply import AT_ITS_PACE, replies
from tests.adapters.chat.anything import any_value
from tests.adapters.chat.replies import ALERT, BALANCES, FORM, RECEIPT
from tests.adapters.teams.drawing.looking import content, texts
from tests.teams.validator import faults_in_card, faults_in_message, parts_of

Json = dict[str, Any]
HELLO = Reply(kind=Kind.NOTICE, title="Hello")
STAFF = Reader(language="de", staff=True, rights=frozenset(Right), zone="Europe/Berlin")


def clients(count: int) -> Table:
    rows = tuple((f"Client {number}", "1:00") for number in range(count))
    return Table(headings=("Client", "Left"), rows=rows)


def tables(card: Json) -> list[Json]:
    return [part for part in card["body"] if part["type"] == "Table"]


def test_draws_an_alert_with_its_facts_its_story_and_its_decisions() -> None:
    card = to_card(ALERT)
    assert texts(card["body"]) == [
        "⚠️ Attention: 2:00 left for Acme",
        *(said for fact in ALERT.facts for said in (fact.label, fact.value)),
        *ALERT.lines,
    ]
    assert [action["title"] for action in card["actions"]] == [
        "Approve 10 h",
        "Approve 20 h",
        "Approve 30 h",
        "Decline",
    ]


def test_says_all_of_it_in_plain_text_with_the_tone_in_words() -> None:
    (message,) = to_messages(replace(ALERT, language="de"))
    assert message["summary"].startswith("Achtung: 2:00 left for Acme\nUsed: 3:15 in the last")
    assert message["summary"].endswith("replaced the *switch* in <rack 2> & rebooted (E12)")


def test_escapes_markdown_only_where_an_old_client_would_read_it() -> None:
    card = to_card(replace(HELLO, title="[your bank](https://evil.example) **now** <at>x</at>"))
    assert texts(card) == ["[your bank](https://evil.example) **now** <at>x</at>"]
    assert card["fallbackText"] == (
        r"\[your bank\](https://evil.example) \*\*now\*\* \<at\>x\</at\>"
    )


def test_computes_no_date_that_somebody_typed() -> None:
    (said,) = texts(to_card(replace(HELLO, title="{{DATE(2017-02-14T06:08:00Z, SHORT)}}")))
    assert "{{" not in said


@pytest.mark.parametrize("tone", [Tone.GOOD, Tone.WARNING, Tone.BAD])
def test_tells_every_other_tone_by_a_sign_and_a_style_of_its_own(tone: Tone) -> None:
    def head(tone: Tone) -> tuple[str, str]:
        first = to_card(replace(HELLO, tone=tone))["body"][0]
        return texts(first)[0].removesuffix("Hello"), first.get("style", "")

    others = [head(each) for each in Tone if each is not tone]
    sign, style = head(tone)
    assert sign not in [other for other, _ in others]
    assert style not in [other for _, other in others]


def test_gives_a_plain_tone_neither_sign_nor_style() -> None:
    (head,) = to_card(HELLO)["body"]
    assert head["type"] == "RichTextBlock"
    assert texts(head) == ["Hello"]


def test_draws_a_table_with_its_numbers_to_the_right_and_a_dash_where_nothing_is() -> None:
    card = to_card(BALANCES)
    (table,) = tables(card)
    assert [column["horizontalCellContentAlignment"] for column in table["columns"]] == [
        "left",
        "right",
        "left",
        "right",
        "left",
    ]
    assert texts(table["rows"][3]) == ["Müller & Söhne", "6:15", "–", "3:15", "3 Dec 2026"]
    assert card["msteams"] == {"width": "Full"}


def test_gives_the_widest_text_the_widest_column() -> None:
    (table,) = tables(to_card(BALANCES))
    client, left, *_ = [column["width"] for column in table["columns"]]
    assert client - left == len("Müller & Söhne") - len("36:50")


def test_leaves_out_a_table_without_rows() -> None:
    empty = Table(headings=("Client",), rows=())
    assert tables(to_card(replace(HELLO, table=empty))) == []


def test_draws_no_line_where_nothing_is_said() -> None:
    assert texts(to_card(replace(HELLO, lines=("", "one", " ", "two")))) == ["Hello", "one", "two"]


def test_shows_fifteen_rows_and_the_others_when_asked() -> None:
    card = to_card(replace(HELLO, table=clients(40)))
    shown, hidden = tables(card)
    (ask,) = [part for part in parts_of(card) if part.get("type") == "Action.ToggleVisibility"]
    assert len(shown["rows"]) == 1 + 15
    assert len(hidden["rows"]) == 25
    assert (hidden["isVisible"], hidden["firstRowAsHeaders"]) == (False, False)
    assert ask["title"] == "Show 25 more"
    assert ask["targetElements"][0] == {"elementId": hidden["id"], "isVisible": True}


def test_goes_on_in_further_messages_with_the_rows_that_do_not_fit() -> None:
    many = replace(HELLO, table=clients(150), buttons=ALERT.buttons)
    cards = [content(message) for message in to_messages(many)]
    rows = [row for card in cards for table in tables(card) for row in table["rows"]]
    names = [texts(row)[0] for row in rows]
    assert [name for name in names if name != "Client"] == [f"Client {n}" for n in range(150)]
    assert names.count("Client") == len(cards) > 1
    assert "actions" in cards[0]
    assert texts(cards[1])[0] == f"Hello · 2/{len(cards)}"


def test_stops_after_five_messages_and_says_how_many_rows_are_left_out() -> None:
    messages = to_messages(replace(HELLO, table=clients(900), language="de"))
    drawn = sum(
        len(table["rows"]) - (0 if table.get("id") else 1)
        for message in messages
        for table in tables(content(message))
    )
    assert len(messages) == 5
    assert texts(content(messages[-1]))[-1] == f"und {900 - drawn} weitere"


def test_says_in_the_place_of_another_card_how_much_is_left_out() -> None:
    card = to_card(replace(HELLO, table=clients(900)))
    shown = sum(len(table["rows"]) for table in tables(card)) - 1
    assert texts(card)[-1] == f"and {900 - shown} more"


def test_goes_on_in_a_further_message_with_the_lines_that_do_not_fit() -> None:
    lines = tuple(letter * 4_000 for letter in "abcdefg")
    cards = [content(message) for message in to_messages(replace(HELLO, lines=lines))]
    assert len(cards) == 2
    assert [text for text in texts([card["body"] for card in cards]) if len(text) > 99] == [*lines]


def test_shortens_a_note_that_no_message_could_carry() -> None:
    note = replace(RECEIPT, facts=(Fact(label="Note", value="lost & found " * 3_000),))
    (message,) = to_messages(note)
    assert faults_in_message(message) == []
    assert texts(content(message))[-1].endswith("…")


def test_weighs_a_text_in_bytes_as_it_is_sent() -> None:
    (message,) = to_messages(replace(HELLO, lines=("🧰" * 300,)))
    assert texts(content(message))[1] == "🧰" * 300
    (message,) = to_messages(replace(HELLO, lines=("🧰" * 3_000,)))
    assert len(texts(content(message))[1]) < 400


def test_remembers_in_its_buttons_whose_the_message_is() -> None:
    drawn = [
        to_card(ALERT, Origin.NOTICE),
        to_card(ALERT),
        to_card(replace(ALERT, kind=Kind.ASKED)),
    ]
    marks = [card["actions"][0]["data"]["blockhours"]["origin"] for card in drawn]
    assert marks == ["notice", "answer", "question"]


@pytest.mark.parametrize("reply", [ALERT, RECEIPT, BALANCES, FORM])
@pytest.mark.parametrize("language", ["en", "de"])
def test_draws_what_teams_takes(reply: Reply, language: str) -> None:
    for message in to_messages(replace(reply, language=language)):
        assert faults_in_message(message) == []


@AT_ITS_PACE
@given(replies())
def test_draws_what_teams_takes_whatever_is_said(reply: Reply) -> None:
    for message in to_messages(reply):
        assert faults_in_message(message) == []
    assert faults_in_card(to_card(reply)) == []


@AT_ITS_PACE
@given(any_value(Result))
def test_draws_every_result(result: Result) -> None:
    for message in to_messages(wording.say(result, reader=STAFF)):
        assert faults_in_message(message) == []


@AT_ITS_PACE
@given(any_value(Notice))
def test_draws_every_notice_as_one_message(notice: Notice) -> None:
    (message,) = to_messages(wording.announce(notice, "en"), Origin.NOTICE)
    assert faults_in_message(message) == []
