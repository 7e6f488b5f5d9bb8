"""What can be refused to whoever looks after an alert."""

from dataclasses import dataclass

from core.refusals.refusal import Refusal


@dataclass(kw_only=True, eq=False)
class NoAlertRuns(Refusal):
    """The client has no alert that anybody could look after."""

    client: str
