"""Files of replies: in the thread of what was posted, or to whoever asked, directly."""

from collections.abc import Awaitable, Callable

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from adapters.chat.files import File, Files, NoSuchFile
from adapters.chat.incoming import Incoming
from adapters.chat.reply import Attachment, Reply
from adapters.chat.wording import without_files
from adapters.slack.failures import CallFailed, judge
from adapters.slack.refs import is_direct

log = structlog.get_logger(__name__)

Bring = Callable[[Attachment], Awaitable[File]]


class Attaching:
    """Uploads files. What fails is not tried again: the reply says what it was, and can be asked
    for again."""

    def __init__(self, files: Files) -> None:
        self._files = files

    async def follow(
        self, client: AsyncWebClient, reply: Reply, organisation_id: int, *, channel: str, ts: str
    ) -> None:
        """Put the files of a notice into the thread of its message."""

        async def bring(attachment: Attachment) -> File:
            return await self._files.bring(attachment, organisation_id)

        await _upload(client, reply, bring, channel=channel, ts=ts)

    async def hand(self, client: AsyncWebClient, reply: Reply, incoming: Incoming) -> None:
        """Give the files of an answer to whoever asked, where nobody else sees them."""
        if not reply.attachments:
            return

        async def bring(attachment: Attachment) -> File:
            return await self._files.fetch(attachment, incoming)

        channel, ts = incoming.place.channel, incoming.place.thread
        if not is_direct(channel):
            try:
                posted = await client.chat_postMessage(
                    channel=incoming.sender.user, text=reply.title
                )
            except CallFailed as problem:
                log.warning("file_not_posted", reason=judge(problem).reason)
                return
            channel, ts = posted["channel"], posted["ts"]
        await _upload(client, reply, bring, channel=channel, ts=ts)


async def _upload(
    client: AsyncWebClient, reply: Reply, bring: Bring, *, channel: str, ts: str | None
) -> None:
    for attachment in reply.attachments:
        try:
            file = await bring(attachment)
            await client.files_upload_v2(
                file=file.content,
                filename=file.name,
                title=file.name,
                channel=channel,
                thread_ts=ts,
            )
        except CallFailed as problem:
            log.warning("file_not_posted", reason=judge(problem).reason)
            await _tell_where(client, reply, channel=channel, ts=ts)
            return
        except NoSuchFile:
            log.warning("file_not_there", name=attachment.form.value)
        except Exception as fault:  # noqa: BLE001 - the message stands; a fault would post it again
            log.error("file_not_made", fault=type(fault).__name__)


async def _tell_where(
    client: AsyncWebClient, reply: Reply, *, channel: str, ts: str | None
) -> None:
    """Say where the files are to be had, since Slack took none."""
    try:
        text = without_files(reply).lines[-1]
        await client.chat_postMessage(channel=channel, thread_ts=ts, text=text)
    except CallFailed as problem:
        log.warning("file_not_told", reason=judge(problem).reason)
