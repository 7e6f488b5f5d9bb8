"""A form becomes a modal, and what is typed into it comes back by its fields' names."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_sdk.models.views import View

from adapters.chat.reply import Effect, Field, FieldKind, Form, Option, Tone
from adapters.slack.drawing import errors_of, to_options, to_question, to_view, values_of
from tests.adapters.chat.any_reply import AT_ITS_PACE, buttons, forms, options
from tests.adapters.chat.replies import ALERT, LOG_FORM
from tests.slack.validator import faults_in_errors, faults_in_options, faults_in_view

Json = dict[str, Any]

EFFECT = Effect(
    title="Acme: 1:30 debited, 0:30 would be left",
    lines=("The balance would reach the threshold of 2:00.",),
    tone=Tone.WARNING,
)


def draw(*fields: Field, language: str = "en") -> list[Json]:
    form = Form(name="log", title="Log hours", submit="Log", fields=fields)
    blocks: list[Json] = to_view(form, language=language)["blocks"]
    return blocks


def element(field: Field, language: str = "en") -> Json:
    (block,) = draw(field, language=language)
    drawn: Json = block["element"]
    return drawn


def choice(*names: str, value: str = "") -> Field:
    return Field(
        name="client",
        label="Client",
        kind=FieldKind.CHOICE,
        value=value,
        options=tuple(Option(label=name, value=name) for name in names),
    )


def typed_as_shown(view: Json) -> Json:
    """The state that Slack would hand in if nobody touched the modal."""
    return {
        "values": {
            block["block_id"]: {block["element"]["action_id"]: _state(block["element"])}
            for block in view["blocks"]
            if block["type"] == "input"
        }
    }


def _state(element: Json) -> Json:
    match element["type"]:
        case "plain_text_input":
            return {"type": element["type"], "value": element.get("initial_value")}
        case "datepicker":
            return {"type": element["type"], "selected_date": element.get("initial_date")}
        case _:
            return {"type": element["type"], "selected_option": element.get("initial_option")}


def test_draws_a_form_under_its_name_in_the_readers_language() -> None:
    view = to_view(LOG_FORM, language="de", private_metadata="C1")
    assert view["callback_id"] == "log"
    assert view["private_metadata"] == "C1"
    assert [view[name]["text"] for name in ("title", "submit", "close")] == [
        "Log hours",
        "Log",
        "Abbrechen",
    ]


def test_draws_each_field_under_its_name_as_what_it_takes() -> None:
    view = to_view(LOG_FORM, language="en")
    drawn = [(block["block_id"], block["element"]["type"]) for block in view["blocks"]]
    assert drawn == [
        ("client", "static_select"),
        ("duration", "plain_text_input"),
        ("day", "datepicker"),
        ("type", "static_select"),
        ("note", "plain_text_input"),
    ]


def test_gives_a_note_more_lines_than_a_duration() -> None:
    view = to_view(LOG_FORM, language="en")
    lines = {
        block["block_id"]: block["element"]["multiline"]
        for block in view["blocks"]
        if block["element"]["type"] == "plain_text_input"
    }
    assert lines == {"duration": False, "note": True}


def test_asks_only_for_what_is_required() -> None:
    view = to_view(LOG_FORM, language="en")
    assert [block["block_id"] for block in view["blocks"] if not block["optional"]] == [
        "client",
        "duration",
    ]


def test_gives_back_what_the_form_already_held() -> None:
    view = to_view(LOG_FORM, language="en")
    assert values_of(typed_as_shown(view)) == {field.name: field.value for field in LOG_FORM.fields}


def test_reads_what_was_left_empty_as_nothing() -> None:
    empty = replace(LOG_FORM, fields=tuple(replace(one, value="") for one in LOG_FORM.fields))
    assert set(values_of(typed_as_shown(to_view(empty, language="en"))).values()) == {""}


@pytest.mark.parametrize("value", ["acmee", "log & <b>"])
def test_shows_a_choice_that_is_none_where_it_cannot_be_chosen(value: str) -> None:
    drawn = element(choice("Acme", "Globex", value=value))
    assert "initial_option" not in drawn
    assert drawn["placeholder"]["text"] == value


def test_invites_to_choose_where_nothing_was_said() -> None:
    assert element(choice("Acme"), language="de")["placeholder"]["text"] == "Auswählen …"


def test_searches_among_more_options_than_slack_takes() -> None:
    names = [f"Client {number}" for number in range(101)]
    assert element(choice(*names[:100]))["type"] == "static_select"
    drawn = element(choice(*names, value="Client 7"))
    assert drawn["type"] == "external_select"
    assert drawn["initial_option"]["text"]["text"] == "Client 7"


def test_searches_in_vain_rather_than_draw_a_menu_of_nothing() -> None:
    assert element(choice())["type"] == "external_select"


def test_offers_no_option_whose_value_slack_would_not_carry() -> None:
    names = [name["text"]["text"] for name in element(choice("A" * 150, "B" * 151))["options"]]
    assert [name[0] for name in names] == ["A"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["Müller & Söhne", "Acme", "Big Acme"]),
        ("acme", ["Acme", "Big Acme"]),
        ("MÜLL", ["Müller & Söhne"]),
        ("mueller und", ["Müller & Söhne"]),
        ("umbrella", []),
    ],
)
def test_finds_options_as_names_are_compared_with_the_nearest_first(
    typed: str, found: list[str]
) -> None:
    offered = choice("Müller & Söhne", "Big Acme", "Acme").options
    drawn = to_options(offered, typed)
    names = [one["text"]["text"] for one in drawn["options"]]
    assert sorted(names) == sorted(found)
    assert not typed or names == found


@pytest.mark.parametrize("day", ["yesterday", "2026-13-01", "20261123", "3.11."])
def test_shows_a_day_that_no_picker_could_hold(day: str) -> None:
    drawn = element(Field(name="day", label="Day", kind=FieldKind.DATE, value=day))
    assert "initial_date" not in drawn
    assert drawn["placeholder"]["text"] == day


def test_begins_at_the_first_mistake() -> None:
    view = to_view(LOG_FORM, language="en")
    assert [
        block["block_id"] for block in view["blocks"] if "focus_on_load" in block["element"]
    ] == ["duration"]


def test_begins_at_the_first_thing_missing_where_nothing_is_wrong() -> None:
    fields = (
        choice("Acme", value="Acme"),
        Field(name="note", label="Note", kind=FieldKind.TEXT),
        Field(name="duration", label="Time", kind=FieldKind.DURATION, required=True),
    )
    assert [
        block["block_id"] for block in draw(*fields) if "focus_on_load" in block["element"]
    ] == ["duration"]


def test_puts_each_mistake_at_its_field() -> None:
    errors = errors_of(LOG_FORM)
    assert errors == {"duration": "I need a unit: 90m or 1.5h."}
    assert faults_in_errors(errors, to_view(LOG_FORM, language="en")) == []


def live(form: Form) -> Form:
    """The form with an effect that each of its fields but the note can change."""
    fields = (replace(field, live=field.name != "note") for field in form.fields)
    return replace(form, fields=tuple(fields), effect=EFFECT)


def test_shows_the_effect_below_the_form_and_listens_to_what_may_change_it() -> None:
    view = to_view(live(LOG_FORM), language="en")
    remark, lines = view["blocks"][5:]
    assert remark["elements"][0]["text"] == "⚠️ Acme: 1:30 debited, 0:30 would be left"
    assert lines["text"]["text"] == "The balance would reach the threshold of 2:00."
    heard = [block["block_id"] for block in view["blocks"][:5] if block["dispatch_action"]]
    assert heard == ["client", "duration", "day", "type"]
    assert view["blocks"][1]["element"]["dispatch_action_config"] == {
        "trigger_actions_on": ["on_character_entered"]
    }
    assert faults_in_view(view) == []


def test_an_update_takes_the_focus_from_nobody() -> None:
    view = to_view(live(LOG_FORM), language="en", takes_focus=False)
    assert not any("focus_on_load" in block.get("element", {}) for block in view["blocks"])


def test_listens_to_nothing_where_there_is_no_effect_to_show() -> None:
    assert not any(block["dispatch_action"] for block in to_view(LOG_FORM, language="en")["blocks"])


def test_asks_what_a_button_needs_to_know() -> None:
    view = to_question(ALERT.buttons[3], language="de", private_metadata="m")
    (block,) = view["blocks"]
    assert (view["callback_id"], view["private_metadata"]) == ("question", "m")
    assert (view["title"]["text"], view["submit"]["text"]) == ("Decline", "Senden")
    assert block["label"]["text"] == "Why is it declined?"
    assert not block["optional"]
    told = {"values": {"told": {"told": {"type": "plain_text_input", "value": "too dear"}}}}
    assert values_of(told) == {"told": "too dear"}


@AT_ITS_PACE
@given(forms())
def test_draws_any_form_so_that_slack_takes_it(form: Form) -> None:
    view = to_view(form, language="en")
    assert faults_in_view(view) == []
    View(**view).validate_json()
    errors = errors_of(form)
    assert not errors or faults_in_errors(errors, view) == []


@given(buttons())
def test_draws_any_question_so_that_slack_takes_it(button: Any) -> None:
    assert faults_in_view(to_question(button, language="de", private_metadata="")) == []


@given(st.lists(options(), max_size=130), st.text(max_size=5))
def test_answers_any_search_so_that_slack_takes_it(offered: list[Option], typed: str) -> None:
    assert faults_in_options(to_options(offered, typed)) == []


@AT_ITS_PACE
@given(forms())
def test_reads_back_what_stands_in_any_form(form: Form) -> None:
    values = values_of(typed_as_shown(to_view(form, language="en")))
    for field in form.fields:
        offered = {option.value for option in field.options}
        if field.kind is FieldKind.CHOICE and field.value in offered:
            assert values[field.name] == field.value
        if field.kind is FieldKind.TEXT and len(field.value) <= 500:
            assert values[field.name] == field.value
