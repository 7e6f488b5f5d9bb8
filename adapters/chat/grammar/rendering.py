"""From a command to the text that stands behind a button: `parse` reads it back the same."""

from adapters.chat.grammar.parser import parse
from adapters.chat.grammar.writing.attention import attention_text
from adapters.chat.grammar.writing.clients import PartyCommand, party_text
from adapters.chat.grammar.writing.joining import JoiningCommand, joining_text
from adapters.chat.grammar.writing.papers import paper_text
from adapters.chat.grammar.writing.reading import reading_text
from adapters.chat.grammar.writing.terms import terms_text
from adapters.chat.grammar.writing.topups import Step, hours_text, step_text
from adapters.chat.grammar.writing.work import timer_text, work_text
from adapters.chat.grammar.writing.writer import Care, Writer
from core.commands import (
    AgreementCommand,
    AttentionCommand,
    BalanceCommand,
    Command,
    FixEntry,
    HomeCommand,
    SetTerms,
    ShowTerms,
    TimerCommand,
    TopUpCommand,
    UndoEntry,
    WorkCommand,
)


def render(command: Command, language: str = "en") -> str:
    """Write a command with one reading in the plainest words that are read back the same.

    A client that is named is written with the text of its reading. Texts are
    taken to be on one line, without white space around them.
    """
    german = language == "de"
    for care in (Care.PLAIN, Care.NAMES_QUOTED):
        text = _written(command, Writer(german=german, care=care))
        if _only_points(command) or parse(text) == command:
            return text
    return _written(command, Writer(german=german, care=Care.TEXTS_MARKED))


def _only_points(command: Command) -> bool:
    """Whether it names an entry and says no more, which can be read in one way only.

    Every receipt has two buttons like that.
    """
    return isinstance(command, UndoEntry | FixEntry) and command == type(command)(
        entry_id=command.entry_id
    )


def _written(command: Command, write: Writer) -> str:
    return " ".join(piece for piece in _pieces(command, write) if piece)


def _pieces(command: Command, write: Writer) -> list[str]:
    if isinstance(command, WorkCommand):
        return work_text(command, write)
    if isinstance(command, TimerCommand):
        return timer_text(command, write)
    if isinstance(command, BalanceCommand | HomeCommand):
        return reading_text(command, write)
    if isinstance(command, TopUpCommand | AgreementCommand):
        return _hours_text(command, write)
    if isinstance(command, PartyCommand):
        return party_text(command, write)
    if isinstance(command, JoiningCommand):
        return joining_text(command, write)
    if isinstance(command, AttentionCommand):
        return attention_text(command, write)
    return paper_text(command, write)


def _hours_text(command: TopUpCommand | AgreementCommand, write: Writer) -> list[str]:
    if isinstance(command, ShowTerms | SetTerms):
        return terms_text(command, write)
    if isinstance(command, Step):
        return step_text(command, write)
    return hours_text(command, write)
