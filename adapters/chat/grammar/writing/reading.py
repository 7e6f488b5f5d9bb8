"""The texts of questions: balance, why, history, mine and help."""

from typing import assert_never

from adapters.chat.grammar.verbs import NAMES, Verb
from adapters.chat.grammar.writing.periods import period_text
from adapters.chat.grammar.writing.writer import Writer, entry
from core.commands import (
    BalanceCommand,
    ExplainWhy,
    HomeCommand,
    ShowBalance,
    ShowHelp,
    ShowHistory,
    ShowHome,
    ShowMine,
)


def reading_text(command: BalanceCommand | HomeCommand, write: Writer) -> list[str]:
    """What changes nothing."""
    match command:
        case ShowBalance(client=client, page=page):
            return [write.verb(Verb.BALANCE), write.client(client), write.page(page)]
        case ExplainWhy(entry_id=entry_id, client=client, page=page):
            what = entry(entry_id) or write.client(client)
            return [write.verb(Verb.WHY), what, write.page(page)]
        case ShowHistory(client=client, period=period):
            said = "" if period is None else period_text(period, write)
            name = write.client(client)
            return [write.verb(Verb.HISTORY), name, said, write.page(command.page)]
        case ShowMine(page=page):
            return [write.verb(Verb.MINE), write.page(page)]
        case ShowHome():
            return [write.verb(Verb.HOME)]
        case ShowHelp(topic=topic):
            return [write.verb(Verb.HELP), _topic(topic or "", write)]
        case _:
            assert_never(command)


def _topic(topic: str, write: Writer) -> str:
    verb = NAMES.get(topic)
    return topic if verb is None else write.verb(verb)
