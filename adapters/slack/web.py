"""The way to Slack's Web API: one session for all calls."""

import logging

from aiohttp import ClientSession, ClientTimeout, TCPConnector
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

TIMEOUT = ClientTimeout(total=20)
IDLE = 5.0
"""Seconds for which a connection is kept. Of one that Slack has closed meanwhile nobody could
tell whether a message still got through it."""
SLACK = "https://slack.com/api/"

logger = logging.getLogger(__name__)
logger.setLevel(logging.INFO)  # the SDK words every call for the log unless a level is set here


class SlackWeb:
    """Makes clients, all on one session.

    None of them repeats a call whose outcome is unknown, as the SDK does by
    itself: a message would stand there twice.
    """

    def __init__(self, api_url: str = SLACK) -> None:
        self.api_url = api_url
        self._session: ClientSession | None = None

    async def open(self) -> ClientSession:
        """Open the session."""
        connector = TCPConnector(keepalive_timeout=IDLE)
        self._session = ClientSession(timeout=TIMEOUT, connector=connector)
        return self._session

    async def close(self) -> None:
        """Close the session, once the last call has ended."""
        if self._session is not None:
            await self._session.close()

    def client(self, token: str | None = None) -> AsyncWebClient:
        """A client that makes each call once."""
        return AsyncWebClient(
            token,
            base_url=self.api_url,
            session=self._session,
            logger=logger,
            retry_handlers=[],
        )

    def patient_client(self, token: str) -> AsyncWebClient:
        """A client that waits when Slack is asked too often; for answers, which nobody keeps."""
        client = self.client(token)
        client.retry_handlers.append(AsyncRateLimitErrorRetryHandler(max_retry_count=2))
        return client

    def webhook(self, response_url: str) -> AsyncWebhookClient:
        """A client for the address that an act may be answered at; as patient."""
        return AsyncWebhookClient(
            response_url,
            session=self._session,
            logger=logger,
            retry_handlers=[AsyncRateLimitErrorRetryHandler(max_retry_count=2)],
        )
