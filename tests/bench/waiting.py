"""Finds a place for a server that does not say where it is, and waits until it is there."""

import asyncio
import socket
from http import HTTPStatus

from aiohttp import ClientConnectionError, ClientSession

from tests.bench.servers import STARTS_WITHIN

_EVERY = 0.05


def free_port() -> int:
    """A port of loopback that nobody has right now."""
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


async def until_well(url: str) -> None:
    """Wait until it is answered with 200."""
    async with asyncio.timeout(STARTS_WITHIN), ClientSession() as session:
        while not await _is_well(session, url):  # noqa: ASYNC110 - it tells nobody when it is
            await asyncio.sleep(_EVERY)


async def _is_well(session: ClientSession, url: str) -> bool:
    try:
        async with session.get(url) as answer:
            return answer.status == HTTPStatus.OK
    except ClientConnectionError:
        return False
