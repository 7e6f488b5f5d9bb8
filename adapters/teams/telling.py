"""Gets an answer back to where somebody acted."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

import structlog

from adapters.chat.conversing import own_words
from adapters.chat.origin import Origin
from adapters.chat.reply import Reply
from adapters.teams.addresses import Addresses
from adapters.teams.drawing import to_messages
from adapters.teams.drawing.words import words
from adapters.teams.failures import CallFailed, Failure, judge
from adapters.teams.heard import Scope, Spot
from adapters.teams.refs import in_thread, thread_of
from adapters.teams.web import Json, TeamsWeb

TRIES = 3
LONGEST_WAIT = 30

log = structlog.get_logger(__name__)


class Telling:
    """Tells what was answered.

    What is for one person alone is told in their personal chat, since what is
    said in a channel is read by all who are in it, clients among them; the
    channel is told only that there is an answer.
    """

    def __init__(self, web: TeamsWeb, addresses: Addresses) -> None:
        self._web = web
        self._addresses = addresses

    async def tell(self, spot: Spot, reply: Reply, *, quietly: bool = False) -> None:
        """Say an answer where somebody acted; `quietly` if they know already that there is one."""
        messages = [_activity(message) for message in to_messages(reply)]
        if _may_be_read_there(spot, reply):
            await self._say(spot, messages)
        elif not await self._whisper(spot, messages):
            await self.remark(spot, "cannot-tell", reply.language)
        elif not quietly:
            await self.remark(spot, "told-in-private", reply.language)

    async def remark(self, spot: Spot, name: str, language: str) -> None:
        """Say one of Teams' own sentences there, which all may read."""
        said = own_words(words(language), name)
        await self._say(spot, [{"type": "message", "text": said.title}])

    async def replace(self, spot: Spot, reply: Reply, origin: Origin) -> None:
        """Put an answer in the place of the message that was pressed, for all who see it.

        A card that somebody has forwarded to others is not the place for what is private.
        """
        if not _may_be_read_there(spot, reply):
            await self.tell(spot, reply, quietly=True)
            return
        first, *more = [_activity(message) for message in to_messages(reply, origin)]
        message = spot.message
        if message is not None and await self._redraw(spot, message, first):
            await self._say(spot, more)
        else:
            await self._say(spot, [first, *more])

    async def _redraw(self, spot: Spot, message: str, activity: Json) -> bool:
        return await _told(
            partial(self._web.update, spot.service_url, spot.conversation, message, activity)
        )

    async def _say(self, spot: Spot, activities: list[Json]) -> None:
        conversation = _answered_in(spot)
        for activity in activities:
            await _told(partial(self._web.send, spot.service_url, conversation, activity))

    async def _whisper(self, spot: Spot, activities: list[Json]) -> bool:
        try:
            chat = await self._addresses.direct(spot)
        except CallFailed as problem:
            return _not_told(judge(problem))
        for activity in activities:
            if not await _told(
                partial(self._web.send, chat.service_url, chat.conversation, activity)
            ):
                return False
        return True


def _may_be_read_there(spot: Spot, reply: Reply) -> bool:
    return spot.scope is Scope.PERSONAL or not reply.private


def _activity(message: Json) -> Json:
    return {"type": "message", **message}


def _answered_in(spot: Spot) -> str:
    """The thread of what was said; what begins one is told with its own number already."""
    if spot.scope is Scope.CHANNEL and thread_of(spot.conversation) is None:
        return in_thread(spot.conversation, spot.message)
    return spot.conversation


async def _told(call: Callable[[], Awaitable[object]]) -> bool:
    """Make a call that waits when Teams is asked too often.

    What was perhaps said is not said again: the books are right either way.
    """
    for attempt in range(TRIES):
        try:
            await call()
        except CallFailed as problem:
            failure = judge(problem)
            if failure.wait_seconds is None or attempt == TRIES - 1:
                return _not_told(failure) or failure.perhaps_done
            await asyncio.sleep(min(failure.wait_seconds, LONGEST_WAIT))
        else:
            return True
    return False


def _not_told(failure: Failure) -> bool:
    log.warning("answer_not_told", reason=failure.reason)
    return False
