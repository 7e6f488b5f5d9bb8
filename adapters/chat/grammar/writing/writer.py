"""How the pieces of a command are written, so that the grammar reads them back."""

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import assert_never

from adapters.chat.grammar.forms import pages, tags
from adapters.chat.grammar.text.line import Line, escaped
from adapters.chat.grammar.verbs import Verb, entry_of
from core.commands import ClientReadings
from core.days import ClockRange, Day, DayOfMonth, DaysAgo, LatestWeekday, OnDate
from core.units import MINUTES_PER_HOUR, Minutes

ENGLISH_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
GERMAN_WEEKDAYS = (
    "Montag",
    "Dienstag",
    "Mittwoch",
    "Donnerstag",
    "Freitag",
    "Samstag",
    "Sonntag",
)
ENGLISH_MONTHS = (
    "January February March April May June July August September October November December"
)
GERMAN_MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"

_NOON = 12 * MINUTES_PER_HOUR
_PLAIN_NAME = re.compile(r"[^\W\d_][\w-]*")
_NEAR_DAYS = {
    0: ("today", "heute"),
    1: ("yesterday", "gestern"),
    -1: ("tomorrow", "morgen"),
}


class Care(IntEnum):
    """How much is done so that a text can be read in one way only."""

    PLAIN = 0
    NAMES_QUOTED = 1
    TEXTS_MARKED = 2


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes in one language and with some care."""

    german: bool
    care: Care

    def one(self, english: str, german: str) -> str:
        """The word of the language."""
        return german if self.german else english

    def verb(self, verb: Verb) -> str:
        """A verb's canonical name."""
        return entry_of(verb).name("de" if self.german else "en")

    def client(self, readings: ClientReadings) -> str:
        """The client's name; of several readings the first is meant."""
        return self.name(readings[0].name) if readings else ""

    def name(self, name: str) -> str:
        """A name, in quotation marks unless it is one plain word."""
        if self.care is Care.PLAIN and _PLAIN_NAME.fullmatch(name):
            return name
        return quoted(name)

    def note(self, text: str) -> str:
        """A note."""
        return self._text("note:", "Notiz:", text)

    def reason(self, text: str) -> str:
        """A reason."""
        return self._text("reason:", "Grund:", text)

    def because(self, text: str) -> str:
        """A reason that has to be led to."""
        if self.care < Care.TEXTS_MARKED:
            return f"{self.one('because', 'weil')} {text}"
        return self.reason(text)

    def reference(self, text: str) -> str:
        """A reference."""
        return self._text("ref:", "Referenz:", text)

    def work_type(self, code: str | None) -> str:
        """A work type as a tag."""
        return "" if code is None else f"#{tags.name_of(code, german=self.german)}"

    def day(self, day: Day) -> str:
        """A day; a full date in a form that no language reads otherwise."""
        match day:
            case OnDate(date=exact):
                return exact.isoformat()
            case DaysAgo(days=days):
                return self._days_ago(days)
            case LatestWeekday(weekday=weekday):
                return self.one(f"on {ENGLISH_WEEKDAYS[weekday]}", f"am {GERMAN_WEEKDAYS[weekday]}")
            case DayOfMonth(month=month, day=number):
                return self.one(f"{number} {self.month(month)}", f"{number}. {self.month(month)}")
            case _:
                assert_never(day)

    def on_day(self, day: Day | None) -> str:
        """A day with the word that leads to it; nothing where none was said."""
        if day is None:
            return ""
        said = self.day(day)
        return said if isinstance(day, LatestWeekday) else f"{self.one('on', 'am')} {said}"

    def page(self, number: int) -> str:
        """A page of a list; the first one goes without saying."""
        if number == pages.FIRST:
            return ""
        return f"{pages.PAGE.name_of(True, german=self.german)} {number}"

    def month(self, month: int) -> str:
        """The name of a month."""
        return self.one(ENGLISH_MONTHS, GERMAN_MONTHS).split()[month - 1]

    def start(self, clock: ClockRange) -> str:
        """The time at which the work began."""
        return f"{self.one('at', 'um')} {clock.start:%H:%M}"

    def _text(self, english: str, german: str, text: str) -> str:
        if not text or self.care < Care.TEXTS_MARKED:
            return text
        return f"{self.one(english, german)} {escaped(text)}"

    def _days_ago(self, days: int) -> str:
        near = _NEAR_DAYS.get(days)
        if near is not None:
            return self.one(*near)
        if days > 0:
            return self.one(f"{days} days ago", f"vor {days} Tagen")
        return self.one(f"in {-days} days", f"in {-days} Tagen")


def quoted(text: str) -> str:
    """A text in quotation marks."""
    return '"' + escaped(text).replace('"', '""') + '"'


def duration(minutes: Minutes) -> str:
    """A duration, of nothing or more: `2h`, `45m`, `1:30`; `13:30` would be a time of day."""
    hours, rest = divmod(minutes, MINUTES_PER_HOUR)
    if not rest and hours:
        return f"{hours}h"
    if not hours:
        return f"{rest}m"
    return f"{hours}:{rest:02d}" if minutes < _NOON else f"{hours}h{rest:02d}m"


def ticket(number: str | None) -> str:
    """A ticket number, marked as one if its form does not show it."""
    if number is None:
        return ""
    word = Line.of(number).words[0]
    shows_itself = tags.is_unmistakable(word) and tags.ticket_of(word) == number
    return number if shows_itself else f"ticket:{number}"


def entry(entry_id: int | None) -> str:
    """The reference of an entry."""
    return "" if entry_id is None else f"E{entry_id}"
