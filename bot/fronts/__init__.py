"""What people talk to: Slack and Teams as they are set up, the playground where neither is.

Each is imported only where it is run: the libraries of Slack and of Microsoft
take a third of a start, and of its memory.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from functools import partial

from aiohttp import web

from adapters.chat.accounts import Accounts
from adapters.chat.conversation import Conversation
from adapters.chat.poster import Poster
from adapters.storage.store import SqlStore
from bot.clock import utc_now
from bot.fronts.front import Adapter, Answered, Front
from bot.repeating import Repeating
from bot.roles import Role
from bot.settings import BotToken, Settings, SlackAccess


def chats(
    store: SqlStore,
    settings: Settings,
    *,
    role: Role = Role.ALL,
    answered: Answered | None = None,
) -> Front:
    """Return all chats that are set up; the playground if none is.

    Who only posts opens no door for what people say; who only answers leaves
    the jobs that are done again and again to whoever posts.
    """
    if not settings.has_chats:
        from bot.fronts.playground import playground  # noqa: PLC0415 - as it is run

        return playground(store, answered)
    app, posters, adapters = web.Application(), list[Poster](), list[Adapter]()
    rounds: dict[str, Callable[[], Awaitable[timedelta]]] = {}
    converse = partial(_conversation, store, answered, install_url(settings.slack))
    if settings.slack is not None:
        from bot.fronts.slack import slack  # noqa: PLC0415 - as it is run

        in_slack = slack(store, settings.slack, role, converse)
        if role.posts:
            rounds |= in_slack.rounds
        if in_slack.web_app is not None:
            app.add_subapp("/slack", in_slack.web_app)
        posters.append(in_slack.poster)
        adapters.append(in_slack)
    if settings.teams is not None:
        from bot.fronts.teams import teams  # noqa: PLC0415 - as it is run

        in_teams = teams(store, settings.teams, converse)
        app.add_subapp("/api", in_teams.web_app)
        posters.append(in_teams.poster)
        adapters.append(in_teams)
    return Front(
        app=app,
        posters=tuple(posters),
        connected=_connected(adapters, rounds),
        is_connected=partial(_all_connected, adapters),
    )


async def _all_connected(adapters: Sequence[Adapter]) -> bool:
    return all([await adapter.is_connected() for adapter in adapters])


@asynccontextmanager
async def _connected(
    adapters: Sequence[Adapter], rounds: Mapping[str, Callable[[], Awaitable[timedelta]]]
) -> AsyncIterator[None]:
    async with AsyncExitStack() as running:
        for adapter in adapters:
            await adapter.start()
            running.push_async_callback(adapter.stop)
        for name, one_round in rounds.items():
            await running.enter_async_context(_repeated(Repeating(name, one_round)))
        yield


@asynccontextmanager
async def _repeated(job: Repeating) -> AsyncIterator[None]:
    running = asyncio.create_task(job.run())
    try:
        yield
    finally:
        job.stop()
        await running


def install_url(access: SlackAccess | None) -> str | None:
    """Where an invitation leads to, if Slack lets people install the app from a page of ours."""
    if access is None or isinstance(access.via, BotToken):
        return None
    return f"{access.via.public_url.rstrip('/')}/slack/install?invitation="


def _conversation(
    store: SqlStore, answered: Answered | None, install_url: str | None, accounts: Accounts
) -> Conversation:
    return Conversation(
        store, utc_now, accounts=accounts, install_url=install_url, answered=answered
    )
