"""A form keeps what was typed, says what is wrong where it is wrong, and is read back."""

from dataclasses import replace
from typing import Any

from hypothesis import given

from adapters.chat.origin import Origin
from adapters.chat.reply import Field, FieldKind, Option, Reply
from adapters.teams.drawing import FormHandedIn, act_of, to_card, to_dialog, to_found, values_of
from tests.adapters.chat.any_reply import AT_ITS_PACE, replies
from tests.adapters.chat.replies import FORM, LOG_FORM, RECEIPT
from tests.adapters.teams.drawing.looking import actions, inputs, texts
from tests.teams.validator import faults_in_card, parts_of

Json = dict[str, Any]
MANY = tuple(Option(label=f"Client {n}", value=f"Client {n}") for n in range(400))


def form_of(*fields: Field) -> Reply:
    return replace(FORM, form=replace(LOG_FORM, fields=fields))


def client(**parts: Any) -> Field:
    return Field(name="client", label="Client", kind=FieldKind.CHOICE, **parts)


def test_draws_an_input_for_each_field_with_what_was_typed() -> None:
    drawn = inputs(to_card(FORM))
    assert {name: box["type"] for name, box in drawn.items()} == {
        "client": "Input.ChoiceSet",
        "duration": "Input.Text",
        "day": "Input.Date",
        "type": "Input.ChoiceSet",
        "note": "Input.Text",
    }
    assert {name: box["value"] for name, box in drawn.items()} == {
        "client": "Müller & Söhne",
        "duration": "90",
        "day": "2026-11-23",
        "type": "normal",
        "note": "fixed printer",
    }


def test_says_what_is_wrong_under_the_field_where_it_is_wrong() -> None:
    body = to_card(FORM)["body"]
    at = [part.get("id") for part in body].index("duration")
    mistake = body[at + 1]["inlines"][0]
    assert mistake["text"] == "⚠️ I need a unit: 90m or 1.5h."
    assert mistake["color"] == "attention"
    assert len([said for said in texts(body) if said.startswith("⚠️")]) == 1


def test_asks_for_the_needed_fields_before_anything_is_sent() -> None:
    drawn = inputs(to_card(replace(FORM, language="de")))
    needed = {name for name, box in drawn.items() if box.get("isRequired")}
    assert needed == {"client", "duration"}
    assert drawn["client"]["errorMessage"] == "Bitte ausfüllen."


def test_warns_who_reads_the_note_while_it_is_typed() -> None:
    assert "The client can read it. Text after // is internal." in texts(to_card(FORM))
    assert inputs(to_card(FORM))["duration"]["placeholder"] == "1.5h, 90m, 1:30 or 9:15-10:45"


def test_offers_a_few_options_at_a_glance_and_searches_among_more() -> None:
    few, more = (inputs(to_card(form_of(client(options=MANY[:n]))))["client"] for n in (8, 9))
    assert (few["style"], more["style"]) == ("compact", "filtered")


def test_looks_up_what_a_card_cannot_hold() -> None:
    menu = inputs(to_card(form_of(client(options=MANY, value="Client 399"))))["client"]
    assert menu["choices"][0] == {"title": "Client 399", "value": "Client 399"}
    assert len(menu["choices"]) < 400
    assert menu["choices.data"] == {"type": "Data.Query", "dataset": "client"}


def test_finds_up_to_fifteen_of_what_matches_the_best_first() -> None:
    found = to_found(MANY, "client 39")
    titles = [result["title"] for result in found["value"]["results"]]
    assert titles == ["Client 39", *(f"Client 39{n}" for n in range(10))]
    assert len(to_found(MANY, "")["value"]["results"]) == 15


def test_keeps_a_client_that_is_not_offered_any_more() -> None:
    menu = inputs(to_card(form_of(client(options=MANY[:2], value="Acmee"))))["client"]
    assert menu["value"] == menu["choices"][0]["value"] == "Acmee"


def test_takes_a_name_as_text_where_there_is_nothing_to_choose() -> None:
    assert inputs(to_card(form_of(client())))["client"]["type"] == "Input.Text"


def test_keeps_a_day_that_is_no_date() -> None:
    day = Field(name="day", label="Day", kind=FieldKind.DATE, value="yesterdy")
    box = inputs(to_card(form_of(day)))["day"]
    assert (box["type"], box["value"]) == ("Input.Text", "yesterdy")


def test_reads_back_what_was_handed_in() -> None:
    submit = actions(to_card(FORM))["Log"]
    data = {"client": "Acme", "duration": "90m", "msteams": {"type": "x"}, **submit["data"]}
    handed_in = FormHandedIn(
        form="log", values={"client": "Acme", "duration": "90m"}, origin=Origin.ANSWER
    )
    assert act_of({"action": {"type": "Action.Execute", "data": data}}) == handed_in
    assert act_of(data) == handed_in
    assert act_of({"commandId": "log", "commandContext": "compose", "data": data}) == handed_in


def test_leaves_fields_alone_when_another_button_is_pressed() -> None:
    drawn = to_card(replace(FORM, buttons=RECEIPT.buttons))
    undo, submit = actions(drawn)["Undo"], actions(drawn)["Log"]
    assert undo["associatedInputs"] == undo["fallback"]["associatedInputs"] == "none"
    assert "associatedInputs" not in submit


def test_draws_a_dialog_with_nothing_but_a_submission() -> None:
    dialog = to_dialog(FORM)
    card = dialog["card"]["content"]
    kinds = {part["type"] for part in parts_of(card) if "title" in part and "type" in part}
    assert dialog["title"] == "Log hours"
    assert kinds == {"Action.Submit"}
    assert faults_in_card(card) == []


def test_says_in_a_dialog_what_came_of_it_without_buttons() -> None:
    card = to_dialog(RECEIPT)["card"]["content"]
    assert actions(card) == {}
    assert texts(card)[0] == "✅ Acme: 1:10 logged, 1:53 debited, 2:00 left"


@AT_ITS_PACE
@given(replies())
def test_draws_dialogs_that_teams_takes(reply: Reply) -> None:
    assert faults_in_card(to_dialog(reply)["card"]["content"]) == []


def test_reads_no_values_where_there_are_none() -> None:
    assert values_of(None) == values_of({"action": {"data": {"duration": 5}}}) == {}


def test_holds_a_form_of_many_long_fields() -> None:
    fields = tuple(
        Field(name=f"f{n}", label="x" * 900, kind=FieldKind.TEXT, value="ü" * 900, hint="y" * 900)
        for n in range(5)
    )
    assert faults_in_card(to_card(form_of(*fields))) == []
