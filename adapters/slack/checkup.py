"""Whether an installation is fit for work, as Slack itself tells."""

import json
import re
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.chat.reply import Reply
from adapters.slack.drawing import to_messages, to_view
from adapters.slack.failures import CallFailed, judge
from adapters.slack.scopes import SCOPES
from adapters.slack.web import SlackWeb
from core.chat import Place

_GRANTED = "x-oauth-scopes"
_SEES_CHANNELS = frozenset({"channels:read", "groups:read"})
_SECRET = re.compile(r"[0-9a-z]{32}")
_REFUSES_BLOCKS = frozenset({"invalid_blocks", "invalid_message", "invalid_view"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreachable:
    """Slack gave no answer that could be read."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenRefused:
    """Slack does not take the bot token."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopesMissing:
    """The app was installed with less than it needs."""

    scopes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretMisshapen:
    """What is set as signing secret cannot be one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SocketRefused:
    """Slack does not take the app-level token."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelClosed:
    """A channel that is linked, in which the app cannot post."""

    channel: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawingRefused:
    """Slack would not take what we draw."""

    what: str
    problems: tuple[str, ...]


Flaw = (
    Unreachable
    | TokenRefused
    | ScopesMissing
    | SecretMisshapen
    | SocketRefused
    | ChannelClosed
    | DrawingRefused
)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Installation:
    """What is to be looked at: the keys, the linked channels, and what is drawn, by name.

    No secret can be proved without Slack sending something; of
    `signing_secret` only the shape is looked at.
    """

    bot_token: str
    app_token: str | None = None
    signing_secret: str | None = None
    channels: Sequence[Place] = ()
    replies: Mapping[str, Reply]


async def check_up(installation: Installation, *, api_url: str) -> list[Flaw]:
    """Look at all of it; only asks, and posts nothing."""
    web = SlackWeb(api_url)
    await web.open()
    try:
        return [flaw async for flaw in _flaws(installation, web)]
    except CallFailed as problem:
        return [Unreachable(reason=judge(problem).reason)]
    finally:
        await web.close()


async def _flaws(installation: Installation, web: SlackWeb) -> AsyncIterator[Flaw]:
    secret, app_token = installation.signing_secret, installation.app_token
    if secret and not _SECRET.fullmatch(secret):
        yield SecretMisshapen()
    if app_token and (reason := await _socket_refused(web.client(), app_token)):
        yield SocketRefused(reason=reason)
    client = web.client(installation.bot_token)
    try:
        told = await client.auth_test()
    except SlackApiError as refused:
        yield TokenRefused(reason=_refusal(refused))
        return
    granted = _granted(told.headers)
    if missing := SCOPES - granted:
        yield ScopesMissing(scopes=tuple(sorted(missing)))
    if granted >= _SEES_CHANNELS:
        home = told["enterprise_id" if told.get("is_enterprise_install") else "team_id"]
        linked = [each for each in installation.channels if each.workspace == home]
        for flaw in await _closed_channels(client, linked):
            yield flaw
    for what, reply in installation.replies.items():
        if problems := await _problems(client, reply):
            yield DrawingRefused(what=what, problems=problems)


async def _socket_refused(client: AsyncWebClient, app_token: str) -> str | None:
    """Ask only for the address: whoever connected would be sent others' commands."""
    try:
        await client.apps_connections_open(app_token=app_token)
    except SlackApiError as refused:
        return _refusal(refused)
    return None


async def _closed_channels(client: AsyncWebClient, places: Sequence[Place]) -> list[ChannelClosed]:
    found = [(place.channel, await _closed(client, place.channel)) for place in places]
    return [ChannelClosed(channel=channel, reason=reason) for channel, reason in found if reason]


def _refusal(problem: SlackApiError) -> str:
    """Slack's word for its no; raises the problem anew where Slack was merely unable."""
    failure = judge(problem)
    if failure.perhaps_done or failure.may_try_again:
        raise problem
    return failure.reason


def _granted(headers: Mapping[str, str]) -> frozenset[str]:
    found = next((value for name, value in headers.items() if name.lower() == _GRANTED), "")
    return frozenset(scope.strip() for scope in found.split(","))


async def _closed(client: AsyncWebClient, channel: str) -> str | None:
    """Say why the app cannot post there, None if it can."""
    try:
        told = (await client.conversations_info(channel=channel))["channel"]
    except SlackApiError as refused:
        return _refusal(refused)
    if told.get("is_archived"):
        return "is_archived"
    return None if told.get("is_member") else "not_in_channel"


async def _problems(client: AsyncWebClient, reply: Reply) -> tuple[str, ...]:
    """Ask Slack what it would refuse of a drawn reply, each with the place of it."""
    try:
        for drawn in _drawn(reply):
            await client.api_call("blocks.validate", data=drawn)
    except SlackApiError as refused:
        if refused.response.get("error") not in _REFUSES_BLOCKS:
            raise
        errors = refused.response.get("errors") or []
        return tuple(f"{each.get('pointer')}: {each.get('message')}" for each in errors) or (
            str(refused.response.get("error")),
        )
    return ()


def _drawn(reply: Reply) -> list[dict[str, Any]]:
    if reply.form is not None:
        view = to_view(reply.form, language=reply.language)
        return [{"view": json.dumps(view)}]
    return [
        {"message": json.dumps({"blocks": message["blocks"]})} for message in to_messages(reply)
    ]
