"""What keeps the program from starting with Slack."""

from dataclasses import dataclass


@dataclass(kw_only=True, eq=False)
class SlackUnreachable(Exception):
    """Slack refused a token, or did not answer; `reason` is its own word for it."""

    reason: str
