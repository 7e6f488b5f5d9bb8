"""The keys with which Microsoft signs what it sends."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import jwt
import structlog
from aiohttp import ClientError, ClientSession, ClientTimeout

METADATA = "https://login.botframework.com/v1/.well-known/openidconfiguration"
KEPT_FOR = timedelta(hours=24)
ASKED_AGAIN_AFTER = timedelta(minutes=1)
"""How soon a key that is not known may make us ask again; anybody can name one."""

TIMEOUT = ClientTimeout(total=5)
"""Whatever Teams sends meanwhile waits for the keys, and comes again after fifteen seconds."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningKey:
    """A key, and the channels for which it may sign."""

    key: Any
    endorsements: frozenset[str]


class KeysUnreachable(Exception):
    """No keys could be fetched, so that nothing can be said of a token."""


class SigningKeys:
    """Microsoft's keys by their ids; fetched when they are needed, and kept for a day.

    A key that is not known yet has them fetched anew, so that a rotation is
    survived. Keys that are old still hold while Microsoft cannot be asked.
    """

    def __init__(self, metadata_url: str, clock: Callable[[], datetime]) -> None:
        self._metadata_url = metadata_url
        self._clock = clock
        self._keys: Mapping[str, SigningKey] = {}
        self._fetched_at: datetime | None = None
        self._asked_at: datetime | None = None
        self._asked = 0
        self._fetching = asyncio.Lock()

    async def find(self, key_id: str, session: ClientSession) -> SigningKey | None:
        """Find a key. Raises KeysUnreachable if there are none at all."""
        if key_id not in self._keys or self._are_old():
            asked = self._asked
            async with self._fetching:
                if asked == self._asked:  # otherwise somebody has asked while we waited
                    await self._fetch_unless_just_asked(session)
        if self._fetched_at is None:
            raise KeysUnreachable
        return self._keys.get(key_id)

    def _are_old(self) -> bool:
        return self._fetched_at is None or self._clock() - self._fetched_at > KEPT_FOR

    async def _fetch_unless_just_asked(self, session: ClientSession) -> None:
        """Without any keys it is always worth asking."""
        asked_at, now = self._asked_at, self._clock()
        if self._fetched_at and asked_at and now - asked_at < ASKED_AGAIN_AFTER:
            return
        self._asked_at = now
        try:
            self._keys = await self._fetch(session)
        except (ClientError, TimeoutError, ValueError, KeyError, TypeError) as problem:
            log.warning("signing_keys_not_fetched", problem=type(problem).__name__)
        else:
            self._fetched_at = now
        self._asked += 1

    async def _fetch(self, session: ClientSession) -> dict[str, SigningKey]:
        metadata = await _json(session, self._metadata_url)
        told = await _json(session, metadata["jwks_uri"])
        return {one["kid"]: _key(one) for one in told["keys"] if one.get("kty") == "RSA"}


async def _json(session: ClientSession, url: str) -> Any:
    async with session.get(url, raise_for_status=True, timeout=TIMEOUT) as response:
        return await response.json(content_type=None)


def _key(told: Mapping[str, Any]) -> SigningKey:
    try:
        key = jwt.PyJWK(dict(told), algorithm="RS256").key
    except jwt.PyJWKError as problem:
        raise ValueError(str(problem)) from problem
    return SigningKey(key=key, endorsements=frozenset(told.get("endorsements") or ()))
