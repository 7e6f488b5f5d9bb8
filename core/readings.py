"""Ways to read a text in which a client's name could end in more than one place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One way to read a text: this is the client's name, and this is the rest."""

    name: str
    rest: str = ""


ClientReadings = tuple[Reading, ...]
