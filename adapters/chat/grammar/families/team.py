"""People and channels: `team add @anna technician`, `link acme`, `link alerts`."""

import re
from collections.abc import Callable
from enum import Enum, auto

from adapters.chat.grammar.families.settings import SWITCH
from adapters.chat.grammar.forms.pages import is_page, take_page
from adapters.chat.grammar.misread import NotRead, Part
from adapters.chat.grammar.text import names, references
from adapters.chat.grammar.text.line import Line
from adapters.chat.grammar.text.refusing import missing, refuse_internal, refuse_rest, wrong_value
from adapters.chat.grammar.text.vocabulary import Names, Vocabulary
from adapters.chat.grammar.text.words import listed
from adapters.chat.grammar.verbs import Verb
from core.commands import (
    AddMember,
    ClientReadings,
    Command,
    IgnoreAccount,
    InviteWorkspace,
    LinkChannel,
    ListInvitations,
    ListTeam,
    ListWorkspaces,
    RemoveMember,
    RemoveWorkspace,
    SetJoining,
    UnlinkChannel,
    WithdrawInvitation,
)
from core.people import Role


class Action(Enum):
    """What can be done with the team."""

    ADD = auto()
    REMOVE = auto()
    LIST = auto()
    INVITE = auto()
    INVITATIONS = auto()
    WITHDRAW = auto()
    WORKSPACES = auto()
    JOINING = auto()
    IGNORE = auto()


class Option(Enum):
    """What may follow the role."""

    CLIENT = auto()
    NAME = auto()


ACTIONS = Vocabulary(
    Names(Action.ADD, "add|set", "neu|hinzufügen|anlegen|setze"),
    Names(Action.REMOVE, "remove|delete", "entfernen|entferne|löschen"),
    Names(Action.LIST, "list|show", "liste|zeigen|zeige"),
    Names(Action.INVITE, "invite", "einladen|einladung"),
    Names(Action.INVITATIONS, "invitations|invites", "einladungen"),
    Names(Action.WITHDRAW, "withdraw|revoke", "zurückziehen|widerrufen"),
    Names(Action.WORKSPACES, "workspaces|tenants", "workspaces|arbeitsbereiche|mandanten"),
    Names(Action.JOINING, "joining", "beitritt"),
    Names(Action.IGNORE, "ignore", "ignorieren|ignoriere"),
)
ROLES = Vocabulary(
    Names(Role.TECHNICIAN, "technician|tech|engineer", "techniker|technikerin"),
    Names(Role.MANAGER, "manager", "leiter|leiterin|managerin|leitung"),
    Names(
        Role.CLIENT_APPROVER,
        "approver|client approver|client-approver",
        "freigeber|freigeberin|freigebender",
    ),
    Names(Role.CLIENT_VIEWER, "viewer|client viewer|client-viewer", "leser|leserin|betrachter"),
)
OPTIONS = Vocabulary(
    Names(Option.CLIENT, "client|for|of|at", "kunde|für|bei|von"),
    Names(Option.NAME, "name", "name"),
)
ALERTS = Vocabulary(
    Names(True, "alerts|alert|alert channel", "warnungen|warnung|alarme|alarm|meldungen|alarmkanal")
)

WORKSPACE = Vocabulary(Names(True, "workspace|tenant", "workspace|arbeitsbereich|mandant"))

_MENTION = re.compile(r"<@([^\s>|]+)(?:\|([^>]*))?>")
_HANDLE = re.compile(r"@?([^\s@<>|\"]{1,80})")
_FILLING = frozenset({"as", "a", "an", "als", "the", "role", "rolle"})
_LINKING = frozenset(
    listed("to with this channel mit diesen kanal an client kunde customer kunden")
)


def read_team(line: Line) -> Command:
    """Read what to do with the team; alone, it is listed."""
    refuse_internal(line, Verb.TEAM)
    lists = not line.words or is_page(line)
    action = Action.LIST if lists else ACTIONS.need(line, Verb.TEAM, Part.ACTION)
    command = _READERS[action](line)
    refuse_rest(line, Verb.TEAM)
    return command


def read_link(line: Line) -> LinkChannel:
    """`link acme`, `link alerts`."""
    refuse_internal(line, Verb.LINK)
    while len(line.words) > 1 and line.words[0].key in _LINKING:
        line.take(0, 1)
    if ALERTS.take(line):
        refuse_rest(line, Verb.LINK)
        return LinkChannel(alerts=True)
    return LinkChannel(client=names.only_name(line))


def read_unlink(line: Line) -> UnlinkChannel:
    """`unlink`."""
    while line.words and line.words[0].key in _LINKING:
        line.take(0, 1)
    refuse_rest(line, Verb.UNLINK)
    return UnlinkChannel()


def _add(line: Line) -> AddMember:
    """`team add @carl approver client acme name "Carl Meier"`."""
    handle, user, name = _person(line)
    while line.words and line.words[0].key in _FILLING:
        line.take(0, 1)
    role = _role_or_client(line)
    client: ClientReadings = ()
    while line.words and (option := OPTIONS.take(line)) is not None:
        end = next((at for at in range(len(line.words)) if _is_option(line, at)), len(line.words))
        value = names.take_name(line, end)
        if option is Option.CLIENT:
            client = value
        else:
            name = value[0].name if value else None
    return AddMember(handle=handle, role=role, user=user, name=name, client=client)


def _role_or_client(line: Line) -> Role:
    """The role; `team add @bob client acme` gives the least that a client's people can have."""
    if ROLES.find(line.keys(0, 2)) is None and OPTIONS.find(line.key(0)) is Option.CLIENT:
        return Role.CLIENT_VIEWER
    return ROLES.need(line, Verb.TEAM, Part.ROLE)


def _remove(line: Line) -> RemoveMember | RemoveWorkspace:
    """`team remove @anna`, `team remove workspace T0ACME`."""
    if len(line.words) > 1 and WORKSPACE.take(line):
        return RemoveWorkspace(workspace=_workspace(line))
    handle, user, _ = _person(line)
    return RemoveMember(handle=handle, user=user)


def _workspace(line: Line) -> str:
    readings = names.only_name(line)
    if not readings:
        raise missing(line, Verb.TEAM, Part.WORKSPACE)
    return readings[0].name


def _invite(line: Line) -> AddMember | InviteWorkspace:
    """`team invite workspace client acme approver`; somebody invited is added."""
    if WORKSPACE.take(line) is None:
        return _add(line)
    client: ClientReadings = ()
    role = _role(line)
    while line.words and OPTIONS.take(line) is Option.CLIENT:
        end = next((at for at in range(len(line.words)) if _is_role(line, at)), len(line.words))
        client = names.take_name(line, end)
        if not client:
            raise missing(line, Verb.TEAM, Part.CLIENT)
    return InviteWorkspace(client=client, role=role or _role(line))


def _role(line: Line) -> Role | None:
    while line.words and line.words[0].key in _FILLING:
        line.take(0, 1)
    return ROLES.take(line) if line.words else None


def _is_role(line: Line, at: int) -> bool:
    return ROLES.find(line.key(at)) is not None


def _withdraw(line: Line) -> WithdrawInvitation:
    """`team withdraw I3`."""
    number = references.take_invitation(line)
    if number is None:
        raise wrong_value(line, Verb.TEAM, Part.INVITATION)
    return WithdrawInvitation(invitation_id=number)


def _joining(line: Line) -> SetJoining:
    """`team joining off`."""
    return SetJoining(on=SWITCH.need(line, Verb.TEAM, Part.SWITCH))


def _ignore(line: Line) -> IgnoreAccount:
    """`team ignore @bob`."""
    handle, user, _ = _person(line)
    return IgnoreAccount(handle=handle, user=user)


def _is_option(line: Line, at: int) -> bool:
    return OPTIONS.find(line.key(at)) is not None


def _person(line: Line) -> tuple[str, str | None, str | None]:
    """The handle, and what a mention knows besides: the user's id and the full name."""
    if not line.words:
        raise _nobody(line)
    word = line.take(0, 1)[0]
    mention = _MENTION.fullmatch(word.bare)
    if mention is not None:
        return _mentioned(mention)
    handle = _HANDLE.fullmatch(word.bare)
    if handle is None:
        line.words.insert(0, word)
        raise _nobody(line)
    return handle[1], None, None


def _mentioned(mention: re.Match[str]) -> tuple[str, str | None, str | None]:
    user, shown = mention[1], (mention[2] or "").strip()
    if not shown:
        return user, user, None
    return "-".join(shown.split()), user, shown if " " in shown else None


def _nobody(line: Line) -> NotRead:
    return missing(line, Verb.TEAM, Part.PERSON)


_READERS: dict[Action, Callable[[Line], Command]] = {
    Action.ADD: _add,
    Action.REMOVE: _remove,
    Action.LIST: lambda line: ListTeam(page=take_page(line, Verb.TEAM)),
    Action.INVITE: _invite,
    Action.INVITATIONS: lambda line: ListInvitations(page=take_page(line, Verb.TEAM)),
    Action.WITHDRAW: _withdraw,
    Action.WORKSPACES: lambda line: ListWorkspaces(page=take_page(line, Verb.TEAM)),
    Action.JOINING: _joining,
    Action.IGNORE: _ignore,
}
