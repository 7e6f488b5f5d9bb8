"""What a home is made of, beside what other commands answer.

Each list holds as many as are worth a look; how many there are in all stands
beside it, so that a home costs the same for a thousand clients as for ten.
"""

from dataclasses import dataclass
from datetime import datetime

from core.outbox import Delivery
from core.views import ClientLeft, TopUpView


@dataclass(frozen=True, slots=True, kw_only=True)
class LowestClients:
    """The clients with the fewest hours left, lowest first, out of `count`."""

    clients: tuple[ClientLeft, ...]
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnsentMessage:
    """A message that nobody has read, about a client or not; `since` is in the asker's zone."""

    client: str | None
    delivery: Delivery
    since: datetime
    problem: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """What waits for a manager: top-ups and messages, with whether there are more.

    `top_ups` are to be decided. `unpaid` were approved, and are to be invoiced
    or paid: those whose invoice has not gone out come first.
    """

    top_ups: tuple[TopUpView, ...] = ()
    more_top_ups: bool = False
    unpaid: tuple[TopUpView, ...] = ()
    more_unpaid: bool = False
    unsent: tuple[UnsentMessage, ...] = ()
    more_unsent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstSteps:
    """What an organisation has still to do before its first log."""

    add_client: bool
    link_alerts: bool
