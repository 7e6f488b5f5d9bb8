"""The machine-readable side of replies about entries."""

from adapters.chat.reply import Record
from core.units import Minutes
from core.views import EntryView


def of_entry(entry: EntryView, balance: Minutes | None = None) -> Record:
    """Record an entry with its public note, and what is left after it."""
    return Record(
        client=entry.client,
        worked_minutes=entry.work.worked if entry.work else None,
        debited_minutes=entry.work.debited if entry.work else None,
        balance_minutes=balance,
        worked_on=entry.worked_on,
        note=entry.note if entry.work else None,
        entry=entry.id,
    )
