"""The program is killed while a thousand logs run: what was acknowledged is there, once."""

import asyncio
from collections import Counter

import pytest

from adapters.chat.conversation import Conversation
from adapters.chat.reply import Kind
from adapters.chat.wording import announce
from adapters.storage.store import SqlStore
from adapters.storage.transcript import SqlTranscript
from adapters.web.board import Board
from adapters.web.poster import WebPoster
from adapters.web.rooms import WORKSPACE
from bot.clock import utc_now
from bot.notifier import Notifier
from core.agreements import ThresholdKind
from core.alerts import Alert
from tests.bot.crowd import found, look, said
from tests.bot.logging_process import LOGS, TECHNICIANS, note, started

ALERTED_AFTER = 130
ENOUGH_FOR_EVERY_ALERT = 100 * 15 + 120
"""Of quarters of an hour: two hours are left after 100, nothing after 108; 124 is the limit."""


async def killed_after(acknowledged: int, url: str) -> list[int]:
    """Run the thousand logs, kill them after so many; return all that were acknowledged."""
    async with started(url) as lines:
        numbers = [int(await lines.readline()) for _ in range(acknowledged)]
    rest = await lines.read()
    whole_lines = rest[: rest.rfind(b"\n") + 1].split()
    return numbers + [int(line) for line in whole_lines]


@pytest.mark.parametrize("acknowledged", [ALERTED_AFTER, 400, 800])
async def test_keeps_what_was_acknowledged_once_and_the_alerts_when_killed(
    acknowledged: int, url: str
) -> None:
    store = await SqlStore.open(url, migrate=False)
    await found(store, technicians=TECHNICIANS, minutes=ENOUGH_FOR_EVERY_ALERT)
    await store.close()

    numbers = await killed_after(acknowledged, url)
    assert acknowledged <= len(numbers) < LOGS

    store = await SqlStore.open(url, migrate=False)
    kept = Counter((await look(store)).notes)
    assert {note(number) for number in numbers} <= kept.keys()
    assert set(kept.values()) == {1}

    await say_everything_again(store)
    seen = await look(store)
    assert Counter(seen.notes) == Counter(note(number) for number in range(LOGS))
    assert [alert.kind for alert in in_order_of_the_ledger(seen.alerts)] == [
        ThresholdKind.RENEWAL,
        ThresholdKind.EMPTY,
        ThresholdKind.OVERDRAFT_LIMIT,
    ]
    assert len(seen.low) == 3

    assert await posted_alerts(store) == 3
    await store.close()


def in_order_of_the_ledger(alerts: list[Alert]) -> list[Alert]:
    """By the entries that they name: who was asked first need not have written first."""
    return sorted(alerts, key=lambda alert: alert.entry_id or 0)


async def say_everything_again(store: SqlStore) -> None:
    """Deliver all thousand once more, as a platform does that heard no answer."""
    conversation = Conversation(store, utc_now)
    replies = await asyncio.gather(
        *(
            conversation.answer(
                said(
                    f"t{number % TECHNICIANS}",
                    f"log acme 15m {note(number)}",
                    delivery=f"delivery-{number}",
                )
            )
            for number in range(LOGS)
        )
    )
    assert {reply.kind for reply in replies} == {Kind.LOGGED}


async def posted_alerts(store: SqlStore) -> int:
    """Post what is due, twice over; return how many alerts the channel shows."""
    board = Board(SqlTranscript(store), workspace=WORKSPACE, now=utc_now)
    notifier = Notifier(
        store=store,
        posters=(WebPoster(board),),
        announce=announce,
        clock=utc_now,
        owner="restarted",
    )
    await notifier.start()
    await notifier.round()
    await notifier.round()
    messages = await board.latest("alerts")
    return sum(message.reply.kind is Kind.ALERT for message in messages if message.reply)
