"""Keeps other web sites away from a page that anybody at this machine may use.

A site that is open in the same browser can send requests here, and can point a
name of its own at this machine (DNS rebinding). So the page answers to
loopback names only, and only to requests that come from itself.
"""

from urllib.parse import urlsplit

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler

_LOOPBACK_NAMES = frozenset({"127.0.0.1", "::1", "localhost"})
_OWN_SITES = frozenset({"same-origin", "none"})
_SAFE_METHODS = frozenset({hdrs.METH_GET, hdrs.METH_HEAD})
_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


@web.middleware
async def keep_strangers_out(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse requests for another host, or sent by another site."""
    if not _is_loopback(request.host):
        raise web.HTTPMisdirectedRequest(text="This page answers to localhost only.")
    if _is_cross_site(request):
        raise web.HTTPForbidden(text="This page takes requests from itself only.")
    return await handler(request)


async def harden(request: web.Request, response: web.StreamResponse) -> None:
    """Let the browser run nothing but our own files, and keep nothing back."""
    response.headers.update(_HEADERS)
    response.headers.setdefault(
        hdrs.CACHE_CONTROL, "no-cache" if request.path.startswith("/static/") else "no-store"
    )


def _is_loopback(host: str) -> bool:
    try:
        return urlsplit(f"//{host}").hostname in _LOOPBACK_NAMES
    except ValueError:
        return False


def _is_cross_site(request: web.Request) -> bool:
    origin = request.headers.get(hdrs.ORIGIN)
    if origin is not None and origin != f"{request.scheme}://{request.host}":
        return True
    if request.headers.get("Sec-Fetch-Site", "none") in _OWN_SITES:
        return False
    return not _follows_a_link(request)


def _follows_a_link(request: web.Request) -> bool:
    """Whether somebody came from elsewhere by a link, which is harmless."""
    return (
        request.method in _SAFE_METHODS
        and request.headers.get("Sec-Fetch-Mode") == "navigate"
        and request.headers.get("Sec-Fetch-Dest") == "document"
    )
