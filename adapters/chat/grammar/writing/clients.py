"""The texts of commands about clients, channels and people."""

from typing import assert_never

from adapters.chat.grammar.families import clients, team
from adapters.chat.grammar.families.clients import Action as ClientAction
from adapters.chat.grammar.families.clients import Field
from adapters.chat.grammar.families.settings import SWITCH
from adapters.chat.grammar.families.team import Action as TeamAction
from adapters.chat.grammar.families.team import Option
from adapters.chat.grammar.verbs import Verb
from adapters.chat.grammar.writing.joining import mention
from adapters.chat.grammar.writing.writer import Writer, quoted
from core.commands import (
    AddClient,
    AddMember,
    ArchiveClient,
    ChannelCommand,
    ClientCommand,
    LinkChannel,
    ListClients,
    ListTeam,
    RemoveMember,
    RestoreClient,
    SetClient,
    ShowClient,
    UnlinkChannel,
)

TeamCommand = AddMember | RemoveMember | ListTeam
PartyCommand = ClientCommand | ChannelCommand | TeamCommand


def party_text(command: PartyCommand, write: Writer) -> list[str]:
    """All of them."""
    if isinstance(command, ClientCommand):
        return _client_text(command, write)
    return _team_text(command, write)


def _client_text(command: ClientCommand, write: Writer) -> list[str]:
    """The clients themselves."""
    verb = write.verb(Verb.CLIENT)
    match command:
        case AddClient():
            said = [_client_action(ClientAction.ADD, write), *_new(command, write)]
        case ShowClient(client=client):
            said = [_client_action(ClientAction.SHOW, write), write.client(client)]
        case ListClients(archived=archived):
            which = clients.ARCHIVED.name_of(True, german=write.german) if archived else ""
            page = write.page(command.page)
            said = [_client_action(ClientAction.LIST, write), which, page]
        case SetClient():
            said = [_client_action(ClientAction.SET, write), *_set(command, write)]
        case ArchiveClient(client=client):
            said = [_client_action(ClientAction.ARCHIVE, write), write.client(client)]
        case RestoreClient(client=client):
            said = [_client_action(ClientAction.RESTORE, write), write.client(client)]
        case _:
            assert_never(command)
    return [verb, *said]


def _team_text(command: ChannelCommand | TeamCommand, write: Writer) -> list[str]:
    """Channels and people."""
    match command:
        case LinkChannel(client=client, alerts=alerts):
            name = team.ALERTS.name_of(True, german=write.german)
            return [write.verb(Verb.LINK), name if alerts else write.client(client)]
        case UnlinkChannel():
            return [write.verb(Verb.UNLINK)]
        case AddMember():
            return [write.verb(Verb.TEAM), *_member(command, write)]
        case RemoveMember(handle=handle, user=user):
            remove = _team_action(TeamAction.REMOVE, write)
            return [write.verb(Verb.TEAM), remove, mention(handle, user)]
        case ListTeam(page=page):
            return [write.verb(Verb.TEAM), write.page(page)]
        case _:
            assert_never(command)


def _new(command: AddClient, write: Writer) -> list[str]:
    said = [write.name(command.name)]
    if command.aliases:
        aliases = ", ".join(quoted(each) for each in command.aliases)
        said += [_field(Field.ALIAS, write), aliases]
    if command.zone is not None:
        said += [_field(Field.ZONE, write), quoted(command.zone)]
    return said


def _set(command: SetClient, write: Writer) -> list[str]:
    values = (
        (Field.NAME, command.name),
        (Field.LANGUAGE, command.language),
        (Field.ALIAS, command.add_alias),
        (Field.REMOVED_ALIAS, command.remove_alias),
        (Field.ZONE, command.zone),
        (Field.BILLING_NAME, command.billing_name),
        (Field.ADDRESS, command.address),
        (Field.VAT_ID, command.vat_id),
    )
    said = [write.client(command.client)]
    for field, value in values:
        if value is not None:
            said += [_field(field, write), quoted(value)]
    if command.tells_work is not None:
        switch = SWITCH.name_of(command.tells_work, german=write.german)
        said += [_field(Field.TELLS_WORK, write), switch]
    return said


def _member(command: AddMember, write: Writer) -> list[str]:
    said = [
        _team_action(TeamAction.ADD, write),
        mention(command.handle, command.user),
        team.ROLES.name_of(command.role, german=write.german),
    ]
    if command.client:
        said += [_option(Option.CLIENT, write), write.client(command.client)]
    if command.name is not None:
        said += [_option(Option.NAME, write), quoted(command.name)]
    return said


def _client_action(action: ClientAction, write: Writer) -> str:
    return clients.ACTIONS.name_of(action, german=write.german)


def _team_action(action: TeamAction, write: Writer) -> str:
    return team.ACTIONS.name_of(action, german=write.german)


def _field(field: Field, write: Writer) -> str:
    return clients.FIELDS.name_of(field, german=write.german)


def _option(option: Option, write: Writer) -> str:
    return team.OPTIONS.name_of(option, german=write.german)
