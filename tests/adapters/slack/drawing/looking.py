"""Looking into what was drawn."""

from collections.abc import Iterator
from typing import Any


def kinds(drawn: Any) -> set[str]:
    """Every type of block, element and text that occurs."""
    return {part["type"] for part in _parts(drawn) if "type" in part}


def texts(drawn: Any) -> list[str]:
    """Every text that somebody can read."""
    return [part["text"] for part in _parts(drawn) if isinstance(part.get("text"), str)]


def _parts(drawn: Any) -> Iterator[dict[str, Any]]:
    if isinstance(drawn, dict):
        yield drawn
        for part in drawn.values():
            yield from _parts(part)
    elif isinstance(drawn, list):
        for part in drawn:
            yield from _parts(part)
