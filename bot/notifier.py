"""Posts what operations left in the outbox.

A message is claimed, posted, then marked. Whatever kills the program between
two of these steps, the claim runs out (or is released at the next start) and
the message is posted again under the same key. The playground shows a key
once. Slack and Teams know no keys: what was being posted in the moment of the
kill may stand there twice, because an alert is told rather twice than never
(docs/decisions/2026-11-24-told-twice-rather-than-never.md).
"""

import asyncio
import random
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

import structlog

from adapters.chat.poster import PostDelayed, Poster, Posting, PostRefused, PostUnknown
from adapters.chat.reply import Reply
from bot.delivery import after_failure, after_success, put_off
from bot.pacing import Pacing
from core.notices import Notice
from core.operations.falling_back import fall_back
from core.outbox import Delivery, OutboxMessage
from core.ports import Store, Unit

POLL = timedelta(seconds=1)
POST_WITHIN = timedelta(seconds=30)
CLAIM_FOR = timedelta(seconds=90)
AT_ONCE = 20
"""How many messages are on their way at once."""

_log = structlog.get_logger(__name__)


class Notifier:
    """One round of it posts all that is due. Order is kept within a channel.

    `tried` is told what became of each message, and when.
    """

    def __init__(
        self,
        *,
        store: Store,
        posters: Sequence[Poster],
        announce: Callable[[Notice, str], Reply],
        clock: Callable[[], datetime],
        owner: str,
        chance: Callable[[], float] = random.random,
        tried: Callable[[OutboxMessage, datetime], None] | None = None,
    ) -> None:
        self._store = store
        self._posters = {poster.platform: poster for poster in posters}
        self._pacing = Pacing({poster.platform: poster.paces for poster in posters})
        self._announce = announce
        self._clock = clock
        self._owner = owner
        self._chance = chance
        self._tried = tried
        self._is_stopping = False

    async def start(self) -> None:
        """Take back what this notifier had claimed when it was last killed."""
        released = await self._store.write(lambda unit: unit.queue.release(self._owner))
        if released:
            _log.info("claims_released", messages=released)

    def stop(self) -> None:
        """Begin with no further message, so that a round ends soon and nothing is left in hand."""
        self._is_stopping = True

    async def round(self) -> timedelta:
        """Post until nothing is due; return how long to rest.

        A platform that lets one message wait holds up its channel and no other.
        """
        posting: set[asyncio.Task[None]] = set()
        try:
            while True:
                claimed = await self._claim(AT_ONCE - len(posting))
                posting |= {asyncio.create_task(self._deliver(each)) for each in claimed}
                if not posting:
                    return await self._until_due()
                posting = await _some_done(posting)
        except asyncio.CancelledError:
            for task in posting:
                task.cancel()
            raise
        finally:
            await _all_done(posting)

    async def _until_due(self) -> timedelta:
        due = await self._next_due()
        now = self._clock()
        # What is due and was not claimed waits for an earlier message of its channel.
        return min(due - now, POLL) if due is not None and due > now else POLL

    async def _next_due(self) -> datetime | None:
        platforms = tuple(self._posters)
        return await self._store.read(lambda unit: unit.queue.next_due(platforms))

    async def _claim(self, limit: int) -> Sequence[OutboxMessage]:
        now = self._clock()
        due = await self._next_due() if limit and not self._is_stopping else None
        if due is None or due > now:
            return ()
        return await self._store.write(
            lambda unit: unit.queue.claim(
                platforms=tuple(self._posters),
                owner=self._owner,
                now=now,
                until=now + CLAIM_FOR,
                limit=limit,
            )
        )

    async def _deliver(self, message: OutboxMessage) -> None:
        outcome = await self._try(message)
        now = self._clock()
        is_stored = await self._store.write(lambda unit: self._settle(outcome, unit, now))
        if self._tried is not None:
            self._tried(outcome, now)
        _log.info(
            "message_tried",
            message=outcome.id,
            subject=outcome.subject,
            platform=outcome.place.platform,
            delivery=outcome.delivery.value,
            attempts=outcome.attempts,
            problem=outcome.error,
            claim_kept=is_stored,
        )

    def _settle(self, outcome: OutboxMessage, unit: Unit, now: datetime) -> bool:
        """Store what became of a message, and tell others what was refused for good."""
        is_mine = unit.queue.settle(outcome, self._owner)
        if is_mine and outcome.delivery is Delivery.FAILED:
            told = fall_back(outcome, unit, now)
            _log.warning("message_refused", message=outcome.id, told_instead=told)
        return is_mine

    async def _try(self, message: OutboxMessage) -> OutboxMessage:
        now = self._clock()
        wait = self._pacing.take(message.place, now)
        if wait:
            return put_off(message, until=now + wait)
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
            reply=self._worded(message),
            thread=thread,
            updates=target,
            organisation_id=message.organisation_id,
        )

    def _worded(self, message: OutboxMessage) -> Reply:
        """Word the notice. One that cannot be worded must not hold up its channel for ever."""
        try:
            return self._announce(message.notice, message.language)
        except Exception as bug:
            _log.exception("wording_failed", message=message.id)
            raise PostRefused(reason=f"it cannot be worded: {type(bug).__name__}") from bug


async def _some_done(posting: set[asyncio.Task[None]]) -> set[asyncio.Task[None]]:
    """Wait until one has ended, or it is time to look for more; returns the others."""
    done, going_on = await asyncio.wait(
        posting, timeout=POLL.total_seconds(), return_when=asyncio.FIRST_COMPLETED
    )
    for task in done:
        if task.exception() is not None:
            await _all_done(going_on)
        task.result()
    return going_on


async def _all_done(posting: set[asyncio.Task[None]]) -> None:
    """Let each delivery end, whatever became of the others."""
    await asyncio.gather(*posting, return_exceptions=True)


def _references(unit: Unit, message: OutboxMessage) -> tuple[str | None, str | None]:
    """Return what the platform calls the thread's root, and the message to redraw."""
    root = unit.queue.root(message)
    target = unit.queue.target(message)
    return root.ref if root else None, target.ref if target else None
