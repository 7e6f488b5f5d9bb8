"""Putting things into groups that are not too big."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def grouped(
    items: Iterable[T], *, weigh: Callable[[T], int], most: int, count: int | None = None
) -> Iterator[list[T]]:
    """Fill one group after the other, in order: `most` in weight, `count` in number.

    What is too heavy for any group stands alone.
    """
    group: list[T] = []
    reached = 0
    for item in items:
        heavy = weigh(item)
        if group and (reached + heavy > most or len(group) == count):
            yield group
            group, reached = [], 0
        group.append(item)
        reached += heavy
    if group:
        yield group
