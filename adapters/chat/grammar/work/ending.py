"""Days and times at the end of a note: taken, asked about, or left alone."""

from adapters.chat.grammar.forms.clocks import clock_at
from adapters.chat.grammar.forms.days import FoundDay, day_at
from adapters.chat.grammar.misread import NotRead, Part, PartOrNote
from adapters.chat.grammar.text.line import bare_of
from adapters.chat.grammar.text.names import units
from adapters.chat.grammar.text.words import listed
from adapters.chat.grammar.work.parts import Parts, might_begin
from core.days import DaysAgo

NAME_UNITS = 2
"""A bare day after so few words follows the client's name: "2h for Acme Corp yesterday"."""
_LONGEST = 5
_LEAVES_IT = frozenset(
    listed(
        "from since until till of by for before after the every each next no this last "
        "vom von seit bis ab für vor nach jeden nächsten kein den der die das"
    )
)


def settle_end(parts: Parts, *, first: int, name_is_open: bool) -> None:
    """Take an introduced day at the end of the line; ask about a bare one, or a time.

    `first` is where a part may begin. With `name_is_open` the line begins
    with the client's name.
    """
    words = parts.line.words
    for at in range(max(first, len(words) - _LONGEST), len(words)):
        if not might_begin(words[at].key):
            continue
        day = day_at(parts.line, at)
        if day is not None and day.until == len(words):
            _settle_day(parts, at, day, name_is_open=name_is_open)
            return
        clock = clock_at(parts.line, at)
        if clock is not None and clock.until == len(words):
            _settle_clock(parts, at)
            return


def ask_about_day(parts: Parts, at: int, until: int) -> NotRead:
    """The question whether a day is the entry's, or belongs to the note."""
    line = parts.line
    words = line.words[at:until]
    return NotRead(
        PartOrNote(
            part=Part.DAY,
            said=bare_of(words),
            mended=(
                line.moved_first(words),
                line.inserted("heute" if line.german else "today"),
            ),
        )
    )


def _settle_day(parts: Parts, at: int, day: FoundDay, *, name_is_open: bool) -> None:
    follows_name = name_is_open and units(parts.line.words[:at]) <= NAME_UNITS
    if day.introduced or follows_name:
        parts.take_day(at, day)
        return
    lies_ahead = isinstance(day.value, DaysAgo) and day.value.days <= 0
    if parts.day is None and not lies_ahead and parts.line.key(at - 1) not in _LEAVES_IT:
        raise ask_about_day(parts, at, day.until)


def _settle_clock(parts: Parts, at: int) -> None:
    """A sentence that ends with a full stop keeps its time."""
    line = parts.line
    words = line.words[at:]
    if parts.clock is not None or words[-1].said.endswith("."):
        return
    raise NotRead(
        PartOrNote(
            part=Part.CLOCK,
            said=bare_of(words),
            mended=(line.moved_first(words), line.instead(words, f"{bare_of(words)}.")),
        )
    )
