"""The texts of commands about workspaces, codes and who joins."""

from typing import assert_never

from adapters.chat.grammar.families import accounts, team
from adapters.chat.grammar.families.settings import SWITCH
from adapters.chat.grammar.families.team import Action, Option
from adapters.chat.grammar.verbs import Verb
from adapters.chat.grammar.writing.writer import Writer
from core.commands import (
    IgnoreAccount,
    InviteWorkspace,
    JoinWorkspace,
    LinkAccount,
    ListInvitations,
    ListWorkspaces,
    RemoveWorkspace,
    SetJoining,
    WithdrawInvitation,
    WorkspaceCommand,
)

HouseCommand = IgnoreAccount | SetJoining | WorkspaceCommand
JoiningCommand = HouseCommand | LinkAccount | JoinWorkspace


def joining_text(command: JoiningCommand, write: Writer) -> list[str]:
    """All of them."""
    if isinstance(command, LinkAccount | JoinWorkspace):
        return _code_text(command, write)
    return _house_text(command, write)


def _code_text(command: LinkAccount | JoinWorkspace, write: Writer) -> list[str]:
    """What anybody says with a code."""
    if isinstance(command, JoinWorkspace):
        return [write.verb(Verb.JOIN), command.code]
    confirmed = accounts.CONFIRMED.name_of(True, german=write.german)
    said = [write.verb(Verb.LINK_ME), command.code or ""]
    return [*said, confirmed] if command.confirmed else said


def _house_text(command: HouseCommand, write: Writer) -> list[str]:
    """Workspaces, invitations, and who joins by themselves."""
    match command:
        case IgnoreAccount(handle=handle, user=user):
            said = [_action(Action.IGNORE, write), mention(handle, user)]
        case SetJoining(on=on):
            said = [_action(Action.JOINING, write), SWITCH.name_of(on, german=write.german)]
        case InviteWorkspace():
            said = [_action(Action.INVITE, write), *_invited(command, write)]
        case ListInvitations(page=page):
            said = [_action(Action.INVITATIONS, write), write.page(page)]
        case WithdrawInvitation(invitation_id=number):
            said = [_action(Action.WITHDRAW, write), f"I{number}"]
        case ListWorkspaces(page=page):
            said = [_action(Action.WORKSPACES, write), write.page(page)]
        case RemoveWorkspace(workspace=workspace):
            said = [_action(Action.REMOVE, write), _workspace(write), write.name(workspace)]
        case _:
            assert_never(command)
    return [write.verb(Verb.TEAM), *said]


def mention(handle: str, user: str | None) -> str:
    """Somebody by account, or by handle alone."""
    return f"@{handle}" if user is None else f"<@{user}|{handle}>"


def _invited(command: InviteWorkspace, write: Writer) -> list[str]:
    said = [_workspace(write)]
    if command.client:
        client = team.OPTIONS.name_of(Option.CLIENT, german=write.german)
        said += [client, write.client(command.client)]
    if command.role is not None:
        said.append(team.ROLES.name_of(command.role, german=write.german))
    return said


def _workspace(write: Writer) -> str:
    return team.WORKSPACE.name_of(True, german=write.german)


def _action(action: Action, write: Writer) -> str:
    return team.ACTIONS.name_of(action, german=write.german)
