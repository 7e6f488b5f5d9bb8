"""Posts the notifier's messages to Slack."""

from datetime import timedelta

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.chat.origin import Origin
from adapters.chat.poster import Pace, Paces, PostDelayed, Posting, PostRefused, PostUnknown
from adapters.slack import refs
from adapters.slack.attaching import Attaching
from adapters.slack.drawing import has_chart, without_chart
from adapters.slack.drawing.text import Json
from adapters.slack.failures import INVALID_BLOCKS, CallFailed, judge
from adapters.slack.marking import drawn
from adapters.slack.natives import Natives
from adapters.slack.pictures import Pictures
from adapters.slack.web import SlackWeb
from adapters.slack.workspaces import Remembered, Workspace

NOTICE = "blockhours_notice"
"""The type of the metadata that carries our key; Slack has no idempotency keys of its own."""

PACES = Paces(
    channel=Pace(every=timedelta(seconds=1), at_once=4),
    workspace=Pace(every=timedelta(milliseconds=200), at_once=20),
)
"""Slack takes about one message a second for each channel, with short bursts, and several hundred
a minute for a workspace."""


class SlackPoster:
    """The notifier's way to Slack. It posts once: whether to try again is the notifier's."""

    platform = refs.PLATFORM
    paces = PACES

    def __init__(
        self,
        web: SlackWeb,
        workspaces: Remembered,
        natives: Natives,
        pictures: Pictures,
        attaching: Attaching,
    ) -> None:
        self._web = web
        self._workspaces = workspaces
        self._natives = natives
        self._pictures = pictures
        self._attaching = attaching

    async def post(self, posting: Posting) -> str:
        """Post, or redraw what `updates` names; returns the message's reference."""
        workspace = await self._workspaces.find(posting.place.workspace, None)
        if workspace is None:
            raise PostRefused(reason=f"the app is not installed in {posting.place.workspace}")
        try:
            return await self._post(posting, workspace)
        except CallFailed as problem:
            raise _told(problem, is_redrawing=posting.updates is not None) from problem

    async def _post(self, posting: Posting, workspace: Workspace) -> str:
        """Post; where the token is of no use any more, once again with a newer one."""
        try:
            return await self._put(posting, workspace)
        except SlackApiError as problem:
            newer = None
            if judge(problem).is_of_the_token:
                newer = await self._workspaces.instead_of(workspace)
            if newer is None:
                raise
        return await self._put(posting, newer)

    async def _put(self, posting: Posting, workspace: Workspace) -> str:
        """Post it; where Slack takes no chart, without it, and with a picture of it."""
        # Longer than one message are only answers with tables, which no notice has.
        message, *_ = drawn(posting.reply, Origin.NOTICE)
        client, team = self._web.client(workspace.token), workspace.team
        fitting = self._natives.fitting(team, message)
        try:
            ref = await _put_once(client, posting, fitting)
        except SlackApiError as problem:
            if not (judge(problem).reason == INVALID_BLOCKS and has_chart(fitting)):
                raise
            fitting = without_chart(message)
            ref = await _put_once(client, posting, fitting)
            self._natives.were_refused(team)
        if has_chart(message) and not has_chart(fitting) and posting.updates is None:
            channel = refs.conversation(ref, posting.place)
            thread = refs.timestamp(posting.thread or ref)
            await self._pictures.follow(client, posting.reply, channel=channel, ts=thread)
        if posting.organisation_id is not None and posting.updates is None:
            await self._attaching.follow(
                client,
                posting.reply,
                posting.organisation_id,
                channel=refs.conversation(ref, posting.place),
                ts=refs.timestamp(posting.thread or ref),
            )
        return ref


async def _put_once(client: AsyncWebClient, posting: Posting, message: Json) -> str:
    if posting.updates is not None:
        return await _redraw(client, posting, posting.updates, message)
    return await _send(client, posting, message)


async def _send(client: AsyncWebClient, posting: Posting, message: Json) -> str:
    """Post a new message; a person's id as channel is the conversation with them."""
    metadata = {"event_type": NOTICE, "event_payload": {"key": posting.key}}
    posted = await client.chat_postMessage(
        channel=posting.place.channel,
        thread_ts=refs.timestamp(posting.thread) if posting.thread else None,
        metadata=metadata,
        unfurl_links=False,
        unfurl_media=False,
        **message,
    )
    return refs.reference(posted["channel"], posted["ts"])


async def _redraw(client: AsyncWebClient, posting: Posting, ref: str, message: Json) -> str:
    channel = refs.conversation(ref, posting.place)
    await client.chat_update(channel=channel, ts=refs.timestamp(ref), **message)
    return ref


def _told(problem: Exception, *, is_redrawing: bool) -> Exception:
    """Tell the notifier what is certain. To redraw twice does no harm, to post twice does."""
    failure = judge(problem)
    if failure.may_try_again or (failure.perhaps_done and is_redrawing):
        wait = failure.wait_seconds
        return PostDelayed(
            reason=failure.reason, wait=None if wait is None else timedelta(seconds=wait)
        )
    if failure.perhaps_done:
        return PostUnknown(reason=failure.reason)
    return PostRefused(reason=failure.reason)
