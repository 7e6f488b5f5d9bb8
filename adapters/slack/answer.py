"""What Slack is told at once, and what is done once it was told."""

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from typing import Any

Afterwards = Callable[[], Coroutine[Any, Any, None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An acknowledgement. `then` may be slow, and is begun when Slack has the answer."""

    body: Mapping[str, Any] | None = None
    then: Afterwards | None = None
    status: int = 200
