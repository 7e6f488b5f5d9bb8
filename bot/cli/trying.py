"""`demo`: the program with the sample, and nothing to set up."""

import asyncio
import tempfile
from pathlib import Path

from bot.app import Plan, serve
from bot.cli.languages import Language, language_meant
from bot.cli.opening import opened, prepare
from bot.cli.running import Port, halting, started
from bot.clock import utc_now
from bot.fronts.playground import playground
from bot.listening import Listening
from bot.metrics import Metrics
from bot.roles import Role
from bot.sample.filling import fill
from bot.settings import Settings


def demo_command(port: Port = None, language: Language = None) -> None:
    """Try it: a fresh sample database, and the playground in the browser.

    Nothing has to be set up, nothing leaves this machine, and the database is
    thrown away at the end (Ctrl+C).
    """
    told_in = language_meant(language)
    with tempfile.TemporaryDirectory(prefix="blockhours-demo-") as folder:
        settings = prepare(
            BLOCKHOURS_DATABASE_URL=f"sqlite:///{Path(folder) / 'demo.db'}",
            BLOCKHOURS_HOST="127.0.0.1",
            BLOCKHOURS_PORT=port,
        )
        asyncio.run(_demo(settings, told_in))


async def _demo(settings: Settings, language: str) -> None:
    metrics = Metrics()
    listening = Listening(host=settings.host, port=settings.port)
    async with opened(settings, migrate=True) as store:
        await store.write(lambda unit: fill(unit, now=utc_now(), language=language))
        front = playground(store, metrics.answered)
        with halting(settings):
            plan = Plan(role=Role.ALL, listening=listening)
            await serve(store, front, plan, metrics, started=started)
