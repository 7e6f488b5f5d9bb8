"""Logs a thousand times for Acme and says on standard output what was acknowledged.

`python -m tests.bot.logging_process sqlite:///hours.db`, to be killed by its test: see `started`.
"""

import asyncio
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

from adapters.chat.conversation import Conversation
from adapters.chat.reply import Kind
from adapters.storage.store import SqlStore
from bot.clock import utc_now
from bot.log import set_up
from bot.settings import LogFormat, LogLevel
from tests.bot.crowd import said

LOGS = 1000
AT_ONCE = 16
TECHNICIANS = 20


def note(number: int) -> str:
    return f"port {number} patched"


async def log_everything(url: str) -> None:
    store = await SqlStore.open(url, migrate=False)
    conversation = Conversation(store, utc_now)
    numbers = iter(range(LOGS))
    async with asyncio.TaskGroup() as group:
        for _ in range(AT_ONCE):
            group.create_task(_worker(conversation, numbers))
    await store.close()


async def _worker(conversation: Conversation, numbers: Iterator[int]) -> None:
    for number in numbers:
        text = f"log acme 15m {note(number)}"
        incoming = said(f"t{number % TECHNICIANS}", text, delivery=f"delivery-{number}")
        reply = await conversation.answer(incoming)
        if reply.kind is Kind.LOGGED:
            print(number, flush=True)


@asynccontextmanager
async def started(url: str) -> AsyncIterator[asyncio.StreamReader]:
    """Run it, and give what it says, line by line; at the end it is killed."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", __name__, url, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    try:
        yield process.stdout
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


if __name__ == "__main__":
    set_up(form=LogFormat.LOGFMT, level=LogLevel.ERROR, secrets=())
    asyncio.run(log_everything(sys.argv[1]))
