"""Statements: what a month did to a balance."""

from dataclasses import dataclass
from datetime import date, datetime

from core.units import Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedStatement:
    """A statement that went out: its entries are the technicians' to change no more.

    It covers what was posted from `first` to `last`, both included, in the
    agreement's zone.
    """

    agreement_id: int
    first: date
    last: date
    opening: Minutes
    closing: Minutes
    issued_at: datetime
    issued_by: int | None = None

    def covers(self, posted_on: date) -> bool:
        """Whether what was posted on that day stands on it."""
        return self.first <= posted_on <= self.last
