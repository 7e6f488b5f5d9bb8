"""Amounts of money: `114`, `114.00`, `114,00 €`, `€1,500.00`; the currency is the agreement's."""

import re

from babel.numbers import get_currency_precision, is_currency

from adapters.chat.grammar.forms.numbers import amount, both_meanings, is_grouped
from adapters.chat.grammar.misread import GroupedNumber, NotRead, Part
from adapters.chat.grammar.text.line import Line
from adapters.chat.grammar.text.refusing import wrong_value
from adapters.chat.grammar.verbs import Verb

CENTS_LIMIT = 1_000_000_000
"""No price is this high; and every database can store it."""

_SIGNS = "€$£"
_ALONE = frozenset(_SIGNS)
_CURRENCY = re.compile(rf"[{_SIGNS}]|[a-z]{{3}}|euros?|francs?|franken|pounds?|dollars?")
_CODE = re.compile("[A-Z]{3}")
_AROUND = re.compile(rf"[{_SIGNS}]?([0-9][0-9.,]*?)(?:[{_SIGNS}]|,-)?")


def take_cents(line: Line, verb: Verb, setting: str | None = None) -> int:
    """Take the amount that the line begins with, as cents."""
    line.drop_separators(0)
    if line.key(0) in _ALONE:
        line.take(0, 1)
    match = _AROUND.fullmatch(line.key(0))
    value = None if match is None else amount(match[1])
    if match is None or value is None or (value * 100).denominator != 1:
        raise wrong_value(line, verb, Part.MONEY, setting)
    if is_grouped(match[1]):
        raise _grouped(line, match[1])
    cents = int(value * 100)
    if cents > CENTS_LIMIT:
        raise wrong_value(line, verb, Part.MONEY, setting)
    stopped = line.take(0, 1)[0].stop
    if not stopped and _CURRENCY.fullmatch(line.key(0)):
        line.take(0, 1)
    return cents


def take_currency(line: Line, verb: Verb, setting: str) -> str:
    """Take the ISO 4217 code that the line begins with.

    Only currencies with two decimals: in any other one, an amount that is
    read as hundredths would be another amount.
    """
    code = line.key(0).upper()
    if not (_CODE.fullmatch(code) and is_currency(code) and get_currency_precision(code) == 2):
        raise wrong_value(line, verb, Part.CURRENCY, setting)
    line.take(0, 1)
    return code


def written(cents: int) -> str:
    """Cents as this module reads them."""
    return f"{cents // 100}.{cents % 100:02d}"


def _grouped(line: Line, number: str) -> NotRead:
    small, large = both_meanings(number)
    written_out = (_two_decimals(small), f"{large}.00")
    mended = tuple(line.instead(line.words[:1], each) for each in written_out)
    return NotRead(GroupedNumber(said=line.words[0].bare, small=small, large=large, mended=mended))


def _two_decimals(number: str) -> str:
    whole, _, decimals = number.partition(".")
    return f"{whole}.{decimals:0<2}"
