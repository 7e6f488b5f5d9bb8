"""The door: takes what Teams posts, and says in the way of HTTP what is wrong with it."""

import json
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any

import structlog
from aiohttp import hdrs, web

from adapters.chat.background import Background
from adapters.chat.payload import Misshapen, Payload
from adapters.teams.answer import Answer
from adapters.teams.checking import NotFromTeams
from adapters.teams.keys import KeysUnreachable

MESSAGES = "/messages"
LARGEST = 1024 * 1024
_JSON = "application/json"

log = structlog.get_logger(__name__)


class Door:
    """Reads, has it answered, and then lets go on what may be slow."""

    def __init__(
        self, receive: Callable[[Payload, str], Awaitable[Answer]], background: Background
    ) -> None:
        self._receive = receive
        self._background = background

    def app(self) -> web.Application:
        """What is to be mounted at `/api`."""
        app = web.Application(client_max_size=LARGEST)
        app.router.add_post(MESSAGES, self._take)
        return app

    async def _take(self, request: web.Request) -> web.StreamResponse:
        if request.content_type != _JSON:
            return web.Response(status=HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
        try:
            payload = _read(await request.read())
            answer = await self._receive(payload, request.headers.get(hdrs.AUTHORIZATION, ""))
        except Misshapen as problem:
            log.warning("misshapen_activity", problem=str(problem))
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        except NotFromTeams as problem:
            log.warning("activity_not_believed", problem=str(problem), remote=request.remote)
            return web.Response(status=HTTPStatus.UNAUTHORIZED)
        except KeysUnreachable:
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
        return await self._answered(request, answer)

    async def _answered(self, request: web.Request, answer: Answer) -> web.StreamResponse:
        response = _response(answer)
        await response.prepare(request)
        await response.write_eof()
        if answer.then is not None:
            self._background.go_on(answer.then())
        return response


def _read(body: bytes) -> Payload:
    try:
        payload: Any = json.loads(body)
    except (ValueError, RecursionError) as problem:
        raise Misshapen("not JSON") from problem
    if not isinstance(payload, dict):
        raise Misshapen("not an object")
    return payload


def _response(answer: Answer) -> web.Response:
    if answer.body is None:
        return web.Response(status=answer.status)
    return web.json_response(answer.body, status=answer.status)
