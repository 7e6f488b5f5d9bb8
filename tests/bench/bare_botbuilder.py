"""`python -m tests.bench.bare_botbuilder`: the limit to measure Teams against.

An echo on Microsoft's own adapter and connector client, as its samples have
it, with the check of who sends turned off: that asks Microsoft for keys.
"""

import asyncio
import sys

from aiohttp import web
from botbuilder.core import CloudAdapterBase, TurnContext
from botbuilder.schema import Activity
from botframework.connector.auth import BotFrameworkAuthenticationFactory

MESSAGES = "/api/messages"


async def _echo(context: TurnContext) -> None:
    await context.send_activity(f"Echo: {context.activity.text}")


async def _serve() -> None:
    adapter = CloudAdapterBase(BotFrameworkAuthenticationFactory.create())

    async def take(request: web.Request) -> web.Response:
        activity = Activity.deserialize(await request.json())
        await adapter.process_activity("", activity, _echo)
        return web.Response(status=201)

    app = web.Application()
    app.router.add_post(MESSAGES, take)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    sys.stdout.write(f"botbuilder is at http://{host}:{port}/\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_serve())
