"""`python -m tests.bench [--only ARM …] [--write FILE]`: measures, prints, and writes if asked."""

import argparse
import asyncio
import os
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

from tests.bench.arms import ARMS
from tests.bench.measuring import hush
from tests.bench.report.page import page


async def measure(names: Sequence[str]) -> str:
    """Measure one arm after the other."""
    load, sections = os.getloadavg()[0], []
    with tempfile.TemporaryDirectory(prefix="blockhours-bench-") as folder:
        for name in names:
            began = monotonic()
            sections.append(await ARMS[name].section(Path(folder)))
            print(f"{name}: measured in {monotonic() - began:.0f} s", file=sys.stderr)
    return page(sections, on=datetime.now(UTC).date(), load=load)


def main() -> None:
    options = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    which = options.add_mutually_exclusive_group()
    which.add_argument("--only", nargs="+", choices=ARMS, metavar="ARM", help=", ".join(ARMS))
    which.add_argument("--write", type=Path, metavar="FILE", help="write the whole page there")
    asked = options.parse_args()
    hush()
    text = asyncio.run(measure(asked.only or list(ARMS)))
    print(text)
    if asked.write is not None:
        asked.write.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
