"""Numbers, dates, money and durations as the reader writes them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache, lru_cache

from babel import Locale, lists
from babel.dates import format_date, format_skeleton, format_time, get_day_names
from babel.numbers import format_currency, format_decimal, get_currency_precision

from core.units import MINUTES_PER_HOUR, Money

MINUS = "−"
QUARTER = 15
_LETTER_THEN_DIGIT = re.compile(r"(?<=[A-Za-z])(?=\d)")
"""Where Unicode sets "CHF 5" apart, and Babel does not."""
_LOCALES = {"en": "en_GB", "de": "de_DE"}


def hours(minutes: int) -> str:
    """Print minutes as H:MM, the one form in which durations are shown."""
    whole, rest = divmod(abs(minutes), MINUTES_PER_HOUR)
    return f"{MINUS if minutes < 0 else ''}{whole}:{rest:02}"


def signed(minutes: int) -> str:
    """Print a movement: H:MM with its sign, plus included."""
    return f"+{hours(minutes)}" if minutes > 0 else hours(minutes)


@dataclass(frozen=True, slots=True)
class Formats:
    """The printed forms that differ from one language to another."""

    locale: Locale

    def number(self, value: Decimal) -> str:
        """Print without trailing zeros: 1.5 or 1,5."""
        return format_decimal(value, locale=self.locale).replace("-", MINUS)

    def size(self, minutes: int) -> str:
        """Print the size of a block in hours, where they come out even enough to say so."""
        if minutes % QUARTER:
            return hours(minutes)
        return f"{self.number(Decimal(minutes) / MINUTES_PER_HOUR)} h"

    def multiplier(self, percent: int) -> str:
        """Print a multiplier: 150 is ×1.5."""
        return f"×{self.number(Decimal(percent) / 100)}"

    def money(self, money: Money) -> str:
        """Print an amount with its currency, in the currency's own minor units."""
        digits = get_currency_precision(money.currency)
        amount = Decimal(money.cents).scaleb(-digits)
        said = format_currency(amount, money.currency, locale=self.locale).replace("-", MINUS)
        return _LETTER_THEN_DIGIT.sub("\N{NO-BREAK SPACE}", said)

    def day(self, day: date) -> str:
        """Print a day near enough to need no year, with its weekday."""
        return _day("MMMEd", day, self.locale)

    def date_beside(self, day: date, other: date) -> str:
        """Print a day beside another one; its year only if it is another."""
        if day.year != other.year:
            return self.date(day)
        return format_skeleton("MMMd", day, locale=self.locale)

    def short_date(self, day: date) -> str:
        """Print a day of any year in the fewest characters."""
        return format_date(day, "short", locale=self.locale)

    def month(self, day: date) -> str:
        """Print a month with its year."""
        return format_skeleton("yMMMM", day, locale=self.locale)

    def date(self, day: date) -> str:
        """Print a day of any year."""
        return _day("yMMMd", day, self.locale)

    def percent(self, hundredths: int) -> str:
        """Print a rate that is given in hundredths of a percent: 1900 is 19 %."""
        value = self.number(Decimal(hundredths) / 100)
        return f"{value}%" if self.locale.language == "en" else f"{value}\N{NO-BREAK SPACE}%"

    def clock(self, moment: datetime | time) -> str:
        """Print a clock time."""
        return format_time(moment, "short", locale=self.locale)

    def moment(self, moment: datetime) -> str:
        """Print a day and its clock time."""
        return f"{self.day(moment)}, {self.clock(moment)}"

    def weekday(self, weekday: int) -> str:
        """Print a weekday's short name; Monday is 0."""
        names = get_day_names("abbreviated", "stand-alone", self.locale)
        return str(names[weekday]).rstrip(".")

    def any_of(self, items: Iterable[str]) -> str:
        """Print alternatives: a, b or c."""
        return lists.format_list(list(items), style="or", locale=self.locale)

    def all_of(self, items: Iterable[str]) -> str:
        """Print a list: a, b and c."""
        return lists.format_list(list(items), locale=self.locale)


@lru_cache(maxsize=2048)
def _day(skeleton: str, day: date, locale: Locale) -> str:
    """Print a day; most that is said is about the same few days."""
    return format_skeleton(skeleton, day, locale=locale)


@cache
def formats(language: str) -> Formats:
    """Return the printed forms of a language that the chat speaks."""
    return Formats(Locale.parse(_LOCALES[language]))
