"""The texts of periods."""

from typing import assert_never

from adapters.chat.grammar.writing.writer import Writer
from core.days import Between, LastDays, LastWeek, Month, Period, ThisWeek

_NEAR_MONTHS = (("this month", "diesen Monat"), ("last month", "letzten Monat"))


def period_text(period: Period, write: Writer) -> str:
    """A period, as the grammar reads it."""
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
