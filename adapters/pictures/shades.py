"""The colours of a picture, on a light ground and on a dark one."""

from dataclasses import dataclass
from enum import StrEnum


class Shade(StrEnum):
    """The ground that a picture is drawn on."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inks:
    """What is drawn in which colour; all text has a contrast of 4.5 or more on the ground."""

    ground: str
    ink: str
    soft: str
    line: str
    left: str
    level: str


INKS = {
    Shade.LIGHT: Inks(
        ground="#ffffff",
        ink="#1b2430",
        soft="#556273",
        line="#e2e7ec",
        left="#2359b5",
        level="#b3261e",
    ),
    Shade.DARK: Inks(
        ground="#16191e",
        ink="#e4e8ee",
        soft="#9da8b7",
        line="#2b313a",
        left="#8db8ff",
        level="#ff8f85",
    ),
}
