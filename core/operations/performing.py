"""The way in: who asks, may they, was it asked before, then the operation."""

from dataclasses import dataclass

from core.chat import Request
from core.commands import Command
from core.operations.announcing import publish
from core.operations.desk import Act, Asked, Desk
from core.operations.dispatch import carry_out
from core.operations.rights import RIGHTS
from core.people import Identity, Organisation, Person
from core.ports import Books, Unit
from core.refusals import OtherRequest, Refusal, UnknownSender
from core.results import Result


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A result, with whom it is for."""

    result: Result
    asker: Person
    organisation: Organisation


def perform(command: Command, request: Request, unit: Unit) -> Outcome:
    """Carry out a command for whoever sent it, at most once for its key.

    The same key with the same fingerprint gives the first result again,
    rights checked anew and nothing debited; with another fingerprint it is
    an OtherRequest. Refusals leave no key; questions are results and do.
    Raises Refusal, with who asked filled in as soon as it is known.
    """
    books, asker = _known(request.sender, unit)
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


def _known(sender: Identity, unit: Unit) -> tuple[Books, Person]:
    found = unit.identify(sender)
    if found is None:
        raise UnknownSender
    return found


def _once(command: Command, request: Request, books: Books, asker: Person) -> Result:
    act = Act(books=books, at=request.at, actor=asker, key=request.key)
    desk = Desk(act=act, asker=asker, place=request.place)
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
    if request.key is not None:
        books.requests.keep(request.key, fingerprint, result, request.at)
    return result


def _fingerprint(request: Request, asker: Person) -> str:
    """What was said, and for which client its contact spoke: both must be the same again."""
    if asker.client_id is None:
        return request.fingerprint
    return f"{request.fingerprint}@{asker.client_id}"


def _answer(command: Command, desk: Desk) -> Result:
    try:
        return carry_out(command, desk)
    except Asked as asked:
        return asked.question
