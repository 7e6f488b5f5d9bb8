"""`python -m tests.torture [TRIAL …]`: breaks it, and proves the books.

Prints what was tried and what was lost, and ends with 1 if anything was.
"""

import argparse
import asyncio
import logging
import sys
import tempfile
import time
from pathlib import Path

import structlog

from tests.torture.trials import TRIALS
from tests.torture.verdicts import Effort, Verdict

LONGEST = 1_200
"""Seconds that a trial may take."""


async def tried(name: str, effort: Effort) -> Verdict:
    """Run a trial, in a folder of its own that databases may be made in."""
    with tempfile.TemporaryDirectory(prefix="blockhours-torture-") as folder:
        try:
            async with asyncio.timeout(LONGEST):
                return await TRIALS[name](effort, Path(folder))
        except TimeoutError:
            return Verdict(tried=name, lost=["it came to no end"])


def main() -> int:
    options = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    options.add_argument("trial", nargs="*", choices=[[], *TRIALS], default=[])
    options.add_argument("--rounds", type=int, default=12, help="how often each thing breaks")
    options.add_argument("--crossings", type=int, default=1_000, help="alerts to be delivered")
    given = options.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    effort = Effort(rounds=given.rounds, crossings=given.crossings)
    lost, all_began = 0, time.perf_counter()
    for name in given.trial or TRIALS:
        began = time.perf_counter()
        verdict = asyncio.run(tried(name, effort))
        lost += len(verdict.lost)
        print(f"{name} ({time.perf_counter() - began:.0f} s)\n    {verdict}", flush=True)
    print(f"lost: {lost or 'nothing'}, in {time.perf_counter() - all_began:.0f} s")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
