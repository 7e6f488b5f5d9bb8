"""Forms as modals, and what was typed into them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, assert_never

from adapters.chat.reply import Button, Field, FieldKind, Form
from adapters.chat.visible import visible
from adapters.slack.drawing import limits
from adapters.slack.drawing.buttons import decoded
from adapters.slack.drawing.choices import to_choice
from adapters.slack.drawing.parts import signed, to_lines
from adapters.slack.drawing.remarks import remark
from adapters.slack.drawing.text import Json, plain, shorten
from adapters.slack.drawing.words import words

QUESTION = "question"
"""The callback id of a modal that asks what a button needs to know."""

TOLD = "told"
"""The name under which `values_of` gives the answer to a question."""


def to_view(
    form: Form, *, language: str, private_metadata: str = "", takes_focus: bool = True
) -> Json:
    """Draw a form as a modal; its callback id is the form's name.

    Blocks are named after their fields, so that an update of the view keeps
    what was typed. Slack tells of every change of a live field, and the view
    can be updated with the effect of it; then it must not take the focus from
    where somebody types.
    """
    focus = _first_open(form.fields) if takes_focus else None
    fields = [_input(field, language, focus=field is focus) for field in form.fields]
    effect = form.effect
    foot = [remark(signed(effect)), *to_lines(effect.lines)] if effect else []
    return {
        "type": "modal",
        "callback_id": form.name,
        "private_metadata": private_metadata,
        "title": plain(form.title, limits.VIEW_TITLE),
        "submit": plain(form.submit, limits.VIEW_TITLE),
        "close": plain(words(language).text("cancel"), limits.VIEW_TITLE),
        "blocks": [*fields, *foot],
    }


def to_question(button: Button, *, language: str, private_metadata: str) -> Json:
    """Draw the modal that asks for the text which a button's command needs."""
    told = Field(name=TOLD, label=button.asks or "", kind=FieldKind.TEXT, required=True)
    send = words(language).text("send")
    form = Form(name=QUESTION, title=button.label, submit=send, fields=(told,))
    return to_view(form, language=language, private_metadata=private_metadata)


def errors_of(form: Form) -> dict[str, str]:
    """Say what is wrong in which field, as `response_action: errors` takes it."""
    return {
        field.name: shorten(visible(field.error), limits.INPUT_LABEL)
        for field in form.fields
        if field.error is not None
    }


def values_of(state: Mapping[str, Any]) -> dict[str, str]:
    """Read what was typed and chosen out of a view's state, by the names of the fields."""
    return {
        name: _value(element)
        for block in state["values"].values()
        for name, element in block.items()
    }


def _first_open(fields: Sequence[Field]) -> Field | None:
    """Find where to begin: at the first mistake, else at the first thing missing."""
    wrong = (field for field in fields if field.error is not None)
    missing = (field for field in fields if field.required and not field.value)
    return next(wrong, None) or next(missing, None)


def _input(field: Field, language: str, *, focus: bool) -> Json:
    element = _element(field, language)
    if focus:
        element["focus_on_load"] = True
    if field.live and element["type"] == "plain_text_input":
        element["dispatch_action_config"] = {"trigger_actions_on": ["on_character_entered"]}
    hint = {"hint": plain(field.hint, limits.INPUT_LABEL)} if field.hint.strip() else {}
    return {
        "type": "input",
        "block_id": field.name,
        "label": plain(field.label, limits.INPUT_LABEL),
        "element": element,
        "optional": not field.required,
        "dispatch_action": field.live,
    } | hint


def _element(field: Field, language: str) -> Json:
    match field.kind:
        case FieldKind.CHOICE:
            return to_choice(field, language)
        case FieldKind.DATE:
            return _date(field)
        case FieldKind.TEXT | FieldKind.DURATION:
            return _text(field)
        case _:
            assert_never(field.kind)


def _date(field: Field) -> Json:
    picker: Json = {"type": "datepicker", "action_id": field.name}
    if _is_date(field.value):
        return picker | {"initial_date": field.value}
    said = {"placeholder": plain(field.value, limits.PLACEHOLDER)} if field.value else {}
    return picker | said


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _text(field: Field) -> Json:
    box = {
        "type": "plain_text_input",
        "action_id": field.name,
        "multiline": field.kind is FieldKind.TEXT,
    }
    typed = {"initial_value": shorten(field.value, limits.INPUT_VALUE)} if field.value else {}
    return box | typed


def _value(element: Mapping[str, Any]) -> str:
    if chosen := element.get("selected_option"):
        return decoded(chosen["value"])
    return element.get("value") or element.get("selected_date") or ""
