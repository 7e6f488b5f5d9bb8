"""What can be refused about an agreement, its terms and its blocks."""

from dataclasses import dataclass
from datetime import date

from core.refusals.refusal import Refusal
from core.units import Minutes


@dataclass(kw_only=True, eq=False)
class NoAgreement(Refusal):
    """The client has no agreement."""

    client: str


@dataclass(kw_only=True, eq=False)
class BlockTooSmall(Refusal):
    """A purchased block must be larger than the renewal threshold."""

    minutes: Minutes
    threshold: Minutes


@dataclass(kw_only=True, eq=False)
class ZoneSettled(Refusal):
    """The agreement has entries, whose dates another zone would change."""

    client: str
    zone: str


@dataclass(kw_only=True, eq=False)
class BadTerm(Refusal):
    """A term outside its range; `setting` is the change's class name."""

    setting: str
    value: str


@dataclass(kw_only=True, eq=False)
class TermsTooEarly(Refusal):
    """Terms may not start before entries that were made under older ones."""

    starts_on: date
    earliest: date
