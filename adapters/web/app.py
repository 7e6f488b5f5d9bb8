"""Puts the playground together."""

from functools import cache
from pathlib import Path

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from adapters.chat.files import Files
from adapters.pictures import Studio
from adapters.web import guard
from adapters.web.acting import Acting
from adapters.web.board import Board
from adapters.web.labels import labels
from adapters.web.listening import Listening
from adapters.web.reading import Reading
from adapters.web.reception import Reception
from adapters.web.sharing import Sharing
from adapters.web.showing import Showing
from adapters.web.talk import Conversation, Talk
from adapters.web.text import is_iso_date, spoken, visible
from core.ports import Store

_HERE = Path(__file__).parent
_LARGEST = 256 * 1024


def build_app(
    *, store: Store, board: Board, conversation: Conversation, files: Files
) -> web.Application:
    """Build the playground, to be served at `/` and on a loopback address only.

    Whoever reaches it can be anybody in it: there is no password. It refuses
    other hosts' names and other sites' requests, but where it listens is the
    caller's to decide.
    """
    app = web.Application(middlewares=[guard.keep_strangers_out], client_max_size=_LARGEST)
    app.on_response_prepare.append(guard.harden)

    studio = Studio()

    async def let_go(_: web.Application) -> None:
        board.close()
        studio.close()

    app.on_shutdown.append(let_go)
    reception = Reception(store)
    app.add_routes(Reading(reception, board, _templates()).routes())
    app.add_routes(Showing(reception, board, studio).routes())
    app.add_routes(Sharing(reception, board, files).routes())
    app.add_routes(Listening(reception, board).routes())
    app.add_routes(Acting(reception, board, Talk(board, conversation, labels)).routes())
    app.router.add_static("/static/", _HERE / "static")
    return app


@cache
def _templates() -> Environment:
    """Each template is read and compiled once in a process."""
    templates = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.tests["iso_date"] = is_iso_date
    templates.filters |= {"visible": visible, "spoken": spoken}
    return templates
