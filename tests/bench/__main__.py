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
from tests.bench.report import page


async def measured() -> str:
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="blockhours-bench-") as folder:
        log_speeds = await measure_logs(Path(folder))
        balance_speeds = await measure_balances(Path(folder))
    return page(log_speeds, balance_speeds, on=datetime.now(UTC).date(), load=load)


def main() -> None:
    options = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    options.add_argument("--write", type=Path, metavar="FILE", help="write the page there as well")
    file = options.parse_args().write
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    text = asyncio.run(measured())
    print(text)
    if file is not None:
        file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
