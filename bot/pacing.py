"""Keeps to the pace of each channel and workspace: pure, the time is given.

Each process keeps its own count. Several together may be too fast for a
platform, which then says so; what it says is honoured as well.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from adapters.chat.poster import Pace, Paces
from core.chat import Place

_AT_ONCE = timedelta()


class Pacing:
    """Knows when each channel and workspace was last posted to."""

    def __init__(self, paces: Mapping[str, Paces | None]) -> None:
        self._paces = paces
        self._free_at: dict[tuple[str, ...], datetime] = {}

    def take(self, place: Place, now: datetime) -> timedelta:
        """Take the next turn of a place, or say how long it has to wait for one."""
        paces = self._paces.get(place.platform)
        if paces is None:
            return _AT_ONCE
        turns = {
            (place.platform, place.workspace, place.channel): paces.channel,
            (place.platform, place.workspace): paces.workspace,
        }
        wait = max(self._wait(key, pace, now) for key, pace in turns.items())
        if wait <= _AT_ONCE:
            for key, pace in turns.items():
                self._free_at[key] = max(self._free_at.get(key, now), now) + pace.every
            self._forget(now)
        return max(wait, _AT_ONCE)

    def _wait(self, key: tuple[str, ...], pace: Pace, now: datetime) -> timedelta:
        """How far ahead the turns were given out, less what may be given out at once."""
        ahead = self._free_at.get(key, now) - now
        return ahead - pace.every * (pace.at_once - 1)

    def _forget(self, now: datetime) -> None:
        self._free_at = {key: free for key, free in self._free_at.items() if free > now}
