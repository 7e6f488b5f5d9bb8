"""Socket Mode: envelopes over a web socket, sent again until they are acknowledged."""

import asyncio
import json
from dataclasses import dataclass, field

from aiohttp import WSMsgType, web

from tests.slack.standin.model import Json
from tests.slack.standin.wire import Answer, Kind

_TYPES = {Kind.EVENT: "events_api", Kind.COMMAND: "slash_commands", Kind.ACT: "interactive"}


@dataclass(kw_only=True)
class Envelope:
    """One delivery on its way."""

    id: str
    kind: Kind
    payload: Json
    answer: asyncio.Future[Answer] = field(default_factory=asyncio.Future)
    sent: int = 0

    def text(self) -> str:
        """The envelope as it goes over the socket."""
        body: Json = {
            "envelope_id": self.id,
            "type": _TYPES[self.kind],
            "payload": self.payload,
            "accepts_response_payload": self.kind is not Kind.EVENT,
        }
        if self.kind is Kind.EVENT:
            body |= {"retry_attempt": self.sent, "retry_reason": "timeout" if self.sent else ""}
        return json.dumps(body)


class Sockets:
    """The app's connections, and what waits to be acknowledged."""

    def __init__(self, app_token: str) -> None:
        self._app_token = app_token
        self._connections: list[web.WebSocketResponse] = []
        self._waiting: dict[str, Envelope] = {}
        self._numbers = 0
        self._connected = asyncio.Condition()
        self.acknowledged: list[str] = []
        self.opened = 0

    def routes(self) -> list[web.RouteDef]:
        """Where the app connects."""
        return [web.get("/link", self._talk)]

    def open(self, token: str, host: str) -> Json:
        """`apps.connections.open`."""
        if token != self._app_token:
            return {"ok": False, "error": "invalid_auth"}
        return {"ok": True, "url": f"ws://{host}/link"}

    async def deliver(self, kind: Kind, payload: Json) -> Answer:
        """Send an envelope until it is acknowledged, over as many connections as it takes."""
        self._numbers += 1
        envelope = Envelope(id=f"envelope-{self._numbers}", kind=kind, payload=payload)
        self._waiting[envelope.id] = envelope
        await self._send(envelope)
        return await envelope.answer

    async def connected(self, *, times: int = 1) -> None:
        """Wait until the app has connected that often, and still is."""
        async with self._connected:
            await self._connected.wait_for(lambda: self.opened >= times and self._connections)

    async def drop(self) -> None:
        """Break all connections, as a network does."""
        for connection in list(self._connections):
            await connection.close()

    async def refresh(self) -> None:
        """Ask the app to connect anew, as Slack does every few hours."""
        for connection in list(self._connections):
            await connection.send_json({"type": "disconnect", "reason": "refresh_requested"})

    async def _send(self, envelope: Envelope) -> None:
        if self._connections:
            await self._connections[-1].send_str(envelope.text())
            envelope.sent += 1

    async def _talk(self, request: web.Request) -> web.WebSocketResponse:
        connection = web.WebSocketResponse()
        await connection.prepare(request)
        await connection.send_json({"type": "hello", "num_connections": 1})
        self._connections.append(connection)
        self.opened += 1
        async with self._connected:
            self._connected.notify_all()
        for envelope in list(self._waiting.values()):
            await self._send(envelope)
        try:
            async for message in connection:
                if message.type is WSMsgType.TEXT:
                    self._acknowledge(json.loads(message.data))
        finally:
            self._connections.remove(connection)
        return connection

    def _acknowledge(self, told: Json) -> None:
        self.acknowledged.append(told["envelope_id"])
        envelope = self._waiting.pop(told["envelope_id"], None)
        if envelope is not None and not envelope.answer.done():
            envelope.answer.set_result(Answer(status=200, body=told.get("payload")))
