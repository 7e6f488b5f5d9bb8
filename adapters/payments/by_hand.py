"""Collecting by hand: the orders as a CSV file, for somebody to carry to the bank."""

import asyncio
import csv
from collections.abc import Sequence
from pathlib import Path

from adapters.payments.collector import Collection, Told
from core.direct_debits import DebitState

COLUMNS = (
    "key",
    "organisation",
    "client",
    "mandate",
    "currency",
    "amount",
    "purpose",
    "asked_on",
)

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class CollectByHand:
    """Implements `Collector`: writes the list, and takes it that it is carried on."""

    def __init__(self, file: Path) -> None:
        self._file = file

    async def submit(self, collections: Sequence[Collection]) -> Sequence[Told]:
        await asyncio.to_thread(self._write, collections)
        return [Told(debit_id=each.debit_id, state=DebitState.SUBMITTED) for each in collections]

    def _write(self, collections: Sequence[Collection]) -> None:
        with self._file.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(COLUMNS)
            writer.writerows(map(_row, collections))


def _row(collection: Collection) -> tuple[str, ...]:
    amount = collection.amount
    return (
        collection.key,
        _harmless(collection.organisation),
        _harmless(collection.client),
        _harmless(collection.mandate),
        amount.currency,
        f"{amount.cents // 100}.{amount.cents % 100:02d}",
        _harmless(collection.purpose),
        collection.asked_on.isoformat(),
    )


def _harmless(text: str) -> str:
    """Keep a spreadsheet from running what somebody typed as a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
