"""Logs a second where the disk is slow, beside bare sqlite3 on the same disk.

`python -m tests.bench.slowed FOLDER` measures in a process of its own, in
whose environment the disk is slow, and prints what it found.
"""

import asyncio
import os
import sys
from pathlib import Path

from cattrs.preconf.json import make_converter

from tests.bench.logs import LogSpeed, measure_logs
from tests.bench.measuring import LeftOut, hush
from tests.torture import disk

LOGS = 320
REPEATS = 3
AT_MOST = 500.0
"""Commits a second, one after the other, on a disk that takes 2 ms more for each."""

_json = make_converter()


async def measure_slowed(folder: Path) -> list[LogSpeed]:
    """Measure on a slow disk. Raises LeftOut where there is no C compiler to make one with."""
    slow = disk.made(folder)
    if slow is None:
        raise LeftOut("there is no C compiler to make a slow disk with")
    with slow.being("slow"):
        found = await _measured_apart(folder, slow)
    if found[0].raw.highest > AT_MOST:
        raise AssertionError("the disk was not slow")
    return found


async def _measured_apart(folder: Path, slow: disk.Disk) -> list[LogSpeed]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.bench.slowed", str(folder / "on-a-slow-disk")),
        env={**os.environ, **slow.environment},
        stdout=asyncio.subprocess.PIPE,
    )
    told, _ = await process.communicate()
    if process.returncode != 0:
        raise AssertionError("it could not be measured on a slow disk")
    return _json.loads(told, list[LogSpeed])


def main() -> None:
    hush()
    folder = Path(sys.argv[1])
    folder.mkdir()
    found = asyncio.run(measure_logs(folder, logs=LOGS, repeats=REPEATS))
    print(_json.dumps(found))


if __name__ == "__main__":
    main()
