"""Help, and all that concerns the asker."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowHelp:
    """What this person may do here, with examples; or one verb in full."""

    topic: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowHome:
    """All that concerns the asker, at a glance."""


HomeCommand = ShowHelp | ShowHome
