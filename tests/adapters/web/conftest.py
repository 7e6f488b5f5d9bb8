from collections.abc import AsyncIterator

import pytest
from aiohttp.test_utils import TestClient, TestServer

from adapters.documents import Filing
from adapters.web.app import build_app
from adapters.web.board import Board
from adapters.web.rooms import WORKSPACE
from tests.adapters.web.house import Clock, House, Script, found_house
from tests.fakes.memory import MemoryStore
from tests.fakes.transcript import MemoryTranscript


@pytest.fixture
async def house() -> AsyncIterator[House]:
    store, script, clock, transcript = MemoryStore(), Script(), Clock(), MemoryTranscript()
    store.run(found_house)
    board = Board(transcript, workspace=WORKSPACE, now=clock)
    app = build_app(store=store, board=board, conversation=script, files=Filing(store, clock))
    async with TestClient(TestServer(app)) as client:
        yield House(
            client=client,
            store=store,
            board=board,
            script=script,
            clock=clock,
            transcript=transcript,
        )
