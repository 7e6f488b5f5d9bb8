"""What Teams says of somebody whom nobody knows yet."""

from http import HTTPStatus

from adapters.chat.accounts import AccountsUnavailable
from adapters.chat.references import Reference
from adapters.teams.addresses import Addresses
from adapters.teams.failures import CallFailed, judge
from adapters.teams.refs import PLATFORM, direct_place
from adapters.teams.web import Json, Refused, TeamsWeb
from core.accounts import Account, AccountKind
from core.chat import Place
from core.people import Identity

_MEMBER = "user"
_LET_IN = "#EXT#"
"""In the sign-in name of whoever was let in from outside."""


class TeamsAccounts:
    """Implements `adapters.chat.accounts.Accounts`: asks the conversation for its member."""

    def __init__(self, web: TeamsWeb, addresses: Addresses) -> None:
        self._web = web
        self._addresses = addresses

    async def describe(self, identity: Identity, place: Place) -> Account | None:
        """Describe an account that was met in a place."""
        try:
            where = await self._where(identity, place)
            account = self._addresses.account_of(identity.user)
            told = await self._web.member(where.service_url, where.conversation, account)
        except Refused as refused:
            if refused.status == HTTPStatus.NOT_FOUND:
                return None
            raise AccountsUnavailable(reason=refused.code) from refused
        except CallFailed as problem:
            raise AccountsUnavailable(reason=judge(problem).reason) from problem
        return _account(told, identity, place)

    async def _where(self, identity: Identity, place: Place) -> Reference:
        """A conversation that both are in; the message extension is used where the bot is not."""
        chat = direct_place(tenant=place.workspace, user=identity.user)
        where = await self._addresses.find(place.without_thread())
        where = where or await self._addresses.find(chat)
        if where is None:
            raise AccountsUnavailable(reason="the app is not installed there")
        return where


def _account(told: Json, identity: Identity, place: Place) -> Account:
    name = _text(told, "name") or identity.user
    user = _text(told, "aadObjectId") or _text(told, "objectId") or identity.user
    home = _text(told, "tenantId") or identity.workspace
    sign_in = _text(told, "userPrincipalName")
    local, _, domain = (sign_in if _LET_IN not in sign_in else _text(told, "email")).partition("@")
    return Account(
        identity=Identity(platform=PLATFORM, workspace=home, user=user),
        kind=_kind(told, home, sign_in, place),
        handle=local or "-".join(name.split()),
        name=name,
        workspace_name=domain,
    )


def _kind(told: Json, home: str, sign_in: str, place: Place) -> AccountKind:
    """Whoever is not certainly a full member of the tenant is none."""
    if home != place.workspace:
        return AccountKind.OUTSIDER
    if _text(told, "userRole") != _MEMBER or _LET_IN in sign_in:
        return AccountKind.GUEST
    return AccountKind.MEMBER


def _text(told: Json, name: str) -> str:
    value = told.get(name)
    return value if isinstance(value, str) else ""
