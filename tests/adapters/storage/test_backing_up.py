"""A copy is taken while a crowd goes on logging: it is whole, and as of one moment."""

import asyncio
from pathlib import Path

from adapters.storage.backing_up import back_up
from adapters.storage.store import SqlStore
from bot.clock import utc_now
from core.operations.auditing import audit_alerts
from tests.bot.crowd import found, look
from tests.bot.logging_process import TECHNICIANS, note, started
from tests.contracts.implementations import new_database

LOGGED_BEFORE = 120
ENOUGH_FOR_AN_ALERT = LOGGED_BEFORE * 15
"""Minutes: by the time of the copy two hours are left, or fewer."""


async def test_a_copy_holds_what_was_acknowledged_before_and_adds_up(tmp_path: Path) -> None:
    url, copy = new_database(tmp_path), tmp_path / "copy.db"
    store = await SqlStore.open(url, migrate=False)
    await found(store, technicians=TECHNICIANS, minutes=ENOUGH_FOR_AN_ALERT)
    await store.close()

    async with started(url) as lines:
        acknowledged = [int(await lines.readline()) for _ in range(LOGGED_BEFORE)]
        await asyncio.to_thread(back_up, url, copy)

    restored = await SqlStore.open(f"sqlite:///{copy}", migrate=False)
    seen = await look(restored)
    assert {note(number) for number in acknowledged} <= set(seen.notes)
    assert len(seen.low) >= 1
    assert await restored.read(lambda unit: list(audit_alerts(unit, utc_now()))) == []
    await restored.close()
