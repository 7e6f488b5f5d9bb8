"""How an activity gets to the bot: posted, with a token."""

import json
from dataclasses import dataclass
from typing import Any

from aiohttp import ClientSession

from tests.teams.standin.keys import Keyring
from tests.teams.standin.model import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the bot answered; a body is JSON, or nothing."""

    status: int
    body: Any = None


class Wire:
    """Posts to the bot's address as Teams does."""

    def __init__(self, session: ClientSession, address: str, keys: Keyring, app_id: str) -> None:
        self._session = session
        self.address = address
        self._keys = keys
        self._app_id = app_id

    async def deliver(self, activity: Json) -> Answer:
        """Post an activity with a right token."""
        return await self.post(json.dumps(activity).encode(), token=self.token(activity))

    def token(self, activity: Json) -> str:
        """A right token for an activity."""
        return self._keys.sign(self._keys.claims(self._app_id, activity["serviceUrl"]))

    async def post(
        self,
        body: bytes,
        *,
        token: str | None,
        content_type: str = "application/json; charset=utf-8",
    ) -> Answer:
        """Post a body."""
        headers = {"content-type": content_type}
        if token is not None:
            headers["authorization"] = f"Bearer {token}"
        async with self._session.post(self.address, data=body, headers=headers) as response:
            told = await response.read()
            return Answer(status=response.status, body=json.loads(told) if told else None)
