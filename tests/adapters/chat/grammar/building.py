"""Short forms for what phrases must yield."""

from datetime import time

from adapters.chat.grammar.misread import Misread
from core.agreements import ServiceWindow
from core.commands import ClientReadings, Command, LogHours, Reading
from core.days import ClockRange, Day
from core.units import Minutes

Phrases = tuple[tuple[str, Command | Misread], ...]


def named(name: str) -> ClientReadings:
    """A client's name with nothing after it."""
    return (Reading(name=name),)


def readings(*pairs: tuple[str, str]) -> ClientReadings:
    """Names with what follows each."""
    return tuple(Reading(name=name, rest=rest) for name, rest in pairs)


def clock(said: str) -> ClockRange:
    """`9:15-10:45`, or a start alone."""
    start, _, end = said.partition("-")
    return ClockRange(start=_time(start), end=_time(end) if end else None)


def open_on(*weekdays: int, hours: str) -> tuple[ServiceWindow, ...]:
    """The same service hours on some days."""
    opens, closes = (_minutes(said) for said in hours.split("-"))
    return tuple(ServiceWindow(weekday=day, opens=opens, closes=closes) for day in weekdays)


def logged(
    client: str,
    note: str = "",
    *,
    minutes: int | None = None,
    day: Day | None = None,
    clock: ClockRange | None = None,
    work_type: str | None = None,
    ticket: str | None = None,
    internal_note: str = "",
    confirmed: bool = False,
) -> LogHours:
    """A log in which the client is certain, and the note is what follows its name."""
    return LogHours(
        client=(Reading(name=client, rest=note),),
        named=True,
        worked=None if minutes is None else Minutes(minutes),
        day=day,
        clock=clock,
        work_type=work_type,
        ticket=ticket,
        note=note,
        internal_note=internal_note,
        confirmed=confirmed,
    )


def _time(said: str) -> time:
    hour, minute = said.split(":")
    return time(int(hour), int(minute))


def _minutes(said: str) -> Minutes:
    hour, minute = said.split(":")
    return Minutes(int(hour) * 60 + int(minute))
