"""Entries as rows of a table."""

from collections.abc import Callable, Iterable

from adapters.chat.formats import hours, signed
from adapters.chat.reply import Table
from adapters.chat.wording.voice import Voice
from adapters.chat.wording.work import note_of, worked_on
from core.views import EntryView

_Cell = Callable[[EntryView, Voice], str]


def entries_table(
    entries: Iterable[EntryView], columns: tuple[str, ...], voice: Voice
) -> Table | None:
    """Draw these columns of the entries; no table where there are none."""
    rows = tuple(tuple(_CELLS[name](entry, voice) for name in columns) for entry in entries)
    if not rows:
        return None
    return voice.table(columns, rows, numeric=[name for name in columns if name in _NUMERIC])


def what(entry: EntryView, voice: Voice) -> str:
    """Say what an entry was about: the work's note, or the kind of movement."""
    about = note_of(entry, voice) if entry.work else voice.word(entry.kind)
    if entry.reason and voice.reader.staff:
        about = f"{about}: {entry.reason}" if about else entry.reason
    if entry.reversed_by is not None:
        about = f"{about} ({voice.text('undone-mark')})".lstrip()
    return about


def reference(entry: EntryView) -> str:
    """Print the name by which `undo`, `fix` and `why` find an entry."""
    return f"E{entry.id}"


def _worked(entry: EntryView, _voice: Voice) -> str:
    return hours(entry.work.worked) if entry.work else ""


_CELLS: dict[str, _Cell] = {
    "entry": lambda entry, _: reference(entry),
    "posted": lambda entry, voice: voice.formats.day(entry.posted_at),
    "day": worked_on,
    "client": lambda entry, _: entry.client,
    "what": what,
    "by": lambda entry, _: entry.by or "",
    "worked": _worked,
    "change": lambda entry, _: signed(entry.minutes),
    "left": lambda entry, _: hours(entry.balance_after),
}
_NUMERIC = frozenset({"worked", "change", "left"})
