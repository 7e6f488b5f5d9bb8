"""How a payload gets to the app: over HTTP and signed, or through a socket."""

import hmac
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from hashlib import sha256
from io import BytesIO
from typing import Any, Protocol
from urllib.parse import urlencode

from aiohttp import ClientSession

from tests.slack.standin.model import Json

FORM = "application/x-www-form-urlencoded"


class Kind(Enum):
    """What is delivered: each comes in a form of its own."""

    EVENT = auto()
    COMMAND = auto()
    ACT = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the app answered; a body is JSON, plain text, or nothing."""

    status: int
    body: Any = None


class Wire(Protocol):
    """Takes payloads to the app."""

    async def deliver(self, kind: Kind, payload: Json) -> Answer: ...


class SignedHttp:
    """Posts to the app's address, signed as Slack signs."""

    def __init__(
        self, session: ClientSession, address: str, secret: str, clock: Callable[[], datetime]
    ) -> None:
        self._session = session
        self.address = address
        self._secret = secret.encode()
        self._clock = clock

    async def deliver(self, kind: Kind, payload: Json) -> Answer:
        """Post a payload in the form of its kind."""
        if kind is Kind.EVENT:
            return await self.post(json.dumps(payload).encode(), "application/json")
        fields = payload if kind is Kind.COMMAND else {"payload": json.dumps(payload)}
        return await self.post(urlencode(fields).encode(), FORM)

    async def post(self, body: bytes, content_type: str, **headers: str) -> Answer:
        """Post a body; headers given here win over those that are right."""
        sent = {**self.signed(body), "content-type": content_type, **headers}
        async with self._session.post(self.address, data=BytesIO(body), headers=sent) as response:
            told: Any = await response.text()
            if response.content_type == "application/json":
                told = json.loads(told)
            return Answer(status=response.status, body=told or None)

    def signed(self, body: bytes) -> dict[str, str]:
        """The headers that prove a body to be Slack's."""
        timestamp = str(int(self._clock().timestamp()))
        signed = hmac.new(self._secret, f"v0:{timestamp}:".encode() + body, sha256)
        return {
            "x-slack-request-timestamp": timestamp,
            "x-slack-signature": f"v0={signed.hexdigest()}",
        }
