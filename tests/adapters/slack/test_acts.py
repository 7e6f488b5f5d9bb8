"""What presses, forms and shortcuts mean."""

import pytest

from adapters.chat.incoming import Incoming
from adapters.chat.origin import Origin
from adapters.chat.reply import Button
from adapters.slack.heard import (
    Nothing,
    Pressed,
    Searched,
    Spot,
    Submitted,
    Wanted,
)
from adapters.slack.kept import Kept
from adapters.slack.translate import translate
from tests.adapters.slack.samples import (
    ANNA,
    CARL,
    GLOBAL_SHORTCUT,
    MESSAGE_SHORTCUT,
    RANDOM,
    WITH_ANNA,
    Json,
    press,
    submission,
)


def test_an_outsider_presses_as_somebody_of_the_other_workspace() -> None:
    heard = translate(press(user={"id": "U999", "name": "carl", "team_id": "T999"}))
    assert isinstance(heard, Pressed)
    assert heard.incoming.sender == CARL
    assert heard.incoming.place.workspace == "T111"


def test_an_outsider_hands_a_form_in_where_the_app_is_installed() -> None:
    payload = submission(Kept(channel="C111"))
    payload |= {
        "team": {"id": "T999", "domain": "client"},
        "user": {"id": "U999", "name": "carl", "team_id": "T999"},
    }
    heard = translate(payload)
    assert isinstance(heard, Submitted)
    assert heard.incoming.sender == CARL
    assert heard.incoming.place == RANDOM


def test_an_app_that_is_installed_for_an_organisation_knows_the_workspace_by_the_person() -> None:
    heard = translate(press(team=None, enterprise={"id": "E111", "name": "Sandbox Org"}))
    assert isinstance(heard, Pressed)
    assert heard.incoming.sender == ANNA
    assert heard.incoming.place.workspace == "T111"


# Buttons


def test_a_press_says_what_the_button_says() -> None:
    assert translate(press()) == Pressed(
        incoming=Incoming(
            text="undo E12",
            sender=ANNA,
            place=RANDOM,
            delivery_id="C111:111.222::W111:say.0",
        ),
        spot=Spot(
            user="W111",
            channel="C111",
            message="111.222",
            response_url="https://hooks.slack.com/actions/T111/111/random-value",
            trigger="111.222.valid",
        ),
        button=Button(label="Undo", say="undo E12"),
        origin=Origin.ANSWER,
    )


def test_a_press_that_needs_a_text_tells_what_to_ask() -> None:
    action = {"action_id": "ask.1", "value": "Why?|decline TU7 {}"}
    heard = translate(press(action))
    assert isinstance(heard, Pressed)
    assert heard.button == Button(label="Undo", say="decline TU7 {}", asks="Why?")


def test_a_double_click_is_one_request_and_a_redrawn_message_is_another() -> None:
    message = {"type": "message", "ts": "111.222", "user": "UBOT"}
    redrawn = message | {"edited": {"user": "UBOT", "ts": "333.444"}}
    ids = [
        heard.incoming.delivery_id
        for heard in (
            translate(press(message=message, trigger_id="1.1.a")),
            translate(press(message=message, trigger_id="2.2.b")),
            translate(press(message=redrawn)),
        )
        if isinstance(heard, Pressed)
    ]
    assert ids[0] == ids[1] != ids[2]


def test_a_press_on_a_notice_is_said_in_its_thread() -> None:
    container = {"type": "message", "message_ts": "111.222", "channel_id": "C111"}
    heard = translate(press({"block_id": "notice.0"}, container=container))
    assert isinstance(heard, Pressed)
    assert heard.origin is Origin.NOTICE
    assert heard.incoming.place.thread == "111.222"


@pytest.mark.parametrize(
    "payload",
    [
        press({"value": None, "type": "datepicker"}),
        press(container={"type": "view", "view_id": "V111"}),
    ],
)
def test_a_press_that_says_nothing_is_nothing(payload: Json) -> None:
    assert translate(payload) == Nothing()


# Modals and shortcuts


def test_a_form_is_handed_in_where_it_was_opened() -> None:
    kept = Kept(channel="C111", response_url="https://hooks.slack.com/x", origin=Origin.ANSWER)
    assert translate(submission(kept)) == Submitted(
        incoming=Incoming(text="", sender=ANNA, place=RANDOM, delivery_id="V111:1615262109.xxx"),
        spot=Spot(
            user="W111",
            channel="C111",
            response_url="https://hooks.slack.com/x",
            trigger="111.222.valid",
        ),
        form="log",
        kept=kept,
        values={"client": "Acme", "note": ""},
        fields=("client", "note"),
    )


def test_a_form_opened_from_no_channel_is_handed_in_directly() -> None:
    heard = translate(submission(Kept()))
    assert isinstance(heard, Submitted)
    assert heard.incoming.place == WITH_ANNA


def test_a_menu_is_searched_with_the_form_that_it_stands_in() -> None:
    view = submission(Kept(channel="C111"), callback_id="fix E12")["view"]
    payload = press() | {
        "type": "block_suggestion",
        "action_id": "client",
        "block_id": "client",
        "value": "ac",
        "view": view,
    }
    assert translate(payload) == Searched(
        incoming=Incoming(text="fix E12", sender=ANNA, place=RANDOM), menu="client", typed="ac"
    )


def test_the_global_shortcut_wants_the_log_form() -> None:
    assert translate(GLOBAL_SHORTCUT) == Wanted(
        incoming=Incoming(text="log", sender=ANNA, place=WITH_ANNA),
        spot=Spot(user="W111", trigger="111.111.xxxxxx"),
    )


def test_the_message_shortcut_makes_the_message_a_note_and_its_link_an_internal_one() -> None:
    heard = translate(MESSAGE_SHORTCUT)
    assert isinstance(heard, Wanted)
    assert heard.incoming == Incoming(text="log", sender=ANNA, place=RANDOM)
    assert heard.note == (
        "printer jams & smokes // https://nordlicht.slack.com/archives/C111/p1583636382000300"
    )


def test_a_long_message_leaves_room_for_its_link() -> None:
    long = MESSAGE_SHORTCUT | {"message": {"text": "word " * 1_000, "ts": "1583636382.000300"}}
    heard = translate(long)
    assert isinstance(heard, Wanted)
    assert len(heard.note) < 1_500
    assert "p1583636382000300" in heard.note


def test_a_message_of_an_unnamed_workspace_has_no_link() -> None:
    heard = translate(MESSAGE_SHORTCUT | {"team": {"id": "T111"}})
    assert isinstance(heard, Wanted)
    assert heard.note == "printer jams & smokes"
