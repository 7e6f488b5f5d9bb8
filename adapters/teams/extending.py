"""The message extension: the log form on any message, and a client's balance to be shown."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace

from adapters.chat.choosing import matching
from adapters.chat.conversing import Conversing
from adapters.chat.incoming import Incoming
from adapters.chat.origin import is_refused
from adapters.chat.reply import Form, Option, Reply
from adapters.teams.answer import Answer
from adapters.teams.drawing import to_dialog, to_results
from adapters.teams.heard import HandedIn, Searched, Wanted
from adapters.teams.telling import Telling

NOTE, CLIENT = "note", "client"
SHOWN = 5
"""Clients whose balances are looked up for one search."""


class Extending:
    """Answers the message extension, which may be used where the bot itself is not."""

    def __init__(self, conversing: Conversing, telling: Telling) -> None:
        self._conversing = conversing
        self._telling = telling

    async def wanted(self, heard: Wanted) -> Answer:
        """Open the form."""
        reply = await self._now(heard.incoming)
        if reply is None:
            return await self._still_working(heard.incoming)
        if reply.form is not None and heard.note:
            reply = replace(reply, form=filled_in(reply.form, {NOTE: heard.note}))
        return _open(reply)

    async def handed_in(self, heard: HandedIn) -> Answer:
        """Take the form in. The receipt has buttons, which only a chat can show."""
        work = await self._conversing.submit(heard.form, heard.values, heard.incoming)
        if not work.done():
            answer = await self._still_working(heard.incoming)
            return replace(answer, then=lambda: self._tell(heard, work))
        reply = work.result()
        if reply.form is not None:
            return _open(reply)
        if is_refused(reply):
            return await self._given_back(heard, reply)
        return replace(_say(reply.title), then=lambda: self._tell(heard, work))

    async def searched(self, heard: Searched) -> Answer:
        """Show the balances of the clients that match; a client's people have one alone."""
        form = await self._now(heard.incoming)
        if form is None:
            return _results([])
        names = [one.value for one in matching(_clients(form), heard.typed)][:SHOWN]
        asked = [f'balance "{name}"' for name in names] if form.form else ["balance"]
        found = [await self._now(replace(heard.incoming, text=text)) for text in asked]
        return _results([one for one in found if one is not None and not is_refused(one)])

    async def _given_back(self, heard: HandedIn, refused: Reply) -> Answer:
        """Open the form as it was filled in, with what is wrong at its first field."""
        reply = await self._now(replace(heard.incoming, text=heard.form, delivery_id=None))
        if reply is None or reply.form is None:
            return _open(refused)
        form = filled_in(reply.form, heard.values)
        first, *others = form.fields
        mistaken = (replace(first, error=refused.text), *others)
        return _open(replace(reply, form=replace(form, fields=mistaken)))

    async def _tell(self, heard: HandedIn, work: asyncio.Task[Reply]) -> None:
        await self._telling.tell(heard.spot, replace(await work, private=True), quietly=True)

    async def _now(self, incoming: Incoming) -> Reply | None:
        """What is answered in time, if anything."""
        work = await self._conversing.answer(incoming)
        return work.result() if work.done() else None

    async def _still_working(self, incoming: Incoming) -> Answer:
        words = await self._conversing.own_words("still-working", incoming)
        return _say(words.title)


def _open(reply: Reply) -> Answer:
    return Answer(body={"task": {"type": "continue", "value": to_dialog(reply)}})


def _say(sentence: str) -> Answer:
    return Answer(body={"task": {"type": "message", "value": sentence}})


def _results(replies: list[Reply]) -> Answer:
    return Answer(body={"composeExtension": to_results(replies)})


def filled_in(form: Form, values: Mapping[str, str]) -> Form:
    """The form with these values in its fields."""
    fields = (replace(field, value=values.get(field.name, field.value)) for field in form.fields)
    return replace(form, fields=tuple(fields))


def _clients(reply: Reply) -> tuple[Option, ...]:
    fields = reply.form.fields if reply.form else ()
    return next((field.options for field in fields if field.name == CLIENT), ())
