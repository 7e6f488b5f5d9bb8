"""How a workspace lets the app in, in Slack's own terms: OAuth, version 2."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode, urlsplit

from aiohttp import encode_basic_auth, hdrs

from adapters.chat.installations import Installation
from adapters.slack.scopes import SCOPES
from adapters.slack.web import SlackWeb

AUTHORIZE = "https://slack.com/oauth/v2/authorize"
CALLBACK = "/slack/oauth_redirect"


@dataclass(frozen=True, slots=True, kw_only=True)
class OAuthSettings:
    """The app's own credentials, and the address at which people reach us."""

    client_id: str
    client_secret: str = field(repr=False)
    public_url: str
    authorize_url: str = AUTHORIZE

    @property
    def callback(self) -> str:
        """Where Slack sends people back to."""
        return f"{self.public_url.rstrip('/')}{CALLBACK}"

    @property
    def path(self) -> str:
        """The path below which all of it lies, as a browser sees it."""
        return urlsplit(self.callback).path.rpartition("/")[0]

    @property
    def is_encrypted(self) -> bool:
        """Whether browsers reach us over HTTPS."""
        return urlsplit(self.callback).scheme == "https"


@dataclass(frozen=True, slots=True, kw_only=True)
class Granted:
    """What Slack gave for a code; `home` is where the app is to be opened."""

    installation: Installation
    home: str


class SlackOAuth:
    """Sends people to Slack, and exchanges what they come back with for tokens."""

    def __init__(self, web: SlackWeb, settings: OAuthSettings) -> None:
        self._web = web
        self.settings = settings

    def address(self, state: str) -> str:
        """Where Slack asks somebody whether the app may be installed."""
        asked = {
            "client_id": self.settings.client_id,
            "scope": ",".join(sorted(SCOPES)),
            "redirect_uri": self.settings.callback,
            "state": state,
        }
        return f"{self.settings.authorize_url}?{urlencode(asked)}"

    async def exchange(self, code: str, *, at: datetime) -> Granted:
        """Exchange a code, which works once. Raises what a call raises."""
        told = await self._access(code=code, redirect_uri=self.settings.callback)
        return Granted(installation=await self._installation(told, at), home=_home(told))

    async def refresh(self, installation: Installation, *, at: datetime) -> Installation:
        """Exchange the refresh token, which works once. Raises what a call raises."""
        told = await self._access(
            grant_type="refresh_token", refresh_token=installation.refresh_token
        )
        return _with_tokens(installation, told, at)

    async def revoke(self, installation: Installation) -> None:
        """Give a token back. Raises what a call raises."""
        await self._web.client(installation.token).auth_revoke()

    async def _access(self, **given: Any) -> Any:
        # The SDK's own `oauth_v2_access` uses what aiohttp is about to take away.
        credentials = encode_basic_auth(self.settings.client_id, self.settings.client_secret)
        return await self._web.client().api_call(
            "oauth.v2.access", data=given, headers={hdrs.AUTHORIZATION: credentials}
        )

    async def _installation(self, told: Any, at: datetime) -> Installation:
        """Only `auth.test` tells the bot's id, by which its own doings are known."""
        token = told["access_token"]
        bot = await self._web.client(token).auth_test()
        org_wide = bool(told.get("is_enterprise_install"))
        enterprise = (told.get("enterprise") or {}) if org_wide else {}
        team = told.get("team") or {}
        where = enterprise if org_wide else team
        return _with_tokens(
            Installation(
                workspace=where["id"],
                name=where.get("name") or where["id"],
                enterprise=(told.get("enterprise") or {}).get("id"),
                org_wide=org_wide,
                bot_user=told["bot_user_id"],
                bot_id=bot["bot_id"],
                token=token,
                scopes=told.get("scope") or "",
                installer=told["authed_user"]["id"],
                installed_at=at,
            ),
            told,
            at,
        )


def _with_tokens(installation: Installation, told: Any, at: datetime) -> Installation:
    """Where Slack rotates tokens, it tells for how many seconds one works."""
    lives = told.get("expires_in")
    return replace(
        installation,
        token=told["access_token"],
        refresh_token=told.get("refresh_token"),
        expires_at=None if lives is None else at + timedelta(seconds=int(lives)),
    )


def _home(told: Any) -> str:
    """The address that opens the app in the workspace, or in Slack if there is no single one."""
    asked = {"app": told.get("app_id"), "team": (told.get("team") or {}).get("id")}
    known = urlencode({name: value for name, value in asked.items() if value})
    return f"https://slack.com/app_redirect?{known}"
