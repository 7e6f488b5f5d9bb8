"""Gets an answer back to where somebody acted."""

from typing import Any

import structlog

from adapters.slack.drawing import has_chart, without_chart
from adapters.slack.drawing.text import Json
from adapters.slack.failures import INVALID_BLOCKS, CallFailed, Failure, judge
from adapters.slack.heard import Spot
from adapters.slack.natives import Natives
from adapters.slack.refs import is_direct
from adapters.slack.web import SlackWeb
from adapters.slack.workspaces import Workspace

log = structlog.get_logger(__name__)


class Telling:
    """Tells what was answered. What cannot be said in its place is said directly."""

    def __init__(self, web: SlackWeb, natives: Natives) -> None:
        self._web = web
        self._natives = natives

    async def replace(self, workspace: Workspace, spot: Spot, messages: list[Json]) -> None:
        """Put the answer in the place of the message that was pressed."""
        first, *more = messages
        if spot.response_url and await self._respond(
            workspace, spot.response_url, first, replaces=True
        ):
            await self.tell(workspace, spot, more)
        else:
            await self.tell(workspace, spot, messages)

    async def tell(
        self, workspace: Workspace, spot: Spot, messages: list[Json], *, private: bool = True
    ) -> None:
        """Say the answer where somebody acted, to them alone or to all."""
        for message in messages:
            if not await self._say(workspace, spot, message, private=private):
                await self._post(workspace, spot.user, message)

    async def _say(self, workspace: Workspace, spot: Spot, message: Json, *, private: bool) -> bool:
        if spot.response_url and _is_best_answered_there(spot, private=private):
            return await self._respond(workspace, spot.response_url, message, private=private)
        if spot.channel is None:
            return False
        if is_direct(spot.channel):
            return await self._post(workspace, spot.channel, message, thread=spot.thread)
        if private:
            return await self._whisper(workspace, spot.channel, spot, message)
        thread = spot.thread or spot.message
        return await self._post(workspace, spot.channel, message, thread=thread)

    async def _respond(
        self,
        workspace: Workspace,
        url: str,
        message: Json,
        *,
        private: bool = True,
        replaces: bool = False,
    ) -> bool:
        kind = "ephemeral" if private else "in_channel"
        fitting = self._natives.fitting(workspace.team, message)
        body = {**fitting, "response_type": kind, "replace_original": replaces}
        try:
            response = await self._web.webhook(url).send_dict(body)
        except CallFailed as problem:
            return _perhaps_told("response_url", judge(problem))
        if response.status_code == 200:
            return True
        if has_chart(fitting) and INVALID_BLOCKS in response.body:
            plain = without_chart(message)
            told = await self._respond(workspace, url, plain, private=private, replaces=replaces)
            return self._learned(workspace, told)
        return _not_told("response_url", response.body)

    async def _whisper(self, workspace: Workspace, channel: str, spot: Spot, message: Json) -> bool:
        return await self._call(
            workspace,
            "chat.postEphemeral",
            {"channel": channel, "user": spot.user, "thread_ts": spot.thread, **message},
        )

    async def _post(
        self, workspace: Workspace, channel: str, message: Json, *, thread: str | None = None
    ) -> bool:
        quiet = {"unfurl_links": False, "unfurl_media": False}
        given = {"channel": channel, "thread_ts": thread, **quiet, **message}
        return await self._call(workspace, "chat.postMessage", given)

    async def _call(self, workspace: Workspace, method: str, given: dict[str, Any]) -> bool:
        fitting = self._natives.fitting(workspace.team, given)
        said = {name: value for name, value in fitting.items() if value is not None}
        try:
            await self._web.patient_client(workspace.token).api_call(method, json=said)
        except CallFailed as problem:
            failure = judge(problem)
            if has_chart(fitting) and failure.reason == INVALID_BLOCKS:
                told = await self._call(workspace, method, without_chart(given))
                return self._learned(workspace, told)
            return _perhaps_told(method, failure)
        return True

    def _learned(self, workspace: Workspace, told: bool) -> bool:
        """What was told without its chart was refused for it."""
        if told:
            self._natives.were_refused(workspace.team)
        return told


def _is_best_answered_there(spot: Spot, *, private: bool) -> bool:
    """Whether the response_url shows the answer where it belongs.

    It knows no threads, and what it shows to one person in a direct
    conversation is gone at the next start of their Slack.
    """
    if spot.message is None:
        return spot.thread is None
    return private and spot.thread is None and not is_direct(spot.channel or "")


def _perhaps_told(way: str, failure: Failure) -> bool:
    """What was perhaps said is not said again: the books are right either way."""
    return _not_told(way, failure.reason) or failure.perhaps_done


def _not_told(way: str, reason: str) -> bool:
    log.warning("answer_not_told", way=way, reason=reason)
    return False
