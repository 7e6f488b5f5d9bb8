"""The tables. Each is keyed by its organisation first, so that many can share a database."""

from adapters.storage.schema import (
    guards,
    homes,
    installations,
    joining,
    ledger,
    messages,
    papers,
    parties,
    references,
    schedule,
)
from adapters.storage.schema.base import metadata

__all__ = [
    "guards",
    "homes",
    "installations",
    "joining",
    "ledger",
    "messages",
    "metadata",
    "papers",
    "parties",
    "references",
    "schedule",
]
