"""Conversation references in memory."""

from dataclasses import replace

from adapters.chat.references import Reference


class MemoryReferences:
    """Implements `adapters.chat.references.References`."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str, bool], Reference] = {}

    async def get(self, workspace: str, channel: str, *, direct: bool) -> Reference | None:
        return self.kept.get((workspace, channel, direct))

    async def any_of(self, workspace: str) -> Reference | None:
        return next((one for one in self.kept.values() if one.workspace == workspace), None)

    async def put(self, reference: Reference) -> None:
        self.kept[reference.workspace, reference.channel, reference.direct] = reference
        for key, one in self.kept.items():
            if one.workspace == reference.workspace:
                self.kept[key] = replace(one, service_url=reference.service_url)

    async def remove(self, workspace: str, channel: str, *, direct: bool) -> None:
        self.kept.pop((workspace, channel, direct), None)

    async def remove_team(self, workspace: str, team: str) -> None:
        self.kept = {
            key: one
            for key, one in self.kept.items()
            if (one.workspace, one.team) != (workspace, team)
        }
