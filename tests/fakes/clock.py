"""A clock that stands still until a test moves it."""

from datetime import UTC, datetime, timedelta

NOON = datetime(2026, 11, 3, 11, 0, tzinfo=UTC)
"""Noon in Berlin on Tuesday, 3 November 2026."""


class Clock:
    """Calling it tells the time."""

    def __init__(self, now: datetime = NOON) -> None:
        self._now = now

    def __call__(self) -> datetime:
        return self._now

    def later(self, **by: float) -> None:
        """Let time pass."""
        self._now += timedelta(**by)
