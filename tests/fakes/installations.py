"""Installations in memory: they keep the promises of the ports, until the process ends."""

from dataclasses import replace
from datetime import datetime

from adapters.chat.installations import Installation, Setout, TokenUnreadable
from core.ports import Answer, Operation
from tests.fakes.memory import MemoryStore


class MemoryInstallations:
    """Implements `adapters.chat.installations.Installations`."""

    def __init__(self, store: MemoryStore) -> None:
        self._store = store
        self._kept: dict[str, Installation] = {}
        self._claims: dict[str, datetime] = {}

    async def find(self, *workspaces: str) -> Installation | None:
        return next((self._kept[each] for each in workspaces if each in self._kept), None)

    async def everyone(self) -> list[Installation | TokenUnreadable]:
        return [self._kept[each] for each in sorted(self._kept)]

    async def add(self, installation: Installation, joining: Operation[Answer]) -> Answer:
        answer = self._store.run(joining)
        self._put(installation)
        return answer

    async def remove(self, workspace: str, *, installed_by: datetime) -> bool:
        kept = self._kept.get(workspace)
        if kept is None or kept.installed_at > installed_by:
            return False
        del self._kept[workspace]
        return True

    async def claim(self, installation: Installation, *, now: datetime, until: datetime) -> bool:
        claimed = self._claims.get(installation.workspace)
        if not self._stands(installation) or (claimed is not None and claimed > now):
            return False
        self._claims[installation.workspace] = until
        return True

    async def renew(self, installation: Installation) -> bool:
        if not self._stands(installation):
            return False
        self._put(replace(installation, version=installation.version + 1))
        return True

    def _stands(self, installation: Installation) -> bool:
        kept = self._kept.get(installation.workspace)
        return kept is not None and _tokens(kept) == _tokens(installation)

    def _put(self, installation: Installation) -> None:
        self._kept[installation.workspace] = installation
        self._claims.pop(installation.workspace, None)


def _tokens(installation: Installation) -> tuple[datetime, int]:
    return installation.installed_at, installation.version


class MemorySetouts:
    """Implements `adapters.chat.installations.Setouts`."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], Setout] = {}

    async def add(self, setout: Setout, *, now: datetime) -> None:
        self._kept = {key: each for key, each in self._kept.items() if each.expires_at > now}
        self._kept[setout.state, setout.browser] = setout

    async def take(self, state: str, browser: str, *, now: datetime) -> Setout | None:
        found = self._kept.pop((state, browser), None)
        return found if found is not None and found.expires_at > now else None
