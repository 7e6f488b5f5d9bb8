"""What a failing database raises where nobody turned it into a word of ours."""

from adapters.storage import sqlite
from adapters.storage.postgres import connecting

FAULTS = (*sqlite.FAULTS, *connecting.FAULTS)


def reason(error: BaseException) -> str:
    """The database's own words."""
    return str(sqlite.fault(error) or connecting.fault(error) or error).strip()
