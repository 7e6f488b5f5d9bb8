"""The connector: who calls, may they, and what it answers."""

import asyncio
import json
from collections import deque
from collections.abc import Awaitable, Callable
from urllib.parse import unquote

from aiohttp import hdrs, web

from tests.fakes.troubles import Broken, Fault, Limited, hang_up
from tests.teams.standin.model import Call, Conversation, Json, Message, Refusal
from tests.teams.standin.state import BOT, State
from tests.teams.validator import faults_in_message

LARGEST = 28 * 1024
TOKEN_LASTS = 3600

Trouble = Fault | Limited | Broken | Refusal


class Connector:
    """The few calls that the bot makes, on whichever address Teams gave it."""

    def __init__(self, state: State, *, app_id: str, password: str, tenant: str) -> None:
        self._state = state
        self._app_id = app_id
        self._password = password
        self._tenant = tenant
        self._troubles: deque[Trouble] = deque()
        self.tokens: list[str] = []
        self.good_tokens: set[str] = set()
        self.login_works = True
        self.not_for: set[str] = set()
        """People who cannot be written to, since they have not added the app."""
        self.faults: list[str] = []
        """What is wrong with cards that were sent."""
        self.over = asyncio.Event()
        """Until then calls hang that are to hang."""

    def routes(self) -> list[web.RouteDef]:
        """Where the bot calls; the region is a part of the address that may change."""
        activities = "/{region}/v3/conversations/{conversation}/activities"
        return [
            web.post("/login/{tenant}/oauth2/v2.0/token", self._login),
            web.post(activities, self._on(self._send)),
            web.post(activities + "/{activity}", self._on(self._send)),
            web.put(activities + "/{activity}", self._on(self._update)),
            web.post("/{region}/v3/conversations", self._on(self._begin)),
            web.get(
                "/{region}/v3/conversations/{conversation}/members/{user}", self._on(self._who)
            ),
        ]

    def trouble(self, *what: Trouble) -> None:
        """Let the next calls end so."""
        self._troubles.extend(what)

    async def _login(self, request: web.Request) -> web.Response:
        given = await request.post()
        right = (
            self.login_works
            and given["client_id"] == self._app_id
            and given["client_secret"] == self._password
            and given["grant_type"] == "client_credentials"
            and given["scope"] == "https://api.botframework.com/.default"
            and request.match_info["tenant"] == self._tenant
        )
        if not right:
            return web.json_response({"error": "invalid_client"}, status=401)
        token = f"token-{len(self.tokens)}"
        self.tokens.append(token)
        self.good_tokens.add(token)
        return web.json_response({"access_token": token, "expires_in": TOKEN_LASTS})

    def _on(
        self, do: Callable[[web.Request, Json], Json]
    ) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def answer(request: web.Request) -> web.StreamResponse:
            body: Json = await request.json() if request.can_read_body else {}
            token = request.headers.get(hdrs.AUTHORIZATION, "").removeprefix("Bearer ")
            self._state.calls.append(
                Call(method=request.method, path=request.path, body=body, token=token)
            )
            return await self._answered(request, token, lambda: do(request, body))

        return answer

    async def _answered(
        self, request: web.Request, token: str, do: Callable[[], Json]
    ) -> web.StreamResponse:
        trouble = self._troubles.popleft() if self._troubles else None
        try:
            if token not in self.good_tokens:
                raise Refusal(status=401, code="Unauthorized")
            match trouble:
                case None:
                    return web.json_response(do(), status=201)
                case Limited(retry_after):
                    headers = {hdrs.RETRY_AFTER: str(retry_after)}
                    return web.json_response(_error("429"), status=429, headers=headers)
                case Broken(status, text):
                    return web.Response(status=status, text=text, content_type="text/html")
                case Refusal():
                    raise trouble
                case fault:
                    if fault is not Fault.LOST_BEFORE:
                        do()
                    if fault is Fault.HANGS:
                        await self.over.wait()
                    return hang_up(request)
        except Refusal as refusal:
            return web.json_response(_error(refusal.code), status=refusal.status)

    def _send(self, request: web.Request, body: Json) -> Json:
        conversation, thread = self._conversation(request)
        self._check(body)
        number = self._state.message_id()
        if thread is not None and conversation.message(thread) is None:
            raise Refusal(status=404, code="ActivityNotFoundInConversation")
        self._state.add_message(
            conversation, Message(id=number, author=BOT, activity=body, thread=thread)
        )
        return {"id": number}

    def _update(self, request: web.Request, body: Json) -> Json:
        conversation, _ = self._conversation(request)
        self._check(body)
        message = conversation.message(request.match_info["activity"])
        if message is None or message.author != BOT:
            raise Refusal(status=404, code="ActivityNotFoundInConversation")
        message.before.append(message.activity)
        message.activity, message.edited = body, True
        self._state.changed()
        return {"id": message.id}

    def _begin(self, request: web.Request, body: Json) -> Json:
        (member,) = body["members"]
        user = self._state.users.get(member["id"].removeprefix("29:"))
        if user is None or body["bot"]["id"] != BOT:
            raise Refusal(status=400, code="BadSyntax")
        if user.id in self.not_for:
            raise Refusal(status=403, code="BotNotInConversationRoster")
        chat = self._state.personal(user, body["tenantId"])
        assert chat is not None
        return {"id": chat.id}

    def _who(self, request: web.Request, body: Json) -> Json:
        conversation, _ = self._conversation(request)
        user = self._state.users.get(unquote(request.match_info["user"]).removeprefix("29:"))
        if user is None or user.id not in conversation.members:
            raise Refusal(status=404, code="MemberNotFoundInConversation")
        mark = "#EXT#" if user.guest else ""
        return {
            "id": user.account,
            "name": user.name,
            "aadObjectId": user.id,
            "tenantId": user.tenant,
            "userRole": "guest" if user.guest else "user",
            "userPrincipalName": f"{user.name.lower()}{mark}@nordlicht.example",
        }

    def _check(self, activity: Json) -> None:
        """Refuse what Teams refuses, and note what it would take and not show."""
        if activity.get("type") != "message":
            raise Refusal(status=400, code="BadSyntax")
        if not (activity.get("text") or activity.get("attachments")):
            raise Refusal(status=400, code="BadSyntax")
        if len(json.dumps(activity).encode()) > LARGEST:
            raise Refusal(status=413, code="MessageSizeTooBig")
        if activity.get("attachments"):
            self.faults += faults_in_message(activity)

    def _conversation(self, request: web.Request) -> tuple[Conversation, str | None]:
        called, _, thread = unquote(request.match_info["conversation"]).partition(";messageid=")
        conversation = self._state.conversations.get(called)
        if conversation is None:
            raise Refusal(status=404, code="ConversationNotFound")
        if not conversation.installed:
            raise Refusal(status=403, code="BotNotInConversationRoster")
        if conversation.blocked:
            raise Refusal(status=403, code="MessageWritesBlocked")
        return conversation, thread or None


def _error(code: str) -> Json:
    return {"error": {"code": code, "message": code}}
