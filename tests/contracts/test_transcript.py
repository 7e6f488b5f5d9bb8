from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from adapters.chat.reply import Fact, Kind, Reply
from adapters.chat.transcript import ChatMessage, Transcript
from tests.contracts.house import NOON
from tests.contracts.shelf import open_shelf

REPLY = Reply(kind=Kind.LOGGED, title="Logged 1:30", facts=(Fact(label="Left", value="2:00"),))


@pytest.fixture
async def transcript(kind: str, tmp_path: Path) -> AsyncIterator[Transcript]:
    async with open_shelf(kind, tmp_path) as shelf:
        yield shelf.transcript


def said(text: str, channel: str = "team", **facts: object) -> ChatMessage:
    plain = ChatMessage(
        id=0, workspace="playground", channel=channel, posted_at=NOON, author="anna", text=text
    )
    return replace(plain, **facts)  # type: ignore[arg-type]


async def test_a_message_is_read_back_as_it_was_added(transcript: Transcript) -> None:
    root = await transcript.add(said("log acme 1.5"))
    answer = await transcript.add(
        said("", author=None, reply=REPLY, only_for="anna", thread=root.id, edited_at=NOON)
    )

    assert await transcript.get(root.id) == root
    assert await transcript.get(answer.id) == answer
    assert await transcript.get(99) is None


async def test_a_key_is_posted_once_in_a_channel(transcript: Transcript) -> None:
    first = await transcript.add(said("alert", key="alert/1"))

    assert await transcript.add(said("alert again", key="alert/1")) == first
    elsewhere = await transcript.add(said("alert", "acme", key="alert/1"))
    assert elsewhere.id != first.id


async def test_messages_without_a_key_may_be_alike(transcript: Transcript) -> None:
    first = await transcript.add(said("hello"))
    second = await transcript.add(said("hello"))

    assert second.id > first.id


async def test_a_message_can_be_redrawn(transcript: Transcript) -> None:
    posted = await transcript.add(said("", author=None, reply=REPLY))
    redrawn = replace(posted, reply=replace(REPLY, title="Undone"), edited_at=NOON)
    await transcript.replace(redrawn)

    assert await transcript.get(posted.id) == redrawn


async def test_a_channel_shows_its_newest_messages_oldest_first(transcript: Transcript) -> None:
    messages = [await transcript.add(said(str(number))) for number in range(5)]
    await transcript.add(said("elsewhere", "acme"))

    assert await transcript.of_channel("playground", "team", limit=2) == messages[3:]
    assert await transcript.of_channel("playground", "team") == messages
    older = await transcript.of_channel("playground", "team", before=messages[3].id, limit=2)
    assert older == messages[1:3]
    assert await transcript.of_channel("elsewhere", "team") == []
