"""What `disk.c` recorded: all that became of a database's files, and what was said, in order."""

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

_HEAD = struct.Struct("=cc2xIq")


class What(StrEnum):
    """What became of a file, or of a folder's names."""

    WRITTEN = "w"
    CUT = "c"
    KEPT = "k"
    """A sync: what was written until then survives a loss of power."""
    LOST = "l"
    """A sync failed, and what was written until then will never be on the disk."""
    OPEN = "o"
    """A sync failed, and nobody knows what of it is on the disk."""
    GONE = "g"
    SAID = "s"


class File(StrEnum):
    """Which file of the database, or the folder that they stand in."""

    NONE = "\0"
    DATABASE = "d"
    LOG = "l"
    JOURNAL = "j"
    FOLDER = "f"

    def beside(self, database: Path) -> Path:
        """Where it stands."""
        return database.with_name(database.name + _ENDINGS[self])


_ENDINGS = {File.DATABASE: "", File.LOG: "-wal", File.JOURNAL: "-journal"}


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened; `at` is where it was written, or to what length it was cut."""

    what: What
    file: File
    at: int
    data: bytes


def events(records: Iterable[Path]) -> Iterator[Event]:
    """Read what several processes recorded, one after the other.

    A record that was being made when its process was killed is left out.
    """
    for file in records:
        yield from _read(file.read_bytes())


def _read(recorded: bytes) -> Iterator[Event]:
    begin = 0
    while begin + _HEAD.size <= len(recorded):
        what, which, length, at = _HEAD.unpack_from(recorded, begin)
        kind = What(what.decode())
        begin += _HEAD.size
        end = begin + (length if kind in {What.WRITTEN, What.SAID} else 0)
        if end > len(recorded):
            return
        yield Event(kind, File(which.decode()), at, recorded[begin:end])
        begin = end
