"""What a person can ask for, one frozen value for each command.

The chat's grammar makes these; `core.operations` carries them out. Where a
client's name of several words could end in more than one place, `client`
holds every reading, longest name first; the operation, which knows the
clients, settles it. No reading means that no client was said.
"""

from dataclasses import dataclass
from datetime import time

from core.days import ClockRange, Day, Period
from core.paper_commands import (
    ListDebits,
    ListInvoices,
    PaperCommand,
    ShowAgreement,
    ShowCompany,
    ShowInvoice,
    ShowStatement,
)
from core.people import Role
from core.readings import ClientReadings as ClientReadings  # noqa: PLC0414 - found here, too
from core.readings import Reading as Reading  # noqa: PLC0414 - found here, too
from core.term_changes import TermChange
from core.units import Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class LogHours:
    """Record work and debit it.

    `note` is the note if none of the readings names a client, so that the
    channel's client is meant. `named` says that nothing but a client's name
    can stand where it stood (before the duration, after "for", in quotes), so
    that the channel's client is never assumed. `worked` may be None when
    `clock` has an end. `confirmed` says that a repeat is meant.
    """

    client: ClientReadings = ()
    named: bool = False
    worked: Minutes | None = None
    day: Day | None = None
    clock: ClockRange | None = None
    work_type: str | None = None
    ticket: str | None = None
    note: str = ""
    internal_note: str = ""
    confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenLogForm:
    """A bare `log`: ask for what is missing, keeping what was said."""

    client: ClientReadings = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowBalance:
    """Hours left; without a client the channel's, the asker's own, or all, a page of them."""

    client: ClientReadings = ()
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainWhy:
    """How an entry, or the balance, came about."""

    entry_id: int | None = None
    client: ClientReadings = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowHistory:
    """A client's entries of a period; the first page has the newest."""

    client: ClientReadings = ()
    period: Period | None = None
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowMine:
    """The asker's own entries, today and this week; the first page has the newest."""

    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoEntry:
    """Reverse an entry: that one, or the asker's last (for that client)."""

    entry_id: int | None = None
    client: ClientReadings = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FixEntry:
    """Reverse an entry and log it again with what is given here changed.

    Without an entry the asker's last one is meant. `client` is the new one.
    """

    entry_id: int | None = None
    worked: Minutes | None = None
    day: Day | None = None
    clock: ClockRange | None = None
    client: ClientReadings = ()
    work_type: str | None = None
    ticket: str | None = None
    note: str | None = None
    internal_note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestTopUp:
    """Propose more hours; without a size, as many usual blocks as needed."""

    client: ClientReadings = ()
    minutes: Minutes | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApproveTopUp:
    """Approve; `minutes` is another size. Thread, client or id names the top-up.

    `price_cents` is an own price for the whole size, which wants a reason.
    """

    top_up_id: int | None = None
    client: ClientReadings = ()
    minutes: Minutes | None = None
    price_cents: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclineTopUp:
    """Decline, with a reason."""

    top_up_id: int | None = None
    client: ClientReadings = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkInvoiced:
    """Say that the invoice of an approved top-up went out; `reference` is its number."""

    top_up_id: int | None = None
    client: ClientReadings = ()
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkPaid:
    """Say that a top-up was paid, on a day (today); `reference` is the payment's."""

    top_up_id: int | None = None
    client: ClientReadings = ()
    paid_on: Day | None = None
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelTopUp:
    """Cancel an invoiced top-up, or reverse a paid one, taking back its hours."""

    top_up_id: int | None = None
    client: ClientReadings = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StartTimer:
    """Start timing work for a client."""

    client: ClientReadings = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StopTimer:
    """Stop the timer and log its minutes; `note` replaces the one it began with."""

    note: str = ""
    work_type: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowTimer:
    """Whether and since when a timer runs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelTimer:
    """Throw the timer away; nothing is logged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustBalance:
    """Correct a balance by signed minutes, with a reason."""

    client: ClientReadings = ()
    minutes: Minutes = Minutes(0)
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactNote:
    """Empty the note of an entry."""

    entry_id: int
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowTerms:
    """The terms in force, and those to come."""

    client: ClientReadings = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SetTerms:
    """Make a new version of the terms from a date on; without a date, from today."""

    client: ClientReadings = ()
    change: TermChange
    starts: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddClient:
    """Add a client, with an agreement on the default terms from today.

    The agreement is in `zone`, or in that of the organisation.
    """

    name: str
    aliases: tuple[str, ...] = ()
    zone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowClient:
    """A client's names, language, contacts and agreement."""

    client: ClientReadings = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListClients:
    """All clients by hours left, lowest first."""

    archived: bool = False
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SetClient:
    """Change a client's name, language or zone, where its invoices go, or an alias.

    `tells_work` says whether its channel is told of work that is logged there.
    """

    client: ClientReadings = ()
    name: str | None = None
    language: str | None = None
    add_alias: str | None = None
    remove_alias: str | None = None
    zone: str | None = None
    billing_name: str | None = None
    address: str | None = None
    vat_id: str | None = None
    tells_work: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveClient:
    """Take a client out of lists and logging; its ledger stays."""

    client: ClientReadings = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreClient:
    """Bring an archived client back into lists and logging."""

    client: ClientReadings = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AddBlock:
    """Credit a block: a purchase, or an opening balance carried in."""

    client: ClientReadings = ()
    minutes: Minutes = Minutes(0)
    opening: bool = False
    starts: Day | None = None
    expires: Day | None = None
    rate_cents: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkChannel:
    """Bind this channel to a client, or, with `alerts`, make it the alert channel."""

    client: ClientReadings = ()
    alerts: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlinkChannel:
    """Take this channel's binding away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddMember:
    """Give somebody a role; a client role needs its client.

    `user` is the platform's user id where somebody was mentioned; otherwise
    `handle` alone names a person without a chat account yet.
    """

    handle: str
    role: Role
    user: str | None = None
    name: str | None = None
    client: ClientReadings = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveMember:
    """Take all rights from somebody; their entries stay. `user` as in AddMember."""

    handle: str
    user: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListTeam:
    """Everybody and their roles."""

    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class IgnoreAccount:
    """Somebody who asked gets no rights, and managers are not asked about them again."""

    handle: str
    user: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetJoining:
    """Whether members of the own workspaces become technicians by themselves."""

    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class InviteWorkspace:
    """Invite another workspace, as an own one or as a client's.

    Without a role whoever installs there becomes a technician, or the client's viewer.
    """

    client: ClientReadings = ()
    role: Role | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListInvitations:
    """The invitations that still work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawInvitation:
    """Make an invitation work no more."""

    invitation_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ListWorkspaces:
    """The organisation's workspaces, and those of its clients."""

    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveWorkspace:
    """Give up a workspace, by its id or its name."""

    workspace: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkAccount:
    """Ask for a code for one's second account; or say it there, which links the two.

    `confirmed` says that the account is to leave the person who has it now.
    """

    code: str | None = None
    confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinWorkspace:
    """Say whose this workspace is, with a code; nobody has to be known for it."""

    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeAlert:
    """Say that one looks after a client's alert; reminders of it end."""

    client: ClientReadings = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SetNudge:
    """Be asked on workdays at a time if nothing is logged; None ends it."""

    at: time | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowHelp:
    """What this person may do here, with examples; or one verb in full."""

    topic: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowHome:
    """All that concerns the asker, at a glance."""


DeskCommand = (
    LogHours
    | OpenLogForm
    | ShowBalance
    | ExplainWhy
    | ShowHistory
    | ShowMine
    | UndoEntry
    | FixEntry
    | RequestTopUp
    | ApproveTopUp
    | DeclineTopUp
    | MarkInvoiced
    | MarkPaid
    | CancelTopUp
    | StartTimer
    | StopTimer
    | ShowTimer
    | CancelTimer
    | AdjustBalance
    | RedactNote
    | ShowTerms
    | SetTerms
    | AddClient
    | ShowClient
    | ListClients
    | SetClient
    | ArchiveClient
    | RestoreClient
    | AddBlock
    | LinkChannel
    | UnlinkChannel
    | AddMember
    | RemoveMember
    | ListTeam
    | IgnoreAccount
    | SetJoining
    | InviteWorkspace
    | ListInvitations
    | WithdrawInvitation
    | ListWorkspaces
    | RemoveWorkspace
    | LinkAccount
    | TakeAlert
    | SetNudge
    | ShowHelp
    | PaperCommand
    | ShowHome
)
"""What only somebody who is known can ask for."""

Command = DeskCommand | JoinWorkspace

ReadingCommand = (
    OpenLogForm
    | ShowBalance
    | ExplainWhy
    | ShowHistory
    | ShowMine
    | ShowTimer
    | ShowTerms
    | ShowClient
    | ListClients
    | ListTeam
    | ListInvitations
    | ListWorkspaces
    | ShowHelp
    | ShowCompany
    | ListInvoices
    | ShowInvoice
    | ShowStatement
    | ShowAgreement
    | ListDebits
    | ShowHome
)
"""Commands that change nothing; they run on the reading side of the store."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewWork:
    """Tell what a log or a fix would do. A form asks so while it is filled in; nobody types it."""

    work: LogHours | FixEntry


Question = ReadingCommand | PreviewWork
"""All that can be asked without changing anything."""
