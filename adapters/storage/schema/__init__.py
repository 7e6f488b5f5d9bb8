"""The tables. Each is keyed by its organisation first, so that many can share a database."""

from adapters.storage.schema import guards, joining, ledger, messages, parties
from adapters.storage.schema.base import metadata

__all__ = ["guards", "joining", "ledger", "messages", "metadata", "parties"]
