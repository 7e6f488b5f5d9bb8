"""Strangers: who they are, by what their platform tells, and whether they may come in."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import structlog

from adapters.chat.accounts import Accounts, AccountsUnavailable
from core.accounts import Account
from core.chat import Place, Request
from core.commands import (
    AddMember,
    Command,
    IgnoreAccount,
    JoinWorkspace,
    PreviewWork,
    RemoveMember,
)
from core.operations.meeting import Met, Welcome, meet
from core.people import Identity
from core.ports import Operation
from core.refusals import (
    AccountUnclear,
    FoundingNeedsCode,
    NoRightsYet,
    Refusal,
    UnknownAccount,
    UnknownSender,
)

log = structlog.get_logger(__name__)

Write = Callable[[Operation[Met]], Awaitable[Met]]


class Newcomers:
    """Gets to know people; without `accounts` everybody unknown stays a stranger."""

    def __init__(self, accounts: Accounts | None, write: Write) -> None:
        self._accounts = accounts
        self._write = write

    async def described(self, command: Command | PreviewWork, request: Request) -> Request:
        """Add what the platform says of the account that a command is about.

        Raises AccountUnclear if it does not tell, UnknownAccount if there is none.
        """
        if isinstance(command, JoinWorkspace):
            return replace(request, account=await self._sender(request))
        if not isinstance(command, AddMember | RemoveMember | IgnoreAccount):
            return request
        if self._accounts is None:
            return request
        if command.user is None:
            return replace(request, mentions=True)
        place = request.place
        met = Identity(platform=place.platform, workspace=place.workspace, user=command.user)
        account = await self._describe(self._accounts, met, place)
        if account is None:
            raise UnknownAccount(handle=command.handle)
        return replace(request, account=account)

    async def welcome(self, request: Request) -> None:
        """Let whoever sent it in, if the house is open to them. Raises Refusal if not."""
        account = await self._sender(request)
        if account is None:
            raise UnknownSender
        met = await self._write(lambda unit: meet(account, request.place, request.at, unit))
        if met.welcome is not Welcome.JOINED:
            raise _turned_away(met, account)

    async def _sender(self, request: Request) -> Account | None:
        """Describe who sent it, under the very account that they were heard from."""
        if self._accounts is None:
            return None
        account = await self._describe(self._accounts, request.sender, request.place)
        return None if account is None else replace(account, identity=request.sender)

    async def _describe(
        self, accounts: Accounts, identity: Identity, place: Place
    ) -> Account | None:
        try:
            return await accounts.describe(identity, place)
        except AccountsUnavailable as unavailable:
            log.warning("account_unclear", platform=identity.platform, reason=unavailable.reason)
            raise AccountUnclear from unavailable


def _turned_away(met: Met, account: Account) -> Refusal:
    refusals: dict[Welcome, Refusal] = {
        Welcome.WAITING: NoRightsYet(name=account.name or account.handle),
        Welcome.UNCLAIMED: FoundingNeedsCode(),
    }
    refusal = refusals.get(met.welcome, UnknownSender())
    refusal.organisation, refusal.language = met.organisation, account.language
    return refusal
