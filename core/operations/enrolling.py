"""How somebody becomes a person of an organisation."""

from dataclasses import replace
from itertools import chain, count

from core.accounts import Account
from core.clients import fold
from core.people import Person, Role
from core.ports import Books
from core.refusals import AccountTaken


def enrol(books: Books, account: Account, role: Role, client_id: int | None = None) -> Person:
    """Give the account's holder a role; who has one already keeps it.

    Somebody who was removed comes back with the new role. Raises AccountTaken
    for an account that another organisation holds.
    """
    people = books.people
    if people.is_held_elsewhere(account.identity):
        raise AccountTaken(handle=account.handle)
    before = people.by_identity(account.identity)
    if before is not None and before.active:
        return before
    if before is not None:
        back = replace(before, role=role, client_id=client_id, active=True)
        people.replace(back)
        return back
    person = people.add(_new(books, account, role, client_id))
    people.link(account.identity, person.id)
    return person


def free_handle(books: Books, handle: str) -> str:
    """The handle, numbered if somebody else bears it."""
    handles = chain([handle], (f"{handle}{number}" for number in count(2)))
    return next(each for each in handles if books.people.by_handle(each) is None)


def _new(books: Books, account: Account, role: Role, client_id: int | None) -> Person:
    handle = "-".join(account.handle.split())
    return Person(
        id=0,
        handle=free_handle(books, handle if fold(handle) else account.identity.user),
        name=account.name.strip() or account.handle,
        role=role,
        client_id=client_id,
    )
