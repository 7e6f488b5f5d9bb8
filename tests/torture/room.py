"""A small file system, which can be filled to the last byte."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.torture.verdicts import Verdict

UNTRIED = Verdict(tried="the system lets nobody mount a small file system here", untried=True)
MEGABYTE = 1 << 20


class Room:
    """One that is mounted in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @contextmanager
    def being_full(self) -> Iterator[None]:
        """Take all the room there is for a while."""
        filler = self.folder / "filler"
        with suppress(OSError), filler.open("wb", buffering=0) as file:
            while True:
                file.write(bytes(MEGABYTE))
        try:
            yield
        finally:
            filler.unlink()


@contextmanager
def small(*, megabytes: int) -> Iterator[Room | None]:
    """Mount one, in a folder of the system's; None where that is not allowed."""
    folder = Path(tempfile.mkdtemp(prefix="blockhours-torture-room-"))
    words = ("-t", "tmpfs", "-o", f"size={megabytes}m,mode=755", "blockhours-torture", str(folder))
    try:
        if shutil.which("mount") is None or _fails("mount", *words):
            yield None
            return
        try:
            yield Room(folder)
        finally:
            _fails("umount", "--lazy", str(folder))
    finally:
        folder.rmdir()


def _fails(*words: str) -> bool:
    return subprocess.run(words, check=False, stderr=subprocess.DEVNULL).returncode != 0
