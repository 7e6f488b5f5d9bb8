"""What can be refused whatever is asked for: who asks, and what cannot be used anywhere."""

from dataclasses import dataclass
from datetime import date

from core.people import Right, Role
from core.refusals.refusal import Refusal


@dataclass(kw_only=True, eq=False)
class UnknownSender(Refusal):
    """Nobody linked this chat account to a person."""


@dataclass(kw_only=True, eq=False)
class NotAllowed(Refusal):
    """The person's role lacks the right."""

    right: Right
    role: Role


@dataclass(kw_only=True, eq=False)
class ReasonNeeded(Refusal):
    """The command wants a reason: decline, adjust, cancel."""

    verb: str


@dataclass(kw_only=True, eq=False)
class AmountNeeded(Refusal):
    """An adjustment or block of zero minutes."""


@dataclass(kw_only=True, eq=False)
class BadDate(Refusal):
    """A date that does not exist, or cannot be used there."""

    day: int
    month: int


@dataclass(kw_only=True, eq=False)
class StartsLater(Refusal):
    """A period that has not begun, so that nothing can stand in it."""

    start: date
    today: date


@dataclass(kw_only=True, eq=False)
class EndsBeforeStart(Refusal):
    """A block that expires before it starts, or a period that ends first."""

    start: date
    end: date


@dataclass(kw_only=True, eq=False)
class OtherRequest(Refusal):
    """The same delivery key came with something else in it."""
