"""The address for whoever watches the program: metrics, and whether all is well.

It is another one than that which people and chats reach, and on loopback
unless somebody decides otherwise: how busy a shop is concerns only its own.
"""

from collections.abc import Callable, Iterable

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry

from bot.metrics import as_text


def monitoring_app(
    registry: Callable[[], CollectorRegistry], health: Iterable[web.RouteDef]
) -> web.Application:
    """Return the application that is served there."""

    async def metrics(_request: web.Request) -> web.Response:
        return web.Response(body=as_text(registry()), headers={"Content-Type": CONTENT_TYPE_LATEST})

    app = web.Application()
    app.add_routes([web.get("/metrics", metrics), *health])
    return app
