"""What every chore has, and how it reads terms and zones without opening accounts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from core.agreements import Agreement, TermSheet, terms_on
from core.operations.desk import Act
from core.schedule import Due


@dataclass(frozen=True, slots=True, kw_only=True)
class Chore:
    """`find` tells what is due, also what has run already; `do` does one of it."""

    find: Callable[[Act], Iterable[Due]]
    do: Callable[[Act, Due], None]


def zone_of(agreement: Agreement) -> ZoneInfo:
    """The zone in which an agreement's days begin."""
    return ZoneInfo(agreement.zone)


def house_zone(act: Act) -> ZoneInfo:
    """The zone in which the organisation's days begin."""
    return ZoneInfo(act.books.organisation.zone)


def sheet_on(act: Act, agreement: Agreement, day: date) -> TermSheet:
    """What an agreement's terms say on a day."""
    return terms_on(act.books.agreements.versions(agreement.id), day).sheet
