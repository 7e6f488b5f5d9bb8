"""The platform-neutral reply: what is to be said, before anybody draws it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What a reply is about; the closed list that `say --json` prints."""

    LOGGED = "logged"
    FIXED = "fixed"
    UNDONE = "undone"
    BALANCE = "balance"
    WHY = "why"
    HISTORY = "history"
    MINE = "mine"
    ASKED = "asked"
    REFUSED = "refused"
    FORM = "form"
    TOP_UP = "topup"
    APPROVED = "approved"
    DECLINED = "declined"
    INVOICED = "invoiced"
    PAID = "paid"
    CANCELLED = "cancelled"
    TIMER = "timer"
    ADJUSTED = "adjusted"
    REDACTED = "redacted"
    TERMS = "terms"
    CLIENT = "client"
    BLOCK = "block"
    CHANNEL = "channel"
    TEAM = "team"
    HELP = "help"
    ALERT = "alert"
    HOME = "home"
    NOTICE = "notice"
    INVOICES = "invoices"
    STATEMENT = "statement"
    AGREEMENT = "agreement"
    COLLECTION = "collection"
    COMPANY = "company"
    FAILED = "failed"


class Tone(StrEnum):
    """How a reply feels; an adapter may give it a colour or a sign."""

    PLAIN = "plain"
    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"


class Emphasis(StrEnum):
    """How a button looks."""

    PLAIN = "plain"
    PRIMARY = "primary"
    DANGER = "danger"


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button: pressing it says `say` in the same place, as the presser.

    With `asks` set, the press first asks for a text under that label (a
    reason, another size), which is put in the place of `{}` in `say`.
    """

    label: str
    say: str
    emphasis: Emphasis = Emphasis.PLAIN
    asks: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A label and its value, shown side by side."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under headings; `numeric` are the columns that align right."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """How many minutes there were at the end of a day."""

    day: date
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """The days on which the line reaches zero; no `latest` where that may take years."""

    label: str
    earliest_label: str
    latest_label: str
    likely: date
    earliest: date
    latest: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """How minutes went, above a level, and how they will go.

    From one point to the next the line stays as it was: it changes on the
    days that are points. `summary` says it where nothing can be drawn.
    """

    title: str
    summary: str
    measure: str
    points: tuple[Point, ...]
    level: int
    level_label: str
    projection: Projection | None = None


class FieldKind(StrEnum):
    """What a form field takes."""

    CHOICE = "choice"
    TEXT = "text"
    DURATION = "duration"
    DATE = "date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer of a choice: its label, and the value that is sent."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a form; `error` stands at the field, with `value` kept.

    `live` says that a change of it may change the form's effect.
    """

    name: str
    label: str
    kind: FieldKind
    value: str = ""
    hint: str = ""
    required: bool = False
    options: tuple[Option, ...] = ()
    error: str | None = None
    live: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What handing a form in would do, as far as it is filled in."""

    title: str
    lines: tuple[str, ...] = ()
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form; submitting it calls `Conversation.submit(name, values)`.

    While it is filled in, `Conversation.preview(name, values)` gives it anew
    with the `effect` that it has by then.
    """

    name: str
    title: str
    submit: str
    fields: tuple[Field, ...]
    effect: Effect | None = None


class FileForm(StrEnum):
    """How a file is written; the value is its ending."""

    PDF = "pdf"
    CSV = "csv"
    MARKDOWN = "md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that belongs to a reply: what `say` answers, as a document.

    Whoever may say it may have it; like a button it is self-contained.
    """

    name: str
    say: str
    form: FileForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The machine-readable side of a reply; None where it does not apply.

    `capacity_minutes` is the size of the blocks that the balance is left of.
    """

    client: str | None = None
    worked_minutes: int | None = None
    debited_minutes: int | None = None
    balance_minutes: int | None = None
    capacity_minutes: int | None = None
    worked_on: date | None = None
    note: str | None = None
    entry: int | None = None
    top_up: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What is said. All strings are plain text, to be escaped by who draws them.

    `title` alone must make sense where nothing else can be drawn. `private`
    replies are seen by the asker only. `lines` are paragraphs after the facts.
    `language` is the one in which it is worded, for the words that a platform
    adds of its own. `understood` is False for what could not be read.
    """

    kind: Kind
    title: str
    lines: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    chart: Chart | None = None
    table: Table | None = None
    buttons: tuple[Button, ...] = ()
    form: Form | None = None
    attachments: tuple[Attachment, ...] = ()
    tone: Tone = Tone.PLAIN
    private: bool = True
    record: Record = Record()
    language: str = "en"
    understood: bool = True

    @property
    def text(self) -> str:
        """The whole reply as plain text: the fallback of every platform."""
        parts = [self.title]
        parts += [f"{fact.label}: {fact.value}" for fact in self.facts]
        parts += self.lines
        if self.chart is not None:
            parts.append(self.chart.summary)
        if self.table is not None:
            parts += [" · ".join(row) for row in (self.table.headings, *self.table.rows)]
        return "\n".join(part for part in parts if part)
