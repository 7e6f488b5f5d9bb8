"""What can be asked for about an agreement: its terms, its blocks, a correction."""

from dataclasses import dataclass

from core.days import Day
from core.readings import ClientReadings
from core.term_changes import TermChange
from core.units import Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustBalance:
    """Correct a balance by signed minutes, with a reason."""

    client: ClientReadings = ()
    minutes: Minutes = Minutes(0)
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowTerms:
    """The terms in force, and those to come."""

    client: ClientReadings = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SetTerms:
    """Make a new version of the terms from a date on; without a date, from today."""

    client: ClientReadings = ()
    change: TermChange
    starts: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddBlock:
    """Credit a block: a purchase, or an opening balance carried in."""

    client: ClientReadings = ()
    minutes: Minutes = Minutes(0)
    opening: bool = False
    starts: Day | None = None
    expires: Day | None = None
    rate_cents: int | None = None


AgreementCommand = ShowTerms | SetTerms | AddBlock | AdjustBalance
