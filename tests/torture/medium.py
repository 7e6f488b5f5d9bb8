"""A disk with what the system holds back of it, and what a loss of power leaves there."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from tests.torture.recording import Event, File, What

SECTOR = 512
"""Bytes that a disk writes wholly or not at all."""


class Fate(Enum):
    """What becomes of all that was written and not synced yet, when the power fails."""

    NOTHING_KEPT = auto()
    ALL_KEPT = auto()
    FIRST_KEPT = auto()
    """The first of it, the last of that torn."""
    SOME_KEPT = auto()
    """Any of its sectors."""


@dataclass
class _Content:
    """What of a file is surely on the disk, and what was done to it since."""

    kept: bytearray = field(default_factory=bytearray)
    open: list[Event] = field(default_factory=list)

    def keep(self) -> None:
        for event in self.open:
            _do(self.kept, event)
        self.open.clear()

    def after(self, fate: Fate, chance: random.Random) -> bytes:
        left = bytearray(self.kept)
        for event in _surviving(self.open, fate, chance):
            _do(left, event)
        return bytes(left)


class Medium:
    """A disk, to which everything that was recorded happens again."""

    def __init__(self, files: Mapping[File, bytes], chance: random.Random) -> None:
        self._chance = chance
        self._files = {file: _Content(bytearray(content)) for file, content in files.items()}
        self._named = dict(self._files)
        """The files that the folder surely names, as it was last synced."""

    def happens(self, event: Event) -> None:
        """Let it happen."""
        match event.what:
            case What.WRITTEN | What.CUT:
                self._files.setdefault(event.file, _Content()).open.append(event)
            case What.KEPT if event.file is File.FOLDER:
                self._named = dict(self._files)
            case What.KEPT:
                self._of(event).keep()
            case What.LOST:
                self._of(event).open.clear()
            case What.OPEN:
                self._becomes_open(self._of(event))
            case What.GONE:
                self._files.pop(event.file, None)
            case What.SAID:
                pass

    def without_power(self, fate: Fate) -> dict[File, bytes]:
        """What somebody finds there who switches it on again."""
        is_named = fate is Fate.ALL_KEPT or (
            fate is not Fate.NOTHING_KEPT and self._chance.random() < 0.5
        )
        files = self._files if is_named else self._named
        return {file: content.after(fate, self._chance) for file, content in files.items()}

    def _of(self, event: Event) -> _Content:
        return self._files.get(event.file) or _Content()

    def _becomes_open(self, content: _Content) -> None:
        """Settle by chance what of it is on the disk: no later sync will see to the rest."""
        for event in _surviving(content.open, Fate.SOME_KEPT, self._chance):
            _do(content.kept, event)
        content.open.clear()


def _do(content: bytearray, event: Event) -> None:
    if event.what is What.CUT:
        content[event.at :] = bytes(max(0, event.at - len(content)))
        return
    content.extend(bytes(max(0, event.at - len(content))))
    content[event.at : event.at + len(event.data)] = event.data


def _surviving(done: list[Event], fate: Fate, chance: random.Random) -> Iterator[Event]:
    match fate:
        case Fate.NOTHING_KEPT:
            return
        case Fate.ALL_KEPT:
            yield from done
        case Fate.FIRST_KEPT:
            kept = [part for event in done for part in _sectors(event)]
            yield from kept[: chance.randint(0, len(kept))]
        case Fate.SOME_KEPT:
            share = chance.random()
            yield from (
                part for event in done for part in _sectors(event) if chance.random() < share
            )


def _sectors(event: Event) -> Iterator[Event]:
    """The parts of a write that a disk may take without the others."""
    if event.what is What.CUT:
        yield event
    begin = 0
    while begin < len(event.data):
        end = begin + SECTOR - (event.at + begin) % SECTOR
        yield Event(event.what, event.file, event.at + begin, event.data[begin:end])
        begin = end
