"""Rules of which a validator is made: each looks at a value and names its faults.

A fault reads as Slack's own do: what is wrong, and where, as a JSON pointer.
"""

import re
from collections.abc import Callable, Collection, Iterator
from typing import Any

Rule = Callable[[Any, str], Iterator[str]]
"""Yields the faults of a value that stands at a pointer."""


def fault(said: str, at: str) -> str:
    return f"{said} [json-pointer:{at}]"


def string(*, least: int = 1, most: int | None = None, pattern: str | None = None) -> Rule:
    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield fault("must be a string", at)
            return
        if len(value) < least:
            yield fault(f"must be more than {least - 1} characters", at)
        if most is not None and len(value) > most:
            yield fault(f"must be less than {most + 1} characters", at)
        if pattern is not None and not re.fullmatch(pattern, value):
            yield fault(f"must look like {pattern}", at)

    return check


def whole(*, least: int, most: int) -> Rule:
    def check(value: Any, at: str) -> Iterator[str]:
        if type(value) is not int or not least <= value <= most:
            yield fault(f"must be a whole number from {least} to {most}", at)

    return check


def number(value: Any, at: str) -> Iterator[str]:
    if type(value) not in {int, float}:
        yield fault("must be a number", at)


def flag(value: Any, at: str) -> Iterator[str]:
    if not isinstance(value, bool):
        yield fault("must be true or false", at)


def one_of(*allowed: Any) -> Rule:
    def check(value: Any, at: str) -> Iterator[str]:
        if value not in allowed:
            yield fault(f"must be one of {', '.join(map(str, allowed))}", at)

    return check


def nullable(rule: Rule) -> Rule:
    def check(value: Any, at: str) -> Iterator[str]:
        if value is not None:
            yield from rule(value, at)

    return check


def array(rule: Rule, *, least: int = 1, most: int | None = None) -> Rule:
    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield fault("must be an array", at)
            return
        if len(value) < least:
            yield fault(f"no fewer than {least} items allowed", at)
        if most is not None and len(value) > most:
            yield fault(f"no more than {most} items allowed", at)
        for index, item in enumerate(value):
            yield from rule(item, f"{at}/{index}")

    return check


def record(required: dict[str, Rule], optional: dict[str, Rule] | None = None, *also: Rule) -> Rule:
    """Fields by name; `also` are rules on the whole, asked once its fields are right."""
    known = required | (optional or {})

    def fields(value: dict[str, Any], at: str) -> Iterator[str]:
        yield from (
            fault(f"missing required field: {name}", at) for name in required - value.keys()
        )
        for name, part in value.items():
            if name in known:
                yield from known[name](part, f"{at}/{name}")
            else:
                yield fault(f"invalid additional property: {name}", at)

    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield fault("must be an object", at)
            return
        faults = list(fields(value, at))
        yield from faults
        if not faults:
            for rule in also:
                yield from rule(value, at)

    return check


def typed(kinds: dict[str, Rule], allowed: Collection[str] | None = None) -> Rule:
    """An object whose `type` says by which rule it is to be judged."""
    names = kinds.keys() if allowed is None else set(allowed)

    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield fault("must be an object", at)
            return
        kind = value.get("type")
        if not isinstance(kind, str) or kind not in names:
            yield fault(f"unsupported type: {kind}", f"{at}/type")
            return
        rest = {name: part for name, part in value.items() if name != "type"}
        yield from kinds[kind](rest, at)

    return check


def exactly_one(*names: str) -> Rule:
    def check(value: Any, at: str) -> Iterator[str]:
        if len(value.keys() & set(names)) != 1:
            yield fault(f"takes exactly one of {', '.join(names)}", at)

    return check


def at_least_one(*names: str) -> Rule:
    def check(value: Any, at: str) -> Iterator[str]:
        if not value.keys() & set(names):
            yield fault(f"needs one of {', '.join(names)}", at)

    return check


def unique(name: str, *within: str) -> Rule:
    """No two items of the lists `within` have the same `name`."""

    def check(value: Any, at: str) -> Iterator[str]:
        seen: set[str] = set()
        for part in within:
            for index, item in enumerate(value.get(part, ())):
                given = item.get(name)
                if given is not None and given in seen:
                    yield fault(f"`{name}` {given!r} already exists", f"{at}/{part}/{index}/{name}")
                seen.add(given)

    return check
