"""From the code that somebody brings back from Slack to an installation that is somebody's."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import structlog

from adapters.chat.installations import Installation, Installations
from adapters.chat.payload import Misshapen
from adapters.slack.accounts import account_of
from adapters.slack.failures import CallFailed, judge
from adapters.slack.oauth import SlackOAuth
from adapters.slack.refs import PLATFORM
from adapters.slack.web import SlackWeb
from core.accounts import Account, AccountKind
from core.operations.joining import Arrival, Installed, install
from core.people import Identity
from core.refusals import Refusal

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """The app is installed; `home` is the address that opens it in Slack."""

    installation: Installation
    installer: Account
    installed: Installed
    home: str


class Arriving:
    """Lets a workspace in."""

    def __init__(
        self,
        *,
        web: SlackWeb,
        oauth: SlackOAuth,
        installations: Installations,
        clock: Callable[[], datetime],
    ) -> None:
        self._web = web
        self._oauth = oauth
        self._installations = installations
        self._clock = clock

    async def arrive(self, code: str, invitation: str | None) -> Arrived:
        """Keep the installation, and say whose the workspace is.

        Raises a Refusal, and what a call to Slack raises; then nothing is kept.
        """
        at = self._clock()
        granted = await self._oauth.exchange(code, at=at)
        installation = granted.installation
        installer = await self._installer(installation)
        arrival = Arrival(
            platform=PLATFORM,
            workspace=installation.workspace,
            name=installation.name,
            installer=installer,
            at=at,
            code=invitation,
        )
        try:
            installed = await self._installations.add(
                installation, lambda unit: install(arrival, unit)
            )
        except Refusal:
            await self._give_back(installation)
            raise
        log.info("installed", workspace=installation.workspace, fate=installed.fate.value)
        return Arrived(
            installation=installation, installer=installer, installed=installed, home=granted.home
        )

    async def _installer(self, installation: Installation) -> Account:
        """Ask Slack who that is; somebody it says nothing of has their id for a name."""
        client, user = self._web.client(installation.token), installation.installer
        try:
            told = await client.users_info(user=user, include_locale=True)
            return account_of(
                told["user"],
                workspace=installation.workspace,
                workspace_name=installation.name,
            )
        except (*CallFailed, Misshapen) as problem:
            log.warning("installer_unknown", reason=judge(problem).reason)
            return Account(
                identity=Identity(platform=PLATFORM, workspace=installation.workspace, user=user),
                kind=AccountKind.MEMBER,
                handle=user,
                name=user,
                workspace_name=installation.name,
            )

    async def _give_back(self, installation: Installation) -> None:
        """Keep no key to a workspace that is nobody's."""
        try:
            await self._oauth.revoke(installation)
        except CallFailed as problem:
            log.warning("token_not_given_back", reason=judge(problem).reason)
