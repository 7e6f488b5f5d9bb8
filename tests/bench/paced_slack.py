"""As much of Slack as posting needs, no faster than Slack: who is too fast is told to wait."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from itertools import count
from time import perf_counter
from typing import Any

from aiohttp import web

from tests.torture.postman import SLACK_TEAM

A_SECOND = 5.0
"""Messages that it takes in a workspace, after a burst."""
BURST = 20
IN_A_CHANNEL, CHANNEL_BURST = 1.0, 4


class _Bucket:
    """Lets through so many a second, and at first as many as fit into it."""

    def __init__(self, a_second: float, burst: int) -> None:
        self._a_second = a_second
        self._burst = self._left = float(burst)
        self._at = perf_counter()

    def take(self) -> bool:
        now = perf_counter()
        self._left = min(self._burst, self._left + (now - self._at) * self._a_second)
        self._at = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


class PacedSlack:
    """Takes messages, and remembers when it took each, by channel."""

    def __init__(self) -> None:
        self.api_url = ""
        self.refused = 0
        self.keys: Counter[tuple[str, str]] = Counter()
        self.taken: dict[str, float] = {}
        self._accepted = 0
        self._workspace = _Bucket(A_SECOND, BURST)
        self._channels: dict[str, _Bucket] = {}
        self._numbers = count(1)
        self._changed = asyncio.Event()

    def rest(self) -> None:
        """Forget what came before, as after a quiet while."""
        self._workspace, self._channels = _Bucket(A_SECOND, BURST), {}
        self.taken.clear()
        self._accepted = 0

    async def takes(self, channel: str) -> float:
        """Wait for a message in a channel; returns when it was taken."""
        while channel not in self.taken:
            await self._changed.wait()
        return self.taken[channel]

    async def took(self, messages: int) -> None:
        """Wait until so many were taken since it rested."""
        while self._accepted < messages:
            await self._changed.wait()

    async def call(self, request: web.Request) -> web.Response:
        """`chat.postMessage` and `chat.update`; any other call is asked whose token it is."""
        method = request.match_info["method"]
        if not method.startswith("chat."):
            told = {"team_id": SLACK_TEAM, "user_id": "U0BOT", "bot_id": "B0BOT"}
            return web.json_response({"ok": True, **told})
        given: dict[str, Any] = await request.json()
        channel = str(given["channel"])
        bucket = self._channels.setdefault(channel, _Bucket(IN_A_CHANNEL, CHANNEL_BURST))
        if not (self._workspace.take() and bucket.take()):
            self.refused += 1
            body = {"ok": False, "error": "ratelimited"}
            return web.json_response(body, status=429, headers={"Retry-After": "1"})
        self._take(channel, given)
        return web.json_response({"ok": True, "channel": channel, "ts": f"{next(self._numbers)}.0"})

    def _take(self, channel: str, given: Mapping[str, Any]) -> None:
        self.taken[channel] = perf_counter()
        self._accepted += 1
        if "metadata" in given:
            self.keys[channel, given["metadata"]["event_payload"]["key"]] += 1
        self._changed.set()
        self._changed = asyncio.Event()


@asynccontextmanager
async def paced_slack() -> AsyncIterator[PacedSlack]:
    """Listen on loopback."""
    slack = PacedSlack()
    app = web.Application()
    app.router.add_route("*", "/api/{method}", slack.call)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        slack.api_url = f"http://{host}:{port}/api/"
        yield slack
    finally:
        await runner.cleanup()
