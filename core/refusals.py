"""Everything that can be refused, with the facts that the sentence needs.

A refusal is raised, so that nothing of its operation is kept. Words for it
live in the language files, under the class's name.
"""

from dataclasses import dataclass
from datetime import date, datetime, time

from core.people import Organisation, Person, Right, Role
from core.topups import TopUpState
from core.units import Minutes, Money


class Refusal(Exception):
    """Base of all anticipated refusals.

    `asker` and `organisation` are filled in once it is known who asked, so
    that the refusal can be worded in their language. `language` is that of the
    account, where its platform tells one and no person is known.
    """

    asker: Person | None = None
    organisation: Organisation | None = None
    language: str | None = None


@dataclass(kw_only=True, eq=False)
class UnknownSender(Refusal):
    """Nobody linked this chat account to a person."""


@dataclass(kw_only=True, eq=False)
class NotAllowed(Refusal):
    """The person's role lacks the right."""

    right: Right
    role: Role


@dataclass(kw_only=True, eq=False)
class UnknownClient(Refusal):
    """No client of that name that the asker may know of."""

    name: str


@dataclass(kw_only=True, eq=False)
class ClientNeeded(Refusal):
    """No client was said, and the channel is bound to none."""


@dataclass(kw_only=True, eq=False)
class ClientArchived(Refusal):
    """The client is archived; nothing new is logged or sold."""

    client: str


@dataclass(kw_only=True, eq=False)
class NotArchived(Refusal):
    """The client is not archived, so there is nothing to restore."""

    client: str


@dataclass(kw_only=True, eq=False)
class NoAgreement(Refusal):
    """The client has no agreement."""

    client: str


@dataclass(kw_only=True, eq=False)
class UnknownWorkType(Refusal):
    """The agreement has no such work type."""

    code: str
    known: tuple[str, ...]


@dataclass(kw_only=True, eq=False)
class UnknownEntry(Refusal):
    """No such entry that the asker may know of."""

    entry_id: int


@dataclass(kw_only=True, eq=False)
class NoEntryYet(Refusal):
    """There is no own entry to undo, fix or explain."""


@dataclass(kw_only=True, eq=False)
class AlreadyReversed(Refusal):
    """The entry was reversed before."""

    entry_id: int
    by: str
    at: datetime


@dataclass(kw_only=True, eq=False)
class NotReversible(Refusal):
    """The entry is a consequence (settlement, expiry, restore, reversal)."""

    entry_id: int


@dataclass(kw_only=True, eq=False)
class NotYourEntry(Refusal):
    """A technician may only undo and fix own entries."""

    entry_id: int
    by: str


@dataclass(kw_only=True, eq=False)
class NothingToFix(Refusal):
    """A fix that names no change, or changes nothing."""

    entry_id: int


@dataclass(kw_only=True, eq=False)
class NotWork(Refusal):
    """Only entries about work can be fixed or redacted."""

    entry_id: int


@dataclass(kw_only=True, eq=False)
class NoTopUp(Refusal):
    """No top-up is waiting there."""

    client: str | None


@dataclass(kw_only=True, eq=False)
class TopUpAlreadyOpen(Refusal):
    """The agreement has a proposal already."""

    client: str
    top_up_id: int
    minutes: Minutes


@dataclass(kw_only=True, eq=False)
class TopUpDecided(Refusal):
    """Somebody else was first, or the step does not exist from this state."""

    client: str
    top_up_id: int
    state: TopUpState
    by: str | None
    at: datetime | None


@dataclass(kw_only=True, eq=False)
class NotApprovedYet(Refusal):
    """Only what was approved is invoiced, paid or cancelled; this one still waits."""

    client: str
    top_up_id: int


@dataclass(kw_only=True, eq=False)
class AlreadyApprovedByYou(Refusal):
    """The second approval must come from somebody else."""

    client: str
    top_up_id: int


@dataclass(kw_only=True, eq=False)
class ManagerNeeded(Refusal):
    """Of two approvals at least one must be a manager's."""

    client: str
    top_up_id: int


@dataclass(kw_only=True, eq=False)
class ReasonNeeded(Refusal):
    """The command wants a reason: decline, adjust, cancel."""

    verb: str


@dataclass(kw_only=True, eq=False)
class BlockTooSmall(Refusal):
    """A purchased block must be larger than the renewal threshold."""

    minutes: Minutes
    threshold: Minutes


@dataclass(kw_only=True, eq=False)
class NoPrice(Refusal):
    """The size is neither on the price list nor made of usual blocks."""

    minutes: Minutes
    sizes: tuple[Minutes, ...]


@dataclass(kw_only=True, eq=False)
class PriceOfOneHour(Refusal):
    """An own price that is no more than an hour costs, for more than an hour."""

    price: Money
    minutes: Minutes
    whole: Money


@dataclass(kw_only=True, eq=False)
class AmountNeeded(Refusal):
    """An adjustment or block of zero minutes."""


@dataclass(kw_only=True, eq=False)
class BadDate(Refusal):
    """A date that does not exist, or cannot be used there."""

    day: int
    month: int


@dataclass(kw_only=True, eq=False)
class NoSuchTime(Refusal):
    """A clock time that the clocks skipped on that day, when they were put forward."""

    clock: time
    day: date


@dataclass(kw_only=True, eq=False)
class NotBegunYet(Refusal):
    """Work that would begin later than now; both are local to the agreement's zone."""

    start: datetime
    now: datetime


@dataclass(kw_only=True, eq=False)
class EndsBeforeStart(Refusal):
    """A block that expires before it starts, or a period that ends first."""

    start: date
    end: date


@dataclass(kw_only=True, eq=False)
class TimerRunning(Refusal):
    """One timer for each technician."""

    client: str
    since: datetime
    minutes: Minutes


@dataclass(kw_only=True, eq=False)
class NoAlertRuns(Refusal):
    """The client has no alert that anybody could look after."""

    client: str


@dataclass(kw_only=True, eq=False)
class NoTimer(Refusal):
    """No timer runs."""


@dataclass(kw_only=True, eq=False)
class TimerTooShort(Refusal):
    """Less than a minute: there is nothing to log."""

    client: str


@dataclass(kw_only=True, eq=False)
class NameTaken(Refusal):
    """Another client, or person, answers to that name."""

    name: str
    holder: str


@dataclass(kw_only=True, eq=False)
class BadName(Refusal):
    """A name that could not be told from a duration, a verb or nothing."""

    name: str


@dataclass(kw_only=True, eq=False)
class UnknownZone(Refusal):
    """No time zone has that name."""

    name: str


@dataclass(kw_only=True, eq=False)
class ZoneSettled(Refusal):
    """The agreement has entries, whose dates another zone would change."""

    client: str
    zone: str


@dataclass(kw_only=True, eq=False)
class BadTerm(Refusal):
    """A term outside its range; `setting` is the change's class name."""

    setting: str
    value: str


@dataclass(kw_only=True, eq=False)
class TermsTooEarly(Refusal):
    """Terms may not start before entries that were made under older ones."""

    starts_on: date
    earliest: date


@dataclass(kw_only=True, eq=False)
class UnknownPerson(Refusal):
    """Nobody of that handle."""

    handle: str


@dataclass(kw_only=True, eq=False)
class AccountTaken(Refusal):
    """The chat account cannot be linked; that another organisation holds it is not told."""

    handle: str


@dataclass(kw_only=True, eq=False)
class LastManager(Refusal):
    """An organisation keeps at least one manager."""


@dataclass(kw_only=True, eq=False)
class ClientRoleNeedsClient(Refusal):
    """A client's viewer or approver belongs to one client."""

    role: Role


@dataclass(kw_only=True, eq=False)
class NotBound(Refusal):
    """The channel is bound to nothing."""


@dataclass(kw_only=True, eq=False)
class ChannelNeeded(Refusal):
    """A direct message cannot be bound."""


@dataclass(kw_only=True, eq=False)
class AlreadyRedacted(Refusal):
    """The note is empty already."""

    entry_id: int


@dataclass(kw_only=True, eq=False)
class OtherRequest(Refusal):
    """The same delivery key came with something else in it."""


@dataclass(kw_only=True, eq=False)
class InvitationUnknown(Refusal):
    """No such code was ever given out."""


@dataclass(kw_only=True, eq=False)
class InvitationUsed(Refusal):
    """Somebody joined with the code before; it works once."""


@dataclass(kw_only=True, eq=False)
class InvitationExpired(Refusal):
    """The code was to be used earlier."""

    at: datetime


@dataclass(kw_only=True, eq=False)
class InvitationWithdrawn(Refusal):
    """A manager took the invitation back, or is none any more."""


@dataclass(kw_only=True, eq=False)
class FoundingNeedsCode(Refusal):
    """On this platform installing alone founds nothing."""


@dataclass(kw_only=True, eq=False)
class NoRightsYet(Refusal):
    """Somebody without rights, about whom managers were asked."""

    name: str


@dataclass(kw_only=True, eq=False)
class AccountUnclear(Refusal):
    """The platform did not tell whose account it is, so nothing was done."""


@dataclass(kw_only=True, eq=False)
class UnknownAccount(Refusal):
    """The platform knows no such account any more, or it is a bot's."""

    handle: str


@dataclass(kw_only=True, eq=False)
class UnknownInvitation(Refusal):
    """No invitation of that number that still works."""

    invitation_id: int


@dataclass(kw_only=True, eq=False)
class ClientRoleNeeded(Refusal):
    """In a client's workspace there are a client's roles only."""

    role: Role


@dataclass(kw_only=True, eq=False)
class UnknownWorkspace(Refusal):
    """No workspace of that name or id."""

    workspace: str


@dataclass(kw_only=True, eq=False)
class LastWorkspace(Refusal):
    """An organisation keeps at least one workspace of its own."""


@dataclass(kw_only=True, eq=False)
class ClientsWorkspace(Refusal):
    """In a client's workspace no channel hears of other clients."""

    client: str


@dataclass(kw_only=True, eq=False)
class AccountCodeUnknown(Refusal):
    """No such code waits: it was never given, was used, or a newer one took its place."""


@dataclass(kw_only=True, eq=False)
class AccountCodeExpired(Refusal):
    """The code was to be said earlier."""

    at: datetime
