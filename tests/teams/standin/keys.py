"""Keys and tokens as Microsoft makes them, and where they are told of."""

import asyncio
import json
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import jwt
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

ISSUER = "https://api.botframework.com"


@cache
def _private(number: int) -> rsa.RSAPrivateKey:
    """Made once for all tests: it is the slow part."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


class Keyring:
    """The keys of the day. `rotate` signs with a new one, and the old ones are told of no more."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._number = 0
        self.endorsements = ["msteams"]
        self.fetched = 0
        self.reachable = True
        self.told = asyncio.Event()
        """Whoever asks for the keys waits until it is set."""
        self.told.set()

    @property
    def key_id(self) -> str:
        """What the key that signs now is called."""
        return f"key-{self._number}"

    def rotate(self) -> None:
        """Sign with another key from now on."""
        self._number += 1

    def sign(self, claims: dict[str, Any], *, key: int | None = None, **header: str) -> str:
        """Sign claims, by default with the key that is told of."""
        number = self._number if key is None else key
        return jwt.encode(
            claims, _private(number), algorithm="RS256", headers={"kid": self.key_id, **header}
        )

    def claims(self, app_id: str, service_url: str) -> dict[str, Any]:
        """The claims of a right token."""
        now = self._clock()
        return {
            "iss": ISSUER,
            "aud": app_id,
            "serviceurl": service_url,
            "nbf": int((now - timedelta(minutes=1)).timestamp()),
            "exp": int((now + timedelta(hours=1)).timestamp()),
        }

    def routes(self) -> list[web.RouteDef]:
        """Where they are told of."""
        return [web.get("/openid", self._metadata), web.get("/keys", self._keys)]

    async def _metadata(self, request: web.Request) -> web.Response:
        self.fetched += 1
        await self.told.wait()
        if not self.reachable:
            return web.Response(status=503)
        return web.json_response({"issuer": ISSUER, "jwks_uri": f"http://{request.host}/keys"})

    async def _keys(self, request: web.Request) -> web.Response:
        public = json.loads(RSAAlgorithm.to_jwk(_private(self._number).public_key()))
        told = {**public, "kid": self.key_id, "endorsements": self.endorsements}
        return web.json_response({"keys": [told]})
