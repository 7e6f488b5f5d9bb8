"""Opened homes in memory."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from adapters.chat.homes import OpenedHome
from core.people import Identity


class MemoryHomes:
    """Implements `adapters.chat.homes.Homes`; `stored` tells what the books hold by now."""

    def __init__(self, stored: Callable[[], object] = object) -> None:
        self.kept: dict[Identity, OpenedHome] = {}
        self._stored = stored
        self._seen: object = None
        self._mark = 0

    async def get(self, identity: Identity) -> OpenedHome | None:
        return self.kept.get(identity)

    async def opened_since(self, platform: str, moment: datetime) -> Sequence[OpenedHome]:
        chosen = [
            home
            for home in self.kept.values()
            if home.platform == platform and home.opened_at >= moment
        ]
        in_order = sorted(chosen, key=lambda home: (home.workspace, home.user))
        return sorted(in_order, key=lambda home: home.opened_at, reverse=True)

    async def put(self, home: OpenedHome) -> None:
        self.kept[home.identity] = home

    async def redraw(self, home: OpenedHome, *, drawn: str, version: str) -> bool:
        if self.kept.get(home.identity) != home:
            return False
        self.kept[home.identity] = replace(home, drawn=drawn, version=version)
        return True

    async def remove(self, identity: Identity) -> None:
        self.kept.pop(identity, None)

    async def forget_before(self, moment: datetime) -> None:
        self.kept = {key: one for key, one in self.kept.items() if one.opened_at >= moment}

    async def mark(self) -> str:
        stored = self._stored()
        if stored is not self._seen:
            self._seen = stored
            self._mark += 1
        return str(self._mark)
