"""What operations ask back, one frozen value for each question.

Nothing was changed. Each choice carries the whole command that it stands for,
so that the answer needs no memory of the question.
"""

from dataclasses import dataclass
from datetime import date

from core.commands import Command, LinkAccount, LogHours, UndoEntry
from core.people import Role
from core.units import Minutes
from core.views import BlockView, EntryView, TopUpView


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer to a question: `label` is a name, and `command` what it means."""

    label: str
    command: Command


@dataclass(frozen=True, slots=True, kw_only=True)
class AskWhichClient:
    """The name is not known, but these are like it; or several fit."""

    name: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskAgain:
    """The same work was logged minutes ago: is it meant twice?"""

    entry: EntryView
    command: LogHours


@dataclass(frozen=True, slots=True, kw_only=True)
class AskFutureDate:
    """The day lies ahead; a choice may be the same day of last year."""

    client: str
    day: date
    today: date
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskBeforeAgreement:
    """The day lies before the agreement began."""

    client: str
    day: date
    started_on: date
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskFullDay:
    """More than a day's hours would stand on one day for one person."""

    day: date
    already: Minutes
    asked: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class AskWhichEntry:
    """Several entries fit."""

    choices: tuple[Choice, ...]
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskWhichTopUp:
    """Several top-ups wait, `count` of them; the newest are offered."""

    choices: tuple[Choice, ...]
    top_ups: tuple[TopUpView, ...]
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AskUndoBlock:
    """The entry credited a block: is it to be taken back, with all that hangs on it?"""

    entry: EntryView
    block: BlockView
    command: UndoEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class AskMoveAccount:
    """The account belongs to `holder`: is it to become another person's?"""

    holder: str
    holder_role: Role
    person: str
    role: Role
    command: LinkAccount


AskedBack = (
    AskWhichClient
    | AskAgain
    | AskFutureDate
    | AskBeforeAgreement
    | AskFullDay
    | AskWhichEntry
    | AskWhichTopUp
    | AskUndoBlock
    | AskMoveAccount
)
