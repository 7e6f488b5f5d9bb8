"""The catalogue of all that operations answer, one frozen value for each outcome.

Each family has a shelf, named as in `core.commands` and `core.refusals`; what
is asked back stands in `core.questions`. `Result` is all of them: whoever
words results is told by the type checker which one was forgotten. They are
imported from here.
"""

from dataclasses import replace

from core.questions import AskedBack, AskMoveAccount
from core.results.agreements import (
    AgreementResult,
    BalanceAdjusted,
    BlockAdded,
    TermsChanged,
    TermsShown,
)
from core.results.attention import AlertTaken, AttentionResult, NudgeSet
from core.results.balances import (
    AllBalances,
    BalanceExplained,
    BalanceResult,
    ClientBalance,
    EntryExplained,
    HistoryShown,
    MineShown,
)
from core.results.channels import ChannelLinked, ChannelResult, ChannelUnlinked
from core.results.clients import (
    ClientAdded,
    ClientChanged,
    ClientRestored,
    ClientResult,
    ClientShown,
    ClientsListed,
    ClientTakenOut,
)
from core.results.home import ClientHomeShown, HelpShown, HomeResult, StaffHomeShown
from core.results.papers import (
    AgreementShown,
    CompanyShown,
    DebitMoved,
    DebitsListed,
    DebitView,
    InvoiceCancelled,
    InvoicePaid,
    InvoiceShown,
    InvoicesListed,
    PaperResult,
    StatementIssued,
    StatementShown,
)
from core.results.people import (
    AccountCodeGiven,
    AccountIgnored,
    AccountLinked,
    AccountNotLinked,
    JoiningSet,
    MemberAdded,
    MemberRemoved,
    MemberView,
    NotLinked,
    PeopleResult,
    TeamListed,
)
from core.results.timers import TimerCancelled, TimerResult, TimerShown, TimerStarted
from core.results.topups import TopUpChanged
from core.results.work import (
    EntryUndone,
    HoursLogged,
    LogFormOpened,
    NoteRedacted,
    WorkForeseen,
    WorkResult,
)
from core.results.workspaces import (
    InvitationsListed,
    InvitationTakenBack,
    InvitationView,
    WorkspaceInvited,
    WorkspaceJoined,
    WorkspaceRemoved,
    WorkspaceResult,
    WorkspacesListed,
    WorkspaceView,
)

__all__ = [
    "AccountCodeGiven",
    "AccountIgnored",
    "AccountLinked",
    "AccountNotLinked",
    "AgreementShown",
    "AlertTaken",
    "AllBalances",
    "BalanceAdjusted",
    "BalanceExplained",
    "BlockAdded",
    "ChannelLinked",
    "ChannelUnlinked",
    "ClientAdded",
    "ClientBalance",
    "ClientChanged",
    "ClientHomeShown",
    "ClientRestored",
    "ClientShown",
    "ClientTakenOut",
    "ClientsListed",
    "CompanyShown",
    "DebitMoved",
    "DebitView",
    "DebitsListed",
    "EntryExplained",
    "EntryUndone",
    "HelpShown",
    "HistoryShown",
    "HoursLogged",
    "InvitationTakenBack",
    "InvitationView",
    "InvitationsListed",
    "InvoiceCancelled",
    "InvoicePaid",
    "InvoiceShown",
    "InvoicesListed",
    "JoiningSet",
    "LogFormOpened",
    "MemberAdded",
    "MemberRemoved",
    "MemberView",
    "MineShown",
    "NotLinked",
    "NoteRedacted",
    "NudgeSet",
    "PaperResult",
    "Result",
    "StaffHomeShown",
    "StatementIssued",
    "StatementShown",
    "TeamListed",
    "TermsChanged",
    "TermsShown",
    "TimerCancelled",
    "TimerShown",
    "TimerStarted",
    "TopUpChanged",
    "WorkForeseen",
    "WorkspaceInvited",
    "WorkspaceJoined",
    "WorkspaceRemoved",
    "WorkspaceView",
    "WorkspacesListed",
    "without_code",
]

Result = (
    AskedBack
    | WorkResult
    | TimerResult
    | BalanceResult
    | TopUpChanged
    | AgreementResult
    | ClientResult
    | PeopleResult
    | ChannelResult
    | WorkspaceResult
    | AttentionResult
    | HomeResult
    | PaperResult
)


def without_code(result: Result) -> Result | None:
    """What is kept of a result: a code that it tells is told once, and never stored.

    None of a question that is nothing without its code: it is asked anew.
    """
    if isinstance(result, AskMoveAccount):
        return None
    if isinstance(result, WorkspaceInvited | AccountCodeGiven):
        return replace(result, code=None)
    return result
