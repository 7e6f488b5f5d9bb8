import asyncio

from structlog.testing import capture_logs

from adapters.chat.background import Background


async def test_waits_for_all_that_goes_on_and_for_what_that_began() -> None:
    background, done = Background(), list[str]()

    async def second() -> None:
        await asyncio.sleep(0)
        done.append("second")

    async def first() -> None:
        await asyncio.sleep(0)
        background.go_on(second())
        done.append("first")

    background.go_on(first())
    await background.finished()
    assert done == ["first", "second"]


async def test_a_fault_is_logged_and_stops_nothing_else() -> None:
    background, done = Background(), list[str]()

    async def fails() -> None:
        raise RuntimeError

    async def goes_on() -> None:
        done.append("done")

    with capture_logs() as logged:
        background.go_on(fails())
        background.go_on(goes_on())
        await background.finished()
    assert done == ["done"]
    assert [entry["event"] for entry in logged] == ["background_failed"]


async def test_does_not_wait_for_ever_for_what_hangs() -> None:
    background, never = Background(), asyncio.Event()
    background.go_on(never.wait())
    await background.finished_within(0.001)
    never.set()
    await background.finished()
