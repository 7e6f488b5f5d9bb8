"""The parts of a piece of work that are recognised by their form, each at most once."""

from dataclasses import dataclass, field
from datetime import time
from functools import lru_cache
from typing import TypeVar

from adapters.chat.grammar.forms import clocks, days, durations
from adapters.chat.grammar.forms.clocks import clock_at
from adapters.chat.grammar.forms.days import FoundDay, day_at
from adapters.chat.grammar.forms.durations import Duration, duration_at
from adapters.chat.grammar.forms.tags import (
    belongs_to_sentence,
    counts_as_ticket,
    might_be_tag,
    ticket_of,
    type_of,
)
from adapters.chat.grammar.misread import ClockContradicts, NotRead, Part, SaidTwice
from adapters.chat.grammar.text.line import Line, Word, bare_of
from adapters.chat.grammar.text.words import REMEMBERED
from core.days import ClockRange, Day
from core.units import MINUTES_PER_DAY, MINUTES_PER_HOUR, Minutes

Value = TypeVar("Value")


@lru_cache(maxsize=REMEMBERED)
def might_begin(key: str) -> bool:
    """A quick look: whether a day, clock times or a duration could begin with this word."""
    return clocks.might_begin(key) or days.might_begin(key) or durations.might_begin(key)


@dataclass(slots=True)
class Parts:
    """What was recognised so far, and the words that said it."""

    line: Line
    worked: Minutes | None = None
    day: Day | None = None
    clock: ClockRange | None = None
    work_type: str | None = None
    ticket: str | None = None
    said: dict[Part, list[Word]] = field(default_factory=dict)

    @property
    def have_time(self) -> bool:
        """Whether it is known how long the work took."""
        return self.worked is not None or (self.clock is not None and self.clock.end is not None)

    def take_tags(self) -> None:
        """Take work types and the ticket number out of the line, wherever they stand."""
        words, at = self.line.words, 0
        while at < len(words):
            taken = might_be_tag(words[at].key) and self._take_tag(at)
            at += 0 if taken else 1

    def collect(self, at: int) -> None:
        """Take all parts that stand in a row from a place on."""
        self.line.drop_separators(at)
        while at < len(self.line.words) and self._take_one(at):
            self.line.drop_separators(at)

    def take_duration(self, at: int, duration: Duration) -> None:
        """Take the duration at a place, if it is sensible as one day's work."""
        minutes = durations.worked(self.line, at, duration)
        self.worked = self._once(Part.DURATION, self.worked, minutes, at, duration.until)

    def take_type(self, at: int, code: str) -> None:
        """Take the work type at a place."""
        self.work_type = self._once(Part.WORK_TYPE, self.work_type, code, at, at + 1)

    def take_ticket(self, at: int) -> None:
        """Take the word at a place as the ticket number, whatever it looks like."""
        number = self.line.words[at].bare
        self.ticket = self._once(Part.TICKET, self.ticket, number, at, at + 1)

    def take_day(self, at: int, found: FoundDay) -> None:
        """Take the day at a place."""
        self.day = self._once(Part.DAY, self.day, found.value, at, found.until)

    def take_clock(self, at: int, clock: ClockRange, until: int) -> None:
        """Take the clock times at a place."""
        self.clock = self._once(Part.CLOCK, self.clock, clock, at, until)

    def check_clock(self) -> None:
        """Drop a duration that says the same as the clock times. Raises NotRead if it differs."""
        if self.worked is None or self.clock is None or self.clock.end is None:
            return
        between = _minutes_between(self.clock.start, self.clock.end)
        if between != self.worked:
            raise NotRead(self._contradiction(self.clock, self.worked, between))
        self.worked = None

    def _take_tag(self, at: int) -> bool:
        word = self.line.words[at]
        code = type_of(word)
        if code is not None:
            self.take_type(at, code)
            return True
        if not self._is_ticket(word, at) or belongs_to_sentence(self.line, at):
            return False
        self.line.take(at, at + 1)
        return True

    def _is_ticket(self, word: Word, at: int) -> bool:
        """Whether this is the ticket number; a second one stays where it is."""
        ticket = ticket_of(word)
        if ticket is None or self.ticket is not None or not counts_as_ticket(self.line, at):
            return False
        self.ticket = ticket
        return True

    def _take_one(self, at: int) -> bool:
        if not might_begin(self.line.words[at].key):
            return False
        clock = clock_at(self.line, at)
        if clock is not None:
            self.take_clock(at, clock.value, clock.until)
            return True
        day = day_at(self.line, at)
        if day is not None:
            self.take_day(at, day)
            return True
        duration = duration_at(self.line, at)
        if duration is None or duration.bare:
            return False
        self.take_duration(at, duration)
        return True

    def _once(self, part: Part, before: Value | None, value: Value, at: int, until: int) -> Value:
        words = self.line.words[at:until]
        if before is not None and before != value:
            raise NotRead(self._said_twice(part, words))
        self.said.setdefault(part, []).extend(self.line.take(at, until))
        return value

    def _said_twice(self, part: Part, second: list[Word]) -> SaidTwice:
        first = self.said[part]
        mended = [self.line.without(second), self.line.without(first)]
        if part is Part.DAY:
            mended.insert(0, self.line.inserted(self.line.note_mark, before=second[0]))
        if part is Part.DURATION:
            mended[:0] = self._as_start(first) + self._as_start(second)
        return SaidTwice(
            part=part, first=bare_of(first), second=bare_of(second), mended=tuple(mended)
        )

    def _as_start(self, words: list[Word]) -> list[str]:
        """`9:15` beside another duration may be the time at which the work began."""
        if len(words) > 1 or ":" not in words[0].bare:
            return []
        return [self.line.instead(words, f"{'um' if self.line.german else 'at'} {words[0].bare}")]

    def _contradiction(
        self, clock: ClockRange, worked: Minutes, between: Minutes
    ) -> ClockContradicts:
        only_start = f"{'um' if self.line.german else 'at'} {clock.start:%H:%M}"
        return ClockContradicts(
            clock=clock,
            between=between,
            said=worked,
            mended=(
                self.line.without(self.said[Part.DURATION]),
                self.line.instead(self.said[Part.CLOCK], only_start),
            ),
        )


def _minutes_between(start: time, end: time) -> Minutes:
    """What a clock shows between both; the operation counts daylight saving in."""
    hours, minutes = end.hour - start.hour, end.minute - start.minute
    return Minutes((hours * MINUTES_PER_HOUR + minutes) % MINUTES_PER_DAY)
