"""The one clock of the program."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    return datetime.now(UTC)
