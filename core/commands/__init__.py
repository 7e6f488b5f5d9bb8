"""The catalogue of all that a person can ask for, one frozen value for each command.

Each family has a shelf, named as in `core.results` and `core.refusals`. They
are imported from here.

The chat's grammar makes these; `core.operations` carries them out. Where a
client's name of several words could end in more than one place, `client`
holds every reading, longest name first; the operation, which knows the
clients, settles it. No reading means that no client was said.
"""

from core.commands.agreements import AddBlock, AdjustBalance, AgreementCommand, SetTerms, ShowTerms
from core.commands.attention import AttentionCommand, SetNudge, TakeAlert
from core.commands.balances import BalanceCommand, ExplainWhy, ShowBalance, ShowHistory, ShowMine
from core.commands.channels import ChannelCommand, LinkChannel, UnlinkChannel
from core.commands.clients import (
    AddClient,
    ArchiveClient,
    ClientCommand,
    ListClients,
    RestoreClient,
    SetClient,
    ShowClient,
)
from core.commands.home import HomeCommand, ShowHelp, ShowHome
from core.commands.papers import (
    CancelInvoice,
    HouseReading,
    IssueStatement,
    ListDebits,
    ListInvoices,
    MoveDebit,
    PaperCommand,
    PaperReading,
    PayInvoice,
    SetCompany,
    ShowAgreement,
    ShowCompany,
    ShowInvoice,
    ShowStatement,
)
from core.commands.people import (
    AddMember,
    IgnoreAccount,
    LinkAccount,
    ListTeam,
    PeopleCommand,
    RemoveMember,
    SetJoining,
)
from core.commands.timers import CancelTimer, ShowTimer, StartTimer, StopTimer, TimerCommand
from core.commands.topups import (
    ApproveTopUp,
    CancelTopUp,
    DeclineTopUp,
    MarkInvoiced,
    MarkPaid,
    RequestTopUp,
    TopUpCommand,
)
from core.commands.work import (
    FixEntry,
    LogHours,
    OpenLogForm,
    PreviewWork,
    RedactNote,
    UndoEntry,
    WorkCommand,
)
from core.commands.workspaces import (
    InviteWorkspace,
    JoinWorkspace,
    ListInvitations,
    ListWorkspaces,
    RemoveWorkspace,
    WithdrawInvitation,
    WorkspaceCommand,
)
from core.readings import ClientReadings, Reading

__all__ = [
    "AddBlock",
    "AddClient",
    "AddMember",
    "AdjustBalance",
    "AgreementCommand",
    "ApproveTopUp",
    "ArchiveClient",
    "AttentionCommand",
    "BalanceCommand",
    "CancelInvoice",
    "CancelTimer",
    "CancelTopUp",
    "ChannelCommand",
    "ClientCommand",
    "ClientReadings",
    "Command",
    "DeclineTopUp",
    "DeskCommand",
    "ExplainWhy",
    "FixEntry",
    "HomeCommand",
    "HouseReading",
    "IgnoreAccount",
    "InviteWorkspace",
    "IssueStatement",
    "JoinWorkspace",
    "LinkAccount",
    "LinkChannel",
    "ListClients",
    "ListDebits",
    "ListInvitations",
    "ListInvoices",
    "ListTeam",
    "ListWorkspaces",
    "LogHours",
    "MarkInvoiced",
    "MarkPaid",
    "MoveDebit",
    "OpenLogForm",
    "PaperCommand",
    "PaperReading",
    "PayInvoice",
    "PeopleCommand",
    "PreviewWork",
    "Question",
    "Reading",
    "ReadingCommand",
    "RedactNote",
    "RemoveMember",
    "RemoveWorkspace",
    "RequestTopUp",
    "RestoreClient",
    "SetClient",
    "SetCompany",
    "SetJoining",
    "SetNudge",
    "SetTerms",
    "ShowAgreement",
    "ShowBalance",
    "ShowClient",
    "ShowCompany",
    "ShowHelp",
    "ShowHistory",
    "ShowHome",
    "ShowInvoice",
    "ShowMine",
    "ShowStatement",
    "ShowTerms",
    "ShowTimer",
    "StartTimer",
    "StopTimer",
    "TakeAlert",
    "TimerCommand",
    "TopUpCommand",
    "UndoEntry",
    "UnlinkChannel",
    "WithdrawInvitation",
    "WorkCommand",
    "WorkspaceCommand",
]

DeskCommand = (
    WorkCommand
    | TimerCommand
    | BalanceCommand
    | TopUpCommand
    | AgreementCommand
    | ClientCommand
    | PeopleCommand
    | ChannelCommand
    | WorkspaceCommand
    | AttentionCommand
    | HomeCommand
    | PaperCommand
)
"""What only somebody who is known can ask for."""

Command = DeskCommand | JoinWorkspace

ReadingCommand = (
    OpenLogForm
    | ShowTimer
    | BalanceCommand
    | ShowTerms
    | ShowClient
    | ListClients
    | ListTeam
    | ListInvitations
    | ListWorkspaces
    | HomeCommand
    | ShowCompany
    | HouseReading
)
"""Commands that change nothing; they run on the reading side of the store."""

Question = ReadingCommand | PreviewWork
"""All that can be asked without changing anything."""
