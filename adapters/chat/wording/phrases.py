"""The sentences of one language, read once from its Fluent files."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import time
from enum import Enum
from functools import cache, lru_cache, partial
from importlib.resources import files
from typing import Any

from babel import Locale
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern
from fluent.runtime.types import FluentType
from fluent.runtime.utils import native_to_fluent
from fluent.syntax.ast import Junk, Resource

from adapters.chat import formats
from adapters.chat.speech import PLAINLY, Speech
from adapters.chat.wording.names import kebab
from adapters.chat.wording.templates import Template, templates
from core.units import Money

LANGUAGES = ("en", "de")
"""The languages that the chat speaks, the fallback first."""

_OPEN, _CLOSE = "\ue000", "\ue001"
"""Around a command while a sentence is put together; of what people say they are taken out."""
_MARKED = re.compile("`([^`\n]*)`")
_COMMAND = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")
_NO_MARKS = dict.fromkeys(map(ord, _OPEN + _CLOSE))
QUOTED = 300
"""How much of what somebody said a sentence repeats."""


@lru_cache(maxsize=1024)
def spoken(*wishes: str | None) -> str:
    """Choose the first wished language that is spoken here; "de-AT" is German."""
    for wish in wishes:
        language = (wish or "").replace("_", "-").split("-")[0].lower()
        if language in LANGUAGES:
            return language
    return LANGUAGES[0]


class Unworded(LookupError):
    """A language lacks a message, or a message asks for a fact that was not given."""


@dataclass(frozen=True, slots=True, eq=False)
class Term(FluentType):
    """A closed value: equal to the variant's key inside a message, a word when printed."""

    key: str
    word: Callable[[], str]

    def __eq__(self, other: object) -> bool:
        return self.key == other

    def __hash__(self) -> int:
        return hash(self.key)

    def format(self, locale: Locale) -> str:  # noqa: ARG002 - Fluent hands it to every type
        return self.word()


@dataclass(frozen=True, slots=True)
class Several(FluentType):
    """Alternatives, printed as "a, b or c"."""

    items: tuple[Any, ...]

    def format(self, locale: Locale) -> str:
        return formats.Formats(locale).any_of(str(item) for item in self.items)


@dataclass(frozen=True, slots=True)
class Amount(FluentType):
    """An amount of money, printed with its currency."""

    money: Money

    def format(self, locale: Locale) -> str:
        return formats.Formats(locale).money(self.money)


class Phrases:
    """One language's sentences.

    Facts go in as core has them; the message says how they are printed, by
    functions such as `{ HOURS($left) }`, so that a translator decides. A fact
    that is None selects the variant `[none]`; a long text is cut.
    """

    def __init__(self, language: str, source: Mapping[str, str]) -> None:
        self.language = language
        self.formats = formats.formats(language)
        functions = _functions(self.formats)
        self._bundle = FluentBundle(
            [str(self.formats.locale)], functions=functions, use_isolating=False
        )
        resources = [_parsed(name, text) for name, text in source.items()]
        for resource in resources:
            self._bundle.add_resource(resource)
        entries = (entry for resource in resources for entry in resource.body)
        self._templates = templates(entries, functions, self._plainly)
        self._label = cache(partial(self._worded, facts={}))

    def text(self, name: str, /, **facts: object) -> str:
        """Word the message `name` (or `name.attribute`) with these facts.

        One without facts is always the same, and worded once.
        """
        return self.said(PLAINLY, name, **facts)

    def said(self, speech: Speech, name: str, /, **facts: object) -> str:
        """Word a message; what stands in backticks in the language file is a command.

        It is written as it is typed in that speech.
        """
        said = self._worded(name, facts) if facts else self._label(name)
        if _OPEN not in said:
            return said
        return _COMMAND.sub(lambda command: speech.of(command[1]), said)

    def _worded(self, name: str, facts: Mapping[str, object]) -> str:
        arguments = {key: self._argument(value) for key, value in facts.items()}
        template = self._templates.get(name)
        if template is not None:
            return self._filled(template, name, arguments)
        said, faults = self._bundle.format_pattern(self._pattern(name), arguments)
        if faults or not isinstance(said, str):
            raise Unworded(f"{self.language}: {name}: {faults}")
        return said

    def _filled(self, template: Template, name: str, arguments: Mapping[str, object]) -> str:
        try:
            return template.filled(arguments)
        except KeyError as missing:
            raise Unworded(f"{self.language}: {name}: {missing} was not given") from missing

    def _plainly(self, value: object) -> str:
        """Print as Fluent does what a sentence names no function for."""
        if isinstance(value, str):
            return value
        typed = native_to_fluent(value)
        if not isinstance(typed, FluentType):
            raise Unworded(f"{self.language}: {type(value).__name__} cannot be printed")
        return typed.format(self.formats.locale)

    def word(self, value: Enum) -> str:
        """Name a closed value: `Role.MANAGER` is the message `role-manager`."""
        return self.text(f"{kebab(type(value))}-{value.value}")

    def text_or(self, name: str, fallback: str) -> str:
        """Word a message that takes no facts, if the language has it."""
        return self.text(name) if self.has(name) else fallback

    def has(self, name: str) -> bool:
        """Whether the language has the message, or the attribute of it."""
        return self._find(name) is not None

    def _pattern(self, name: str) -> Pattern:
        pattern = self._find(name)
        if pattern is None:
            raise Unworded(f"{self.language}: {name}")
        return pattern

    def _find(self, name: str) -> Pattern | None:
        entry, _, attribute = name.partition(".")
        if not self._bundle.has_message(entry):
            return None
        message = self._bundle.get_message(entry)
        return message.attributes.get(attribute) if attribute else message.value

    def _argument(self, value: object) -> object:
        match value:
            case Enum():
                return Term(value.value, partial(self.word, value))
            case None:
                return "none"
            case Money():
                return Amount(value)
            case time():
                return self.formats.clock(value)
            case tuple():
                return Several(value)
            case str():
                said = value if value.isascii() else value.translate(_NO_MARKS)
                return f"{said[: QUOTED - 1]}…" if len(said) > QUOTED else said
            case _:
                return value


def _parsed(name: str, text: str) -> Resource:
    """Parse a file whole: Fluent would pass over what it cannot read."""
    resource = FluentResource(_MARKED.sub(rf"{_OPEN}\1{_CLOSE}", text))
    for entry in resource.body:
        if isinstance(entry, Junk):
            raise Unworded(f"{name}: {entry.content}")
    return resource


def _functions(form: formats.Formats) -> dict[str, Callable[..., Any]]:
    def sizes(sizes: Several) -> str:
        return form.any_of(form.size(size) for size in sizes.items)

    return {
        "HOURS": formats.hours,
        "SIGNED": formats.signed,
        "SIZE": form.size,
        "SIZES": sizes,
        "TIMES": form.multiplier,
        "DAY": form.day,
        "DATE": form.date,
        "CLOCK": form.clock,
        "MOMENT": form.moment,
        "ENTRY": lambda number: f"E{int(number)}",
        "INVITATION": lambda number: f"I{int(number)}",
        "TOPUP": lambda number: f"TU{int(number)}",
    }


@cache
def phrases(language: str) -> Phrases:
    """Return a language's sentences; they are read once."""
    folder = files("adapters.chat.languages") / language
    sources = {
        file.name: file.read_text("utf-8")
        for file in folder.iterdir()
        if file.name.endswith(".ftl")
    }
    return Phrases(language, sources)


@cache
def words_of(package: str, language: str) -> Phrases:
    """Return the words that a platform needs on its own, beside what the chat says."""
    source = files(package) / "languages" / f"{language}.ftl"
    return Phrases(language, {source.name: source.read_text("utf-8")})
