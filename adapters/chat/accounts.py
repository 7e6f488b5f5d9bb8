"""What a chat asks its platform about somebody whom nobody knows yet."""

from dataclasses import dataclass
from typing import Protocol

from core.accounts import Account
from core.chat import Place
from core.people import Identity


class Accounts(Protocol):
    """Describes accounts; each platform's adapter has its own.

    It is asked only about strangers and about people who are mentioned in
    commands on the team: nobody who is known waits for it.
    """

    async def describe(self, identity: Identity, place: Place) -> Account | None:
        """Describe an account that was met in a place; None if there is no such account.

        `identity.workspace` is where the account was met, if nothing better is
        known; the answer names its home. Raises AccountsUnavailable.
        """
        ...


@dataclass(kw_only=True, eq=False)
class AccountsUnavailable(Exception):
    """The platform did not tell; `reason` is its own word for it."""

    reason: str
