"""What can go wrong with a call to a platform, as its stand-in plays it."""

from dataclasses import dataclass
from enum import Enum, auto

from aiohttp import web


class Fault(Enum):
    """What can go wrong on the way."""

    LOST_BEFORE = auto()
    """The connection breaks before anything was done."""
    LOST_AFTER = auto()
    """It was done, but the connection breaks before the answer."""
    HANGS = auto()
    """It was done, but the answer never comes."""


@dataclass(frozen=True, slots=True)
class Limited:
    """The platform is asked too often."""

    retry_after: int


@dataclass(frozen=True, slots=True)
class Broken:
    """The platform answers with an error of its own, which need not be JSON."""

    status: int
    text: str = "upstream connect error"


def hang_up(request: web.Request) -> web.Response:
    """Break the connection; the answer given here reaches nobody."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
