"""Where pages are served."""

import os
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, replace

from aiohttp import web

LAST_ANSWERS_WITHIN = 10.0
WAITING_CONNECTIONS = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """Where to listen; port 0 is any that is free.

    `inherited` is the number of a socket that listens there already, which
    several processes share.
    """

    host: str
    port: int
    inherited: int | None = None


@contextmanager
def taken(listening: Listening) -> Iterator[Listening]:
    """Have the address before anything else is begun. Raises OSError if it cannot be had.

    Who connects meanwhile waits for `pages`.
    """
    if listening.inherited is not None:
        yield listening
        return
    with listens(listening) as had:
        yield replace(listening, inherited=os.dup(had.fileno()))  # `pages` closes what it serves


def listens(listening: Listening) -> socket.socket:
    """A socket that listens there."""
    family = socket.AF_INET6 if ":" in listening.host else socket.AF_INET
    address = (listening.host, listening.port)
    return socket.create_server(address, family=family, backlog=WAITING_CONNECTIONS)


@asynccontextmanager
async def pages(app: web.Application, listening: Listening) -> AsyncIterator[str]:
    """Serve an application; yields its address."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=LAST_ANSWERS_WITHIN)
    await runner.setup()
    try:
        await _site(runner, listening).start()
        yield _address(runner)
    finally:
        await runner.cleanup()


def _site(runner: web.AppRunner, listening: Listening) -> web.BaseSite:
    if listening.inherited is not None:
        return web.SockSite(runner, socket.socket(fileno=listening.inherited))
    return web.TCPSite(runner, listening.host, listening.port)


def _address(runner: web.AppRunner) -> str:
    host, port = runner.addresses[0][:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
