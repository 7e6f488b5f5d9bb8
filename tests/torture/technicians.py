"""People who work until they are killed: `python -m tests.torture.technicians URL FIRST`.

They say one thing after the other, from a number on, and print under each
number how it was answered: `done`, `busy` (nothing was logged), `unclear`
(something went wrong, and perhaps it is logged), or whatever else it was.
"""

import asyncio
import logging
import signal
import sys
from collections.abc import Iterator
from itertools import count

import structlog

from adapters.chat import wording
from adapters.chat.conversation import Conversation
from adapters.chat.reply import Kind, Reply
from adapters.chat.wording import Reader
from adapters.storage.store import SqlStore
from bot.clock import utc_now
from tests.torture.office import saying

AT_ONCE = 16
AFTER_A_FAULT = 0.4
"""Seconds that somebody waits who was not answered well."""

DONE, BUSY, UNCLEAR = "done", "busy", "unclear"


def judged(reply: Reply) -> str:
    """How something was answered, in a word."""
    if reply.kind in {Kind.LOGGED, Kind.ADJUSTED}:
        return DONE
    if reply.title == wording.busy(Reader(language="en")).title:
        return BUSY
    return UNCLEAR if reply.kind is Kind.FAILED else reply.kind.value


async def main(url: str, first: int) -> None:
    """Work, and end in order when told to."""
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    store = await SqlStore.open(url, migrate=False)
    conversation = Conversation(store, utc_now)
    numbers = count(first)
    async with asyncio.TaskGroup() as group:
        for _ in range(AT_ONCE):
            group.create_task(_work(conversation, numbers, stop))
    await store.close()


async def _work(conversation: Conversation, numbers: Iterator[int], stop: asyncio.Event) -> None:
    while not stop.is_set():
        number = next(numbers)
        answered = judged(await conversation.answer(saying(number)))
        print(number, answered, flush=True)
        if answered != DONE:
            await asyncio.sleep(AFTER_A_FAULT)


def be_quiet() -> None:
    """Log nothing: what breaks here is broken on purpose."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    logging.disable()


if __name__ == "__main__":
    be_quiet()
    asyncio.run(main(sys.argv[1], int(sys.argv[2])))
