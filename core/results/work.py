"""What is answered about work: logged, foreseen, asked for in a form, undone, its note emptied."""

from dataclasses import dataclass

from core.units import Minutes
from core.views import Crossing, EntryView, WorkView


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
class EntryUndone:
    """The entry was reversed; `balance` is what is left now."""

    entry: EntryView
    balance: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRedacted:
    """The note of an entry was emptied."""

    entry: EntryView


WorkResult = HoursLogged | WorkForeseen | LogFormOpened | EntryUndone | NoteRedacted
