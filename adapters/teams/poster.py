"""Posts the notifier's messages to Teams."""

from datetime import timedelta

from adapters.chat.origin import Origin
from adapters.chat.poster import Pace, Paces, PostDelayed, Posting, PostRefused, PostUnknown
from adapters.chat.references import Reference
from adapters.teams.addresses import Addresses
from adapters.teams.drawing import to_messages
from adapters.teams.failures import CallFailed, judge
from adapters.teams.refs import PLATFORM, in_thread
from adapters.teams.web import TeamsWeb

PACES = Paces(
    channel=Pace(every=timedelta(seconds=2), at_once=7),
    workspace=Pace(every=timedelta(milliseconds=20), at_once=50),
)
"""Teams takes 7 messages a second, 60 in half a minute and 1,800 an hour for a conversation, and
50 calls a second for a tenant."""


class TeamsPoster:
    """The notifier's way to Teams. It tries once: whether to try again is the notifier's.

    Teams has no idempotency keys: what may have been posted is never posted again.
    """

    platform = PLATFORM
    paces = PACES

    def __init__(self, web: TeamsWeb, addresses: Addresses) -> None:
        self._web = web
        self._addresses = addresses

    async def post(self, posting: Posting) -> str:
        """Post, or redraw what `updates` names; returns the message's reference."""
        try:
            where = await self._addresses.find(posting.place)
        except CallFailed as problem:
            raise _told(problem, may_be_repeated=True) from problem
        if where is None:
            raise PostRefused(reason="the app is not installed there")
        try:
            return await self._post(posting, where)
        except CallFailed as problem:
            raise _told(problem, may_be_repeated=posting.updates is not None) from problem

    async def _post(self, posting: Posting, where: Reference) -> str:
        # Longer than one message are only answers with tables, which no notice has.
        message, *_ = to_messages(posting.reply, Origin.NOTICE)
        activity = {"type": "message", **message}
        if posting.updates is not None:
            await self._web.update(where.service_url, where.conversation, posting.updates, activity)
            return posting.updates
        # Only channels, which belong to a team, have threads.
        thread = posting.thread if where.team is not None else None
        conversation = in_thread(where.conversation, thread)
        return await self._web.send(where.service_url, conversation, activity)


def _told(problem: Exception, *, may_be_repeated: bool) -> Exception:
    """Tell the notifier what is certain. To redraw twice does no harm, to post twice does."""
    failure = judge(problem)
    if failure.may_try_again or (failure.perhaps_done and may_be_repeated):
        wait = failure.wait_seconds
        return PostDelayed(
            reason=failure.reason, wait=None if wait is None else timedelta(seconds=wait)
        )
    if failure.perhaps_done:
        return PostUnknown(reason=failure.reason)
    return PostRefused(reason=failure.reason)
