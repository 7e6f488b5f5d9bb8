"""Every way in which a text can fail to be a command, with the facts for a sentence.

A misread is `asked` when the text has more than one sensible meaning, and
refused otherwise. `mended` are texts that can be said instead: each is a
command by itself, and small enough for a button. Words for a misread live in
the language files, under the class's name.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from adapters.chat.grammar.verbs import Verb
from core.days import ClockRange
from core.units import Minutes


class Part(StrEnum):
    """What a stretch of a text is about."""

    CLIENT = "client"
    DURATION = "duration"
    DAY = "day"
    CLOCK = "clock"
    TIME_OF_DAY = "time-of-day"
    WORK_TYPE = "work-type"
    TICKET = "ticket"
    NOTE = "note"
    ENTRY = "entry"
    PERSON = "person"
    ROLE = "role"
    LANGUAGE = "language"
    ACTION = "action"
    """The second word of `timer`, `client`, `team` and `collection`."""
    SETTING = "setting"
    MONEY = "money"
    CURRENCY = "currency"
    MULTIPLIER = "multiplier"
    DAYS = "days"
    COUNT = "count"
    SERVICE_HOURS = "service-hours"
    POLICY = "policy"
    MANDATE = "mandate"
    COMMAND = "command"
    INVITATION = "invitation"
    WORKSPACE = "workspace"
    CODE = "code"
    SWITCH = "switch"
    """On or off."""
    TOP_UP = "top-up"
    INVOICE = "invoice"
    TAX = "tax"
    TEXT = "text"
    PREFIX = "prefix"
    PAGE = "page"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Refused:
    asked: ClassVar[bool] = False

    mended: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    asked: ClassVar[bool] = True

    mended: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingSaid(_Refused):
    """An empty text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextTooLong(_Refused):
    """More characters than one message may have."""

    length: int
    limit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HiddenMark(_Refused):
    """A control character, half a character, or a mark that turns the writing direction.

    `code` names it ("U+202E"), `position` counts from 1, `before` is the word
    that it follows. `turns` says that it changes the writing direction.
    """

    code: str
    position: int
    before: str
    turns: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteTooLong(_Refused):
    """More characters than a note, or a reason, may have; an internal note counts with it."""

    length: int
    limit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NameTooLong(_Refused):
    """More characters than a name may have; `begins` is how the name begins."""

    begins: str
    length: int
    limit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SeveralCommands(_Asked):
    """Each line is a command of its own: which one is meant first?"""

    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownCommand(_Refused):
    """Nothing known; `word` is the one that should have been a verb. `mended` has the nearest."""

    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoInternalNote(_Refused):
    """This command has no place for an internal note, and it must not become a visible one."""

    verb: Verb
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteNotClosed(_Refused):
    """A quoted name that never ends."""

    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitNeeded(_Refused):
    """A bare number too large to be hours by itself; the same number with each unit.

    A reading is None where it makes no sense for one day's work.
    """

    number: str
    as_minutes: Minutes | None
    as_hours: Minutes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupedNumber(_Asked):
    """`1.500`: one and a half, or one thousand five hundred?"""

    said: str
    small: str
    large: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoTime(_Asked):
    """A duration of nothing, or of less than half a minute: how long did it take?"""

    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NegativeTime(_Asked):
    """A duration below zero: was the sign meant, to take something back?"""

    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoSize(_Asked):
    """A block or a term of no hours at all."""

    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NegativeSize(_Asked):
    """A block or a term of less than no hours: was something to be taken away?"""

    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MoreThanADay(_Asked):
    """More than 24 hours in one entry."""

    said: str
    minutes: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class VagueTime(_Asked):
    """`2-3h` or `9-11`: which of both, or from when to when?"""

    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockOrDuration(_Asked):
    """`18:30` alone: eighteen and a half hours, or a time of day?"""

    said: str
    minutes: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class DurationNeeded(_Asked):
    """Work is to be logged, but not how long it took."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockContradicts(_Asked):
    """The clock times and the duration do not agree."""

    clock: ClockRange
    between: Minutes
    said: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidTwice(_Asked):
    """Two values for what can have only one."""

    part: Part
    first: str
    second: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOrNote(_Asked):
    """A day or a time that may be meant for the entry, or belong to the note.

    `mended` has the entry's first, then the note's.
    """

    part: Part
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoSuchDate(_Refused):
    """A date that no calendar has."""

    said: str
    day: int
    month: int
    year: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOrMonth(_Asked):
    """`3/11`: the third of November, or the eleventh of March?"""

    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthNeeded(_Refused):
    """A day of a month that was not said."""

    said: str
    day: int


@dataclass(frozen=True, slots=True, kw_only=True)
class YearNeeded(_Refused):
    """A date that wants its year, such as a holiday's."""

    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoSuchTime(_Refused):
    """A time that no clock shows."""

    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EmptyRange(_Refused):
    """Clock times that begin and end at the same minute."""

    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignNeeded(_Asked):
    """An adjustment that says neither plus nor minus."""

    said: str
    minutes: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursOrTopUp(_Asked):
    """`approve 7`: seven hours, or the top-up of that number?"""

    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing(_Refused):
    """The command wants something that was not said; `mended` are examples of the verb."""

    verb: Verb
    part: Part


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownWord(_Refused):
    """A word where only certain words may stand; `mended` has the nearest in its place."""

    verb: Verb
    part: Part
    said: str
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WrongValue(_Refused):
    """Something that cannot be read as what belongs there; `setting` says of which term."""

    verb: Verb
    part: Part
    said: str
    setting: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOver(_Refused):
    """The command was understood, but for these words at its end."""

    verb: Verb
    said: str


Misread = (
    NothingSaid
    | TextTooLong
    | HiddenMark
    | NoteTooLong
    | NameTooLong
    | SeveralCommands
    | UnknownCommand
    | NoInternalNote
    | QuoteNotClosed
    | UnitNeeded
    | GroupedNumber
    | NoTime
    | NegativeTime
    | NoSize
    | NegativeSize
    | MoreThanADay
    | VagueTime
    | ClockOrDuration
    | DurationNeeded
    | ClockContradicts
    | SaidTwice
    | PartOrNote
    | NoSuchDate
    | DayOrMonth
    | MonthNeeded
    | YearNeeded
    | NoSuchTime
    | EmptyRange
    | SignNeeded
    | HoursOrTopUp
    | Missing
    | UnknownWord
    | WrongValue
    | LeftOver
)


class NotRead(Exception):
    """Carries a misread out of the depths of the grammar; never leaves it."""

    def __init__(self, misread: Misread) -> None:
        super().__init__(misread)
        self.misread = misread
