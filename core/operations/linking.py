"""One person, two chat accounts: asked for from one, and confirmed from the other."""

from dataclasses import replace
from typing import TypeGuard

from core.codes import hash_of, shortened
from core.commands import LinkAccount
from core.invitations import ACCOUNT_CODES_LIVE, AccountCode
from core.operations.desk import Asked, Desk
from core.operations.keeping_team import keep_a_manager
from core.people import Person
from core.questions import AskMoveAccount
from core.refusals import AccountCodeExpired, AccountCodeUnknown, LastManager
from core.results import AccountCodeGiven, AccountLinked, AccountNotLinked, NotLinked


def link_account(
    command: LinkAccount, desk: Desk
) -> AccountCodeGiven | AccountLinked | AccountNotLinked:
    """Give out a code, or link the account in which one is said to whom it was given.

    A code that was said is spent, whatever came of it: others may have read it.
    """
    if command.code is None:
        return _give_code(desk)
    return _link(command, command.code, desk)


def _give_code(desk: Desk) -> AccountCodeGiven:
    code = shortened(desk.request.code)
    expires_at = desk.act.at + ACCOUNT_CODES_LIVE
    desk.books.account_codes.put(
        AccountCode(
            person_id=desk.asker.id,
            account=desk.request.sender,
            code_hash=hash_of(code),
            expires_at=expires_at,
        )
    )
    return AccountCodeGiven(code=code, expires_at=expires_at)


def _link(command: LinkAccount, said: str, desk: Desk) -> AccountLinked | AccountNotLinked:
    code, owner = _given(said, desk)
    sender, people = desk.request.sender, desk.books.people
    holder = people.by_identity(sender)
    already = holder is not None and holder.id == owner.id
    because = None if already else _why_not(holder, owner, desk)
    if because is not None:
        desk.books.account_codes.take(code)
        return AccountNotLinked(because=because)
    if not already:
        _require_meant(command, holder, owner)
        people.link(sender, owner.id)
        _retire(holder, desk)
    desk.books.account_codes.take(code)
    return AccountLinked(name=owner.name, role=owner.role, already=already)


def _why_not(holder: Person | None, owner: Person, desk: Desk) -> NotLinked | None:
    """Why the account cannot become the owner's; None if it can."""
    if _is_foreign(desk) or (_is_somebody(holder) and holder.client_id != owner.client_id):
        return NotLinked.TAKEN
    if _is_somebody(holder) and _would_be_missed(holder, desk):
        return NotLinked.LAST_MANAGER
    return None


def _given(said: str, desk: Desk) -> tuple[AccountCode, Person]:
    """The code, and whose it is; a removed person's is worth nothing."""
    code = desk.books.account_codes.find(hash_of(said))
    if code is None:
        raise AccountCodeUnknown
    owner = desk.books.people.get(code.person_id)
    if not owner.active:
        raise AccountCodeUnknown
    if code.expires_at <= desk.act.at:
        raise AccountCodeExpired(at=code.expires_at)
    return code, owner


def _is_foreign(desk: Desk) -> bool:
    """Neither the account nor the workspace may be another organisation's."""
    place, books = desk.place, desk.books
    return books.people.is_held_elsewhere(
        desk.request.sender
    ) or books.workspaces.is_held_elsewhere(place.platform, place.workspace)


def _is_somebody(holder: Person | None) -> TypeGuard[Person]:
    return holder is not None and holder.active


def _would_be_missed(holder: Person, desk: Desk) -> bool:
    """Whether this is the only account of the last manager."""
    try:
        keep_a_manager(desk, holder, role=None)
    except LastManager:
        return len(desk.books.people.identities(holder.id)) == 1
    return False


def _require_meant(command: LinkAccount, holder: Person | None, owner: Person) -> None:
    """An account with rights moves only if that is meant."""
    if _is_somebody(holder) and not command.confirmed:
        raise Asked(
            AskMoveAccount(
                holder=holder.name,
                holder_role=holder.role,
                person=owner.name,
                role=owner.role,
                command=replace(command, confirmed=True),
            )
        )


def _retire(holder: Person | None, desk: Desk) -> None:
    """Somebody who has no account left is nobody to talk to; what they logged stays."""
    people = desk.books.people
    if _is_somebody(holder) and not people.identities(holder.id):
        people.replace(replace(holder, active=False))
