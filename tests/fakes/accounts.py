"""A platform that tells of the accounts it was given, and of no others."""

from dataclasses import dataclass, field

from adapters.chat.accounts import AccountsUnavailable
from core.accounts import Account
from core.chat import Place
from core.people import Identity


@dataclass
class MemoryAccounts:
    """Implements `adapters.chat.accounts.Accounts`; `asked` is about whom it was asked."""

    accounts: dict[str, Account] = field(default_factory=dict)
    broken: bool = False
    asked: list[str] = field(default_factory=list)

    def add(self, account: Account) -> None:
        self.accounts[account.identity.user] = account

    async def describe(self, identity: Identity, _place: Place) -> Account | None:
        self.asked.append(identity.user)
        if self.broken:
            raise AccountsUnavailable(reason="internal_error")
        return self.accounts.get(identity.user)
