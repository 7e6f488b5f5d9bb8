"""Charts as pictures, in the thread of a message that Slack would not take them in."""

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from adapters.chat.reply import Reply
from adapters.pictures import Studio
from adapters.slack.failures import CallFailed, judge

log = structlog.get_logger(__name__)


class Pictures:
    """Uploads pictures. What fails is not tried again: the message says it all in words."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio

    async def follow(self, client: AsyncWebClient, reply: Reply, *, channel: str, ts: str) -> None:
        """Put the picture of a reply's chart into the thread of its message."""
        if reply.chart is None:
            return
        try:
            png = await self._studio.png(reply.chart, language=reply.language)
            await client.files_upload_v2(
                file=png,
                filename="burn-down.png",
                title=reply.chart.title,
                alt_txt=f"{reply.chart.title}. {reply.chart.summary}",
                channel=channel,
                thread_ts=ts,
            )
        except CallFailed as problem:
            log.warning("picture_not_posted", reason=judge(problem).reason)
        except Exception as fault:  # noqa: BLE001 - the message stands; a fault would post it again
            log.error("picture_not_drawn", fault=type(fault).__name__)
