"""What is answered to whoever asks how much is left, and how that came about."""

from dataclasses import dataclass
from datetime import date

from core.paging import Page
from core.units import Minutes
from core.views import AllocationView, BalanceView, EntryView


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientBalance:
    """What one client has left."""

    balance: BalanceView


@dataclass(frozen=True, slots=True, kw_only=True)
class AllBalances:
    """What every client that the asker may see has left, lowest first; a page of them.

    `lowest` is the first of all of them.
    """

    balances: tuple[BalanceView, ...]
    lowest: BalanceView | None
    page: Page


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryExplained:
    """How one entry came about, block by block."""

    entry: EntryView
    allocations: tuple[AllocationView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceExplained:
    """How the balance is made of blocks and overdraft, and what moved it lately.

    `page` says which of the blocks are to be read.
    """

    balance: BalanceView
    entries: tuple[EntryView, ...]
    page: Page


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryShown:
    """The entries posted from `start` to `end`, both included, oldest first.

    Its pages count back from the newest.
    """

    client: str
    start: date
    end: date
    opening: Minutes
    closing: Minutes
    entries: tuple[EntryView, ...]
    page: Page


@dataclass(frozen=True, slots=True, kw_only=True)
class MineShown:
    """The asker's own work entries of this week, today's among them, oldest first.

    Its pages count back from the newest.
    """

    today: date
    entries: tuple[EntryView, ...]
    worked_today: Minutes
    worked_this_week: Minutes
    page: Page


BalanceResult = (
    ClientBalance | AllBalances | EntryExplained | BalanceExplained | HistoryShown | MineShown
)
