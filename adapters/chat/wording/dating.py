"""Texts at buttons: whenever one is pressed, it means the day on which it was offered."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from adapters.chat.grammar import parse
from adapters.chat.grammar.forms.days import day_at
from adapters.chat.grammar.misread import NotRead
from adapters.chat.grammar.text.line import Line
from core.calendar import resolve
from core.commands import FixEntry, LogHours
from core.days import Day, DaysAgo, LatestWeekday, OnDate


def dated(text: str, today: date) -> str:
    """Put a date in the place of "yesterday" or "Monday", if that changes nothing else."""
    command = parse(text)
    if not isinstance(command, LogHours | FixEntry):
        return text
    if not isinstance(command.day, DaysAgo | LatestWeekday):
        return text
    day = OnDate(date=resolve(command.day, today=today))
    wanted = replace(command, day=day)
    candidates = _with_date(text, command.day, day.date)
    return next((each for each in candidates if parse(each) == wanted), text)


def _with_date(text: str, said: Day, meant: date) -> Iterator[str]:
    """The text with the date in each place where that day is said."""
    line = Line.of(text)
    for at in range(len(line.words)):
        until = _end_of_day(line, at, said)
        if until is not None:
            yield line.instead(line.words[at:until], meant.isoformat())


def _end_of_day(line: Line, at: int, said: Day) -> int | None:
    try:
        found = day_at(line, at)
    except NotRead:
        return None
    return found.until if found is not None and found.value == said else None
