"""Many at once on one database: the balance is right, and the threshold alerts once."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from adapters.chat.conversation import Conversation
from adapters.chat.reply import Kind
from adapters.storage.store import SqlStore
from bot.clock import utc_now
from core.agreements import ThresholdKind
from tests.bot.crowd import found, look, said

CROWD = 20
HALF_HOURS = 30


@pytest.fixture
async def store(url: str) -> AsyncIterator[SqlStore]:
    store = await SqlStore.open(url, migrate=False)
    yield store
    await store.close()


@pytest.mark.parametrize("spare", [0, 15, 30, 105], ids="left {} above the threshold".format)
async def test_twenty_technicians_who_log_at_once_across_the_threshold_raise_one_alert(
    spare: int, store: SqlStore
) -> None:
    worked = CROWD * HALF_HOURS
    await found(store, technicians=CROWD, minutes=worked + 120 - spare)
    conversation = Conversation(store, utc_now)

    replies = await asyncio.gather(
        *(
            conversation.answer(said(f"t{number}", f"log acme 30m desk {number} cabled"))
            for number in range(CROWD)
        )
    )

    assert {reply.kind for reply in replies} == {Kind.LOGGED}
    seen = await look(store)
    assert seen.account.agreement.balance == 120 - spare
    assert len(seen.account.entries) == 1 + CROWD
    assert [(alert.kind, alert.episode) for alert in seen.alerts] == [(ThresholdKind.RENEWAL, 1)]
    assert len(seen.low) == 1


async def test_logs_from_another_process_raise_no_second_alert(store: SqlStore, url: str) -> None:
    await found(store, technicians=CROWD, minutes=CROWD * HALF_HOURS + 60)
    beside = await SqlStore.open(url, migrate=False)
    conversations = [Conversation(store, utc_now), Conversation(beside, utc_now)]

    replies = await asyncio.gather(
        *(
            conversations[number % 2].answer(said(f"t{number}", f"log acme 30m desk {number}"))
            for number in range(CROWD)
        )
    )
    await beside.close()

    assert {reply.kind for reply in replies} == {Kind.LOGGED}
    seen = await look(store)
    assert seen.account.agreement.balance == 60
    assert len(seen.low) == 1
