"""Every moment at which the power may fail, and what is found of the books afterwards."""

import random
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path

from adapters.storage.store import SqlStore
from tests.torture.crew import Told
from tests.torture.medium import Fate, Medium
from tests.torture.proving import losses
from tests.torture.recording import Event, File, What, events

FATES = (Fate.NOTHING_KEPT, Fate.SOME_KEPT, Fate.NOTHING_KEPT, Fate.FIRST_KEPT, Fate.ALL_KEPT)
"""By turns: with nothing kept, what was acknowledged too early is lost for certain."""


@dataclass
class Crashes:
    """What a database was before, and what processes recorded of it since."""

    database: Path
    before: bytes
    records: list[Path] = field(default_factory=list)

    @classmethod
    def of(cls, database: Path) -> "Crashes":
        """Begin with what is there."""
        return cls(database, database.read_bytes())

    def new_record(self) -> Path:
        """Where the next process is to record."""
        record = self.database.with_name(f"record-{len(self.records)}")
        self.records.append(record)
        return record

    async def losses(self, moments: int, folder: Path) -> list[list[str]]:
        """Let the power fail at so many moments; tell what was lost at each."""
        chance = random.Random(moments)
        medium = Medium({File.DATABASE: self.before}, chance)
        told, found = Told(), []
        chosen, fates = self._chosen(moments, chance), cycle(FATES)
        for number, event in enumerate(self._happened(told)):
            medium.happens(event)
            if number in chosen:
                files = medium.without_power(next(fates))
                found.append(await _losses(files, folder / self.database.name, told))
        return found

    def count(self) -> Counter[What]:
        """How much of what happened."""
        return Counter(event.what for event in events(self.records))

    def _chosen(self, moments: int, chance: random.Random) -> set[int]:
        """A third each of answers, of what is done to the database file, and of all there is."""
        happened = list(events(self.records))
        kinds: Sequence[list[int]] = (
            [n for n, event in enumerate(happened) if event.what is What.SAID],
            [n for n, event in enumerate(happened) if event.file is File.DATABASE],
            list(range(len(happened))),
        )
        share = moments // len(kinds)
        return {n for kind in kinds for n in chance.sample(kind, min(share, len(kind)))}

    def _happened(self, told: Told) -> Iterator[Event]:
        for record in self.records:
            said = b""
            for event in events([record]):
                if event.what is What.SAID:
                    said = _heard(said + event.data, told)
                yield event


def _heard(said: bytes, told: Told) -> bytes:
    """Note each whole line; returns what is no whole one yet."""
    *lines, rest = said.split(b"\n")
    for line in lines:
        number, word = line.decode().split()
        told.hear(int(number), word)
    return rest


async def _losses(files: Mapping[File, bytes], database: Path, told: Told) -> list[str]:
    """Look at what is left, as a program that starts again would find it."""
    shutil.rmtree(database.parent, ignore_errors=True)
    database.parent.mkdir()
    for file, content in files.items():
        file.beside(database).write_bytes(content)
    store = await SqlStore.open(f"sqlite:///{database}", migrate=False)
    try:
        lost = await losses(store, told)
    finally:
        await store.close()
    with closing(sqlite3.connect(database)) as looking:
        (state,) = looking.execute("PRAGMA integrity_check(1)").fetchone()
    return lost if state == "ok" else [*lost, f"the file is damaged: {state}"]
