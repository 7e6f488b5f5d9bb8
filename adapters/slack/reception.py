"""Takes a payload, from whichever door, through Bolt to its answer."""

import json
from collections.abc import Awaitable, Callable

from slack_bolt.async_app import AsyncApp, AsyncBoltContext, AsyncBoltRequest
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.response import BoltResponse

from adapters.chat.payload import Misshapen, Payload
from adapters.slack.answer import Answer
from adapters.slack.answering import Answering, answer_nowhere
from adapters.slack.authorizing import WORKSPACE, Authorizing
from adapters.slack.bolt import bolt_app
from adapters.slack.grid import across_the_grid
from adapters.slack.heard import Act, Heard, Nothing, Removed
from adapters.slack.translate import translate
from adapters.slack.web import SlackWeb
from adapters.slack.workspaces import Workspace, Workspaces

HEARD, SENT, ANSWER = "heard", "sent", "answer"


class Reception:
    """The one way in, the same for HTTP and Socket Mode.

    Bolt is always given a payload that was read already. Its own reading
    loses every command in which somebody wrote the word "payload", and checks
    a signature only after it.
    """

    def __init__(self, web: SlackWeb, workspaces: Workspaces, answering: Answering) -> None:
        self._workspaces = workspaces
        self._answering = answering
        self._bolt = self._bolt_app(web)

    async def receive(self, payload: Payload) -> Answer:
        """Have a payload answered. Raises Misshapen if it is none of Slack's."""
        heard = translate(payload)
        if isinstance(heard, Nothing) and payload.get("type") != "url_verification":
            return Answer()
        request = _request(payload, heard)
        response = await self._bolt.async_dispatch(request)
        answer: Answer | None = request.context.get(ANSWER)
        return answer if answer is not None and response.status == 200 else _as_answer(response)

    def _bolt_app(self, web: SlackWeb) -> AsyncApp:
        """What Bolt has let through is ours at once: no listener is asked, no argument made up."""
        app = bolt_app(web, Authorizing(self._workspaces))
        app.use(_Last(self._listen))
        return app

    async def _listen(self, context: AsyncBoltContext) -> None:
        context[ANSWER] = await self._answer(context[HEARD], context.get(WORKSPACE), context[SENT])

    async def _answer(
        self, heard: Act | Removed, workspace: Workspace | None, payload: Payload
    ) -> Answer:
        if isinstance(heard, Removed):
            await self._workspaces.forget(
                heard.team, heard.enterprise, at=heard.at, bots=heard.bots
            )
            return Answer()
        if workspace is None:
            return answer_nowhere(heard)
        return await self._answering.answer(across_the_grid(heard, workspace, payload), workspace)


class _Last(AsyncMiddleware):
    """Ends the way through Bolt."""

    def __init__(self, listen: Callable[[AsyncBoltContext], Awaitable[None]]) -> None:
        self._listen = listen

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,  # noqa: ARG002
        next: Callable[[], Awaitable[BoltResponse]],  # noqa: A002 - Bolt names what it gives
    ) -> BoltResponse:
        """Have it answered, and go no further."""
        if isinstance(req.context[HEARD], Nothing):
            return await next()
        await self._listen(req.context)
        return BoltResponse(status=200)


def _request(payload: Payload, heard: Heard) -> AsyncBoltRequest:
    try:
        return AsyncBoltRequest(
            mode="socket_mode", body=dict(payload), context={HEARD: heard, SENT: payload}
        )
    except (AttributeError, KeyError, TypeError) as problem:  # Bolt takes the shape for granted
        raise Misshapen(str(problem)) from problem


def _as_answer(response: BoltResponse) -> Answer:
    """What Bolt answers by itself: a check of the address, or a fault."""
    body = json.loads(response.body) if response.body.startswith("{") else None
    return Answer(body=body, status=response.status)
