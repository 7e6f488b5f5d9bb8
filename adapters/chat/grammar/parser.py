"""From a text to a command: which verb, and who reads the rest."""

import re
from collections.abc import Callable
from dataclasses import replace

from adapters.chat.grammar.families.accounts import read_join, read_link_me
from adapters.chat.grammar.families.adjusting import read_adjust, read_block
from adapters.chat.grammar.families.attention import read_nudge, read_take
from adapters.chat.grammar.families.clients import read_client
from adapters.chat.grammar.families.company import read_company
from adapters.chat.grammar.families.entries import read_redact, read_why
from adapters.chat.grammar.families.papers import (
    read_agreement,
    read_collection,
    read_invoice,
    read_statement,
)
from adapters.chat.grammar.families.questions import read_question, read_short_question
from adapters.chat.grammar.families.reading import (
    read_balance,
    read_help,
    read_history,
    read_home,
    read_mine,
)
from adapters.chat.grammar.families.team import read_link, read_team, read_unlink
from adapters.chat.grammar.families.terms import read_terms
from adapters.chat.grammar.families.timers import read_timer
from adapters.chat.grammar.families.topups import (
    read_approve,
    read_decline,
    read_invoiced,
    read_paid,
    read_top_up,
)
from adapters.chat.grammar.families.undoing import read_cancel, read_undo
from adapters.chat.grammar.hygiene import clean
from adapters.chat.grammar.misread import (
    Misread,
    NotRead,
    Part,
    SeveralCommands,
    UnknownCommand,
    WrongValue,
)
from adapters.chat.grammar.text.line import Line
from adapters.chat.grammar.text.refusing import missing
from adapters.chat.grammar.text.vocabulary import nearest
from adapters.chat.grammar.verbs import GERMAN_NAMES, NAMES, PREFIXES, Verb
from adapters.chat.grammar.work.fixing import read_fix
from adapters.chat.grammar.work.log import read_log
from adapters.chat.grammar.work.sentences import is_log
from core.commands import Command, LogHours, ShowHelp

BUTTON_LIMIT = 2_000
"""What a platform's button can carry; a longer mended text is not offered."""
OFFERED = 3
_CERTAINLY_ALIKE = 0.8
"""How like a verb the first word of a short question must be, not to be a client's name."""
_LINES = 20

_POLITE = frozenset({"please", "bitte", "pls"})
_SLASH = re.compile(r"/(?=[^\W\d_]|\?)")
_AT_THE_END = frozenset(
    {Verb.BALANCE, Verb.HISTORY, Verb.TOP_UP, Verb.APPROVE, Verb.UNDO, Verb.TERMS, Verb.PAID}
)
"""Verbs that may end a short text, as German has it: "acme aufladen", "acme balance"."""
_SHORT = 6


def _longest_names() -> dict[str, int]:
    longest: dict[str, int] = {}
    for first, *others in map(str.split, NAMES):
        longest[first] = max(longest.get(first, 0), 1 + len(others))
    return longest


_LONGEST_BEGUN_BY = _longest_names()
"""How many words the longest name of a verb has that begins with this one."""


def _read_again(line: Line) -> Command:
    if not line.words:
        raise missing(line, Verb.AGAIN, Part.COMMAND)
    said = line.text[line.arguments :].strip()
    if _take_verb(line) not in {None, Verb.LOG}:
        raise NotRead(WrongValue(verb=Verb.AGAIN, part=Part.COMMAND, said=said))
    return read_log(line, confirmed=True)


_READERS: dict[Verb, Callable[[Line], Command]] = {
    Verb.LOG: read_log,
    Verb.BALANCE: read_balance,
    Verb.WHY: read_why,
    Verb.HISTORY: read_history,
    Verb.UNDO: read_undo,
    Verb.FIX: read_fix,
    Verb.TOP_UP: read_top_up,
    Verb.APPROVE: read_approve,
    Verb.DECLINE: read_decline,
    Verb.INVOICED: read_invoiced,
    Verb.PAID: read_paid,
    Verb.CANCEL: read_cancel,
    Verb.MINE: read_mine,
    Verb.TIMER: read_timer,
    Verb.ADJUST: read_adjust,
    Verb.REDACT: read_redact,
    Verb.TERMS: read_terms,
    Verb.CLIENT: read_client,
    Verb.BLOCK: read_block,
    Verb.LINK: read_link,
    Verb.UNLINK: read_unlink,
    Verb.LINK_ME: read_link_me,
    Verb.JOIN: read_join,
    Verb.TEAM: read_team,
    Verb.INVOICE: read_invoice,
    Verb.STATEMENT: read_statement,
    Verb.AGREEMENT: read_agreement,
    Verb.COLLECTION: read_collection,
    Verb.COMPANY: read_company,
    Verb.TAKE: read_take,
    Verb.NUDGE: read_nudge,
    Verb.HOME: read_home,
    Verb.HELP: read_help,
    Verb.AGAIN: _read_again,
}


def parse(text: str) -> Command | Misread:
    """Read a text, in English or German. Never raises, whatever the text.

    What a misread offers as mended is a command by itself, and fits a button.
    """
    try:
        return _read(text)
    except NotRead as failure:
        offered = [mended for mended in failure.misread.mended if _can_be_offered(mended)]
        return replace(failure.misread, mended=tuple(dict.fromkeys(offered))[:OFFERED])


def _can_be_offered(text: str) -> bool:
    if len(text) > BUTTON_LIMIT:
        return False
    try:
        _read(text)
    except NotRead:
        return False
    return True


def _read(text: str) -> Command:
    folded = clean(text)
    if "\n" in text:
        _refuse_several(text)
    line = Line.of(_SLASH.sub("", folded, count=1) if folded[0] == "/" else folded)
    _drop_polite(line)
    prefixed = line.key(0) in PREFIXES
    if prefixed:
        line.take(0, 1)
        if not line.words:
            return ShowHelp()
    verb = _take_verb(line)
    if verb is not None:
        return _READERS[verb](line)
    return _read_without_verb(line)


def _drop_polite(line: Line) -> None:
    while len(line.words) > 1 and line.words[0].key in _POLITE:
        line.take(0, 1)


def _take_verb(line: Line) -> Verb | None:
    """Take the verb that the line begins with, in as many words as there may be."""
    longest = min(_LONGEST_BEGUN_BY.get(line.key(0), 0), len(line.words))
    for count in range(longest, 0, -1):
        name = line.keys(0, count)
        verb = NAMES.get(name)
        if verb is not None:
            taken = line.take(0, count)
            line.arguments = taken[-1].end
            line.german = name in GERMAN_NAMES
            return verb
    return None


def _read_without_verb(line: Line) -> Command:
    asks = line.text.endswith("?")
    if not asks and line.words and is_log(line):
        return read_log(line)
    question = read_question(line.text)
    if question is not None:
        return question
    verb = _verb_at_end(line)
    if verb is not None:
        return _READERS[verb](line)
    short = read_short_question(line.text)
    if short is not None and not _is_misspelt_verb(line):
        return short
    raise NotRead(_unknown(line))


def _verb_at_end(line: Line) -> Verb | None:
    if not 1 < len(line.words) <= _SHORT:
        return None
    name = line.words[-1].key
    verb = NAMES.get(name)
    if verb not in _AT_THE_END:
        return None
    line.take(len(line.words) - 1, len(line.words))
    line.german = name in GERMAN_NAMES
    return verb


def _nearest(line: Line) -> list[str]:
    """Names of the verbs that the first word looks like, one for each verb."""
    if not line.words or len(line.words[0].key) < 3:
        return []
    verbs: dict[Verb, str] = {}
    for name in nearest(line.words[0].key, NAMES):
        verbs.setdefault(NAMES[name], name)
    return list(verbs.values())


def _is_misspelt_verb(line: Line) -> bool:
    return bool(nearest(line.key(0), NAMES, alike=_CERTAINLY_ALIKE))


def _unknown(line: Line) -> UnknownCommand:
    if not line.words:
        return UnknownCommand(word=line.text)
    word = line.words[0]
    mended = [line.instead([word], name) for name in _nearest(line)]
    if len(line.words) == 1:
        mended.append(f"balance {word.said}")
    return UnknownCommand(word=word.bare[:40], mended=tuple(mended))


def _refuse_several(text: str) -> None:
    """Refuse lines that are commands of their own: the others would end up in a note."""
    lines = [each.strip() for each in text.splitlines() if each.strip()][:_LINES]
    if len(lines) < 2:
        return
    with_verb = _begins_with_verb(lines[0])
    commands = [each for each in lines if _stands_alone(each, with_verb=with_verb)]
    if len(commands) > 1:
        raise NotRead(SeveralCommands(count=len(commands), mended=tuple(commands)))


def _stands_alone(text: str, *, with_verb: bool) -> bool:
    """Whether a line is a log of its own, begun like the first; or any command with a slash."""
    if text[0] != "/" and _begins_with_verb(text) is not with_verb:
        return False
    try:
        command = _read(text)
    except NotRead:
        return False
    return text[0] == "/" or isinstance(command, LogHours)


def _begins_with_verb(text: str) -> bool:
    first = text.split(maxsplit=1)[0].removeprefix("/").casefold()
    return first in NAMES or first in PREFIXES
