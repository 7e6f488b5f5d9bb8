"""The sample's past: what was said when, by whom and where, read from a text beside this."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from importlib import resources
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Berlin")
LANGUAGES = ("en", "de")

_LINE = re.compile(
    r"(?P<ago>\d+) (?P<at>\d\d:\d\d) (?P<who>\w+) (?P<channel>[\w-]+) \| (?P<says>.+)"
)
_DATE_AHEAD = re.compile(r"\{\+(\d+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One message of the past."""

    at: datetime
    who: str
    channel: str
    says: str


def story(language: str, *, now: datetime) -> Iterator[Line]:
    """Tell the past as it looks from now, oldest first; work was done on workdays only."""
    today = now.astimezone(ZONE).date()
    text = resources.files(__package__).joinpath(f"story.{language}.txt").read_text("utf-8")
    for written in text.splitlines():
        if written and not written.startswith("#"):
            yield _line(written, today)


def workdays_before(day: date, count: int) -> date:
    """Count back that many days from Monday to Friday."""
    while count:
        day -= timedelta(days=1)
        count -= day.weekday() < 5
    return day


def _line(written: str, today: date) -> Line:
    found = _LINE.fullmatch(written)
    if found is None:
        raise ValueError(f"no line of the story: {written}")
    day = workdays_before(today, int(found["ago"]))
    return Line(
        at=datetime.combine(day, time.fromisoformat(found["at"]), tzinfo=ZONE),
        who=found["who"],
        channel=found["channel"],
        says=_DATE_AHEAD.sub(
            lambda ahead: (today + timedelta(days=int(ahead[1]))).isoformat(), found["says"]
        ),
    )
