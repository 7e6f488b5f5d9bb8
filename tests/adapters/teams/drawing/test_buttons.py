"""Buttons carry all that they say, and are read back the same after any restart."""

from typing import Any

import pytest
from hypothesis import given

from adapters.chat.origin import Origin
from adapters.chat.reply import Button, Emphasis, Kind, Reply
from adapters.teams.drawing import ButtonPressed, CardOutdated, act_of, to_card
from tests.adapters.chat.any_reply import AT_ITS_PACE, buttons
from tests.adapters.chat.replies import ALERT
from tests.adapters.teams.drawing.looking import actions, inputs

Json = dict[str, Any]


def draw(*row: Button, origin: Origin = Origin.ANSWER) -> list[Json]:
    drawn = to_card(Reply(kind=Kind.NOTICE, title="Hello", buttons=row), origin)
    acts: list[Json] = drawn.get("actions", [])
    return acts


def executed(action: Json, **typed: str) -> Json:
    """The value of the invoke that a click makes."""
    data = {**typed, **action["data"]}
    act = {"type": action["type"], "verb": action["verb"], "data": data}
    return {"action": act, "trigger": "manual"}


def submitted(action: Json, **typed: str) -> Json:
    """The value of the message that a click in an old client makes."""
    return {**typed, **action["fallback"]["data"]}


def test_draws_emphasis_as_a_style() -> None:
    row = [Button(label=look.value, say="x", emphasis=look) for look in Emphasis]
    assert [action.get("style") for action in draw(*row)] == [None, "positive", "destructive"]


def test_stands_in_for_itself_where_a_client_is_too_old_to_execute() -> None:
    (action,) = draw(Button(label="Undo", say="undo E12"))
    stand_in = action["fallback"]
    assert (stand_in["type"], stand_in["title"], stand_in["data"]) == (
        "Action.Submit",
        "Undo",
        action["data"],
    )


def test_says_its_command_when_it_is_pressed() -> None:
    (action,) = draw(Button(label="Undo", say="undo E12"), origin=Origin.NOTICE)
    pressed = ButtonPressed(say="undo E12", origin=Origin.NOTICE)
    assert act_of(executed(action)) == act_of(submitted(action)) == pressed


def test_asks_first_for_the_text_that_its_command_needs() -> None:
    decline = actions(to_card(ALERT))["Decline"]
    ((name, question),) = inputs(decline).items()
    assert (question["label"], question["isRequired"]) == ("Why is it declined?", True)
    (answer,) = decline["card"]["actions"]
    assert answer["style"] == decline["style"] == "destructive"
    told = {name: " too\n expensive {} "}
    pressed = ButtonPressed(say="decline TU7 too expensive {}", origin=Origin.ANSWER)
    assert act_of(executed(answer, **told)) == act_of(submitted(answer, **told)) == pressed


def test_asks_each_question_under_a_name_of_its_own() -> None:
    row = [Button(label=word, say=f"{word} {{}}", asks="Why?") for word in ("decline", "cancel")]
    names = [name for action in draw(*row) for name in inputs(action)]
    assert len(set(names)) == 2


def test_leaves_out_a_command_that_is_too_long_and_says_so() -> None:
    long = Button(label="Log again", say=f"log acme 1.5 {'x' * 4_000}")
    card = to_card(Reply(kind=Kind.NOTICE, title="Hello", buttons=(long,), language="de"))
    assert "actions" not in card
    assert card["body"][-1]["inlines"][0]["text"] == "und 1 weitere"


@pytest.mark.parametrize(
    ("label", "rows"), [("Yes", [6, 6, 2]), ("Müller & Söhne GmbH & Co. KG", [2] * 7)]
)
def test_breaks_many_buttons_into_rows_that_a_narrow_window_shows(
    label: str, rows: list[int]
) -> None:
    many = tuple(Button(label=label, say=f"balance client {n}") for n in range(14))
    body = to_card(Reply(kind=Kind.NOTICE, title="Hello", buttons=many))["body"]
    assert [len(part["actions"]) for part in body if part["type"] == "ActionSet"] == rows


@pytest.mark.parametrize(
    "value",
    [
        None,
        "approve TU7",
        {},
        {"action": {"type": "Action.Execute", "verb": "say"}},
        {"action": {"data": {"say": "approve TU7"}}},
        {"blockhours": {"v": 2, "origin": "answer", "say": "approve TU7"}},
        {"blockhours": {"v": 1, "origin": "nobody's", "say": "approve TU7"}},
        {"blockhours": {"v": 1, "origin": "answer", "say": ["approve", "TU7"]}},
        {"blockhours": ["approve TU7"]},
    ],
)
def test_takes_for_outdated_what_it_did_not_draw(value: Any) -> None:
    assert act_of(value) == CardOutdated()


@AT_ITS_PACE
@given(buttons())
def test_says_the_same_after_any_way_through_teams(button: Button) -> None:
    drawn = draw(button)
    if drawn:
        (action,) = drawn if button.asks is None else drawn[0]["card"]["actions"]
        told = button.say if button.asks is None else button.say.replace("{}", "", 1)
        assert act_of(executed(action)) == ButtonPressed(say=told, origin=Origin.ANSWER)
