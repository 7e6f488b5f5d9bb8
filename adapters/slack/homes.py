"""App Home: drawn when it is opened, and again when what stands in it has changed.

What stands in a home is known by a mark that travels in the view itself, so
that Slack tells at each opening what it really shows. Slack's own name of the
view goes along when it is replaced: of two processes that draw the same home
the second one is refused, and looks again later.
"""

import asyncio
import hashlib
import json
from collections import deque
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from weakref import WeakValueDictionary

import structlog

from adapters.chat.conversing import Conversation
from adapters.chat.homes import Homes, OpenedHome
from adapters.chat.incoming import Incoming
from adapters.slack.drawing import to_home
from adapters.slack.drawing.text import Json
from adapters.slack.failures import CallFailed, judge
from adapters.slack.heard import Opened
from adapters.slack.refs import PLATFORM, place
from adapters.slack.web import SlackWeb
from adapters.slack.workspaces import Workspaces
from core.people import Identity

KEPT = timedelta(days=3)
"""How long a home that is not opened again is kept up to date."""
EVERY = timedelta(seconds=3)
"""The rest between two rounds: changes in between are drawn together."""
AT_ONCE = 5
"""Homes of one round. With the rest, at most a hundred calls a minute, as Slack allows."""
BACKSTOP = timedelta(minutes=10)
"""How often all are looked through though nothing was stored: days end, messages become late."""
WITHIN = 10.0
"""Seconds that Slack has to take a home, so that a stop does not wait for it for long."""
WAIT = timedelta(seconds=30)
"""How long to leave Slack alone if it does not say for how long."""

_CONFLICT = "hash_conflict"
_GONE = frozenset(
    {
        "account_inactive",
        "invalid_auth",
        "not_enabled",
        "not_installed",
        "token_revoked",
        "user_not_found",
    }
)

log = structlog.get_logger(__name__)


class HomeTab:
    """Draws homes: one whose owner did something, and those whose books have changed."""

    def __init__(
        self,
        *,
        conversation: Conversation,
        homes: Homes,
        web: SlackWeb,
        workspaces: Workspaces,
        clock: Callable[[], datetime],
    ) -> None:
        self._conversation = conversation
        self._homes = homes
        self._web = web
        self._workspaces = workspaces
        self._clock = clock
        self._waiting: deque[OpenedHome] = deque()
        self._drawing: WeakValueDictionary[Identity, asyncio.Lock] = WeakValueDictionary()
        self._mark = ""
        self._looked_at: datetime | None = None
        self._leave_alone: dict[str, datetime] = {}

    async def opened(self, act: Opened) -> None:
        """Draw a home that somebody looks at, and keep it up to date from now on."""
        now, incoming = self._clock(), act.incoming
        home = OpenedHome(
            platform=PLATFORM,
            workspace=incoming.sender.workspace,
            user=incoming.sender.user,
            team=incoming.place.workspace,
            enterprise=act.enterprise,
            opened_at=now,
            drawn=act.drawn,
            version=act.version,
        )
        await self._homes.forget_before(now - KEPT)
        await self._homes.put(home)
        await self._draw(home.identity)

    async def redraw(self, incoming: Incoming) -> None:
        """Draw the home of somebody who did something, if they have opened it lately."""
        await self._draw(incoming.sender)

    async def round(self) -> timedelta:
        """Draw some of the homes that may be out of date; return how long to rest."""
        await self._look_for_changes()
        several = [self._waiting.popleft() for _ in range(min(AT_ONCE, len(self._waiting)))]
        await asyncio.gather(*(self._draw_anew(home) for home in several))
        return EVERY

    async def _look_for_changes(self) -> None:
        mark, now = await self._homes.mark(), self._clock()
        if mark == self._mark and self._looked_at and now < self._looked_at + BACKSTOP:
            return
        self._mark, self._looked_at = mark, now
        self._enqueue(await self._homes.opened_since(PLATFORM, now - KEPT))

    def _enqueue(self, homes: Iterable[OpenedHome]) -> None:
        waiting = {home.identity for home in self._waiting}
        self._waiting.extend(home for home in homes if home.identity not in waiting)

    async def _draw_anew(self, listed: OpenedHome) -> None:
        if self._clock() < self._leave_alone.get(listed.team, self._clock()):
            self._waiting.append(listed)
        else:
            await self._draw(listed.identity)

    async def _draw(self, owner: Identity) -> None:
        """Draw a home that is kept; one after the other where several want it."""
        lock = self._drawing.setdefault(owner, asyncio.Lock())
        async with lock:
            home = await self._homes.get(owner)
            if home is not None:
                await self._put_up(home)

    async def _put_up(self, home: OpenedHome) -> None:
        """Publish a home unless it stands there already; what fails is tried again later."""
        view = await self._view(home)
        if view["private_metadata"] == home.drawn:
            return
        try:
            async with asyncio.timeout(WITHIN):
                version = await self._publish(home, view)
        except CallFailed as problem:
            await self._not_drawn(home, problem)
        else:
            if version is not None:
                drawn = view["private_metadata"]
                await self._homes.redraw(home, drawn=drawn, version=version)

    async def _view(self, home: OpenedHome) -> Json:
        sections = await self._conversation.home(_as_incoming(home))
        view = to_home(sections, language=sections[0].language)
        written = json.dumps(view, sort_keys=True).encode()
        return {**view, "private_metadata": hashlib.sha256(written).hexdigest()[:32]}

    async def _publish(self, home: OpenedHome, view: Json) -> str | None:
        """Returns Slack's name of the new view; None where the app is not installed any more."""
        workspace = await self._workspaces.find(home.team, home.enterprise)
        if workspace is None:
            await self._homes.remove(home.identity)
            return None
        client = self._web.client(workspace.token)
        version = {"hash": home.version} if home.version else {}
        told = await client.api_call(
            "views.publish", json={"user_id": home.user, "view": view, **version}
        )
        found: str = (told.get("view") or {}).get("hash") or ""
        return found

    async def _not_drawn(self, home: OpenedHome, problem: Exception) -> None:
        failure = judge(problem)
        log.warning("home_not_drawn", reason=failure.reason)
        if failure.reason in _GONE:
            await self._homes.remove(home.identity)
            return
        if failure.reason == _CONFLICT:
            await self._homes.redraw(home, drawn="", version="")
        elif failure.may_try_again or failure.perhaps_done:
            wait = timedelta(seconds=failure.wait_seconds) if failure.wait_seconds else WAIT
            self._leave_alone[home.team] = self._clock() + wait
        else:
            return
        self._enqueue([home])


def _as_incoming(home: OpenedHome) -> Incoming:
    return Incoming(
        text="",
        sender=home.identity,
        place=place(team=home.team, channel=None, user=home.user),
    )
