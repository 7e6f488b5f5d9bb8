"""Whether a sentence without a verb is a log: "2h for acme", "acme 1.5 printer"."""

from adapters.chat.grammar.forms.days import day_at
from adapters.chat.grammar.text.line import Line
from adapters.chat.grammar.text.names import FOR, NAME_WORDS, unit_end
from adapters.chat.grammar.work.timing import begins_with_time


def is_log(line: Line) -> bool:
    """Whether a duration stands where a log has it: first, or after one word.

    It may stand later after a name that shows itself as one, by quotation
    marks or by a sign that joins ("Müller & Söhne"); otherwise talk that
    mentions a duration would be booked.
    """
    at = _past_day(line, 0)
    if begins_with_time(line, at, bare=False):
        return True
    if line.key(at) in FOR:
        at += 1
    if at >= len(line.words):
        return False
    end = unit_end(line.words, at)
    if begins_with_time(line, _past_day(line, end), bare=True):
        return True
    shows_itself = end > at + 1 or line.words[at].quoted is not None
    return shows_itself and any(
        begins_with_time(line, place, bare=False)
        for place in range(end, min(at + NAME_WORDS + 2, len(line.words)))
    )


def _past_day(line: Line, at: int) -> int:
    while at < len(line.words) and line.words[at].is_separator:
        at += 1
    day = day_at(line, at)
    return at if day is None else day.until
