"""Where pages are served."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import web

LAST_ANSWERS_WITHIN = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """Where to listen; port 0 is any that is free.

    `inherited` is the number of a socket that listens there already, which
    several processes share.
    """

    host: str
    port: int
    inherited: int | None = None


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
