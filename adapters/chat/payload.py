"""Reads what a platform sends, and says so when it is not of the shape that it should be."""

from collections.abc import Mapping
from typing import Any

Payload = Mapping[str, Any]


class Misshapen(Exception):
    """A payload lacks something, or has something else in its place."""


def part(payload: Payload, *path: str) -> Payload:
    """The object at a path; an empty one where there is none."""
    found = _at(payload, path)
    if found is None:
        return {}
    if isinstance(found, dict):
        return found
    raise Misshapen(".".join(path))


def maybe(payload: Payload, *path: str) -> str | None:
    """The text at a path; None where there is none, or an empty one."""
    found = _at(payload, path)
    if found is None or isinstance(found, str):
        return found or None
    raise Misshapen(".".join(path))


def text(payload: Payload, *path: str) -> str:
    """The text that has to stand at a path."""
    found = maybe(payload, *path)
    if found is None:
        raise Misshapen(".".join(path))
    return found


def each(payload: Payload, name: str) -> list[Payload]:
    """The objects of a list."""
    found = payload.get(name) or []
    if isinstance(found, list) and all(isinstance(one, dict) for one in found):
        return found
    raise Misshapen(name)


def first(payload: Payload, name: str) -> Payload:
    """The first object of a list; an empty one where there is none."""
    return next(iter(each(payload, name)), {})


def _at(payload: Payload, path: tuple[str, ...]) -> Any:
    found: Any = payload
    for name in path:
        if found is None:
            return None
        if not isinstance(found, dict):
            raise Misshapen(".".join(path))
        found = found.get(name)
    return found
