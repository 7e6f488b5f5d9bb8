"""The timer: `timer start acme printer`, `timer stop #emergency`, `timer`."""

from enum import Enum, auto

from adapters.chat.grammar.forms.tags import type_of
from adapters.chat.grammar.misread import LeftOver, NotRead, Part
from adapters.chat.grammar.text import names
from adapters.chat.grammar.text.line import Line, said_by
from adapters.chat.grammar.text.names import joined
from adapters.chat.grammar.text.refusing import refuse_internal, refuse_rest
from adapters.chat.grammar.text.subject import end_of_name
from adapters.chat.grammar.text.texts import checked, cut_note
from adapters.chat.grammar.text.vocabulary import Names, Vocabulary
from adapters.chat.grammar.verbs import Verb
from core.commands import CancelTimer, Reading, ShowTimer, StartTimer, StopTimer


class Action(Enum):
    """What can be done with the timer."""

    START = auto()
    STOP = auto()
    SHOW = auto()
    CANCEL = auto()


ACTIONS = Vocabulary(
    Names(Action.START, "start|begin|run", "start|starten|starte|beginnen"),
    Names(Action.STOP, "stop|end|finish", "stopp|stoppen|stoppe|beenden|ende"),
    Names(Action.SHOW, "status|show", "status|zeigen|zeige"),
    Names(Action.CANCEL, "cancel|discard", "verwerfen|abbrechen|löschen"),
)


def read_timer(line: Line) -> StartTimer | StopTimer | ShowTimer | CancelTimer:
    """Read what to do with the timer; alone, it is shown."""
    refuse_internal(line, Verb.TIMER)
    action = ACTIONS.need(line, Verb.TIMER, Part.ACTION) if line.words else Action.SHOW
    if action is Action.START:
        return _start(line)
    if action is Action.STOP:
        return _stop(line)
    refuse_rest(line, Verb.TIMER)
    return ShowTimer() if action is Action.SHOW else CancelTimer()


def _start(line: Line) -> StartTimer:
    literal = cut_note(line) or ""
    _refuse_work_type(line)
    names.skip_for(line)
    if names.is_quote(line):
        name = names.take_quoted(line, verb=Verb.TIMER)
        note = checked(joined(said_by(line.words), literal))
        return StartTimer(client=(Reading(name=name, rest=note),), note=note)
    end = end_of_name(line)
    words = line.take(0, min(len(line.words), names.NAME_WORDS) if end is None else end)
    line.drop_separators(0)
    rest = joined(said_by(line.words), literal)
    note = checked(joined(said_by(words), rest))
    readings = names.prefixes(words, rest) if end is None else names.whole(words, rest)
    return StartTimer(client=readings, note=note)


def _stop(line: Line) -> StopTimer:
    literal = cut_note(line) or ""
    work_type = None
    for at in range(len(line.words) - 1, -1, -1):
        code = type_of(line.words[at])
        if code is not None:
            work_type = code
            line.take(at, at + 1)
    return StopTimer(note=checked(joined(said_by(line.words), literal)), work_type=work_type)


def _refuse_work_type(line: Line) -> None:
    """A work type is said when the timer stops; it must not end up in the note."""
    tags = [word for word in line.words if type_of(word) is not None]
    if tags:
        mended = (line.without(tags),)
        raise NotRead(LeftOver(verb=Verb.TIMER, said=said_by(tags), mended=mended))
