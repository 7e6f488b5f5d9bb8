"""Who sends the papers: `company`, `company address "Hafenstraße 1, 20457 Hamburg"`."""

import re
from enum import Enum, auto
from fractions import Fraction
from typing import Any

from adapters.chat.grammar.families.settings import NOTHING
from adapters.chat.grammar.forms.numbers import amount
from adapters.chat.grammar.misread import NameTooLong, NotRead, Part
from adapters.chat.grammar.text.line import Line, Word, bare_of
from adapters.chat.grammar.text.refusing import refuse_internal, wrong_value
from adapters.chat.grammar.text.texts import reason_begins, reason_of
from adapters.chat.grammar.text.vocabulary import Names, Vocabulary
from adapters.chat.grammar.verbs import Verb
from core.commands import SetCompany, ShowCompany
from core.money import Tax

TEXT_LIMIT = 200
"""What stands in an address, or beside a bank, has at most so many characters."""


class Field(Enum):
    """What can be set; the value is the field of the command."""

    NAME = "name"
    ADDRESS = "address"
    TAX_ID = "tax_id"
    BANK = "bank"
    PAYMENT_DAYS = "payment_days"
    TAX = "tax"
    PREFIX = "prefix"


class Action(Enum):
    """Words that may stand before a field."""

    SET = auto()
    SHOW = auto()


FIELDS = Vocabulary(
    Names(Field.NAME, "name", "name"),
    Names(Field.ADDRESS, "address", "adresse|anschrift"),
    Names(Field.TAX_ID, "tax-id|tax id|vat id|vat-id", "steuernummer|ust-id|ustid"),
    Names(Field.BANK, "bank|bank account", "bankverbindung|konto"),
    Names(Field.PAYMENT_DAYS, "payment|payment days|payment term", "zahlungsziel"),
    Names(Field.TAX, "tax|vat", "steuer|umsatzsteuer|mwst"),
    Names(Field.PREFIX, "prefix|invoice prefix", "präfix|nummernkreis"),
)
ACTIONS = Vocabulary(
    Names(Action.SET, "set|change", "setze|setzen|ändern|ändere"),
    Names(Action.SHOW, "show", "zeigen|zeige"),
)

_RATE = re.compile(r"([0-9]{1,3}(?:[.,][0-9]{1,2})?)(%)?")
_DAYS = re.compile(r"([0-9]{1,5})")
_DAY_WORDS = frozenset({"days", "day", "tage", "tag", "tagen"})
_PREFIX = re.compile(r"[^\W_]{1,12}")


def read_company(line: Line) -> ShowCompany | SetCompany:
    """Show the company, or set something of it. Raises NotRead."""
    refuse_internal(line, Verb.COMPANY)
    ACTIONS.take(line)
    if not line.words:
        return ShowCompany()
    said: dict[str, Any] = {}
    while line.words:
        field = FIELDS.need(line, Verb.COMPANY, Part.SETTING)
        said[field.value] = _value(line, field)
        line.drop_separators(0)
    return SetCompany(**said)


def take_tax(line: Line, verb: Verb) -> Tax:
    """`19%`, `7,7 %`, `0 because reverse charge`: a reason is quoted, or takes all that follows."""
    match = _RATE.fullmatch(line.key(0))
    rate = None if match is None else Fraction(amount(match[1]) or 0) * 100
    if match is None or rate is None or rate.denominator != 1:
        raise wrong_value(line, verb, Part.TAX)
    line.take(0, 2 if not match[2] and line.key(1) == "%" else 1)
    return Tax(rate=int(rate), reason=_tax_reason(line, verb))


def take_text(line: Line, verb: Verb) -> str:
    """One quoted text, or all that is left; "none" takes a text away."""
    line.drop_separators(0)
    if len(line.words) == 1 and not line.words[0].quoted and NOTHING.take(line):
        return ""
    if not line.words:
        raise wrong_value(line, verb, Part.TEXT)
    if line.words[0].quoted is not None:
        return checked_text(line.take(0, 1))
    return checked_text(line.take(0, len(line.words)))


def checked_text(words: list[Word]) -> str:
    """The text, if it is not too long for a line of an invoice."""
    only = words[0] if len(words) == 1 else None
    text = only.quoted if only is not None and only.quoted is not None else bare_of(words)
    if len(text) > TEXT_LIMIT:
        raise NotRead(NameTooLong(begins=text[:40], length=len(text), limit=TEXT_LIMIT))
    return text


def _value(line: Line, field: Field) -> str | int | Tax:
    if field is Field.TAX:
        return take_tax(line, Verb.COMPANY)
    if field is Field.PAYMENT_DAYS:
        return _days(line)
    if field is Field.PREFIX:
        return _prefix(line)
    return take_text(line, Verb.COMPANY)


def _tax_reason(line: Line, verb: Verb) -> str:
    at = 1 if reason_begins(line) == 0 else 0
    if at < len(line.words) and line.words[at].quoted:
        return checked_text(line.take(0, at + 1)[at:])
    return reason_of(line, verb) if at else ""


def _days(line: Line) -> int:
    match = _DAYS.fullmatch(line.key(0))
    if match is None:
        raise wrong_value(line, Verb.COMPANY, Part.DAYS)
    line.take(0, 2 if line.key(1) in _DAY_WORDS else 1)
    return int(match[1])


def _prefix(line: Line) -> str:
    if NOTHING.take(line):
        return ""
    word = line.key(0).rstrip("-")
    if not _PREFIX.fullmatch(word):
        raise wrong_value(line, Verb.COMPANY, Part.PREFIX)
    line.take(0, 1)
    return word.upper()
