from dataclasses import replace

import pytest

from adapters.chat.poster import Posting, PostRefused
from adapters.chat.reply import Kind, Reply
from adapters.web.board import Board
from adapters.web.poster import WebPoster
from adapters.web.rooms import WORKSPACE
from tests.adapters.web.house import Clock, channel, direct
from tests.fakes.transcript import MemoryTranscript

ALERT = Reply(kind=Kind.ALERT, title="Acme has 2:00 left", private=False)
POSTING = Posting(place=channel("alerts"), key="low:1", reply=ALERT)


@pytest.fixture
def transcript() -> MemoryTranscript:
    return MemoryTranscript()


@pytest.fixture
def poster(transcript: MemoryTranscript) -> WebPoster:
    return WebPoster(Board(transcript, workspace=WORKSPACE, now=Clock()))


async def test_shows_a_key_once_however_often_it_is_posted(
    poster: WebPoster, transcript: MemoryTranscript
) -> None:
    refs = [await poster.post(POSTING) for _ in range(3)]
    assert refs == ["1", "1", "1"]
    assert len(transcript.messages) == 1


async def test_replies_in_the_thread_of_an_earlier_message(
    poster: WebPoster, transcript: MemoryTranscript
) -> None:
    root = await poster.post(POSTING)
    await poster.post(replace(POSTING, key="risen:1", thread=root))
    assert transcript.messages[2].thread == 1


async def test_redraws_a_message_in_place(poster: WebPoster, transcript: MemoryTranscript) -> None:
    ref = await poster.post(POSTING)
    decided = replace(ALERT, title="Approved by Mona")
    assert await poster.post(replace(POSTING, key="redraw", reply=decided, updates=ref)) == ref
    assert [one.reply for one in transcript.messages.values()] == [decided]


async def test_tells_an_alert_in_the_room_when_its_thread_is_gone(
    poster: WebPoster, transcript: MemoryTranscript
) -> None:
    await poster.post(replace(POSTING, thread="99"))
    assert transcript.messages[1].thread is None


@pytest.mark.parametrize("ref", ["99", "no number"])
async def test_refuses_to_redraw_a_message_that_is_gone(poster: WebPoster, ref: str) -> None:
    with pytest.raises(PostRefused):
        await poster.post(replace(POSTING, updates=ref))


async def test_refuses_to_redraw_a_message_of_another_room(poster: WebPoster) -> None:
    ref = await poster.post(POSTING)
    with pytest.raises(PostRefused):
        await poster.post(replace(POSTING, place=channel("acme"), updates=ref))


async def test_refuses_a_workspace_that_is_not_here(poster: WebPoster) -> None:
    elsewhere = replace(channel("alerts"), workspace="other")
    with pytest.raises(PostRefused):
        await poster.post(replace(POSTING, place=elsewhere))


async def test_posts_direct_messages_where_only_that_person_reads(
    poster: WebPoster, transcript: MemoryTranscript
) -> None:
    await poster.post(replace(POSTING, place=direct("mona")))
    assert transcript.messages[1].channel == "@mona"
