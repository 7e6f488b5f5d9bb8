"""Draws the pages; everything in them that somebody else has written is escaped."""

from pathlib import Path
from typing import TypeVar

from aiohttp import hdrs, web
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from adapters.chat.visible import visible
from adapters.slack.pages.outcome import Outcome
from adapters.slack.pages.words import words

_POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
_HEADERS = {
    hdrs.CACHE_CONTROL: "no-store",
    "Content-Security-Policy": _POLICY,
    "Referrer-Policy": "no-referrer",  # an invitation or a code may stand in the address
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}

AnyResponse = TypeVar("AnyResponse", bound=web.StreamResponse)

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_TEMPLATES.filters["visible"] = visible


def draw_offer(
    language: str, invitation: str | None = None, *, inviter: str | None = None
) -> web.Response:
    """The page on which one sets out, perhaps invited by an organisation of that name."""
    return _page("offer.html", language, invitation=invitation, inviter=inviter)


def draw(outcome: Outcome, language: str) -> web.Response:
    """The page on which one ends."""
    return _page("outcome.html", language, status=outcome.status, outcome=outcome)


def hardened(response: AnyResponse) -> AnyResponse:
    """Let the browser run nothing, keep nothing, and tell nobody of the address."""
    response.headers.update(_HEADERS)
    return response


def _page(name: str, language: str, *, status: int = 200, **shown: object) -> web.Response:
    text = _TEMPLATES.get_template(name).render(language=language, t=words(language).text, **shown)
    return web.Response(text=text, status=status, content_type="text/html")
