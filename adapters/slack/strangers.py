"""Who somebody is, asked of Slack where the books do not know."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from slack_sdk.errors import SlackApiError

from adapters.chat.accounts import AccountsUnavailable
from adapters.chat.payload import Misshapen, Payload, maybe, part, text
from adapters.slack.accounts import account_of
from adapters.slack.failures import CallFailed, judge
from adapters.slack.web import SlackWeb
from adapters.slack.workspaces import Workspace, Workspaces
from core.accounts import Account, AccountKind
from core.chat import Place
from core.people import Identity

TOLD_FOR = timedelta(minutes=5)
"""How long what Slack told is taken for true: a guest may be made a member."""
MOST = 1_000

_NOBODY = frozenset({"user_not_found", "user_not_visible", "users_not_found"})


class SlackAccounts:
    """Implements `adapters.chat.accounts.Accounts` with `users.info`."""

    def __init__(
        self, web: SlackWeb, workspaces: Workspaces, clock: Callable[[], datetime]
    ) -> None:
        self._web = web
        self._workspaces = workspaces
        self._clock = clock
        self._told: OrderedDict[tuple[str, str], tuple[datetime, Account]] = OrderedDict()

    async def describe(self, identity: Identity, place: Place) -> Account | None:
        """Describe whoever has that id where the app is installed; Slack tells their home."""
        key = (place.workspace, identity.user)
        known = self._told.get(key)
        if known is not None and self._clock() < known[0]:
            return known[1]
        account = await self._asked(identity.user, place.workspace)
        if account is not None:
            self._remember(key, account)
        return account

    async def _asked(self, user: str, met_in: str) -> Account | None:
        workspace = await self._workspaces.find(met_in, None)
        if workspace is None:
            raise AccountsUnavailable(reason="not_installed")
        client = self._web.client(workspace.token)
        try:
            told = await client.users_info(user=user, include_locale=True)
            return _described(told["user"], workspace, met_in)
        except SlackApiError as refused:
            if judge(refused).reason in _NOBODY:
                return None
            raise AccountsUnavailable(reason=judge(refused).reason) from refused
        except CallFailed as problem:
            raise AccountsUnavailable(reason=judge(problem).reason) from problem
        except Misshapen as problem:
            raise AccountsUnavailable(reason=str(problem)) from problem

    def _remember(self, key: tuple[str, str], account: Account) -> None:
        self._told[key] = self._clock() + TOLD_FOR, account
        self._told.move_to_end(key)
        if len(self._told) > MOST:
            self._told.popitem(last=False)


def _described(user: Payload, workspace: Workspace, met_in: str) -> Account:
    """Whoever is at home elsewhere is an outsider, whatever they are there."""
    home = _home(user, workspace, met_in)
    account = account_of(user, workspace=home)
    is_outside = home != met_in and account.kind in {AccountKind.MEMBER, AccountKind.GUEST}
    return replace(account, kind=AccountKind.OUTSIDER) if is_outside else account


def _home(user: Payload, workspace: Workspace, met_in: str) -> str:
    """The workspace that somebody belongs to, as acts name it.

    In an organisation of Slack's a person is of several workspaces, and the
    organisation may stand in a workspace's place; whoever is of the one in
    which they were met counts as of that one.
    """
    home = text(user, "team_id")
    ours = {met_in, workspace.team, workspace.enterprise}
    if home in ours or _is_across(user, workspace, met_in):
        return met_in
    return home


def _is_across(user: Payload, workspace: Workspace, met_in: str) -> bool:
    """Whether it is somebody of the same organisation of Slack's, and of this workspace."""
    organisation = maybe(user, "enterprise_user", "enterprise_id")
    if workspace.org_wide and organisation is not None:
        return organisation == workspace.enterprise
    teams = part(user, "enterprise_user").get("teams")
    return isinstance(teams, list) and met_in in teams
