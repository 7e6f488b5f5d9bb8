"""Several MSPs on one PostgreSQL, each with a Slack workspace in which the app was installed."""

from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
from psycopg import sql

from adapters.chat.installations import Installation
from adapters.storage.installations import SqlInstallations
from adapters.storage.sealing import Seal, new_key
from adapters.storage.store import SqlStore
from tests.bench.office import DAYS, Known, founding, in_slack
from tests.bench.raw import CLIENTS
from tests.bench.servers import Server, serving
from tests.fakes import postgres

_DATABASE = "measured"
_SHOWN = ("server_version", "fsync", "synchronous_commit", "full_page_writes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """The database: as the program finds it, and as somebody who sees all rows does.

    `settings` are those that decide how durable it is, and its version.
    """

    url: str
    ledgers: str
    access: Mapping[str, str]
    settings: Mapping[str, str]
    process_id: int

    def serving(
        self, log: Path, *words: str, **settings: str
    ) -> AbstractAsyncContextManager[Server]:
        """Serve all of them."""
        return serving(self.url, log, {**self.access, **settings}, *words)

    def settle(self) -> None:
        """Have it look at what it holds, as it does by itself after the first minute.

        Until then it knows no better than to read all entries of an organisation for a log.
        """
        with psycopg.connect(self.ledgers) as connection:
            connection.execute("ANALYZE")


@asynccontextmanager
async def shared(*teams: str) -> AsyncIterator[Shared]:
    """Start a server as durable as it is by default, and found an MSP in each workspace."""
    key = new_key()
    with postgres.durable(_DATABASE) as server:
        url, ledgers = (
            postgres.address_of(str(server.pgdata), _DATABASE, role)
            for role in (postgres.ROLE, "postgres")
        )
        await _found(url, Seal([key]), teams)
        yield Shared(
            url=url,
            ledgers=ledgers,
            access=_installed_with(key),
            settings=_settings(ledgers),
            process_id=_process_of(server.pgdata),
        )


async def _found(url: str, seal: Seal, teams: tuple[str, ...]) -> None:
    since = datetime.now(UTC) - timedelta(days=DAYS + 1)
    store = await SqlStore.open(url)
    installations = SqlInstallations(store, seal)
    for team in teams:
        founded = founding(_known_in(team), clients=CLIENTS, since=since)
        await installations.add(_installation(team, since), founded)
    await store.close()


def _known_in(team: str) -> Known:
    return lambda handle: [in_slack(handle, team)]


def _installation(team: str, at: datetime) -> Installation:
    return Installation(
        workspace=team,
        name=team,
        enterprise=None,
        org_wide=False,
        bot_user="U0BOT",
        bot_id="B0BOT",
        token=f"xoxb-{team}",
        scopes="commands",
        installer="U0MONA",
        installed_at=at,
    )


def _installed_with(key: str) -> Mapping[str, str]:
    """How the program is told that people install the app by themselves."""
    return {
        "SLACK_CLIENT_ID": "1.2",
        "SLACK_CLIENT_SECRET": "bench-client-secret",
        "BLOCKHOURS_PUBLIC_URL": "http://127.0.0.1",
        "BLOCKHOURS_KEYS": key,
    }


def _settings(url: str) -> dict[str, str]:
    """What the server says of itself. Raises unless a commit waits for the disk."""
    with psycopg.connect(url) as connection:
        shown = {name: _show(connection, name) for name in _SHOWN}
    if (shown["fsync"], shown["synchronous_commit"]) != ("on", "on"):
        raise AssertionError(shown)
    return shown


def _process_of(folder: Path) -> int:
    """The one that all others of the server were started by."""
    return int((folder / "postmaster.pid").read_text(encoding="ascii").splitlines()[0])


def _show(connection: psycopg.Connection, name: str) -> str:
    row = connection.execute(sql.SQL("SHOW {}").format(sql.Identifier(name))).fetchone()
    return str(row and row[0])
