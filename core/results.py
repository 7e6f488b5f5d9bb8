"""What operations answer, one frozen value for each outcome; `core.questions` among them."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time

from core.agreements import Terms
from core.chat import BindingKind
from core.company import BillingAddress
from core.home import Decisions, FirstSteps, LowestClients
from core.invitations import Fate
from core.paging import Page
from core.paper_results import PaperResult
from core.people import Role
from core.questions import (
    AskAgain,
    AskBeforeAgreement,
    AskFullDay,
    AskFutureDate,
    AskMoveAccount,
    AskWhichClient,
    AskWhichEntry,
    AskWhichTopUp,
)
from core.units import Minutes
from core.views import (
    AllocationView,
    BalanceView,
    Crossing,
    EntryView,
    Taken,
    TopUpView,
    WorkView,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursLogged:
    """Work was recorded.

    `balance` is what is left. `crossed` are the levels that this entry
    reached. `overdrawn` is what no block could pay; `restored` what came back
    from an expired block for it. `zone` is set when the speaker's differs.
    `replaces` is the entry that a fix reversed, `timer` says a timer was stopped.
    """

    entry: EntryView
    balance: Minutes
    crossed: tuple[Crossing, ...] = ()
    overdrawn: Minutes = Minutes(0)
    restored: Minutes = Minutes(0)
    on_hold: bool = False
    zone: str | None = None
    replaces: int | None = None
    timer: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkForeseen:
    """What a log or a fix would do: what is debited, what is left then, what it reaches."""

    client: str
    work: WorkView
    balance: Minutes
    crossed: tuple[Crossing, ...] = ()
    on_hold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LogFormOpened:
    """What to ask for: the form's choices and what was already said."""

    clients: tuple[str, ...]
    work_types: tuple[str, ...]
    client: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientBalance:
    """What one client has left."""

    balance: BalanceView


@dataclass(frozen=True, slots=True, kw_only=True)
class AllBalances:
    """What every client that the asker may see has left, lowest first; a page of them.

    `lowest` is the first of all of them.
    """

    balances: tuple[BalanceView, ...]
    lowest: BalanceView | None
    page: Page


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryExplained:
    """How one entry came about, block by block."""

    entry: EntryView
    allocations: tuple[AllocationView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceExplained:
    """How the balance is made of blocks and overdraft, and what moved it lately."""

    balance: BalanceView
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryShown:
    """The entries posted from `start` to `end`, both included, oldest first.

    Its pages count back from the newest.
    """

    client: str
    start: date
    end: date
    opening: Minutes
    closing: Minutes
    entries: tuple[EntryView, ...]
    page: Page


@dataclass(frozen=True, slots=True, kw_only=True)
class MineShown:
    """The asker's own work entries of this week, today's among them, oldest first.

    Its pages count back from the newest.
    """

    today: date
    entries: tuple[EntryView, ...]
    worked_today: Minutes
    worked_this_week: Minutes
    page: Page


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryUndone:
    """The entry was reversed; `balance` is what is left now."""

    entry: EntryView
    balance: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class TopUpChanged:
    """A top-up took a step (its state tells which)."""

    top_up: TopUpView
    balance: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerStarted:
    """A timer runs from now on; `since` is in the person's zone."""

    client: str
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerShown:
    """A timer runs, or none does (`client` is None)."""

    client: str | None
    since: datetime | None = None
    minutes: Minutes = Minutes(0)
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerCancelled:
    """A timer was thrown away."""

    client: str
    minutes: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceAdjusted:
    """A correction was posted."""

    entry: EntryView
    balance: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRedacted:
    """The note of an entry was emptied."""

    entry: EntryView


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsShown:
    """The versions of a client's terms, oldest first; `current` is in force."""

    client: str
    current: Terms
    versions: tuple[Terms, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsChanged:
    """A new version of the terms was made from `before`."""

    client: str
    before: Terms
    after: Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientAdded:
    """A client was added, with an agreement."""

    client: str
    started_on: date
    zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientShown:
    """All that stands of a client."""

    client: str
    aliases: tuple[str, ...]
    language: str | None
    archived: bool
    contacts: tuple[tuple[str, Role], ...]
    started_on: date | None
    zone: str | None
    balance: Minutes | None
    billing: BillingAddress | None = None
    tells_work: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientsListed:
    """Clients with their balances, lowest first; a page of them."""

    clients: tuple[ClientShown, ...]
    page: Page
    archived: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientChanged:
    """A client's names or language are now these; what else was changed is set."""

    client: str
    aliases: tuple[str, ...]
    language: str | None
    zone: str | None = None
    billing: BillingAddress | None = None
    tells_work: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientTakenOut:
    """A client was archived."""

    client: str
    balance: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientRestored:
    """A client is no longer archived."""

    client: str
    balance: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockAdded:
    """A block was credited, or will be on its start day (`credited` False)."""

    client: str
    minutes: Minutes
    opening: bool
    starts_on: date
    expires_on: date | None
    credited: bool
    balance: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelLinked:
    """The channel is bound; `client` is None for the alert channel."""

    kind: BindingKind
    client: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelUnlinked:
    """The channel is bound to nothing any more."""

    client: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberView:
    """Somebody of the team, or a client's contact."""

    handle: str
    name: str
    role: Role
    client: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberAdded:
    """Somebody has a role now; `before` is the one they had."""

    member: MemberView
    before: Role | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRemoved:
    """Somebody has no rights any more."""

    member: MemberView


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamListed:
    """Everybody with rights; a page of them."""

    members: tuple[MemberView, ...]
    page: Page


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountIgnored:
    """Managers are not asked about this account any more."""

    handle: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JoiningSet:
    """Whether members of the own workspaces become technicians by themselves."""

    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationView:
    """An invitation that still works, with what its installer becomes."""

    id: int
    role: Role
    client: str | None
    by: str
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkspaceInvited:
    """An invitation was made; its `code` is told once, and None when it was told before."""

    invitation: InvitationView
    code: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationsListed:
    """The invitations that still work, oldest first."""

    invitations: tuple[InvitationView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationTakenBack:
    """An invitation works no more."""

    invitation: InvitationView


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkspaceView:
    """A workspace; `client` is None for an own one."""

    platform: str
    workspace: str
    name: str
    client: str | None
    joined_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkspacesListed:
    """The workspaces, a page of them, and whether members of the own ones join by themselves."""

    workspaces: tuple[WorkspaceView, ...]
    joining: bool
    page: Page


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkspaceRemoved:
    """A workspace belongs to nobody any more, and its channels are bound to nothing."""

    workspace: WorkspaceView


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkspaceJoined:
    """Whose the workspace is now; `fate` tells whether it was so before.

    `role` is what whoever joined it is there; None for somebody who is nobody.
    """

    fate: Fate
    organisation: str
    client: str | None
    role: Role | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountCodeGiven:
    """A code for the second account; it is told once, and None when it was told before."""

    code: str | None
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountLinked:
    """The account is this person's; `already` says that it was before."""

    name: str
    role: Role
    already: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpShown:
    """Who asks for help, on what, and which client the place means."""

    role: Role
    topic: str | None = None
    client: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffHomeShown:
    """What concerns who works for the organisation; two parts are a manager's alone."""

    timer: TimerShown
    mine: MineShown
    clients: LowestClients
    decisions: Decisions | None = None
    first_steps: FirstSteps | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientHomeShown:
    """What concerns a client's contact: the own balance, and nothing of anybody else."""

    balance: BalanceView


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertTaken:
    """Somebody looks after a client's alert; `anew` is False if they did before."""

    client: str
    taken: Taken
    anew: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NudgeSet:
    """From now on the asker is asked on workdays at that time in the zone, or no more."""

    at: time | None
    zone: str


HomeShown = StaffHomeShown | ClientHomeShown

Result = (
    HoursLogged
    | WorkForeseen
    | LogFormOpened
    | AskWhichClient
    | AskAgain
    | AskFutureDate
    | AskBeforeAgreement
    | AskFullDay
    | AskWhichEntry
    | AskWhichTopUp
    | ClientBalance
    | AllBalances
    | EntryExplained
    | BalanceExplained
    | HistoryShown
    | MineShown
    | EntryUndone
    | TopUpChanged
    | TimerStarted
    | TimerShown
    | TimerCancelled
    | BalanceAdjusted
    | NoteRedacted
    | TermsShown
    | TermsChanged
    | ClientAdded
    | ClientShown
    | ClientsListed
    | ClientChanged
    | ClientTakenOut
    | ClientRestored
    | BlockAdded
    | ChannelLinked
    | ChannelUnlinked
    | MemberAdded
    | MemberRemoved
    | TeamListed
    | AccountIgnored
    | JoiningSet
    | WorkspaceInvited
    | InvitationsListed
    | InvitationTakenBack
    | WorkspacesListed
    | WorkspaceRemoved
    | WorkspaceJoined
    | AccountCodeGiven
    | AccountLinked
    | AskMoveAccount
    | AlertTaken
    | NudgeSet
    | HelpShown
    | PaperResult
    | HomeShown
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
