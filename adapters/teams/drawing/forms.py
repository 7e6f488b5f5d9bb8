"""Forms: inputs in a card, with what was typed and what is wrong at each of them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import assert_never

from adapters.chat.reply import Field, FieldKind, Form
from adapters.teams.drawing import limits
from adapters.teams.drawing.choices import to_choice
from adapters.teams.drawing.remarks import remark
from adapters.teams.drawing.text import Json, plain, rich, run, shorten, weight
from adapters.teams.drawing.words import words


def to_inputs(form: Form, language: str) -> list[Json]:
    """Draw the fields of a form, each with its mistake under it."""
    fields = [
        replace(field, value=shorten(field.value, limits.INPUT_VALUE)) for field in form.fields
    ]
    menus = sum(1 for field in fields if field.options)
    room = (limits.FORM - sum(weight(field.value) for field in fields)) // max(menus, 1)
    return [drawn for field in fields for drawn in _field(field, room, language)]


def _field(field: Field, room: int, language: str) -> Iterator[Json]:
    yield {
        **_box(field, room),
        "id": field.name,
        "label": plain(field.label, limits.LABEL),
        **({"value": field.value} if field.value else {}),
        **_hint(field),
        **_required(field, language),
    }
    if field.error is not None:
        mistake = run(f"⚠️ {field.error}", limits.HINT, color="attention", weight="bolder")
        yield rich(mistake, spacing="small")
    if field.kind is FieldKind.TEXT and field.hint.strip():
        yield remark(field.hint)


def _box(field: Field, room: int) -> Json:
    match field.kind:
        case FieldKind.CHOICE if field.options:
            return to_choice(field, room)
        case FieldKind.DATE if not field.value or _is_date(field.value):
            return {"type": "Input.Date"}
        case FieldKind.TEXT:
            return {"type": "Input.Text", "isMultiline": True}
        case FieldKind.CHOICE | FieldKind.DATE | FieldKind.DURATION:
            return {"type": "Input.Text"}
        case _:
            assert_never(field.kind)


def _hint(field: Field) -> Json:
    """Put a short hint into the empty box; what has to be known while typing stands below it."""
    if field.kind is FieldKind.TEXT or not field.hint.strip():
        return {}
    return {"placeholder": plain(field.hint, limits.HINT)}


def _required(field: Field, language: str) -> Json:
    if not field.required:
        return {}
    return {"isRequired": True, "errorMessage": words(language).text("field-missing")}


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
