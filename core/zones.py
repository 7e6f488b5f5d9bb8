"""Time zones by the names of the IANA database, however somebody writes them."""

from functools import cache
from zoneinfo import available_timezones


def zone_called(said: str) -> str | None:
    """The zone's own name: "america/new york" is America/New_York.

    Only places and UTC: abbreviations like EST stand for a fixed offset,
    which would be wrong for half of the year.
    """
    return _names().get(_folded(said))


@cache
def _names() -> dict[str, str]:
    return {_folded(name): name for name in available_timezones() if "/" in name or name == "UTC"}


def _folded(name: str) -> str:
    return "_".join(name.casefold().split())
