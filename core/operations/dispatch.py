"""From a command to the operation that carries it out."""

from typing import assert_never

from core.commands import (
    AddBlock,
    AddClient,
    AddMember,
    AdjustBalance,
    ApproveTopUp,
    ArchiveClient,
    CancelTimer,
    CancelTopUp,
    DeclineTopUp,
    DeskCommand,
    ExplainWhy,
    FixEntry,
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
    UndoEntry,
    UnlinkChannel,
    WithdrawInvitation,
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
    timing,
)
from core.operations.desk import Desk
from core.operations.naming import client_here
from core.paper_commands import PaperCommand
from core.results import HelpShown, Result

_Work = LogHours | PreviewWork | OpenLogForm | UndoEntry | FixEntry | RedactNote
_Timer = StartTimer | StopTimer | ShowTimer | CancelTimer
_Question = ShowBalance | ExplainWhy | ShowHistory | ShowMine | ShowHome | ShowHelp
_TopUp = RequestTopUp | ApproveTopUp | DeclineTopUp | MarkInvoiced | MarkPaid | CancelTopUp
_Clients = AddClient | ShowClient | ListClients | SetClient | ArchiveClient | RestoreClient
_Account = ShowTerms | SetTerms | AddBlock | AdjustBalance
_Team = AddMember | RemoveMember | ListTeam | LinkChannel | UnlinkChannel
_Strangers = IgnoreAccount | SetJoining | LinkAccount
_Workspaces = (
    InviteWorkspace | ListInvitations | WithdrawInvitation | ListWorkspaces | RemoveWorkspace
)
_Attention = TakeAlert | SetNudge
_House = _Team | _Strangers | _Workspaces | _Attention


def carry_out(command: DeskCommand | PreviewWork, desk: Desk) -> Result:
    """Run the command's operation. Rights were checked before."""
    if isinstance(command, _Work):
        return _work(command, desk)
    if isinstance(command, _Timer):
        return _timer(command, desk)
    if isinstance(command, _Question):
        return _question(command, desk)
    if isinstance(command, _TopUp):
        return _top_up(command, desk)
    if isinstance(command, _Clients):
        return _clients(command, desk)
    if isinstance(command, _Account):
        return _account(command, desk)
    if isinstance(command, PaperCommand):
        return dispatch_papers.carry_out(command, desk)
    return _house(command, desk)


def _house(command: _House, desk: Desk) -> Result:
    if isinstance(command, _Attention):
        return _attention(command, desk)
    if isinstance(command, _Strangers):
        return _strangers(command, desk)
    if isinstance(command, _Workspaces):
        return _workspaces(command, desk)
    return _team(command, desk)


def _work(command: _Work, desk: Desk) -> Result:
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
            return correcting.redact_note(command, desk)
        case _:
            assert_never(command)


def _timer(command: _Timer, desk: Desk) -> Result:
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


def _question(command: _Question, desk: Desk) -> Result:
    match command:
        case ShowBalance():
            return reading.show_balance(command, desk)
        case ExplainWhy():
            return reading.explain_why(command, desk)
        case ShowHistory():
            return reading.show_history(command, desk)
        case ShowMine(page=page):
            return reading.show_mine(desk, page)
        case ShowHome():
            return homing.show_home(desk)
        case ShowHelp():
            return _show_help(command, desk)
        case _:
            assert_never(command)


def _top_up(command: _TopUp, desk: Desk) -> Result:
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


def _clients(command: _Clients, desk: Desk) -> Result:
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


def _account(command: _Account, desk: Desk) -> Result:
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


def _attention(command: _Attention, desk: Desk) -> Result:
    match command:
        case TakeAlert():
            return attending.take_alert(command, desk)
        case SetNudge():
            return attending.set_nudge(command, desk)
        case _:
            assert_never(command)


def _team(command: _Team, desk: Desk) -> Result:
    match command:
        case AddMember():
            return keeping_team.add_member(command, desk)
        case RemoveMember():
            return keeping_team.remove_member(command, desk)
        case ListTeam(page=page):
            return keeping_team.list_team(desk, page)
        case LinkChannel():
            return keeping_channels.link_channel(command, desk)
        case UnlinkChannel():
            return keeping_channels.unlink_channel(desk)
        case _:
            assert_never(command)


def _strangers(command: _Strangers, desk: Desk) -> Result:
    match command:
        case IgnoreAccount():
            return meeting.ignore(command, desk)
        case SetJoining():
            return meeting.set_joining(command, desk)
        case LinkAccount():
            return linking.link_account(command, desk)
        case _:
            assert_never(command)


def _workspaces(command: _Workspaces, desk: Desk) -> Result:
    match command:
        case InviteWorkspace():
            return keeping_workspaces.invite(command, desk)
        case ListInvitations():
            return keeping_workspaces.list_invitations(desk)
        case WithdrawInvitation():
            return keeping_workspaces.withdraw(command, desk)
        case ListWorkspaces(page=page):
            return keeping_workspaces.list_workspaces(desk, page)
        case RemoveWorkspace():
            return keeping_workspaces.remove(command, desk)
        case _:
            assert_never(command)


def _show_help(command: ShowHelp, desk: Desk) -> HelpShown:
    client = client_here(desk)
    return HelpShown(
        role=desk.asker.role,
        topic=command.topic,
        client=None if client is None else client.name,
    )
