"""The way to Teams' connector: one session for all calls, and each call made once."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from aiohttp import ClientResponse, ClientSession, ClientTimeout, TCPConnector, hdrs

from adapters.teams.tokens import NoToken, Tokens

Json = dict[str, Any]

TIMEOUT = 20.0
"""Seconds to wait for an answer of Teams'."""
CONNECT = 5.0
IDLE = 5.0
"""Seconds for which a connection is kept. Of one that Teams has closed meanwhile nobody could
tell whether a message still got through it."""


@dataclass(kw_only=True, eq=False)
class Refused(Exception):
    """Teams answered, and not with a yes; `code` is its own word for it."""

    status: int
    code: str
    retry_after: str | None = None


class NotTeams(Exception):
    """Something answered with a yes that is none of Teams', as a network's sign-in page does."""


class TeamsWeb:
    """Calls the connector at the address that Teams gave for a conversation.

    The SDK's own client asks for a token in every turn, on the event loop,
    and hides whether a failed call may have been carried out.
    """

    def __init__(self, tokens: Tokens | None, *, timeout: float = TIMEOUT) -> None:
        self._tokens = tokens
        self._timeout = ClientTimeout(total=timeout, sock_connect=CONNECT)
        self._session: ClientSession | None = None

    @property
    def session(self) -> ClientSession:
        """The open session."""
        if self._session is None:
            raise NoToken(reason="not started")
        return self._session

    async def open(self) -> None:
        """Open the session."""
        connector = TCPConnector(keepalive_timeout=IDLE)
        self._session = ClientSession(timeout=self._timeout, connector=connector)

    async def close(self) -> None:
        """Close it, once the last call has ended."""
        if self._session is not None:
            await self._session.close()

    async def send(self, service_url: str, conversation: str, activity: Json) -> str:
        """Post an activity into a conversation; returns its id."""
        path = f"v3/conversations/{quote(conversation, safe='')}/activities"
        told = await self._call("POST", service_url, path, activity)
        return _id(told)

    async def update(
        self, service_url: str, conversation: str, message: str, activity: Json
    ) -> None:
        """Redraw an activity in place."""
        where = f"{quote(conversation, safe='')}/activities/{quote(message, safe='')}"
        body = {**activity, "id": message}
        await self._call("PUT", service_url, f"v3/conversations/{where}", body)

    async def begin_chat(self, service_url: str, *, bot: str, user: str, tenant: str) -> str:
        """Begin the personal chat with somebody, or find it; returns its conversation."""
        body = {
            "bot": {"id": bot},
            "members": [{"id": user}],
            "tenantId": tenant,
            "channelData": {"tenant": {"id": tenant}},
            "isGroup": False,
        }
        told = await self._call("POST", service_url, "v3/conversations", body)
        return _id(told)

    async def member(self, service_url: str, conversation: str, account: str) -> Json:
        """What Teams says of somebody in a conversation."""
        where = f"{quote(conversation, safe='')}/members/{quote(account, safe='')}"
        return await self._call("GET", service_url, f"v3/conversations/{where}", None)

    async def _call(self, method: str, service_url: str, path: str, body: Json | None) -> Json:
        """Make a call; one more only where the token was refused, so that nothing was done."""
        url = f"{service_url.rstrip('/')}/{path}"
        token = await self._token()
        try:
            return await self._once(method, url, body, token)
        except Refused as refused:
            if refused.status != 401 or self._tokens is None or token is None:
                raise
            self._tokens.forget(token)
        return await self._once(method, url, body, await self._token())

    async def _once(self, method: str, url: str, body: Json | None, token: str | None) -> Json:
        headers: Mapping[str, str] = {hdrs.AUTHORIZATION: f"Bearer {token}"} if token else {}
        async with self.session.request(method, url, json=body, headers=headers) as response:
            if response.status >= 300:
                raise await _refused(response)
            return await _agreed(response)

    async def _token(self) -> str | None:
        return await self._tokens.get(self.session) if self._tokens is not None else None


async def _refused(response: ClientResponse) -> Refused:
    told = await _read(response) or {}
    error = told.get("error")
    code = error.get("code") if isinstance(error, dict) else None
    return Refused(
        status=response.status,
        code=str(code or f"HTTP {response.status}"),
        retry_after=response.headers.get(hdrs.RETRY_AFTER),
    )


async def _agreed(response: ClientResponse) -> Json:
    """Read what Teams says beside its yes, which may be nothing. Raises NotTeams."""
    told = await _read(response)
    if told is None and await response.read():
        raise NotTeams
    return told or {}


def _id(told: Json) -> str:
    """What Teams calls what was made. Raises NotTeams if nobody says that anything was."""
    if not told.get("id"):
        raise NotTeams
    return str(told["id"])


async def _read(response: ClientResponse) -> Json | None:
    """Read an answer; None where it is empty, or something in between answers."""
    try:
        told = await response.json(content_type=None)
    except ValueError:
        return None
    return told if isinstance(told, dict) else None
