"""Whether what arrives was sent by Teams, and to us."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import jwt
from aiohttp import ClientSession

from adapters.teams.keys import SigningKeys

ISSUER = "https://api.botframework.com"
CHANNEL = "msteams"
SKEW = timedelta(minutes=5)
_ALGORITHM = "RS256"
_BEARER = "Bearer "


class NotFromTeams(Exception):
    """A request that is not to be believed; says why, for the log."""


class Checker:
    """Checks tokens as Microsoft asks: issuer, audience, time, key, and what the key is for."""

    def __init__(self, *, app_id: str, keys: SigningKeys, clock: Callable[[], datetime]) -> None:
        self._app_id = app_id
        self._keys = keys
        self._clock = clock

    async def check(
        self, header: str, *, channel: str, service_url: str, session: ClientSession
    ) -> dict[str, Any]:
        """Return the claims. Raises NotFromTeams, or KeysUnreachable if it cannot be told."""
        token = header.removeprefix(_BEARER)
        if token == header:
            raise NotFromTeams("no bearer token")
        key = await self._keys.find(_key_id(token), session)
        if key is None:
            raise NotFromTeams("signed with an unknown key")
        claims = self._claims(token, key.key)
        # Microsoft signs for its other channels too, where people may name themselves as they like.
        if channel != CHANNEL:
            raise NotFromTeams("sent through another channel")
        if channel not in key.endorsements:
            raise NotFromTeams("the key is not for this channel")
        if claims.get("serviceurl") != service_url:
            raise NotFromTeams("sent for another service URL")
        return claims

    def _claims(self, token: str, key: Any) -> dict[str, Any]:
        try:
            claims: dict[str, Any] = jwt.decode(
                token,
                key,
                algorithms=[_ALGORITHM],
                audience=self._app_id,
                issuer=ISSUER,
                # The times are read by our own clock below.
                options={
                    "require": ["exp"],
                    "verify_exp": False,
                    "verify_nbf": False,
                    "verify_iat": False,
                },
            )
        except jwt.InvalidTokenError as problem:
            raise NotFromTeams(type(problem).__name__) from problem
        self._check_times(claims)
        return claims

    def _check_times(self, claims: dict[str, Any]) -> None:
        now, skew = self._clock().timestamp(), SKEW.total_seconds()
        until, since = claims["exp"], claims.get("nbf", now)
        if not (isinstance(until, int | float) and isinstance(since, int | float)):
            raise NotFromTeams("no times")
        if not since - skew <= now <= until + skew:
            raise NotFromTeams("out of its time")


def _key_id(token: str) -> str:
    try:
        return str(jwt.get_unverified_header(token).get("kid", ""))
    except jwt.InvalidTokenError as problem:
        raise NotFromTeams(type(problem).__name__) from problem
