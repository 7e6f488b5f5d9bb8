"""A terminal in a folder of its own, in which `blockhours` is typed."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PROGRAM = Path(sys.executable).with_name("blockhours")
PATIENCE = 60.0

_ADDRESS = re.compile(r"^Blockhours (?:is at (http://\S+/)|posts what is to be told\.)$")
_OURS = ("BLOCKHOURS_", "SLACK_", "TEAMS_")


@dataclass(frozen=True, kw_only=True)
class Ended:
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str


@dataclass(frozen=True, kw_only=True)
class Serving:
    """A server that runs, and where; nowhere if it only posts."""

    address: str
    process: subprocess.Popen[str]

    def wait_for(self, event: str) -> None:
        """Read its log until it tells of the event."""
        assert self.process.stderr is not None
        for line in self.process.stderr:
            if event in line:
                return
        raise AssertionError(f"it ended without {event}")

    def stop(self, told: signal.Signals = signal.SIGTERM) -> Ended:
        """Tell it to stop, and wait until it has."""
        self.process.send_signal(told)
        out, err = self.process.communicate(timeout=PATIENCE)
        return Ended(code=self.process.returncode, out=out, err=err)


class Terminal:
    """Types commands in a folder, with an environment in which nothing is set."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            name: value for name, value in os.environ.items() if not name.startswith(_OURS)
        } | {"COLUMNS": "100", "NO_COLOR": "1"}

    def run(self, *words: str, settings: Mapping[str, str] | None = None) -> Ended:
        """Run `blockhours` to its end."""
        ended = subprocess.run(
            [PROGRAM, *words],
            cwd=self.folder,
            env=self.environment | dict(settings or {}),
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )
        return Ended(code=ended.returncode, out=ended.stdout, err=ended.stderr)

    @contextmanager
    def serving(self, *words: str) -> Iterator[Serving]:
        """Run `blockhours` for as long as the context lasts."""
        process = subprocess.Popen(
            [PROGRAM, *words],
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        try:
            yield Serving(address=_address(process), process=process)
        finally:
            if process.poll() is None:
                process.kill()
            process.communicate()


def _address(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    line = process.stdout.readline()
    found = _ADDRESS.match(line.strip())
    if found is None:
        process.kill()
        raise AssertionError(f"{line!r}\n{process.communicate()[1]}")
    return found[1] or ""
