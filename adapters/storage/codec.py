"""Frozen values as JSON text and back, for columns that hold a closed value.

A value of a union carries the name of its class in the field `is`, so
whatever union core grows is stored without a word here. All fields are
written, defaults too: what a stored value means must not change when a
default does. A field that was added later takes its default when an older
value is read. Renaming or removing a class or a field needs a migration.
"""

from collections.abc import Callable
from dataclasses import is_dataclass
from datetime import time
from functools import lru_cache, partial
from json import JSONEncoder
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from cattrs.preconf.json import make_converter

TAG = "is"

_converter = make_converter(detailed_validation=False)
_converter.register_unstructure_hook(time, time.isoformat)
_converter.register_structure_hook(time, lambda text, _: time.fromisoformat(text))


_json = JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def encode(value: object, kind: Any) -> str:
    """Write a value of `kind`: a dataclass, a union of them, or a tuple."""
    return _json.encode(_converter.unstructure(value, unstructure_as=kind))


def decode(text: str, kind: Any) -> Any:
    """Read what `encode` wrote. Raises KeyError for a class that is not known."""
    return _converter.loads(text, kind)


Coding = tuple[Callable[[Any], str], Callable[[str], Any]]
"""`encode` and `decode` for one kind."""


def coding(kind: Any) -> Coding:
    """Return the two for a kind."""
    return partial(encode, kind=kind), partial(decode, kind=kind)


def remembering(kind: Any) -> Coding:
    """Return the two for a kind whose values come again and again.

    Equal ones are worked out once. They must be frozen through and through,
    because a value that was read is shared.
    """
    write, read = coding(kind)
    return lru_cache(maxsize=1024)(write), lru_cache(maxsize=1024)(read)


def _is_tagged(kind: Any) -> bool:
    if get_origin(kind) not in {Union, UnionType}:
        return False
    return len(_members(kind)) > 1 and all(map(is_dataclass, _members(kind)))


def _members(union: Any) -> list[type]:
    return [member for member in get_args(union) if member is not NoneType]


@_converter.register_unstructure_hook_factory(_is_tagged)
def _tagging(_union: Any) -> Callable[[Any], dict[str, Any] | None]:
    def unstructure(value: Any) -> dict[str, Any] | None:
        if value is None:
            return None
        return {TAG: type(value).__name__, **_converter.unstructure(value)}

    return unstructure


@_converter.register_structure_hook_factory(_is_tagged)
def _untagging(union: Any) -> Callable[[Any, Any], Any]:
    classes = {member.__name__: member for member in _members(union)}

    def structure(value: Any, _: Any) -> Any:
        return None if value is None else _converter.structure(value, classes[value[TAG]])

    return structure
