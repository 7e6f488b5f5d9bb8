"""Somebody unknown speaks: they join by themselves, or a manager is asked who they are."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.accounts import Account, AccountKind
from core.chat import Place, Workspace
from core.commands import IgnoreAccount, SetJoining
from core.notices import WhoIsThis
from core.operations.announcing import publish
from core.operations.bulletin import News
from core.operations.desk import Act, Desk
from core.operations.enrolling import enrol
from core.operations.keeping_team import account_meant
from core.people import HouseRules, Organisation, Role
from core.ports import Books, Unit
from core.refusals import UnknownPerson
from core.results import AccountIgnored, JoiningSet
from core.strangers import ASK_AGAIN_AFTER, Stranger, StrangerState

_NOBODY = frozenset({AccountKind.BOT, AccountKind.GONE})


class Welcome(StrEnum):
    """How somebody unknown is met."""

    JOINED = "joined"
    """They have rights now, or got them meanwhile."""
    WAITING = "waiting"
    """Managers were asked, now or lately."""
    DECLINED = "declined"
    """A manager has decided that they have none; or it is a bot."""
    UNCLAIMED = "unclaimed"
    """The workspace is no organisation's yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """How somebody was met, and by which organisation, if by one."""

    welcome: Welcome
    organisation: Organisation | None = None


def meet(account: Account, place: Place, at: datetime, unit: Unit) -> Met:
    """Meet whoever spoke in a place, as their platform describes the account.

    Full members of an own workspace become technicians, unless the rules of
    the house say otherwise; about all others managers are asked, once a day
    at most.
    """
    if unit.identify(account.identity) is not None:
        return Met(welcome=Welcome.JOINED)
    held = unit.workspace(place.platform, place.workspace)
    if held is None:
        return Met(welcome=Welcome.UNCLAIMED)
    books, workspace = held
    welcome = _welcome(account, Act(books=books, at=at), workspace)
    return Met(welcome=welcome, organisation=books.organisation)


def ignore(command: IgnoreAccount, desk: Desk) -> AccountIgnored:
    """Give no rights to somebody who asked, and be asked about them no more."""
    account = account_meant(command.user, desk)
    if account is None:
        raise UnknownPerson(handle=command.handle)
    person = desk.books.people.by_identity(account)
    if person is not None and person.active:
        raise UnknownPerson(handle=command.handle)
    known = desk.books.strangers.get(account)
    desk.books.strangers.put(
        Stranger(
            account=account,
            state=StrangerState.IGNORED,
            asked_at=desk.act.at if known is None else known.asked_at,
            subject=None if known is None else known.subject,
            decided_by=desk.asker.id,
            decided_at=desk.act.at,
        )
    )
    if known is not None and known.subject is not None:
        desk.act.bulletin.redraw(known.subject)
    described = desk.request.account
    return AccountIgnored(handle=command.handle if described is None else described.name)


def set_joining(command: SetJoining, desk: Desk) -> JoiningSet:
    """Let members of the own workspaces become technicians by themselves, or not."""
    desk.books.rules.put(HouseRules(joining=command.on))
    return JoiningSet(on=command.on)


def _welcome(account: Account, act: Act, workspace: Workspace) -> Welcome:
    books, identity = act.books, account.identity
    known = books.people.by_identity(identity)
    if known is not None and known.active:  # let in while we waited for the books
        return Welcome.JOINED
    removed = known is not None
    if account.kind in _NOBODY or removed or books.people.is_held_elsewhere(identity):
        return Welcome.DECLINED
    if account.kind is AccountKind.MEMBER and _joins_alone(workspace, books):
        enrol(books, account, Role.TECHNICIAN)
        return Welcome.JOINED
    return _ask_who(account, act, workspace)


def _joins_alone(workspace: Workspace, books: Books) -> bool:
    return workspace.client_id is None and books.rules.get().joining


def _ask_who(account: Account, act: Act, workspace: Workspace) -> Welcome:
    known = act.books.strangers.get(account.identity)
    if known is not None and known.state is StrangerState.IGNORED:
        return Welcome.DECLINED
    if known is None or act.at - known.asked_at >= ASK_AGAIN_AFTER:
        _ask(account, act, workspace, known)
    return Welcome.WAITING


def _ask(account: Account, act: Act, workspace: Workspace, known: Stranger | None) -> None:
    """Ask the managers; an older question that waits is not to be answered any more."""
    identity, client_id = account.identity, workspace.client_id
    name = f"who-is-this/{identity.platform}/{identity.workspace}/{identity.user}"
    subject = act.new_subject(name)
    act.books.strangers.put(
        Stranger(account=identity, state=StrangerState.WAITING, asked_at=act.at, subject=subject)
    )
    client = None if client_id is None else act.books.clients.get(client_id).name
    notice = WhoIsThis(account=account, client=client)
    act.bulletin.tell(News(notice=notice, subject=subject))
    if known is not None and known.subject is not None:
        act.bulletin.redraw(known.subject)
    publish(act)
