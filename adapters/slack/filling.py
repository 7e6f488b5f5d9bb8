"""Forms: opened by a shortcut, searched, handed in. What was typed is never lost."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace

from adapters.chat.conversing import Conversing
from adapters.chat.lately import Lately
from adapters.chat.origin import is_refused
from adapters.chat.reply import Form, Reply
from adapters.slack.answer import Answer
from adapters.slack.delivering import Delivering
from adapters.slack.drawing import QUESTION, TOLD, errors_of, to_options, to_view
from adapters.slack.heard import Searched, Submitted, Wanted
from adapters.slack.workspaces import Workspace

CLOSE = {"response_action": "clear"}
NOTE = "note"


class Filling:
    """Opens forms and takes them in."""

    def __init__(self, conversing: Conversing, delivering: Delivering) -> None:
        self._conversing = conversing
        self._delivering = delivering
        self._taken = Lately()

    async def wanted(self, heard: Wanted, workspace: Workspace) -> Answer:
        """Open the form that a shortcut asks for."""
        work = await self._conversing.answer(heard.incoming)

        async def open_it() -> None:
            reply = _with_note(await work, heard.note)
            said = heard.incoming.text
            await self._delivering.deliver(workspace, heard.spot, reply, said=said)

        return Answer(then=open_it)

    async def searched(self, heard: Searched) -> Answer:
        """Offer what matches; nothing if it takes too long, and Slack asks again."""
        work = await self._conversing.answer(heard.incoming)
        form = work.result().form if work.done() else None
        fields = form.fields if form else ()
        options = next((field.options for field in fields if field.name == heard.menu), ())
        return Answer(body=to_options(options, heard.typed))

    async def submitted(self, heard: Submitted, workspace: Workspace) -> Answer:
        """Take a form in. While it stays open it stands as it was filled in."""
        work = await self._hand_in(heard)
        if not work.done():
            words = await self._conversing.own_words("still-working", heard.incoming)
            return Answer(
                body=_errors(heard, words.title), then=lambda: self._late(heard, workspace, work)
            )
        reply = work.result()
        if reply.form is not None:
            return Answer(body=_given_back(heard, reply.form, reply.language))
        if is_refused(reply):
            return Answer(body=_errors(heard, reply.text))
        return Answer(body=CLOSE, then=lambda: self._tell(heard, workspace, reply))

    async def _hand_in(self, heard: Submitted) -> asyncio.Task[Reply]:
        if heard.form != QUESTION:
            return await self._conversing.submit(heard.form, heard.values, heard.incoming)
        told = " ".join(heard.values.get(TOLD, "").split())
        said = (heard.kept.say or "").replace("{}", told, 1)
        return await self._conversing.answer(replace(heard.incoming, text=said))

    async def _late(
        self, heard: Submitted, workspace: Workspace, work: asyncio.Task[Reply]
    ) -> None:
        """Tell what came of it in the end; a form with mistakes stands open still."""
        reply = await work
        if reply.form is None:
            await self._tell(heard, workspace, reply)

    async def _tell(self, heard: Submitted, workspace: Workspace, reply: Reply) -> None:
        if is_refused(reply) or self._taken.is_first(heard.incoming.delivery_id):
            await self._delivering.deliver(workspace, heard.spot, reply, origin=heard.kept.origin)


def _with_note(reply: Reply, note: str) -> Reply:
    if reply.form is None or not note:
        return reply
    fields = (
        replace(field, value=note) if field.name == NOTE else field for field in reply.form.fields
    )
    return replace(reply, form=replace(reply.form, fields=tuple(fields)))


def _given_back(heard: Submitted, form: Form, language: str) -> Mapping[str, object]:
    """Give a form back with its mistakes; one with other fields takes its place."""
    errors = errors_of(form)
    if errors and errors.keys() <= set(heard.fields):
        return {"response_action": "errors", "errors": errors}
    view = to_view(form, language=language, private_metadata=heard.kept.written())
    return {"response_action": "update", "view": view}


def _errors(heard: Submitted, sentence: str) -> Mapping[str, object]:
    """Say something about the whole form, which Slack shows only at a field: at the first."""
    return {"response_action": "errors", "errors": {heard.fields[0]: sentence}}
