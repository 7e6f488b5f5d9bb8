"""From a command to the operation that carries it out."""

from typing import assert_never

from core.commands import (
    AddBlock,
    AddClient,
    AddMember,
    AdjustBalance,
    AgreementCommand,
    ApproveTopUp,
    ArchiveClient,
    AttentionCommand,
    BalanceCommand,
    CancelTimer,
    CancelTopUp,
    ChannelCommand,
    ClientCommand,
    DeclineTopUp,
    DeskCommand,
    ExplainWhy,
    FixEntry,
    HomeCommand,
    IgnoreAccount,
    InviteWorkspace,
    LinkAccount,
    LinkChannel,
    ListClients,
    ListInvitations,
    ListTeam,
    ListWorkspaces,
    LogHours,
    MarkInvoiced,
    MarkPaid,
    OpenLogForm,
    PaperCommand,
    PeopleCommand,
    PreviewWork,
    RedactNote,
    RemoveMember,
    RemoveWorkspace,
    RequestTopUp,
    RestoreClient,
    SetClient,
    SetJoining,
    SetNudge,
    SetTerms,
    ShowBalance,
    ShowClient,
    ShowHelp,
    ShowHistory,
    ShowHome,
    ShowMine,
    ShowTerms,
    ShowTimer,
    StartTimer,
    StopTimer,
    TakeAlert,
    TimerCommand,
    TopUpCommand,
    UndoEntry,
    UnlinkChannel,
    WithdrawInvitation,
    WorkCommand,
    WorkspaceCommand,
)
from core.operations import (
    attending,
    changing_terms,
    correcting,
    deciding,
    dispatch_papers,
    foreseeing,
    homing,
    keeping_channels,
    keeping_clients,
    keeping_team,
    keeping_workspaces,
    linking,
    logging_hours,
    meeting,
    reading,
    redacting,
    timing,
)
from core.operations.desk import Desk
from core.operations.naming import client_here
from core.results import HelpShown, Result

_House = PeopleCommand | ChannelCommand | WorkspaceCommand | AttentionCommand | HomeCommand


def carry_out(command: DeskCommand | PreviewWork, desk: Desk) -> Result:
    """Run the command's operation. Rights were checked before."""
    if isinstance(command, WorkCommand | PreviewWork):
        return _work(command, desk)
    if isinstance(command, TimerCommand):
        return _timer(command, desk)
    if isinstance(command, BalanceCommand):
        return _balance(command, desk)
    if isinstance(command, TopUpCommand):
        return _top_up(command, desk)
    if isinstance(command, ClientCommand):
        return _clients(command, desk)
    if isinstance(command, AgreementCommand):
        return _agreement(command, desk)
    if isinstance(command, PaperCommand):
        return dispatch_papers.carry_out(command, desk)
    return _house(command, desk)


def _house(command: _House, desk: Desk) -> Result:
    if isinstance(command, AttentionCommand):
        return _attention(command, desk)
    if isinstance(command, HomeCommand):
        return _home(command, desk)
    if isinstance(command, WorkspaceCommand):
        return _workspaces(command, desk)
    if isinstance(command, ChannelCommand):
        return _channels(command, desk)
    return _people(command, desk)


def _work(command: WorkCommand | PreviewWork, desk: Desk) -> Result:
    match command:
        case LogHours():
            return logging_hours.log_hours(command, desk)
        case PreviewWork():
            return foreseeing.preview_work(command, desk)
        case OpenLogForm():
            return logging_hours.open_log_form(command, desk)
        case UndoEntry():
            return correcting.undo_entry(command, desk)
        case FixEntry():
            return correcting.fix_entry(command, desk)
        case RedactNote():
            return redacting.redact_note(command, desk)
        case _:
            assert_never(command)


def _timer(command: TimerCommand, desk: Desk) -> Result:
    match command:
        case StartTimer():
            return timing.start_timer(command, desk)
        case StopTimer():
            return timing.stop_timer(command, desk)
        case ShowTimer():
            return timing.show_timer(desk)
        case CancelTimer():
            return timing.cancel_timer(desk)
        case _:
            assert_never(command)


def _balance(command: BalanceCommand, desk: Desk) -> Result:
    match command:
        case ShowBalance():
            return reading.show_balance(command, desk)
        case ExplainWhy():
            return reading.explain_why(command, desk)
        case ShowHistory():
            return reading.show_history(command, desk)
        case ShowMine(page=page):
            return reading.show_mine(desk, page)
        case _:
            assert_never(command)


def _top_up(command: TopUpCommand, desk: Desk) -> Result:
    match command:
        case RequestTopUp():
            return deciding.request_top_up(command, desk)
        case ApproveTopUp():
            return deciding.approve_top_up(command, desk)
        case DeclineTopUp():
            return deciding.decline_top_up(command, desk)
        case MarkInvoiced():
            return deciding.mark_invoiced(command, desk)
        case MarkPaid():
            return deciding.mark_paid(command, desk)
        case CancelTopUp():
            return deciding.cancel_top_up(command, desk)
        case _:
            assert_never(command)


def _clients(command: ClientCommand, desk: Desk) -> Result:
    match command:
        case AddClient():
            return keeping_clients.add_client(command, desk)
        case ShowClient():
            return keeping_clients.show_client(command, desk)
        case ListClients():
            return keeping_clients.list_clients(command, desk)
        case SetClient():
            return keeping_clients.set_client(command, desk)
        case ArchiveClient():
            return keeping_clients.archive_client(command, desk)
        case RestoreClient():
            return keeping_clients.restore_client(command, desk)
        case _:
            assert_never(command)


def _agreement(command: AgreementCommand, desk: Desk) -> Result:
    match command:
        case ShowTerms():
            return changing_terms.show_terms(command, desk)
        case SetTerms():
            return changing_terms.set_terms(command, desk)
        case AddBlock():
            return keeping_clients.add_block(command, desk)
        case AdjustBalance():
            return keeping_clients.adjust_balance(command, desk)
        case _:
            assert_never(command)


def _attention(command: AttentionCommand, desk: Desk) -> Result:
    match command:
        case TakeAlert():
            return attending.take_alert(command, desk)
        case SetNudge():
            return attending.set_nudge(command, desk)
        case _:
            assert_never(command)


def _people(command: PeopleCommand, desk: Desk) -> Result:
    match command:
        case AddMember():
            return keeping_team.add_member(command, desk)
        case RemoveMember():
            return keeping_team.remove_member(command, desk)
        case ListTeam(page=page):
            return keeping_team.list_team(desk, page)
        case IgnoreAccount():
            return meeting.ignore(command, desk)
        case SetJoining():
            return meeting.set_joining(command, desk)
        case LinkAccount():
            return linking.link_account(command, desk)
        case _:
            assert_never(command)


def _channels(command: ChannelCommand, desk: Desk) -> Result:
    match command:
        case LinkChannel():
            return keeping_channels.link_channel(command, desk)
        case UnlinkChannel():
            return keeping_channels.unlink_channel(desk)
        case _:
            assert_never(command)


def _workspaces(command: WorkspaceCommand, desk: Desk) -> Result:
    match command:
        case InviteWorkspace():
            return keeping_workspaces.invite(command, desk)
        case ListInvitations(page=page):
            return keeping_workspaces.list_invitations(desk, page)
        case WithdrawInvitation():
            return keeping_workspaces.withdraw(command, desk)
        case ListWorkspaces(page=page):
            return keeping_workspaces.list_workspaces(desk, page)
        case RemoveWorkspace():
            return keeping_workspaces.remove(command, desk)
        case _:
            assert_never(command)


def _home(command: HomeCommand, desk: Desk) -> Result:
    match command:
        case ShowHome():
            return homing.show_home(desk)
        case ShowHelp():
            return _show_help(command, desk)
        case _:
            assert_never(command)


def _show_help(command: ShowHelp, desk: Desk) -> HelpShown:
    client = client_here(desk)
    return HelpShown(
        role=desk.asker.role,
        topic=command.topic,
        client=None if client is None else client.name,
    )
