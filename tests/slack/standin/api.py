"""The Web API: who calls, may they, and what it answers; as GET or POST, form or JSON."""

import asyncio
import json
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from aiohttp import hdrs, web

from tests.fakes.troubles import Broken, Fault, Limited, hang_up
from tests.slack.standin.blocks import validate
from tests.slack.standin.chat import Chat
from tests.slack.standin.files import Files
from tests.slack.standin.homes import HomeViews
from tests.slack.standin.modals import Modals
from tests.slack.standin.model import Call, Installation, Json, Refused
from tests.slack.standin.oauth import OAuth
from tests.slack.standin.sockets import Sockets
from tests.slack.standin.state import State

Method = Callable[[Installation, Json], Json]
_AS_JSON = frozenset({"blocks", "files", "message", "metadata", "view"})


@dataclass(frozen=True, slots=True)
class Denied:
    """Slack says no, for a reason that the stand-in does not know by itself."""

    body: Json


Trouble = Fault | Limited | Broken | Denied


class Api:
    """The methods that our app calls, each with the scope that it needs."""

    def __init__(
        self,
        state: State,
        chat: Chat,
        modals: Modals,
        files: Files,
        sockets: Sockets,
        oauth: OAuth,
    ) -> None:
        self._state = state
        self._files = files
        self._oauth = oauth
        self._chat = chat
        self._sockets = sockets
        self._methods: dict[str, tuple[str | None, Method]] = {
            "auth.revoke": (None, oauth.revoke),
            "auth.test": (None, _who),
            "chat.postMessage": ("chat:write", chat.post_message),
            "chat.postEphemeral": ("chat:write", chat.post_ephemeral),
            "chat.update": ("chat:write", chat.update),
            "blocks.validate": (None, validate),
            "conversations.info": ("channels:read", state.tell_of_channel),
            "files.getUploadURLExternal": ("files:write", files.get_upload_url),
            "files.completeUploadExternal": ("files:write", files.complete),
            "users.info": ("users:read", state.tell_of_user),
            "views.publish": (None, HomeViews(state).publish),
            "views.open": (None, modals.open),
            "views.update": (None, modals.update),
        }
        self._troubles: dict[str, deque[Trouble]] = {}
        self._held: dict[str, asyncio.Event] = {}
        self.over = asyncio.Event()
        """Until then calls hang that are to hang."""

    def routes(self) -> list[web.RouteDef]:
        """Where the app calls."""
        return [
            web.route("*", "/api/{method}", self._call),
            web.post("/response/{name}", self._respond),
            web.post("/upload/{file}", self._files.upload),
        ]

    def trouble(self, method: str, *what: Trouble) -> None:
        """Let the next calls of a method end so; `response_url` is one too."""
        self._troubles.setdefault(method, deque()).extend(what)

    def hold(self, method: str) -> None:
        """Let calls of a method wait."""
        self._held[method] = asyncio.Event()

    def let_go(self, method: str) -> None:
        """Answer the calls of a method that wait, and those to come."""
        self._held.pop(method).set()

    async def _call(self, request: web.Request) -> web.Response:
        method, token = request.match_info["method"], _token(request)
        given = await _given(request)
        self._state.calls.append(Call(method=method, token=token, arguments=given))
        if method in self._held:
            await self._held[method].wait()
        if method == "apps.connections.open":
            return web.json_response(self._sockets.open(token, request.host))
        if method == "oauth.v2.access":
            return await self._answered(request, method, lambda: self._grant(request, given))
        return await self._answered(request, method, lambda: self._do(method, token, given))

    async def _respond(self, request: web.Request) -> web.Response:
        given = await _given(request)
        self._state.calls.append(Call(method="response_url", token="", arguments=given))
        return await self._answered(request, "response_url", lambda: self._tell(request, given))

    def _do(self, method: str, token: str, given: Json) -> web.Response:
        try:
            scope, do = self._methods[method]
            caller = self._caller(token, scope)
            granted = {"x-oauth-scopes": ",".join(sorted(caller.scopes))}
            return web.json_response(do(caller, given), headers=granted)
        except Refused as refused:
            return web.json_response(refused.body)

    def _grant(self, request: web.Request, given: Json) -> web.Response:
        try:
            said = request.headers.get(hdrs.AUTHORIZATION, "")
            return web.json_response(self._oauth.access(said, given))
        except Refused as refused:
            return web.json_response(refused.body)

    def _tell(self, request: web.Request, given: Json) -> web.Response:
        url = self._state.response_urls.get(request.match_info["name"])
        try:
            if url is None:
                raise Refused("no_such_url")
            bot = self._state.installation_of(url.channel.team).bot_user
            self._chat.respond(url, bot, given)
        except Refused as refused:
            return web.json_response(refused.body, status=404)
        return web.Response(text="ok")

    def _caller(self, token: str, scope: str | None) -> Installation:
        caller = self._state.installations.get(token)
        if caller is None:
            raise Refused("invalid_auth")
        if caller.revoked:
            raise Refused("token_revoked")
        if caller.expires_at is not None and self._state.clock() >= caller.expires_at:
            raise Refused("token_expired")
        if scope is not None and scope not in caller.scopes:
            raise Refused("missing_scope", needed=scope, provided=",".join(sorted(caller.scopes)))
        return caller

    async def _answered(
        self, request: web.Request, method: str, do: Callable[[], web.Response]
    ) -> web.Response:
        waiting = self._troubles.get(method)
        match waiting.popleft() if waiting else None:
            case None:
                return do()
            case Limited(retry_after):
                body = {"ok": False, "error": "ratelimited"}
                return web.json_response(
                    body, status=429, headers={hdrs.RETRY_AFTER: str(retry_after)}
                )
            case Broken(status, text):
                return web.Response(status=status, text=text, content_type="text/html")
            case Denied(body):
                return web.json_response({"ok": False, **body})
            case fault:
                if fault is not Fault.LOST_BEFORE:
                    do()
                if fault is Fault.HANGS:
                    await self.over.wait()
                return hang_up(request)


def _who(caller: Installation, _: Json) -> Json:
    return {
        "ok": True,
        "url": f"https://{caller.domain}.slack.com/",
        "team": caller.domain,
        "team_id": None if caller.org_wide else caller.team,
        "user_id": caller.bot_user,
        "bot_id": caller.bot_id,
        "enterprise_id": caller.enterprise,
        "is_enterprise_install": caller.org_wide,
    }


def _token(request: web.Request) -> str:
    return request.headers.get(hdrs.AUTHORIZATION, "").removeprefix("Bearer ")


async def _given(request: web.Request) -> Json:
    if request.content_type == "application/json":
        return dict(await request.json())
    posted = await request.post()
    sent: Mapping[str, object] = posted or request.query
    return {
        name: json.loads(value) if name in _AS_JSON and isinstance(value, str) else value
        for name, value in sent.items()
    }
