"""The texts of questions: balance, why, history, mine and help."""

from typing import assert_never

from adapters.chat.grammar.verbs import NAMES, Verb
from adapters.chat.grammar.writing.writer import Writer, entry
from core.commands import ExplainWhy, ShowBalance, ShowHelp, ShowHistory, ShowMine
from core.days import Between, LastDays, LastWeek, Month, Period, ThisWeek

_NEAR_MONTHS = (("this month", "diesen Monat"), ("last month", "letzten Monat"))


def reading_text(
    command: ShowBalance | ExplainWhy | ShowHistory | ShowMine | ShowHelp, write: Writer
) -> list[str]:
    """What changes nothing."""
    match command:
        case ShowBalance(client=client):
            return [write.verb(Verb.BALANCE), write.client(client)]
        case ExplainWhy(entry_id=entry_id, client=client):
            return [write.verb(Verb.WHY), entry(entry_id) or write.client(client)]
        case ShowHistory(client=client, period=period):
            said = "" if period is None else _period(period, write)
            return [write.verb(Verb.HISTORY), write.client(client), said]
        case ShowMine():
            return [write.verb(Verb.MINE)]
        case ShowHelp(topic=topic):
            return [write.verb(Verb.HELP), _topic(topic or "", write)]
        case _:
            assert_never(command)


def _topic(topic: str, write: Writer) -> str:
    verb = NAMES.get(topic)
    return topic if verb is None else write.verb(verb)


def _period(period: Period, write: Writer) -> str:
    match period:
        case ThisWeek():
            return write.one("this week", "diese Woche")
        case LastWeek():
            return write.one("last week", "letzte Woche")
        case LastDays(days=days):
            return write.one(f"last {days} days", f"letzte {days} Tage")
        case Month():
            return _month(period, write)
        case Between():
            return _between(period, write)
        case _:
            assert_never(period)


def _between(period: Between, write: Writer) -> str:
    first = write.day(period.start)
    if period.end is None:
        return f"{write.one('since', 'seit')} {first}"
    last = write.day(period.end)
    return write.one(f"from {first} to {last}", f"vom {first} bis {last}")


def _month(month: Month, write: Writer) -> str:
    if month.month is not None and month.year is not None:
        return f"{month.year}-{month.month:02d}"
    if month.month is not None:
        return write.month(month.month)
    if month.back < 2:
        return write.one(*_NEAR_MONTHS[month.back])
    return write.one(f"{month.back} months ago", f"vor {month.back} Monaten")
