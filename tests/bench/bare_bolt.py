"""`python -m tests.bench.bare_bolt`: the limit to measure Slack against.

Bolt with one listener that only acknowledges: it checks the signature, and
neither looks for a token nor does anything.
"""

import asyncio
import sys

from aiohttp import web
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.ack.async_ack import AsyncAck

from tests.bench.load import SECRET

EVENTS = "/slack/events"


async def _authorized(**_asked: object) -> AuthorizeResult:
    return AuthorizeResult(enterprise_id=None, team_id=None, bot_token="xoxb-bench")


async def _acknowledge(ack: AsyncAck) -> None:
    await ack("logged")


async def _serve() -> None:
    app = AsyncApp(signing_secret=SECRET, authorize=_authorized, process_before_response=True)
    app.command("/log")(_acknowledge)
    runner = web.AppRunner(app.web_app(EVENTS), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    sys.stdout.write(f"Bolt is at http://{host}:{port}/\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_serve())
