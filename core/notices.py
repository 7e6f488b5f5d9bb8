"""What the organisation is told without asking: facts, worded when posted.

A notice is queued in the transaction that caused it, and drawn in the
language of the place it goes to.
"""

from dataclasses import dataclass

from core.units import Minutes
from core.views import BalanceView, Crossing, EntryView, TopUpView


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceLow:
    """An alert: the balance reached these levels; with the proposed top-up.

    `entry` is the entry that did it, None when time or terms did. The notice
    is redrawn with the top-up's new state when it is decided, and with
    `resolved` when the balance rose again.
    """

    crossed: tuple[Crossing, ...]
    balance: BalanceView
    entry: EntryView | None = None
    top_up: TopUpView | None = None
    resolved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceRestored:
    """The balance rose above these levels again; the alert is armed anew."""

    client: str
    risen: tuple[Crossing, ...]
    balance: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class TopUpOffered:
    """A top-up waits for a decision, without a new alert.

    It is `superseded` once a newer alert carries the buttons.
    """

    top_up: TopUpView
    balance: Minutes
    superseded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TopUpMoved:
    """A top-up took a step; told in its thread, with the levels that it lifted."""

    top_up: TopUpView
    balance: Minutes
    risen: tuple[Crossing, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientReloaded:
    """For the client: hours were credited, or charged automatically."""

    client: str
    minutes: Minutes
    balance: Minutes
    charged: bool


Notice = BalanceLow | BalanceRestored | TopUpOffered | TopUpMoved | ClientReloaded
