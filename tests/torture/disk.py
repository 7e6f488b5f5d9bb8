"""A disk that fails on demand: a few functions that are loaded before the system's own."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.torture.verdicts import Verdict

UNTRIED = Verdict(tried="a bad disk is made with a C compiler, on Linux", untried=True)
_SOURCE = Path(__file__).with_name("disk.c")


class Disk:
    """What a process believes to be its disk, once it was started in this `environment`."""

    def __init__(self, folder: Path, library: Path) -> None:
        self._states = folder
        self.environment = {"LD_PRELOAD": str(library), "BLOCKHOURS_TORTURE_DISK": str(folder)}

    def recording(self, database: Path, record: Path) -> dict[str, str]:
        """The environment of a process whose writes and syncs of a database are recorded."""
        files = {"BLOCKHOURS_TORTURE_FILE": str(database), "BLOCKHOURS_TORTURE_RECORD": str(record)}
        return self.environment | files

    @contextmanager
    def being(self, state: str) -> Iterator[None]:
        """Be as bad as `disk.c` says, for a while."""
        file = self._states / state
        file.touch()
        try:
            yield
        finally:
            file.unlink()


def made(folder: Path) -> Disk | None:
    """Make one; None where there is no C compiler, or no Linux."""
    compiler = shutil.which("cc")
    if compiler is None or sys.platform != "linux":
        return None
    library = folder / "disk.so"
    words = (compiler, "-shared", "-fPIC", "-O2", "-o", str(library), str(_SOURCE), "-ldl")
    subprocess.run(words, check=True)
    return Disk(folder, library)
