"""What people talk to: Slack and Teams as they are set up, the playground where neither is."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Protocol

from aiohttp import web

from adapters.chat.accounts import Accounts
from adapters.chat.conversation import Conversation
from adapters.chat.poster import Poster
from adapters.chat.reply import Kind
from adapters.documents import Filing
from adapters.slack.adapter import SlackAdapter, SlackSettings
from adapters.slack.oauth import OAuthSettings
from adapters.slack.offering import Offer
from adapters.slack.workspaces import SingleWorkspace, Workspaces
from adapters.storage.homes import SqlHomes
from adapters.storage.installations import SqlInstallations, SqlSetouts
from adapters.storage.references import SqlReferences
from adapters.storage.sealing import Seal
from adapters.storage.store import SqlStore
from adapters.storage.transcript import SqlTranscript
from adapters.web.app import build_app
from adapters.web.board import Board
from adapters.web.poster import WebPoster
from adapters.web.rooms import WORKSPACE
from bot.clock import utc_now
from bot.repeating import Repeating
from bot.roles import Role
from bot.settings import BotToken, OAuth, Settings, SlackAccess, TeamsAccess

if TYPE_CHECKING:
    from adapters.teams.adapter import TeamsAdapter

Answered = Callable[[str, Kind, float], None]
"""Is told of each answer: the verb, the kind, and how many seconds it took."""

Converse = Callable[[Accounts], Conversation]
"""Makes a conversation, given who can tell of a platform's strangers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """The chats as the program runs them.

    `connected` is entered before the pages of `app` are served and anything
    is posted, and left after both have ended. `is_connected` says whether all
    of them can be reached now.
    """

    app: web.Application
    posters: tuple[Poster, ...]
    connected: AbstractAsyncContextManager[None]
    is_connected: Callable[[], Awaitable[bool]]


class Adapter(Protocol):
    """A chat platform, as it is run."""

    async def start(self) -> None: ...
    async def stop(self) -> None: ...
    async def is_connected(self) -> bool: ...


def playground(store: SqlStore, answered: Answered | None = None) -> Front:
    """Return the web chat, in which everybody can speak as anybody."""
    board = Board(SqlTranscript(store), workspace=WORKSPACE, now=utc_now)
    page = build_app(
        store=store,
        board=board,
        conversation=_conversation(store, answered),
        files=Filing(store, utc_now),
    )
    posters = (WebPoster(board),)
    return Front(
        app=page, posters=posters, connected=nullcontext(), is_connected=partial(_all_connected, ())
    )


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
        return playground(store, answered)
    app, posters, adapters = web.Application(), list[Poster](), list[Adapter]()
    rounds: dict[str, Callable[[], Awaitable[timedelta]]] = {}
    converse = partial(_conversation, store, answered, install_url=install_url(settings.slack))
    if settings.slack is not None:
        slack = _slack(store, _way_in(settings.slack, role), converse)
        if role.posts:
            rounds |= slack.rounds
        if slack.web_app is not None:
            app.add_subapp("/slack", slack.web_app)
        posters.append(slack.poster)
        adapters.append(slack)
    if settings.teams is not None:
        teams = _teams(store, settings.teams, converse)
        app.add_subapp("/api", teams.web_app)
        posters.append(teams.poster)
        adapters.append(teams)
    return Front(
        app=app,
        posters=tuple(posters),
        connected=_connected(adapters, rounds),
        is_connected=partial(_all_connected, adapters),
    )


def _way_in(access: SlackAccess, role: Role) -> SlackAccess:
    if role.answers:
        return access
    return replace(access, app_token=None, signing_secret=None)


def _slack(store: SqlStore, access: SlackAccess, converse: Converse) -> SlackAdapter:
    """Slack: in the one workspace of a bot token, or wherever people install it."""
    return SlackAdapter(
        conversation=converse,
        workspaces=_workspaces(store, access.via),
        homes=SqlHomes(store),
        files=Filing(store, utc_now),
        settings=SlackSettings(
            signing_secret=access.signing_secret,
            app_token=access.app_token,
            api_url=access.api_url,
        ),
        clock=utc_now,
    )


def _teams(store: SqlStore, access: TeamsAccess, converse: Converse) -> "TeamsAdapter":
    """Teams, wherever the app was installed."""
    # Microsoft's libraries take a sixth of a start, and its memory: they come where they are used.
    from adapters.teams.adapter import TeamsAdapter, TeamsSettings  # noqa: PLC0415
    from adapters.teams.tokens import Credentials  # noqa: PLC0415

    credentials = access.app_id and Credentials(
        app_id=access.app_id, password=access.password, tenant=access.tenant
    )
    return TeamsAdapter(
        conversation=converse,
        settings=TeamsSettings(
            credentials=credentials or None,
            login_url=access.login_url,
            metadata_url=access.metadata_url,
        ),
        references=SqlReferences(store),
        clock=utc_now,
    )


def _workspaces(store: SqlStore, via: BotToken | OAuth) -> Workspaces | Offer:
    if isinstance(via, BotToken):
        return SingleWorkspace(via.token)
    seal = Seal(via.keys)
    return Offer(
        oauth=OAuthSettings(
            client_id=via.client_id,
            client_secret=via.client_secret,
            public_url=via.public_url,
            authorize_url=via.authorize_url,
        ),
        installations=SqlInstallations(store, seal),
        setouts=SqlSetouts(store, seal),
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
    store: SqlStore,
    answered: Answered | None,
    accounts: Accounts | None = None,
    *,
    install_url: str | None = None,
) -> Conversation:
    return Conversation(
        store, utc_now, accounts=accounts, install_url=install_url, answered=answered
    )
