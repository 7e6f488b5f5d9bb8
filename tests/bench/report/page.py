"""The page around the sections."""

import os
import platform
import sqlite3
from collections.abc import Sequence
from datetime import date

_HEAD = """\
# Speed

Measured on {day} by `make bench ARGS="--write docs/benchmarks.md"` on {cores} cores, \
Python {python}, SQLite {sqlite}; the load average was {load:.1f} before it. Each figure is the \
median of its runs, with the lowest and the highest; each ratio is the median of the ratios of \
runs that were made by turns. Ratios within one run hold; the figures themselves depend on the \
machine, its disk and what else it does.
"""


def page(sections: Sequence[str], *, on: date, load: float) -> str:
    """All results with how they were come by; `load` is what else the machine had to do."""
    head = _HEAD.format(
        day=on.isoformat(),
        cores=os.cpu_count(),
        load=load,
        python=platform.python_version(),
        sqlite=sqlite3.sqlite_version,
    )
    return "\n".join([head, *sections])
