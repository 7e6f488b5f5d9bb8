import asyncio

from adapters.chat.transcript import ChatMessage
from adapters.web.board import Board
from adapters.web.rooms import WORKSPACE
from tests.adapters.web.house import NOON, Clock
from tests.fakes.transcript import MemoryTranscript


def message(room: str = "team", *, thread: int | None = None) -> ChatMessage:
    return ChatMessage(
        id=0, workspace=WORKSPACE, channel=room, posted_at=NOON, author="anna", thread=thread
    )


def board() -> Board:
    return Board(MemoryTranscript(), workspace=WORKSPACE, now=Clock())


async def test_tells_every_watcher_of_every_change() -> None:
    wall = board()
    with wall.watch() as one, wall.watch() as other:
        added = await wall.put_up(message())
        await wall.redraw(added)
        assert [await one.next(), await one.next()] == [added, added]
        assert await other.next() == added


async def test_tells_nothing_to_who_has_left() -> None:
    wall = board()
    with wall.watch() as gone:
        pass
    await wall.put_up(message())
    gone.end()
    assert await gone.next() is None


async def test_lets_go_of_a_watcher_who_leaves_too_much_unread() -> None:
    wall = board()
    with wall.watch() as slow:
        for _ in range(101):
            await wall.put_up(message())
        assert await slow.next() is None


async def test_lets_go_of_a_waiting_watcher_at_the_end() -> None:
    wall = board()
    with wall.watch() as waiting:
        told = asyncio.create_task(waiting.next())
        await asyncio.sleep(0)
        wall.close()
        assert await told is None


async def test_reads_a_thread_however_much_was_said_since() -> None:
    wall = board()
    root = await wall.put_up(message())
    reply = await wall.put_up(message(thread=root.id))
    for _ in range(450):
        await wall.put_up(message())
    since = await wall.since(root)
    assert since[:2] == [root, reply]
    assert len(since) == 452


async def test_knows_no_message_of_another_workspace() -> None:
    transcript = MemoryTranscript()
    elsewhere = Board(transcript, workspace="elsewhere", now=Clock())
    added = await Board(transcript, workspace=WORKSPACE, now=Clock()).put_up(message())
    assert await elsewhere.get(added.id) is None
