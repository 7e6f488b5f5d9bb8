"""The door for HTTP: lets in what Slack has signed, and only that."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

import structlog
from aiohttp import web
from pydantic_core import from_json, to_json
from slack_sdk.signature import Clock, SignatureVerifier
from yarl import URL

from adapters.chat.background import Background
from adapters.chat.payload import Misshapen, Payload
from adapters.slack.answer import Answer

EVENTS = "/events"
LARGEST = 1024 * 1024

_TIMESTAMP = "X-Slack-Request-Timestamp"
_SIGNATURE = "X-Slack-Signature"
_LONGEST_NUMBER = 12
_JSON = "application/json"

log = structlog.get_logger(__name__)


class HttpDoor:
    """Checks, reads, has it answered, and then lets go on what may be slow."""

    def __init__(
        self,
        *,
        signing_secret: str,
        receive: Callable[[Payload], Awaitable[Answer]],
        background: Background,
        clock: Callable[[], datetime],
    ) -> None:
        self._verifier = SignatureVerifier(signing_secret, _Timestamps(clock))
        self._receive = receive
        self._background = background

    def routes(self) -> list[web.RouteDef]:
        """Where Slack knocks, below `/slack`."""
        return [web.post(EVENTS, self._take)]

    async def _take(self, request: web.Request) -> web.StreamResponse:
        body = await request.read()
        if not self._is_from_slack(request, body):
            log.warning("unsigned_request", remote=request.remote)
            return web.json_response({"error": "invalid request"}, status=401)
        try:
            answer = await self._receive(_read(body, request.content_type))
        except Misshapen as problem:
            log.warning("misshapen_request", problem=str(problem))
            return web.json_response({"error": "malformed request"}, status=400)
        response = _response(answer)
        await response.prepare(request)
        await response.write_eof()
        if answer.then is not None:
            self._background.go_on(answer.then())
        return response

    def _is_from_slack(self, request: web.Request, body: bytes) -> bool:
        timestamp = request.headers.get(_TIMESTAMP, "")
        signature = request.headers.get(_SIGNATURE, "")
        # The SDK takes it for granted that it can read what it is to judge.
        if not (timestamp.isdecimal() and len(timestamp) <= _LONGEST_NUMBER):
            return False
        if not signature.isascii():
            return False
        try:
            return self._verifier.is_valid(body, timestamp, signature)
        except UnicodeDecodeError:
            return False


class _Timestamps(Clock):
    """Our clock as the SDK reads clocks."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock

    def now(self) -> float:
        return self._clock().timestamp()


def _read(body: bytes, content_type: str) -> Payload:
    """Read a body as Slack sends them: JSON, a form, or JSON in a field of a form."""
    said = body.decode()
    if content_type == _JSON:
        return _json(said)
    fields = dict(URL.build(query_string=said, encoded=True).query)
    return _json(fields["payload"]) if fields.keys() == {"payload"} else fields


def _json(said: str) -> Payload:
    try:
        payload: Any = from_json(said)
    except ValueError as problem:
        raise Misshapen("not JSON") from problem
    if not isinstance(payload, dict):
        raise Misshapen("not an object")
    return payload


def _response(answer: Answer) -> web.Response:
    if answer.body is None:
        return web.Response(status=answer.status)
    return web.Response(body=to_json(answer.body), content_type=_JSON, status=answer.status)
