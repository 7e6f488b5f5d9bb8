"""What is answered about an agreement: its terms, its blocks, a correction of its balance."""

from dataclasses import dataclass
from datetime import date

from core.agreements import Terms
from core.units import Minutes
from core.views import EntryView


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceAdjusted:
    """A correction was posted."""

    entry: EntryView
    balance: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsShown:
    """The versions of a client's terms, oldest first; `current` is in force."""

    client: str
    current: Terms
    versions: tuple[Terms, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsChanged:
    """A new version of the terms was made from `before`."""

    client: str
    before: Terms
    after: Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockAdded:
    """A block was credited, or will be on its start day (`credited` False)."""

    client: str
    minutes: Minutes
    opening: bool
    starts_on: date
    expires_on: date | None
    credited: bool
    balance: Minutes


AgreementResult = TermsShown | TermsChanged | BlockAdded | BalanceAdjusted
