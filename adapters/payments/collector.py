"""The port through which direct debits are collected.

Collecting takes days, and may be taken back weeks later. So a collector only
takes orders, and tells at any time what became of one, as often as it likes:
`core.operations.tell_of_debit` takes each step once. A file for a bank, a
card service and its webhooks fit behind it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from core.direct_debits import DebitState
from core.units import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """One order: `key` is the same however often it is given, and never of another order."""

    key: str
    debit_id: int
    organisation: str
    client: str
    mandate: str
    amount: Money
    purpose: str
    asked_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a collector tells of an order."""

    debit_id: int
    state: DebitState
    reason: str = ""


class Collector(Protocol):
    """Collects from clients who gave a mandate."""

    async def submit(self, collections: Sequence[Collection]) -> Sequence[Told]:
        """Take orders, and tell what is known of each at once.

        An order that was taken before is not taken twice: its key tells.
        """
        ...
