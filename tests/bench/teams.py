"""A message in Teams to its commit, beside an echo on bare botbuilder."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count, islice
from pathlib import Path

from aiohttp import web

from bot.clock import utc_now
from tests.bench.load import Loaded, post_all, told
from tests.bench.logs import LEVELS
from tests.bench.office import DAYS, TECHNICIANS, address, found, work
from tests.bench.proving import check_once_each
from tests.bench.raw import CLIENTS
from tests.bench.servers import BLOCKHOURS, Server, running
from tests.teams.standin.keys import Keyring
from tests.teams.standin.model import Json
from tests.teams.standin.server import APP_ID, PASSWORD, TENANT
from tests.teams.standin.state import BOT

POSTS = {1: 160, 16: 640, 64: 640}
REPEATS = 3

_MESSAGES = "api/messages"
_ECHO = ("-m", "tests.bench.bare_botbuilder")


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamsSpeed:
    """Runs with so many connections."""

    at_once: int
    ours: tuple[Loaded, ...]
    echo: tuple[Loaded, ...]


async def measure_teams(folder: Path) -> list[TeamsSpeed]:
    """Measure both by turns; after each run the ledger holds what was acknowledged."""
    file = folder / "teams.db"
    await found(file, clients=CLIENTS, since=datetime.now(UTC) - timedelta(days=DAYS + 1))
    keys = Keyring(utc_now)
    async with _connector(keys) as teams:
        settings = {
            "BLOCKHOURS_DATABASE_URL": address(file),
            "TEAMS_APP_ID": APP_ID,
            "TEAMS_APP_PASSWORD": PASSWORD,
            "TEAMS_TENANT_ID": TENANT,
            "TEAMS_LOGIN_URL": f"{teams}login",
            "TEAMS_METADATA_URL": f"{teams}openid",
        }
        log = file.with_suffix(".log")
        async with (
            running(BLOCKHOURS, settings, log, _MESSAGES) as ours,
            running(_ECHO, {}, folder / "echo.log", _MESSAGES) as echo,
        ):
            runs = _Runs(file, ours, echo, teams, keys)
            await runs.of(LEVELS[-1])  # the first round only warms up
            return [await runs.of(at_once) for at_once in LEVELS]


class _Runs:
    """Runs against both, each log another one."""

    def __init__(
        self, file: Path, ours: Server, echo: Server, service_url: str, keys: Keyring
    ) -> None:
        self._file = file
        self._ours = ours
        self._echo = echo
        self._service_url = service_url
        self._token = keys.sign(keys.claims(APP_ID, service_url))
        self._numbers = count()
        self._acknowledged = 0

    async def of(self, at_once: int) -> TeamsSpeed:
        ours, echo = [], []
        for _ in range(REPEATS):
            echo.append(await self._post(self._echo, range(POSTS[at_once]), at_once))
            numbers = islice(self._numbers, POSTS[at_once])
            ours.append(await self._post(self._ours, numbers, at_once))
            self._acknowledged += POSTS[at_once]
            check_once_each(address(self._file), self._acknowledged)
        return TeamsSpeed(at_once=at_once, ours=tuple(ours), echo=tuple(echo))

    async def _post(self, server: Server, numbers: Iterable[int], at_once: int) -> Loaded:
        requests = [
            told(server.events, _message(each, self._service_url), self._token) for each in numbers
        ]
        return await post_all(server.events, requests, at_once=at_once)


def _message(number: int, service_url: str) -> Json:
    """A log in somebody's personal chat, as Teams tells it."""
    user = f"t{number % TECHNICIANS}"
    return {
        "type": "message",
        "id": f"message-{number}",
        "timestamp": "2026-11-24T11:00:00.000Z",
        "serviceUrl": service_url,
        "channelId": "msteams",
        "from": {"id": f"29:{user}", "name": user, "aadObjectId": user},
        "recipient": {"id": BOT, "name": "Blockhours"},
        "conversation": {
            "id": f"a:{user}",
            "tenantId": TENANT,
            "conversationType": "personal",
        },
        "channelData": {"tenant": {"id": TENANT}},
        "locale": "en-US",
        "text": f"log {work(number)}",
        "textFormat": "plain",
    }


@asynccontextmanager
async def _connector(keys: Keyring) -> AsyncIterator[str]:
    """As much of Teams as an answer needs: keys, a token, and somewhere to post."""

    async def login(_request: web.Request) -> web.Response:
        return web.json_response({"access_token": "bench", "expires_in": 3600})

    async def take(request: web.Request) -> web.Response:
        await request.read()
        return web.json_response({"id": "1"}, status=201)

    app = web.Application()
    app.add_routes(keys.routes())
    app.router.add_post("/login/{tenant}/oauth2/v2.0/token", login)
    app.router.add_post("/v3/conversations/{tail:.*}", take)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        yield f"http://{host}:{port}/"
    finally:
        await runner.cleanup()
