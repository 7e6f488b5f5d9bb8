"""Many notifiers at once: nobody is given what another one has posted already."""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import timedelta

from adapters.storage.store import SqlStore
from core.outbox import Delivery, OutboxMessage
from core.ports import Operation, Unit
from tests.contracts import house

WAITING = 3_000
"""Enough for the look at what waits to take as long as another one's claim and post."""
CHANNELS = 20
CLAIMERS = 6
CLAIMED = 150
LATER = house.NOON + timedelta(hours=1)


def queue(unit: Unit) -> None:
    outbox = unit.books(1).outbox
    for number in range(WAITING):
        message = house.message(f"alert/{number}")
        channel = f"channel {number % CHANNELS}"
        outbox.add(replace(message, place=replace(message.place, channel=channel)))


def settle(message: OutboxMessage, owner: str) -> Operation[bool]:
    sent = replace(message, delivery=Delivery.SENT, claimed_by=None, claimed_until=None)
    return lambda unit: unit.queue.settle(sent, owner)


async def test_a_message_is_given_to_one_only_however_quickly_it_is_posted(
    store: SqlStore, beside: SqlStore
) -> None:
    await store.write(queue)
    claimed = Counter[str]()

    async def post(program: SqlStore, owner: str) -> None:
        while claimed.total() < CLAIMED:
            messages = await program.write(
                lambda unit: unit.queue.claim(
                    platforms=("slack",),
                    owner=owner,
                    now=LATER,
                    until=LATER + timedelta(hours=1),
                    limit=20,
                )
            )
            claimed.update(message.subject for message in messages)
            for message in messages:
                await program.write(settle(message, owner))

    programs = (store, beside)
    await asyncio.gather(*(post(programs[n % 2], f"notifier {n}") for n in range(CLAIMERS)))

    assert set(claimed.values()) == {1}
