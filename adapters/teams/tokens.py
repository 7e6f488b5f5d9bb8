"""The token with which we speak to Teams: fetched on the event loop, and kept while it lasts."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from aiohttp import ClientError, ClientSession

LOGIN = "https://login.microsoftonline.com"
SCOPE = "https://api.botframework.com/.default"
EARLIER = timedelta(minutes=5)
"""A token is renewed before it ends, so that none ends on the way."""


@dataclass(kw_only=True, eq=False)
class NoToken(Exception):
    """Microsoft gave no token, so that nothing was sent."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Credentials:
    """The bot's registration, and the tenant that it is registered in."""

    app_id: str
    password: str
    tenant: str


class Tokens:
    """One token for all calls; whoever needs it meanwhile waits for the same request."""

    def __init__(
        self, credentials: Credentials, login_url: str, clock: Callable[[], datetime]
    ) -> None:
        self._credentials = credentials
        self._url = f"{login_url.rstrip('/')}/{credentials.tenant}/oauth2/v2.0/token"
        self._clock = clock
        self._token: str | None = None
        self._until: datetime | None = None
        self._fetching = asyncio.Lock()

    async def get(self, session: ClientSession) -> str:
        """Return a token that lasts. Raises NoToken."""
        token = self._lasting()
        if token is None:
            async with self._fetching:
                token = self._lasting() or await self._fetch(session)
        return token

    def forget(self, token: str) -> None:
        """This one was refused."""
        if self._token == token:
            self._token = None

    def _lasting(self) -> str | None:
        if self._until is None or self._clock() >= self._until - EARLIER:
            return None
        return self._token

    async def _fetch(self, session: ClientSession) -> str:
        form = {
            "grant_type": "client_credentials",
            "client_id": self._credentials.app_id,
            "client_secret": self._credentials.password,
            "scope": SCOPE,
        }
        try:
            async with session.post(self._url, data=form) as response:
                told = await response.json(content_type=None)
                if response.status != 200:
                    raise NoToken(reason=f"no token: {_problem(told, response.status)}")
                token, lasts = str(told["access_token"]), timedelta(seconds=int(told["expires_in"]))
        except (ClientError, TimeoutError, ValueError, KeyError, TypeError) as problem:
            raise NoToken(reason=f"no token: {type(problem).__name__}") from problem
        self._token, self._until = token, self._clock() + lasts
        return token


def _problem(told: object, status: int) -> str:
    """Microsoft's short word for it; the long one may quote the secret's id."""
    error = told.get("error") if isinstance(told, dict) else None
    return str(error or f"HTTP {status}")
