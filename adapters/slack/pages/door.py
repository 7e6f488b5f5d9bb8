"""The way of whoever installs: our page, Slack's question, and back.

What is sent along to Slack and comes back from it (`state`) works once, for
ten minutes, and only in the browser that it was made for: a cookie keeps the
other half of it. So nobody can be made to finish what somebody else began.
"""

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlencode

import structlog
from aiohttp import hdrs, web
from slack_sdk.errors import SlackApiError

from adapters.chat.background import Background
from adapters.chat.installations import Setout, Setouts
from adapters.chat.negotiating import negotiate
from adapters.slack.failures import CallFailed, judge
from adapters.slack.oauth import SlackOAuth
from adapters.slack.pages.arriving import Arriving
from adapters.slack.pages.drawing import draw, draw_offer, hardened
from adapters.slack.pages.outcome import Outcome, arrived, failed, refused
from adapters.slack.pages.welcome import welcome
from adapters.slack.web import SlackWeb
from core.operations.joining import inviter
from core.ports import Store, StoreBusy
from core.refusals import Refusal

COOKIE = "blockhours-install"
LIVES = timedelta(minutes=10)
_LONGEST = 200
_STATIC = Path(__file__).parent / "static"

log = structlog.get_logger(__name__)


class InstallDoor:
    """Pages for people, not for Slack: nothing here is signed."""

    def __init__(
        self,
        *,
        web: SlackWeb,
        oauth: SlackOAuth,
        arriving: Arriving,
        store: Store,
        setouts: Setouts,
        background: Background,
        clock: Callable[[], datetime],
    ) -> None:
        self._web = web
        self._oauth = oauth
        self._arriving = arriving
        self._store = store
        self._setouts = setouts
        self._background = background
        self._clock = clock

    def routes(self) -> list[web.AbstractRouteDef]:
        """Where people come by, below `/slack`."""
        return [
            web.get("/install", self._offer),
            web.get("/install/begin", self._begin, allow_head=False),
            web.get("/oauth_redirect", self._come_back, allow_head=False),
            web.static("/install/static", _STATIC),
        ]

    async def _offer(self, request: web.Request) -> web.Response:
        """Say what setting out means; whoever brings an invitation reads whose it is."""
        language, invitation = _language(request), _invitation(request)
        if invitation is None:
            return hardened(draw_offer(language))
        now = self._clock()
        try:
            name = await self._store.read(lambda unit: inviter(invitation, now, unit))
        except Refusal as refusal:
            return hardened(draw(refused(refusal, language), language))
        except StoreBusy:
            return hardened(draw(failed("busy", 503, language, invitation), language))
        return hardened(draw_offer(language, invitation, inviter=name))

    async def _begin(self, request: web.Request) -> web.Response:
        """Send somebody to Slack. One browser may be on several ways at once.

        Another site's link leads to our own page first: whoever comes by one has
        not read yet that an invitation gives their workspace to somebody.
        """
        if request.headers.get("Sec-Fetch-Site") == "cross-site":
            return hardened(web.Response(status=303, headers={hdrs.LOCATION: self._page(request)}))
        now = self._clock()
        setout = Setout(
            state=secrets.token_urlsafe(32),
            browser=_said(request.cookies.get(COOKIE)) or secrets.token_urlsafe(32),
            invitation=_invitation(request),
            expires_at=now + LIVES,
        )
        await self._setouts.add(setout, now=now)
        response = web.Response(
            status=303, headers={hdrs.LOCATION: self._oauth.address(setout.state)}
        )
        response.set_cookie(
            COOKIE,
            setout.browser,
            max_age=int(LIVES.total_seconds()),
            path=self._oauth.settings.path,
            secure=self._oauth.settings.is_encrypted,
            httponly=True,
            samesite="Lax",  # Slack sends people back by a link, with which it is sent along
        )
        return hardened(response)

    def _page(self, request: web.Request) -> str:
        """The address of the page on which one sets out, as it was asked for."""
        asked = _invitation(request)
        query = f"?{urlencode({'invitation': asked})}" if asked else ""
        return f"{self._oauth.settings.path}/install{query}"

    async def _come_back(self, request: web.Request) -> web.Response:
        language = _language(request)
        try:
            setout = await self._taken(request)
            if setout is None:
                outcome = failed("late", 400, language)
            elif "code" not in request.query:
                outcome = failed("denied", 403, language, setout.invitation)
            else:
                outcome = await self._arrive(request.query["code"], setout.invitation, language)
        except StoreBusy:
            outcome = failed("busy", 503, language)
        return hardened(draw(outcome, language))

    async def _taken(self, request: web.Request) -> Setout | None:
        state, browser = request.query.get("state"), request.cookies.get(COOKIE)
        if not state or not browser:
            return None
        return await self._setouts.take(state, browser, now=self._clock())

    async def _arrive(self, code: str, invitation: str | None, language: str) -> Outcome:
        try:
            came = await self._arriving.arrive(code, invitation)
        except Refusal as refusal:
            return refused(refusal, language)
        except SlackApiError as problem:
            log.warning("not_granted", reason=judge(problem).reason)
            return failed("not-granted", 502, language, invitation)
        except CallFailed as problem:
            log.warning("slack_unreachable", reason=judge(problem).reason)
            return failed("unreachable", 502, language, invitation)
        self._background.go_on(welcome(came, self._web))
        return arrived(came, invitation, language)


def _language(request: web.Request) -> str:
    return negotiate(request.headers.get(hdrs.ACCEPT_LANGUAGE))


def _invitation(request: web.Request) -> str | None:
    return _said(request.query.get("invitation"))


def _said(given: str | None) -> str | None:
    """What somebody may have made up, if it can be kept."""
    return given if given and given.isascii() and len(given) <= _LONGEST else None
