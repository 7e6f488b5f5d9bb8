"""Who is meant by a mention: Teams names an account of its own, and core knows the person's id."""

import asyncio
import re
from dataclasses import replace

import structlog

from adapters.chat.incoming import Incoming
from adapters.teams.addresses import Addresses
from adapters.teams.failures import CallFailed, judge
from adapters.teams.heard import Spot
from adapters.teams.refs import channel_of
from adapters.teams.web import TeamsWeb

PATIENCE = 1.0
"""Seconds for one account; whoever is asked about waits for it."""

_MENTION = re.compile(r"<@(?P<account>[^\s>|]+)\|")

log = structlog.get_logger(__name__)


class Naming:
    """Asks Teams whom an account belongs to, and remembers it: that never changes."""

    def __init__(self, web: TeamsWeb, addresses: Addresses) -> None:
        self._web = web
        self._addresses = addresses
        self._users: dict[str, str] = {}

    async def named(self, incoming: Incoming, spot: Spot) -> Incoming:
        """Put people's ids in the place of their accounts; one that cannot be found stays."""
        said = incoming.text
        for account in {found["account"] for found in _MENTION.finditer(said)}:
            user = await self._user(account, spot)
            said = said.replace(f"<@{account}|", f"<@{user}|")
        return replace(incoming, text=said)

    async def _user(self, account: str, spot: Spot) -> str:
        known = self._users.get(account)
        if known is None:
            known = await self._ask(account, spot)
            if known is not None:
                self._users[account] = known
                self._addresses.name(known, account)
        return known or account

    async def _ask(self, account: str, spot: Spot) -> str | None:
        try:
            async with asyncio.timeout(PATIENCE):
                told = await self._web.member(
                    spot.service_url, channel_of(spot.conversation), account
                )
        except CallFailed as problem:
            log.warning("member_not_found", reason=judge(problem).reason)
            return None
        return told.get("aadObjectId") or told.get("objectId")
