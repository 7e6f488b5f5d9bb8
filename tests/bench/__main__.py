"""`python -m tests.bench [--write FILE]`: measures, prints, and writes if asked."""

import argparse
import asyncio
import logging
import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import structlog

from tests.bench.balances import measure_balances
from tests.bench.logs import measure_logs
from tests.bench.notifying import measure_notifying
from tests.bench.report import Measured, page
from tests.bench.slack import measure_slack
from tests.bench.stages import measure_stages
from tests.bench.starting import measure_starts
from tests.bench.teams import measure_teams


async def measure() -> str:
    """Measure all there is to measure, one after the other."""
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="blockhours-bench-") as folder:
        measured = Measured(
            slack=await measure_slack(Path(folder)),
            teams=await measure_teams(Path(folder)),
            logs=await measure_logs(Path(folder)),
            stages=await measure_stages(Path(folder)),
            balances=await measure_balances(Path(folder)),
            notifier=await measure_notifying(Path(folder)),
            starts=await measure_starts(Path(folder)),
        )
    return page(measured, on=datetime.now(UTC).date(), load=load)


def main() -> None:
    options = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    options.add_argument("--write", type=Path, metavar="FILE", help="write the page there as well")
    file = options.parse_args().write
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    text = asyncio.run(measure())
    print(text)
    if file is not None:
        file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
