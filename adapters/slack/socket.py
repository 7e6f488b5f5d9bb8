"""The door for Socket Mode: envelopes through a web socket, for shops without a public address."""

import logging
from collections.abc import Awaitable, Callable

import structlog
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse

from adapters.chat.background import Background
from adapters.chat.payload import Misshapen, Payload
from adapters.slack.answer import Answer
from adapters.slack.web import SlackWeb

IN_TIME = 3.0
"""Seconds after which an acknowledgement reaches nobody."""

log = structlog.get_logger(__name__)

logger = logging.getLogger(f"{__name__}.sdk")
logger.setLevel(logging.WARNING)  # below that the SDK logs envelopes, with what people wrote


class SocketDoor:
    """Has envelopes answered; one that was not acknowledged comes again."""

    def __init__(
        self,
        *,
        app_token: str,
        web: SlackWeb,
        receive: Callable[[Payload], Awaitable[Answer]],
        background: Background,
    ) -> None:
        self._app_token = app_token
        self._web = web
        self._receive = receive
        self._background = background
        self._answering = Background()
        self._client: SocketModeClient | None = None
        self._is_open = False

    async def open(self) -> None:
        """Connect. Raises SlackApiError if Slack does not know the token."""
        client = SocketModeClient(self._app_token, logger=logger, web_client=self._web.client())
        self._client = client
        client.socket_mode_request_listeners.append(self._take)
        client.wss_uri = await client.issue_new_wss_url()
        self._is_open = True
        await client.connect()  # type: ignore[no-untyped-call]

    async def is_connected(self) -> bool:
        """Whether Slack is at the other end."""
        return self._client is not None and await self._client.is_connected()

    async def close(self) -> None:
        """Take nothing more, acknowledge what was taken, and disconnect."""
        self._is_open = False
        await self._answering.finished_within(IN_TIME)
        if self._client is not None:
            await self._client.close()  # type: ignore[no-untyped-call]

    async def _take(self, client: AsyncBaseSocketModeClient, envelope: SocketModeRequest) -> None:
        if self._is_open:
            self._answering.go_on(self._answer(client, envelope))

    async def _answer(self, client: AsyncBaseSocketModeClient, envelope: SocketModeRequest) -> None:
        try:
            answer = await self._receive(envelope.payload)
        except Misshapen as problem:
            log.warning("misshapen_envelope", problem=str(problem))
            answer = Answer()  # it would come again and again
        if answer.status != 200:
            return
        body = dict(answer.body) if answer.body is not None else None
        # Where this fails the envelope comes again, and so does what is to be done then.
        await client.send_socket_mode_response(
            SocketModeResponse(envelope.envelope_id, payload=body)
        )
        if answer.then is not None:
            self._background.go_on(answer.then())
