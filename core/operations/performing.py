"""The way in: who asks, may they, was it asked before, then the operation."""

from dataclasses import dataclass

from core.chat import Request
from core.codes import hash_of
from core.commands import Command, DeskCommand, JoinWorkspace, LinkAccount, PreviewWork
from core.operations.announcing import publish
from core.operations.desk import Act, Asked, Desk
from core.operations.dispatch import carry_out
from core.operations.joining import Arrival, install
from core.operations.rights import RIGHTS
from core.people import Identity, Organisation, Person
from core.ports import Books, Unit
from core.refusals import (
    AccountCodeUnknown,
    AccountUnclear,
    OtherRequest,
    Refusal,
    UnknownSender,
)
from core.results import Result, WorkspaceJoined, without_code


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A result, with whom it is for: somebody known, except where nobody has to be."""

    result: Result
    asker: Person | None
    organisation: Organisation


def perform(command: Command | PreviewWork, request: Request, unit: Unit) -> Outcome:
    """Carry out a command for whoever sent it, at most once for its key.

    The same key with the same fingerprint gives the first result again,
    rights checked anew and nothing debited; with another fingerprint it is
    an OtherRequest. Refusals leave no key; questions are results and do.
    Raises Refusal, with who asked filled in as soon as it is known.
    """
    if isinstance(command, JoinWorkspace):
        return _join(command, request, unit)
    books, asker = _known(command, request, unit)
    try:
        result = _once(command, request, books, asker)
    except Refusal as refusal:
        refusal.asker, refusal.organisation = asker, books.organisation
        raise
    return Outcome(result=result, asker=asker, organisation=books.organisation)


def who(sender: Identity, unit: Unit) -> tuple[Person, Organisation] | None:
    """Find the person behind a chat account, with the organisation."""
    found = unit.identify(sender)
    return None if found is None else (found[1], found[0].organisation)


def _known(
    command: DeskCommand | PreviewWork, request: Request, unit: Unit
) -> tuple[Books, Person]:
    found = unit.identify(request.sender)
    if found is not None:
        return found
    if isinstance(command, LinkAccount) and command.code is not None:
        return _holder_of(command.code, unit)
    raise UnknownSender


def _holder_of(code: str, unit: Unit) -> tuple[Books, Person]:
    """Whoever says a code from an account of nobody's acts for whom it was given to."""
    given = unit.account_code(hash_of(code))
    if given is None:
        raise AccountCodeUnknown
    books, account_code = given
    return books, books.people.get(account_code.person_id)


def _join(command: JoinWorkspace, request: Request, unit: Unit) -> Outcome:
    """Say whose a workspace is. It needs no key: doing it twice changes nothing more."""
    account = request.account
    if account is None:
        raise AccountUnclear
    arrival = Arrival(
        platform=request.place.platform,
        workspace=request.place.workspace,
        name=account.workspace_name or request.place.workspace,
        installer=account,
        at=request.at,
        code=command.code,
    )
    installed = install(arrival, unit)
    found = unit.identify(account.identity)
    asker = None if found is None else found[1]
    result = WorkspaceJoined(
        fate=installed.fate,
        organisation=installed.organisation.name,
        client=installed.client,
        role=None if asker is None else asker.role,
    )
    return Outcome(result=result, asker=asker, organisation=installed.organisation)


def _once(
    command: DeskCommand | PreviewWork, request: Request, books: Books, asker: Person
) -> Result:
    act = Act(books=books, at=request.at, actor=asker, key=request.key)
    desk = Desk(act=act, asker=asker, request=request)
    right = RIGHTS[type(command)]
    if right is not None:
        desk.require(right)
    fingerprint = _fingerprint(request, asker)
    earlier = None if request.key is None else books.requests.find(request.key)
    if earlier is not None:
        known, result = earlier
        if known != fingerprint:
            raise OtherRequest
        return result
    result = _answer(command, desk)
    publish(act)
    kept = without_code(result)
    if request.key is not None and kept is not None:
        books.requests.keep(request.key, fingerprint, kept, request.at)
    return result


def _fingerprint(request: Request, asker: Person) -> str:
    """What was said, and for which client its contact spoke: both must be the same again."""
    if asker.client_id is None:
        return request.fingerprint
    return f"{request.fingerprint}@{asker.client_id}"


def _answer(command: DeskCommand | PreviewWork, desk: Desk) -> Result:
    try:
        return carry_out(command, desk)
    except Asked as asked:
        return asked.question
