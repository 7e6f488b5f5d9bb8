"""Sentences without a choice in them, put together straight from their pieces.

Fluent's own resolver walks a tree for each sentence and makes objects of all
numbers on the way. Most sentences are text with facts in between, which takes
a tenth of that time. What chooses, by a number or by a kind, is left to Fluent.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fluent.syntax.ast import (
    CallArguments,
    FunctionReference,
    Identifier,
    Message,
    Pattern,
    Placeable,
    Term,
    TermReference,
    TextElement,
    VariableReference,
)

Print = Callable[[Any], str]


@dataclass(frozen=True, slots=True)
class Template:
    """A sentence with places in it, each for a fact and how that is printed."""

    form: str
    places: tuple[tuple[str, Print], ...]

    def filled(self, facts: Mapping[str, object]) -> str:
        """Put the facts in. Raises KeyError for one that was not given."""
        return self.form.format(*[printed(facts[name]) for name, printed in self.places])


def templates(
    entries: Iterable[object], functions: Mapping[str, Print], plainly: Print
) -> dict[str, Template]:
    """Make a template of each message, and of each attribute, that needs no choice.

    `plainly` prints a fact for which the sentence names no function.
    """
    entries = list(entries)
    terms = {each.id.name: each.value for each in entries if isinstance(each, Term)}
    maker = _Maker(terms, functions, plainly)
    made = {name: maker.template(pattern) for name, pattern in _patterns(entries)}
    return {name: template for name, template in made.items() if template is not None}


def _patterns(entries: Iterable[object]) -> Iterator[tuple[str, Pattern]]:
    for message in entries:
        if isinstance(message, Message):
            if message.value is not None:
                yield message.id.name, message.value
            for attribute in message.attributes:
                yield f"{message.id.name}.{attribute.id.name}", attribute.value


class _Chooses(Exception):
    """A sentence is more than text and facts."""


@dataclass(frozen=True, slots=True)
class _Maker:
    terms: Mapping[str, Pattern]
    functions: Mapping[str, Print]
    plainly: Print

    def template(self, pattern: Pattern) -> Template | None:
        form, places = "", []
        try:
            for piece in self._pieces(pattern):
                if isinstance(piece, str):
                    form += piece.replace("{", "{{").replace("}", "}}")
                else:
                    form += "{}"
                    places.append(piece)
        except _Chooses:
            return None
        return Template(form, tuple(places))

    def _pieces(self, pattern: Pattern) -> Iterator[str | tuple[str, Print]]:
        for element in pattern.elements:
            match element:
                case TextElement(value=text):
                    yield text
                case Placeable(expression=VariableReference(id=Identifier(name=name))):
                    yield name, self.plainly
                case Placeable(expression=FunctionReference() as function):
                    yield self._call(function)
                case Placeable(expression=TermReference(attribute=None, arguments=None) as term):
                    yield from self._pieces(self.terms[term.id.name])
                case _:
                    raise _Chooses

    def _call(self, function: FunctionReference) -> tuple[str, Print]:
        match function.arguments:
            case CallArguments(
                positional=[VariableReference(id=Identifier(name=name))], named=[]
            ) if function.id.name in self.functions:  # others are Fluent's own, and left to it
                return name, self.functions[function.id.name]
            case _:
                raise _Chooses
