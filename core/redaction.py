"""A note that was redacted goes out of whatever quotes it."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from core.notices import WorkTold
from core.views import EntryView

Quoting = TypeVar("Quoting")


def without_note(value: Quoting, entry_id: int) -> Quoting:
    """The same result, notice or part of one, in which the entry has no note."""
    emptied: Any = _with_parts(value, entry_id)
    if isinstance(emptied, EntryView) and emptied.id == entry_id:
        emptied = replace(emptied, note="", internal_note="", redacted=True)
    elif isinstance(emptied, WorkTold) and emptied.entry_id == entry_id:
        emptied = replace(emptied, note="")
    return value if emptied == value else emptied


LEAST_QUOTED = 8
"""Letters of a text that is found within a longer one; a word like "vpn" stands everywhere."""


def quotes(value: object, texts: frozenset[str]) -> bool:
    """Whether one of the texts stands somewhere in a value; a short one only by itself."""
    return any(
        text == said or (len(text) >= LEAST_QUOTED and text in said)
        for said in _strings(value)
        for text in texts
    )


def _with_parts(value: Any, entry_id: int) -> Any:
    if isinstance(value, tuple):
        return tuple(without_note(each, entry_id) for each in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    parts = {field.name: getattr(value, field.name) for field in fields(value)}
    emptied = {name: without_note(part, entry_id) for name, part in parts.items()}
    changed = {name: part for name, part in emptied.items() if part is not parts[name]}
    return replace(value, **changed) if changed else value


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _strings(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _strings(getattr(value, field.name))
