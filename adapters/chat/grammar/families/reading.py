"""Questions about hours: balance, history and the asker's own entries."""

from adapters.chat.grammar.forms.pages import take_page
from adapters.chat.grammar.forms.periods import period_at
from adapters.chat.grammar.text import names
from adapters.chat.grammar.text.line import Line
from adapters.chat.grammar.text.refusing import refuse_internal, refuse_rest
from adapters.chat.grammar.text.words import listed
from adapters.chat.grammar.verbs import NAMES, Verb
from core.commands import ClientReadings, ShowBalance, ShowHelp, ShowHistory, ShowHome, ShowMine
from core.days import Period

_OF = frozenset({"of", "von"})
_MY_WORK = frozenset(
    listed("today this week hours entries time heute diese woche stunden einträge zeiten buchungen")
)


def read_balance(line: Line) -> ShowBalance:
    """`balance`, `balance acme`, `Kontingent von Acme`, `balance page 2`."""
    refuse_internal(line, Verb.BALANCE)
    page = take_page(line, Verb.BALANCE)
    return ShowBalance(client=_name(line), page=page)


def read_history(line: Line) -> ShowHistory:
    """`history acme last month page 2`: the period may stand before the name or after it."""
    refuse_internal(line, Verb.HISTORY)
    page = take_page(line, Verb.HISTORY)
    period: Period | None = None
    for at in range(len(line.words)):
        found = period_at(line, at)
        if found is not None:
            period = found.value
            line.take(at, found.until)
            break
    return ShowHistory(client=_name(line), period=period, page=page)


def read_mine(line: Line) -> ShowMine:
    """`mine`, `my hours`, `meine Einträge heute`, `mine page 2`."""
    page = take_page(line, Verb.MINE)
    while line.key(0) in _MY_WORK:
        line.take(0, 1)
    refuse_rest(line, Verb.MINE)
    return ShowMine(page=page)


def read_home(line: Line) -> ShowHome:
    """`home`, `Übersicht`."""
    refuse_rest(line, Verb.HOME)
    return ShowHome()


def read_help(line: Line) -> ShowHelp:
    """`help`, `help log`, `hilfe buchen`: the topic is a verb by its English name."""
    refuse_internal(line, Verb.HELP)
    line.drop_separators(0)
    if not line.words:
        return ShowHelp()
    said = line.keys(0, len(line.words)).removeprefix("/")
    verb = NAMES.get(said)
    return ShowHelp(topic=said if verb is None else verb.value)


def _name(line: Line) -> ClientReadings:
    if len(line.words) > 1 and line.key(0) in _OF:
        line.take(0, 1)
    return names.only_name(line)
