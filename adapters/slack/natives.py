"""Which workspaces do not take Slack's own charts: remembered for a while, for a few of them."""

from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime, timedelta

from adapters.slack.drawing import without_chart
from adapters.slack.drawing.text import Json

_MOST = 1_000
_FOR = timedelta(days=1)
"""Slack brings new blocks to workspaces little by little: asked again the next day."""


class Natives:
    """Remembers where a message went through without its chart, and not with it."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._refused: OrderedDict[str, datetime] = OrderedDict()

    def are_taken(self, team: str) -> bool:
        """Whether a chart is worth a try."""
        until = self._refused.get(team)
        return until is None or self._clock() >= until

    def fitting(self, team: str, message: Json) -> Json:
        """The message as the workspace takes it, as far as is known."""
        return message if self.are_taken(team) else without_chart(message)

    def were_refused(self, team: str) -> None:
        """The workspace takes no chart today."""
        self._refused[team] = self._clock() + _FOR
        self._refused.move_to_end(team)
        while len(self._refused) > _MOST:
            self._refused.popitem(last=False)
