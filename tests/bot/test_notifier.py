import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from adapters.chat.poster import Paces, PostDelayed, Posting, PostRefused, PostUnknown
from adapters.chat.reply import Kind, Reply
from bot.notifier import Notifier
from bot.repeating import Repeating
from core.chat import Place
from core.notices import BalanceRestored, Notice
from core.outbox import Delivery, OutboxMessage
from core.people import Organisation
from core.ports import Unit
from core.units import Minutes
from tests.fakes.memory import MemoryStore

NOON = datetime(2025, 11, 3, 12, tzinfo=UTC)
ALERTS = Place(platform="web", workspace="playground", channel="alerts")
ACME = replace(ALERTS, channel="acme")

Step = Callable[[Posting], Awaitable[str]]


def announce(notice: Notice, language: str) -> Reply:
    assert isinstance(notice, BalanceRestored)
    return Reply(kind=Kind.NOTICE, title=f"{language}: {notice.client} has {notice.balance}")


def a_message(subject: str, place: Place = ALERTS, **changes: str) -> OutboxMessage:
    message = OutboxMessage(
        id=0,
        organisation_id=0,
        place=place,
        language="en",
        subject=subject,
        notice=BalanceRestored(client="Acme", risen=(), balance=Minutes(600)),
        queued_at=NOON,
        due_at=NOON,
    )
    return replace(message, **changes)  # type: ignore[arg-type] # references and language: all text


class RecordingPoster:
    """Takes every posting unless a step says what happens instead."""

    platform = "web"
    paces: Paces | None = None

    def __init__(self) -> None:
        self.postings: list[Posting] = []
        self.steps: list[Step] = []
        self.posted = asyncio.Event()

    async def post(self, posting: Posting) -> str:
        step = self.steps.pop(0) if self.steps else self._take
        return await step(posting)

    async def _take(self, posting: Posting) -> str:
        self.postings.append(posting)
        self.posted.set()
        return f"ref-{len(self.postings)}"

    @property
    def keys(self) -> list[str]:
        return [posting.key for posting in self.postings]


class Office:
    """A store with one organisation, a clock, and a notifier that posts to a recording."""

    def __init__(self) -> None:
        self.store = MemoryStore()
        self.now = NOON
        self.poster = RecordingPoster()
        organisation = Organisation(id=0, name="MSP", language="en", zone="UTC")
        self._organisation = self.store.run(lambda unit: unit.found(organisation).organisation.id)

    def notifier(self) -> Notifier:
        return Notifier(
            store=self.store,
            posters=(self.poster,),
            announce=announce,
            clock=lambda: self.now,
            owner="here",
            chance=lambda: 0.0,
        )

    def queue(self, *messages: OutboxMessage) -> None:
        def add(unit: Unit) -> None:
            for message in messages:
                unit.books(self._organisation).outbox.add(message)

        self.store.run(add)

    def message(self, subject: str) -> OutboxMessage:
        (message,) = self.store.run(
            lambda unit: unit.books(self._organisation).outbox.by_subject(subject)
        )
        return message


@pytest.fixture
def office() -> Office:
    return Office()


def raises(problem: Exception) -> Step:
    async def step(posting: Posting) -> str:
        raise problem

    return step


async def test_posts_what_is_queued_in_its_language_and_marks_it_sent(office: Office) -> None:
    office.queue(a_message("alert-1", language="de"))

    await office.notifier().round()

    (posting,) = office.poster.postings
    assert posting.place == ALERTS
    assert posting.key == "alert-1"
    assert posting.reply.title == "de: Acme has 600"
    message = office.message("alert-1")
    assert (message.delivery, message.ref) == (Delivery.SENT, "ref-1")


async def test_posts_each_message_once(office: Office) -> None:
    office.queue(a_message("alert-1"))
    notifier = office.notifier()

    await notifier.round()
    await notifier.round()

    assert office.poster.keys == ["alert-1"]


async def test_replies_in_the_thread_of_its_subject_and_redraws_what_it_updates(
    office: Office,
) -> None:
    office.queue(
        a_message("alert-1"),
        a_message("moved-1", thread="alert-1"),
        a_message("redraw-1", updates="alert-1"),
    )

    await office.notifier().round()

    alert, moved, redraw = office.poster.postings
    assert (alert.thread, alert.updates) == (None, None)
    assert (moved.thread, moved.updates) == ("ref-1", None)
    assert (redraw.thread, redraw.updates) == (None, "ref-1")


async def test_posts_to_the_channel_what_belongs_to_a_thread_that_never_came_about(
    office: Office,
) -> None:
    office.poster.steps = [raises(PostRefused(reason="message too odd"))]
    office.queue(
        a_message("alert-1"),
        a_message("moved-1", thread="alert-1"),
        a_message("redraw-1", updates="alert-1"),
    )

    await office.notifier().round()

    assert office.poster.keys == ["moved-1"]
    assert office.poster.postings[0].thread is None
    redraw = office.message("redraw-1")
    assert (redraw.delivery, redraw.error) == (
        Delivery.FAILED,
        "what it redraws was never posted",
    )


async def test_keeps_the_order_of_a_channel_while_its_first_message_is_delayed(
    office: Office,
) -> None:
    wait = timedelta(seconds=30)
    office.poster.steps = [raises(PostDelayed(reason="rate limited", wait=wait))]
    office.queue(a_message("first"), a_message("second"))
    notifier = office.notifier()

    await notifier.round()
    assert office.poster.keys == []

    office.now += wait
    await notifier.round()
    assert office.poster.keys == ["first", "second"]
    assert office.message("first").attempts == 2


async def test_lets_no_channel_wait_for_another(office: Office) -> None:
    office.poster.steps = [raises(PostDelayed(reason="slow", wait=timedelta(hours=1)))]
    office.queue(a_message("slow", ALERTS), a_message("quick", ACME))

    await office.notifier().round()

    assert office.poster.keys == ["quick"]


async def test_rests_until_the_next_message_is_due_but_looks_at_least_once_a_second(
    office: Office,
) -> None:
    notifier = office.notifier()
    assert await notifier.round() == timedelta(seconds=1)

    soon = timedelta(milliseconds=300)
    office.queue(replace(a_message("soon"), due_at=NOON + soon))
    assert await notifier.round() == soon

    office.queue(replace(a_message("later", ACME), due_at=NOON + timedelta(hours=1)))
    office.now += soon
    assert await notifier.round() == timedelta(seconds=1)
    assert office.poster.keys == ["soon"]


@pytest.mark.parametrize(
    ("problem", "delivery", "error"),
    [
        (PostRefused(reason="channel_not_found"), Delivery.FAILED, "channel_not_found"),
        (PostUnknown(reason="connection reset"), Delivery.UNKNOWN, "connection reset"),
        (ZeroDivisionError("a bug"), Delivery.UNKNOWN, "ZeroDivisionError"),
        (TimeoutError(), Delivery.UNKNOWN, "no answer within 30 s"),
    ],
)
async def test_does_not_repeat_what_was_refused_or_may_have_been_posted(
    problem: Exception, delivery: Delivery, error: str, office: Office
) -> None:
    office.poster.steps = [raises(problem)]
    office.queue(a_message("alert-1"), a_message("alert-2"))
    notifier = office.notifier()

    await notifier.round()
    office.now += timedelta(days=1)
    await notifier.round()

    message = office.message("alert-1")
    assert (message.delivery, message.error) == (delivery, error)
    assert office.poster.keys == ["alert-2"]


async def test_posts_again_under_the_same_key_when_it_was_killed_before_it_could_mark_it(
    office: Office,
) -> None:
    reached = asyncio.Event()

    async def posted_but_then_killed(posting: Posting) -> str:
        office.poster.postings.append(posting)
        reached.set()
        await asyncio.Event().wait()
        return "never"

    office.poster.steps = [posted_but_then_killed]
    office.queue(a_message("alert-1"))
    killed = asyncio.create_task(office.notifier().round())
    await reached.wait()
    killed.cancel()
    await asyncio.gather(killed, return_exceptions=True)
    assert office.message("alert-1").delivery is Delivery.CLAIMED

    restarted = office.notifier()
    await restarted.start()
    await restarted.round()

    assert office.poster.keys == ["alert-1", "alert-1"]
    assert office.message("alert-1").delivery is Delivery.SENT


async def test_ends_what_is_on_its_way_and_begins_with_nothing_more_when_it_is_to_stop(
    office: Office,
) -> None:
    notifier = office.notifier()

    async def told_to_stop_meanwhile(posting: Posting) -> str:
        notifier.stop()
        return await office.poster._take(posting)

    office.poster.steps = [told_to_stop_meanwhile]
    office.queue(a_message("alert-1"), a_message("alert-2"))

    await notifier.round()

    assert office.message("alert-1").delivery is Delivery.SENT
    assert office.message("alert-2").delivery is Delivery.QUEUED


async def test_takes_over_what_another_had_claimed_when_the_claim_runs_out(office: Office) -> None:
    office.queue(a_message("alert-1"))
    office.store.run(
        lambda unit: unit.queue.claim(
            platforms=("web",),
            owner="a machine that died",
            now=NOON,
            until=NOON + timedelta(minutes=1),
            limit=20,
        )
    )
    notifier = office.notifier()
    await notifier.start()

    await notifier.round()
    assert office.poster.keys == []

    office.now += timedelta(minutes=1)
    await notifier.round()
    assert office.poster.keys == ["alert-1"]


async def test_leaves_messages_for_platforms_that_nobody_here_speaks_to(office: Office) -> None:
    office.queue(a_message("alert-1", replace(ALERTS, platform="slack")))

    await office.notifier().round()

    assert office.poster.keys == []
    assert office.message("alert-1").delivery is Delivery.QUEUED


async def test_posts_what_waits_behind_a_message_that_cannot_be_worded(office: Office) -> None:
    odd = replace(a_message("odd"), language="xx")
    office.queue(odd, a_message("plain", ACME), a_message("behind"))

    def announce_or_fail(notice: Notice, language: str) -> Reply:
        if language == "xx":
            raise LookupError(language)
        return announce(notice, language)

    notifier = Notifier(
        store=office.store,
        posters=(office.poster,),
        announce=announce_or_fail,
        clock=lambda: office.now,
        owner="here",
    )

    await notifier.round()

    assert office.poster.keys == ["plain", "behind"]
    odd = office.message("odd")
    assert (odd.delivery, odd.error) == (Delivery.FAILED, "it cannot be worded: LookupError")


async def test_posts_at_once_when_woken_by_the_outbox(office: Office) -> None:
    notifier = office.notifier()
    rested = asyncio.Event()

    async def round_and_a_long_rest() -> timedelta:
        await notifier.round()
        rested.set()
        return timedelta(days=1)

    job = Repeating("notifier", round_and_a_long_rest)
    running = asyncio.create_task(job.run())
    await rested.wait()

    office.queue(a_message("alert-1"))
    job.wake()
    await office.poster.posted.wait()

    job.stop()
    await running
    assert office.message("alert-1").delivery is Delivery.SENT
