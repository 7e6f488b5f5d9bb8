import asyncio
from datetime import timedelta

from bot.repeating import Repeating

FOREVER = timedelta(days=1)


async def test_does_a_round_at_once_and_another_when_woken() -> None:
    rounds: asyncio.Queue[int] = asyncio.Queue()

    async def one_round() -> timedelta:
        await rounds.put(1)
        return FOREVER

    job = Repeating("job", one_round)
    running = asyncio.create_task(job.run())
    await rounds.get()

    job.wake()
    await rounds.get()

    job.stop()
    await running
    assert rounds.empty()


async def test_does_not_lose_a_wake_that_comes_during_a_round() -> None:
    started, go_on = asyncio.Event(), asyncio.Event()
    done = 0

    async def one_round() -> timedelta:
        nonlocal done
        started.set()
        await go_on.wait()
        done += 1
        if done == 2:
            job.stop()
        return FOREVER

    job = Repeating("job", one_round)
    running = asyncio.create_task(job.run())
    await started.wait()

    job.wake()
    go_on.set()
    await running

    assert done == 2


async def test_ends_the_running_round_before_it_stops() -> None:
    started, go_on = asyncio.Event(), asyncio.Event()
    ended = False

    async def one_round() -> timedelta:
        nonlocal ended
        started.set()
        await go_on.wait()
        ended = True
        return FOREVER

    job = Repeating("job", one_round)
    running = asyncio.create_task(job.run())
    await started.wait()

    job.stop()
    go_on.set()
    await running

    assert ended


async def test_goes_on_after_a_round_that_failed() -> None:
    rounds: asyncio.Queue[int] = asyncio.Queue()

    async def one_round() -> timedelta:
        await rounds.put(1)
        raise OSError("disk full")

    job = Repeating("job", one_round)
    running = asyncio.create_task(job.run())
    await rounds.get()

    job.wake()
    await rounds.get()

    job.stop()
    await running
