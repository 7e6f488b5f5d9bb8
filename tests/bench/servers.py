"""The servers that are measured, each a process of its own on loopback."""

import asyncio
import os
import re
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

from tests.bench.load import SECRET
from tests.bench.office import TEAM_ID, address

STARTS_WITHIN = 60.0

SLACK = "slack/events"
_OURS = ("BLOCKHOURS_", "SLACK_", "TEAMS_")
_ADDRESS = re.compile(r"is at (http://\S+/)$")
BLOCKHOURS = ("-c", "from bot.cli import main; main()", "serve", "--port", "0")
_BARE_BOLT = ("-m", "tests.bench.bare_bolt")


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A server that runs: where it takes what is sent, and its process."""

    events: str
    process_id: int

    @property
    def memory(self) -> float:
        """Megabytes that it holds."""
        status = Path(f"/proc/{self.process_id}/status").read_text(encoding="ascii")
        kilobytes = re.search(r"^VmRSS:\s+(\d+) kB$", status, re.MULTILINE)
        if kilobytes is None:
            raise AssertionError(status)
        return int(kilobytes[1]) / 1024


@asynccontextmanager
async def blockhours(file: Path) -> AsyncIterator[Server]:
    """`blockhours serve` as it is, in one workspace; it logs to a file beside the database."""
    access = {"SLACK_BOT_TOKEN": "xoxb-bench"}
    async with serving(address(file), file.with_suffix(".log"), access) as server:
        yield server


@asynccontextmanager
async def serving(
    url: str, log: Path, access: Mapping[str, str], *words: str
) -> AsyncIterator[Server]:
    """`blockhours serve` with more words behind it, and with a Slack that knows its token."""
    async with _slack() as api:
        settings = {
            "BLOCKHOURS_DATABASE_URL": url,
            "SLACK_SIGNING_SECRET": SECRET,
            "SLACK_API_URL": api,
            **access,
        }
        async with running((*BLOCKHOURS, *words), settings, log, SLACK) as server:
            yield server


@asynccontextmanager
async def bare_bolt(folder: Path) -> AsyncIterator[Server]:
    """Bolt alone."""
    async with running(_BARE_BOLT, {}, folder / "bolt.log", SLACK) as server:
        yield server


@asynccontextmanager
async def running(
    words: tuple[str, ...], settings: dict[str, str], log: Path, path: str
) -> AsyncIterator[Server]:
    """Run a program of Python's that tells its address, and takes what is sent at a path."""
    async with started((sys.executable, *words), settings, log) as process:
        async with asyncio.timeout(STARTS_WITHIN):
            where = await _address(process)
        yield Server(events=f"{where}{path}", process_id=process.pid)


@asynccontextmanager
async def started(
    words: tuple[str, ...], settings: Mapping[str, str], log: Path
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Have a program run, whose errors go to a file."""
    rest = {name: value for name, value in os.environ.items() if not name.startswith(_OURS)}
    with log.open("w", encoding="utf-8") as told:
        process = await asyncio.create_subprocess_exec(
            *words, env={**rest, **settings}, stdout=asyncio.subprocess.PIPE, stderr=told
        )
        try:
            yield process
        finally:
            if process.returncode is None:
                process.terminate()
            await process.wait()


async def _address(process: asyncio.subprocess.Process) -> str:
    if process.stdout is None:
        raise AssertionError("its output is piped")
    async for line in process.stdout:
        found = _ADDRESS.search(line.decode().strip())
        if found:
            return found[1]
    raise AssertionError("it ended before it was there")


@asynccontextmanager
async def _slack() -> AsyncIterator[str]:
    """As much of Slack as a start needs: whose token it is."""

    async def whose(_request: web.Request) -> web.Response:
        told = {"team_id": TEAM_ID, "user_id": "U0BOT", "bot_id": "B0BOT"}
        return web.json_response({"ok": True, **told})

    app = web.Application()
    app.router.add_route("*", "/api/auth.test", whose)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        yield f"http://{host}:{port}/api/"
    finally:
        await runner.cleanup()
