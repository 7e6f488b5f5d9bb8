"""How one reader is spoken to: language, rights, and the zone of the clocks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from zoneinfo import ZoneInfo

from adapters.chat import grammar
from adapters.chat.formats import Formats
from adapters.chat.grammar.text.texts import ASKED_FOR
from adapters.chat.grammar.verbs import Verb, entry_of
from adapters.chat.reply import Button, Emphasis, Fact, Table
from adapters.chat.speech import PLAINLY, Speech
from adapters.chat.wording.phrases import Phrases, phrases
from core.commands import ClientReadings, Command, Reading
from core.people import Right

EXAMPLE_CLIENT = "acme"
"""The client that examples of the grammar are about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Who reads a reply.

    Only `staff` reads internal notes and reasons. `rights` decide which
    buttons are offered; the server checks them again at the press. `zone` is
    that of the reader's clock; None leaves moments as they are. `install_url`
    is the address that an invitation's code is appended to, where there is one.
    `speech` is how commands are given where they read.
    """

    language: str
    staff: bool = False
    rights: frozenset[Right] = frozenset()
    zone: str | None = None
    install_url: str | None = None
    speech: Speech = PLAINLY

    def may(self, right: Right) -> bool:
        """Whether the reader's role carries the right."""
        return right in self.rights


class Voice:
    """Sentences, facts and buttons for one reader."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self._phrases: Phrases = phrases(reader.language)

    @property
    def formats(self) -> Formats:
        """The printed forms of the reader's language."""
        return self._phrases.formats

    def text(self, name: str, /, **facts: object) -> str:
        """Word a message; moments are moved to the reader's zone."""
        here = {key: self._here(fact) for key, fact in facts.items()}
        return self._phrases.said(self.reader.speech, name, **here)

    def advice(self, name: str, /, **facts: object) -> tuple[str, ...]:
        """Word what a message adds as `.instead`, or as `.instead-staff` for staff alone."""
        wanted = ("instead", "instead-staff") if self.reader.staff else ("instead",)
        return tuple(
            self.text(f"{name}.{attribute}", **facts)
            for attribute in wanted
            if self._phrases.has(f"{name}.{attribute}")
        )

    def moment(self, at: datetime) -> str:
        """Print a moment in the reader's zone."""
        here = self._here(at)
        return self.formats.moment(here if isinstance(here, datetime) else at)

    def word(self, value: Enum) -> str:
        """Name a closed value."""
        return self._phrases.word(value)

    def fact(self, name: str, value: str) -> Fact:
        """Put a value beside its label."""
        return Fact(label=self.text(f"fact-{name}"), value=value)

    def table(
        self, headings: Iterable[str], rows: Iterable[tuple[str, ...]], *, numeric: Iterable[str]
    ) -> Table:
        """Draw a table; `numeric` are the headings whose columns hold numbers."""
        names = tuple(headings)
        return Table(
            headings=tuple(self.text(f"column-{name}") for name in names),
            rows=tuple(rows),
            numeric=frozenset(names.index(name) for name in numeric),
        )

    def button(
        self,
        name: str,
        command: Command,
        emphasis: Emphasis = Emphasis.PLAIN,
        **facts: object,
    ) -> Button:
        """Offer a command under a label."""
        label = self.text(f"button-{name}", **facts)
        return Button(label=label, say=self.says(command), emphasis=emphasis)

    def asking(self, name: str, command: Command, emphasis: Emphasis = Emphasis.PLAIN) -> Button:
        """Offer a command whose last words the presser is asked for."""
        return Button(
            label=self.text(f"button-{name}"),
            say=f"{self.says(command)} {ASKED_FOR}",
            emphasis=emphasis,
            asks=self.text(f"button-{name}.asks"),
        )

    def says(self, command: Command) -> str:
        """Write a command as the reader would type it."""
        return grammar.render(command, self.reader.language)

    def examples(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Offer examples, as far as they suit the reader."""
        suitable = filter(None, map(self.for_reader, texts))
        return tuple(self.text("for-example", said=self.typed(text)) for text in suitable)

    def typed(self, command: str) -> str:
        """Write a command as it is typed where the reader is."""
        return self.reader.speech.of(command)

    def for_reader(self, example: str) -> str | None:
        """Take the made-up client out of an example for a client, who may name no other."""
        if self.reader.staff or EXAMPLE_CLIENT not in example.casefold():
            return example
        verb, *rest = example.split()
        if rest[:1] != [EXAMPLE_CLIENT]:
            return None
        return " ".join([verb, *rest[1:]])

    def work_type(self, code: str) -> str:
        """Name a work type: in the reader's language if it is a usual one."""
        return self._phrases.text_or(f"work-type-{code}", code)

    def _here(self, fact: object) -> object:
        if isinstance(fact, Verb):
            return entry_of(fact).name(self.reader.language)
        if isinstance(fact, datetime) and fact.tzinfo is not None and self.reader.zone:
            return fact.astimezone(ZoneInfo(self.reader.zone))
        return fact


def named(client: str) -> ClientReadings:
    """Say a client by its own name, leaving nothing open."""
    return (Reading(name=client),)
