"""What is typed: slash commands, mentions and direct messages."""

import asyncio

from adapters.chat.conversing import Conversing
from adapters.chat.lately import Lately
from adapters.chat.reply import Reply
from adapters.slack.answer import Answer
from adapters.slack.attaching import Attaching
from adapters.slack.delivering import Delivering
from adapters.slack.drawing.text import Json
from adapters.slack.heard import Commanded, Edited, Told
from adapters.slack.marking import answered
from adapters.slack.web import SlackWeb
from adapters.slack.workspaces import Workspace


class Saying:
    """Answers what was typed."""

    def __init__(
        self, conversing: Conversing, delivering: Delivering, web: SlackWeb, attaching: Attaching
    ) -> None:
        self._conversing = conversing
        self._delivering = delivering
        self._web = web
        self._attaching = attaching
        self._told = Lately()

    async def commanded(self, heard: Commanded, workspace: Workspace) -> Answer:
        """Answer a slash command in the acknowledgement itself, without a call to Slack.

        A chart is sent afterwards: it might be refused, of which an
        acknowledgement would tell nobody. So are files, which take their time.
        """
        work = await self._conversing.answer(heard.incoming)
        if not work.done():
            working = await self._conversing.own_words("working", heard.incoming)
            (told,) = answered(working)
            return Answer(
                body=_shown(told, working), then=lambda: self._deliver(heard, workspace, work)
            )
        reply = work.result()
        if reply.form is not None or reply.chart is not None or reply.attachments:
            return Answer(then=lambda: self._deliver(heard, workspace, work))
        first, *more = answered(reply)
        if not more:
            return Answer(body=_shown(first, reply))
        return Answer(
            body=_shown(first, reply),
            then=lambda: self._delivering.go_on(workspace, heard.spot, reply, more),
        )

    async def told(self, heard: Told, workspace: Workspace) -> Answer:
        """Answer a message, once for all times that Slack tells of it."""
        work = await self._conversing.answer(heard.incoming)

        async def tell_once() -> None:
            if self._told.is_first(heard.incoming.delivery_id):
                await self._deliver(heard, workspace, work)

        return Answer(then=tell_once)

    async def edited(self, heard: Edited, workspace: Workspace) -> Answer:
        """Say that a changed message is not read again: what it said first was done."""

        async def tell() -> None:
            reply = await self._conversing.own_words("edited", heard.incoming)
            await self._delivering.deliver(workspace, heard.spot, reply)

        return Answer(then=tell)

    async def _deliver(
        self, heard: Commanded | Told, workspace: Workspace, work: asyncio.Task[Reply]
    ) -> None:
        reply = await work
        await self._delivering.deliver(workspace, heard.spot, reply, said=heard.incoming.text)
        client = self._web.patient_client(workspace.token)
        await self._attaching.hand(client, reply, heard.incoming)


def _shown(message: Json, reply: Reply) -> Json:
    return {**message, "response_type": "ephemeral" if reply.private else "in_channel"}
