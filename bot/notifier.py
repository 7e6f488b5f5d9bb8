"""Posts what operations left in the outbox.

A message is claimed, posted, then marked. Whatever kills the program between
two of these steps, the claim runs out (or is released at the next start) and
the message is posted again under the same key, which a platform shows once.
"""

import asyncio
import random
from collections.abc import Callable, Coroutine, Iterable, Sequence
from datetime import datetime, timedelta

import structlog

from adapters.chat.poster import PostDelayed, Poster, Posting, PostRefused, PostUnknown
from adapters.chat.reply import Reply
from bot.delivery import after_failure, after_success
from core.notices import Notice
from core.outbox import OutboxMessage
from core.ports import Store, Unit

POLL = timedelta(seconds=1)
POST_WITHIN = timedelta(seconds=30)
CLAIM_FOR = timedelta(seconds=90)
BATCH = 20

_log = structlog.get_logger(__name__)


class Notifier:
    """One round of it posts all that is due. Order is kept within a channel."""

    def __init__(
        self,
        *,
        store: Store,
        posters: Sequence[Poster],
        announce: Callable[[Notice, str], Reply],
        clock: Callable[[], datetime],
        owner: str,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._store = store
        self._posters = {poster.platform: poster for poster in posters}
        self._announce = announce
        self._clock = clock
        self._owner = owner
        self._chance = chance

    async def start(self) -> None:
        """Take back what this notifier had claimed when it was last killed."""
        released = await self._store.write(lambda unit: unit.queue.release(self._owner))
        if released:
            _log.info("claims_released", messages=released)

    async def round(self) -> timedelta:
        """Post until nothing is due; return how long to rest."""
        while messages := await self._claim():
            await _all(self._deliver(message) for message in messages)
        due = await self._next_due()
        now = self._clock()
        # What is due and was not claimed waits for an earlier message of its channel.
        return min(due - now, POLL) if due is not None and due > now else POLL

    async def _next_due(self) -> datetime | None:
        platforms = tuple(self._posters)
        return await self._store.read(lambda unit: unit.queue.next_due(platforms))

    async def _claim(self) -> Sequence[OutboxMessage]:
        now = self._clock()
        due = await self._next_due()
        if due is None or due > now:
            return ()
        return await self._store.write(
            lambda unit: unit.queue.claim(
                platforms=tuple(self._posters),
                owner=self._owner,
                now=now,
                until=now + CLAIM_FOR,
                limit=BATCH,
            )
        )

    async def _deliver(self, message: OutboxMessage) -> None:
        outcome = await self._try(message)
        await self._store.write(lambda unit: unit.queue.replace(outcome))
        _log.info(
            "message_tried",
            message=outcome.id,
            subject=outcome.subject,
            platform=outcome.place.platform,
            delivery=outcome.delivery.value,
            attempts=outcome.attempts,
            problem=outcome.error,
        )

    async def _try(self, message: OutboxMessage) -> OutboxMessage:
        try:
            return after_success(message, ref=await self._post(message))
        except (PostRefused, PostDelayed, PostUnknown) as problem:
            return after_failure(message, problem, now=self._clock(), chance=self._chance())

    async def _post(self, message: OutboxMessage) -> str:
        posting = await self._posting(message)
        try:
            async with asyncio.timeout(POST_WITHIN.total_seconds()):
                return await self._posters[message.place.platform].post(posting)
        except TimeoutError:
            raise PostUnknown(reason=f"no answer within {POST_WITHIN.seconds} s") from None
        except (PostRefused, PostDelayed, PostUnknown):
            raise
        except Exception as bug:  # a poster's bug leaves unknown whether it has posted
            _log.exception("poster_failed", message=message.id)
            raise PostUnknown(reason=type(bug).__name__) from bug

    async def _posting(self, message: OutboxMessage) -> Posting:
        thread, target = await self._store.read(lambda unit: _references(unit, message))
        if message.updates is not None and target is None:
            raise PostRefused(reason="what it redraws was never posted")
        return Posting(
            place=message.place,
            key=message.subject,
            reply=self._announce(message.notice, message.language),
            thread=thread,
            updates=target,
        )


async def _all(deliveries: Iterable[Coroutine[None, None, None]]) -> None:
    """Let each delivery end, whatever becomes of the others; then raise the first fault."""
    for outcome in await asyncio.gather(*deliveries, return_exceptions=True):
        if outcome is not None:
            raise outcome


def _references(unit: Unit, message: OutboxMessage) -> tuple[str | None, str | None]:
    """Return what the platform calls the thread's root, and the message to redraw."""
    root = unit.queue.root(message)
    target = unit.queue.target(message)
    return root.ref if root else None, target.ref if target else None
