"""Posts what waits, until nothing does.

`python -m tests.torture.postman URL CHAT OWNER SINCE ADDRESS…`: the notifier
and the ways to the platforms are the program's own. Its clock runs faster
from the moment SINCE on, so that a claim of a process that was killed runs
out in seconds; what must take a certain time to be right is as much shorter.
The title of each message is its key, so that it can be found.
"""

import asyncio
import logging
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from datetime import datetime

import structlog

from adapters.chat.conversation import Conversation
from adapters.chat.poster import Poster, Posting
from adapters.chat.wording import announce
from adapters.documents import Filing
from adapters.slack.adapter import SlackAdapter, SlackSettings
from adapters.slack.workspaces import SingleWorkspace
from adapters.storage.homes import SqlHomes
from adapters.storage.references import SqlReferences
from adapters.storage.store import SqlStore
from adapters.storage.transcript import SqlTranscript
from adapters.teams.adapter import TeamsAdapter, TeamsSettings
from adapters.teams.tokens import Credentials
from adapters.web.board import Board
from adapters.web.poster import WebPoster
from adapters.web.rooms import WORKSPACE
from bot.clock import utc_now
from bot.notifier import POST_WITHIN, Notifier
from tests.slack.standin.server import SIGNING_SECRET
from tests.teams.standin.server import APP_ID, PASSWORD, TENANT

FASTER = 15
SLACK_TEAM = "T0HOME"
READY = "ready"
"""What it says when it begins to post."""


class InAHurry:
    """A platform's own poster, as fast as the clock is, and without the platform's paces."""

    paces = None

    def __init__(self, poster: Poster) -> None:
        self.platform = poster.platform
        self._poster = poster

    async def post(self, posting: Posting) -> str:
        """Post it under its key, or give up when the notifier would."""
        named = replace(posting.reply, title=titled(posting.key))
        async with asyncio.timeout(POST_WITHIN.total_seconds() / FASTER):
            return await self._poster.post(replace(posting, reply=named))


def titled(key: str) -> str:
    """The title of the message with that key."""
    return f"«{key}»"


async def main(url: str, chat: str, owner: str, since: str, *addresses: str) -> None:
    """Post until nothing waits."""
    began = datetime.fromisoformat(since)

    def clock() -> datetime:
        return began + (utc_now() - began) * FASTER

    store = await SqlStore.open(url, migrate=False)
    async with WAYS[chat](store, *addresses) as poster:
        notifier = Notifier(
            store=store, posters=(InAHurry(poster),), announce=announce, clock=clock, owner=owner
        )
        await notifier.start()
        print(READY, flush=True)
        while await _waits(store, poster.platform):
            rest = await notifier.round()
            await asyncio.sleep(rest.total_seconds() / FASTER)
    await store.close()


async def _waits(store: SqlStore, platform: str) -> bool:
    return await store.read(lambda unit: unit.queue.next_due((platform,))) is not None


@asynccontextmanager
async def _slack(store: SqlStore, api_url: str) -> AsyncIterator[Poster]:
    adapter = SlackAdapter(
        conversation=lambda accounts: Conversation(store, utc_now, accounts=accounts),
        workspaces=SingleWorkspace(f"xoxb-{SLACK_TEAM}"),
        homes=SqlHomes(store),
        files=Filing(store, utc_now),
        settings=SlackSettings(signing_secret=SIGNING_SECRET, app_token=None, api_url=api_url),
        clock=utc_now,
    )
    await adapter.start()
    yield adapter.poster
    await adapter.stop()


@asynccontextmanager
async def _teams(store: SqlStore, login_url: str, metadata_url: str) -> AsyncIterator[Poster]:
    credentials = Credentials(app_id=APP_ID, password=PASSWORD, tenant=TENANT)
    adapter = TeamsAdapter(
        conversation=lambda accounts: Conversation(store, utc_now, accounts=accounts),
        settings=TeamsSettings(
            credentials=credentials, login_url=login_url, metadata_url=metadata_url
        ),
        references=SqlReferences(store),
        clock=utc_now,
    )
    await adapter.start()
    yield adapter.poster
    await adapter.stop()


@asynccontextmanager
async def _playground(store: SqlStore) -> AsyncIterator[Poster]:
    yield WebPoster(Board(SqlTranscript(store), workspace=WORKSPACE, now=utc_now))


WAYS: dict[str, Callable[..., AbstractAsyncContextManager[Poster]]] = {
    "slack": _slack,
    "teams": _teams,
    "web": _playground,
}


if __name__ == "__main__":
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    asyncio.run(main(*sys.argv[1:]))
