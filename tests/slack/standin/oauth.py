"""How workspaces let the app in: Slack's question, codes that work once, tokens that end."""

import base64
from dataclasses import dataclass, replace
from datetime import timedelta
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.slack.standin.manifest import Manifest
from tests.slack.standin.model import Installation, Json, Refused
from tests.slack.standin.payloads import APP
from tests.slack.standin.state import State

CLIENT_ID, CLIENT_SECRET = "111.222", "c11e0d5ec2e7"
AUTHORIZE = "/oauth/v2/authorize"
TOKENS_LIVE = timedelta(hours=12)


@dataclass(kw_only=True)
class Consent:
    """Somebody has agreed; the code stands for it until it was exchanged."""

    workspace: str
    org_wide: bool
    user: str
    scopes: frozenset[str]
    redirect_uri: str
    used: bool = False


class OAuth:
    """Slack's page, and `oauth.v2.access`. With `rotates`, tokens end after twelve hours."""

    def __init__(self, state: State, manifest: Manifest) -> None:
        self._state = state
        self._manifest = manifest
        self._codes: dict[str, Consent] = {}
        self.rotates = False

    def allow(self, address: str, user: str, workspace: str, *, org_wide: bool = False) -> str:
        """Somebody agrees on Slack's page; returns where they are sent back to."""
        asked = _asked(address)
        assert asked["client_id"] == CLIENT_ID
        scopes = frozenset(asked["scope"].split(","))
        assert scopes <= self._manifest.scopes
        code = f"code-{self._state.number()}"
        self._codes[code] = Consent(
            workspace=workspace,
            org_wide=org_wide,
            user=user,
            scopes=scopes,
            redirect_uri=asked["redirect_uri"],
        )
        return _back(asked, code=code)

    def deny(self, address: str) -> str:
        """Somebody says no; returns where they are sent back to."""
        return _back(_asked(address), error="access_denied")

    def access(self, authorization: str, given: Json) -> Json:
        """`oauth.v2.access`, for a code or for a refresh token."""
        _check(authorization)
        if given.get("grant_type") == "refresh_token":
            return self._refreshed(given.get("refresh_token", ""))
        consent = self._codes.get(given.get("code", ""))
        if consent is None:
            raise Refused("invalid_code")
        if consent.used:
            raise Refused("code_already_used")
        if given.get("redirect_uri") != consent.redirect_uri:
            raise Refused("bad_redirect_uri")
        consent.used = True
        return self._granted(consent)

    def revoke(self, caller: Installation, _: Json) -> Json:
        """`auth.revoke`: this token, and no other."""
        caller.revoked = True
        return {"ok": True, "revoked": True}

    def _granted(self, consent: Consent) -> Json:
        workspace = consent.workspace
        name = self._state.names[workspace]
        enterprise = workspace if consent.org_wide else self._state.enterprises.get(workspace)
        installation = Installation(
            team=workspace,
            domain=name.lower(),
            bot_user=f"UBOT{workspace}",
            bot_id=f"BBOT{workspace}",
            token="",
            scopes=consent.scopes,
            enterprise=enterprise,
            org_wide=consent.org_wide,
        )
        return {
            **self._with_tokens(installation),
            "app_id": APP,
            "team": None if consent.org_wide else {"id": workspace, "name": name},
            "enterprise": {"id": enterprise, "name": self._state.names[enterprise]}
            if enterprise
            else None,
            "is_enterprise_install": consent.org_wide,
            "authed_user": {"id": consent.user},
        }

    def _refreshed(self, refresh_token: str) -> Json:
        for installation in list(self._state.installations.values()):
            if installation.refresh_token == refresh_token and not installation.revoked:
                told = self._with_tokens(replace(installation))
                installation.refresh_token = None
                return told
        raise Refused("invalid_refresh_token")

    def _with_tokens(self, installation: Installation) -> Json:
        """Give it a new token; an older one works until its end."""
        number = self._state.number()
        prefix = "xoxe.xoxb" if self.rotates else "xoxb"
        installation.token = f"{prefix}-{installation.team}-{number}-secret"
        told: Json = {
            "ok": True,
            "access_token": installation.token,
            "token_type": "bot",
            "scope": ",".join(sorted(installation.scopes)),
            "bot_user_id": installation.bot_user,
        }
        if self.rotates:
            installation.refresh_token = f"xoxe-{installation.team}-{number}-secret"
            installation.expires_at = self._state.clock() + TOKENS_LIVE
            told |= {
                "refresh_token": installation.refresh_token,
                "expires_in": int(TOKENS_LIVE.total_seconds()),
            }
        self._state.installations[installation.token] = installation
        return told


def _asked(address: str) -> dict[str, str]:
    parts = urlsplit(address)
    assert parts.path == AUTHORIZE
    return {name: values[0] for name, values in parse_qs(parts.query).items()}


def _back(asked: dict[str, str], **told: str) -> str:
    return f"{asked['redirect_uri']}?{urlencode({**told, 'state': asked['state']})}"


def _check(authorization: str) -> None:
    kind, _, said = authorization.partition(" ")
    if kind != "Basic":
        raise Refused("invalid_client_id")
    client_id, _, secret = base64.b64decode(said).decode().partition(":")
    if client_id != CLIENT_ID:
        raise Refused("invalid_client_id")
    if secret != CLIENT_SECRET:
        raise Refused("bad_client_secret")
