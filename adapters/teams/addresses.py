"""Where Teams takes what we say: learnt from what arrives, and kept for what we say unasked."""

from adapters.chat.references import Reference, References
from adapters.teams.heard import Scope, Spot
from adapters.teams.refs import channel_of
from adapters.teams.web import TeamsWeb
from core.chat import Place


class Addresses:
    """Knows the conversations that the bot is in; what is known already is not written again."""

    def __init__(self, references: References, web: TeamsWeb) -> None:
        self._references = references
        self._web = web
        self._known: dict[tuple[str, str, bool], Reference] = {}
        self._accounts: dict[str, str] = {}

    async def learn(self, spot: Spot) -> None:
        """Remember where somebody spoke to us."""
        self.name(spot.user, spot.account)
        await self._keep(_reference(spot))

    def name(self, user: str, account: str) -> None:
        """Remember by which account Teams knows somebody."""
        self._accounts[user] = account

    def account_of(self, user: str) -> str:
        """By what somebody can be asked about; Teams knows people by their directory's id too."""
        return self._accounts.get(user, user)

    async def find(self, place: Place) -> Reference | None:
        """Find where a place is; a personal chat is begun if the bot is in the tenant at all."""
        found = await self._find(place.workspace, place.channel, direct=place.direct)
        if found is not None or not place.direct:
            return found
        neighbour = await self._references.any_of(place.workspace)
        if neighbour is None:
            return None
        return await self._begin(neighbour, place.channel)

    async def direct(self, spot: Spot) -> Reference:
        """Find the personal chat with who acted there, or begin it; raises what a call raises."""
        found = await self._find(spot.tenant, spot.user, direct=True)
        return found or await self._begin(_reference(spot), spot.user)

    async def forget(self, spot: Spot, *, whole_team: bool) -> None:
        """The bot is there no longer."""
        if whole_team and spot.team is not None:
            self._known = {key: one for key, one in self._known.items() if one.team != spot.team}
            await self._references.remove_team(spot.tenant, spot.team)
            return
        gone = _reference(spot)
        self._known.pop(_key(gone), None)
        await self._references.remove(gone.workspace, gone.channel, direct=gone.direct)

    async def _find(self, workspace: str, channel: str, *, direct: bool) -> Reference | None:
        known = self._known.get((workspace, channel, direct))
        if known is None:
            known = await self._references.get(workspace, channel, direct=direct)
            if known is not None:
                self._known[_key(known)] = known
        return known

    async def _begin(self, neighbour: Reference, user: str) -> Reference:
        conversation = await self._web.begin_chat(
            neighbour.service_url, bot=neighbour.bot, user=user, tenant=neighbour.workspace
        )
        begun = Reference(
            workspace=neighbour.workspace,
            channel=user,
            direct=True,
            conversation=conversation,
            service_url=neighbour.service_url,
            bot=neighbour.bot,
        )
        await self._keep(begun)
        return begun

    async def _keep(self, reference: Reference) -> None:
        if self._known.get(_key(reference)) == reference:
            return
        await self._references.put(reference)
        # Of a tenant that has moved nothing that was known before is right.
        self._known = {
            key: one
            for key, one in self._known.items()
            if one.workspace != reference.workspace or one.service_url == reference.service_url
        }
        self._known[_key(reference)] = reference


def _reference(spot: Spot) -> Reference:
    direct = spot.scope is Scope.PERSONAL
    conversation = channel_of(spot.conversation)
    return Reference(
        workspace=spot.tenant,
        channel=spot.user if direct else conversation,
        direct=direct,
        conversation=conversation,
        service_url=spot.service_url,
        bot=spot.bot,
        team=spot.team,
    )


def _key(reference: Reference) -> tuple[str, str, bool]:
    return reference.workspace, reference.channel, reference.direct
