"""Waits for what nobody tells us of."""

import asyncio
import socket
from collections.abc import Awaitable, Callable
from http import HTTPStatus

from aiohttp import ClientConnectionError, ClientSession

_EVERY, _PATIENCE = 0.05, 60.0


def free_port() -> int:
    """A port of loopback that nobody has right now."""
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


async def until_well(url: str) -> None:
    """Wait until it is answered with 200."""
    async with ClientSession() as session:
        await until(lambda: _is_well(session, url))


async def until(is_so: Callable[[], Awaitable[bool]]) -> None:
    """Wait until something is so. Raises TimeoutError."""
    async with asyncio.timeout(_PATIENCE):
        while not await is_so():  # noqa: ASYNC110 - nobody tells us when it is
            await asyncio.sleep(_EVERY)


async def _is_well(session: ClientSession, url: str) -> bool:
    try:
        async with session.get(url) as answer:
            return answer.status == HTTPStatus.OK
    except ClientConnectionError:
        return False
