"""Opens forms, takes them in, and gives them back with their mistakes."""

from collections.abc import Mapping
from dataclasses import replace

from adapters.chat import forms, wording
from adapters.chat.forms import Filled
from adapters.chat.incoming import Incoming
from adapters.chat.performing import Performer
from adapters.chat.readers import listener, reader_of_outcome, reader_of_refusal
from adapters.chat.reply import Reply
from adapters.chat.wording.forms import Draft, Problem, values_of
from core.chat import Request
from core.commands import ExplainWhy, OpenLogForm, PreviewWork, Reading
from core.operations import Outcome
from core.refusals import NothingToFix, Refusal
from core.results import EntryExplained, LogFormOpened
from core.views import EntryView

NO_CHOICES = LogFormOpened(clients=(), work_types=())
Problems = Mapping[str, Problem]
"""What is wrong in which field."""


class FormClerk:
    """Answers what was filled in, the same way as what was typed."""

    def __init__(self, performer: Performer) -> None:
        self._performer = performer

    async def open_fix(self, entry_id: int, request: Request, incoming: Incoming) -> Reply:
        """Open the fix form of an entry, filled with what the entry says."""
        try:
            entry = await self._entry(entry_id, request)
            outcome = await self._choices(entry.client, request)
        except Refusal as refusal:
            return wording.refuse(refusal, reader_of_refusal(refusal, incoming))
        given = Draft(choices=NO_CHOICES, entry=entry, values=values_of(entry))
        return _drawn(outcome, incoming, given)

    async def take(self, filled: Filled, request: Request, incoming: Incoming) -> Reply:
        """Carry out a form, or give it back with its mistakes."""
        if not filled.is_known:
            return wording.outdated(await listener(self._performer, incoming))
        command = forms.read(filled)
        if isinstance(command, dict):
            return await self._give_back(filled, command, request, incoming)
        try:
            outcome = await self._performer.perform(command, request)
        except Refusal as refusal:
            field = forms.field_of(refusal)
            if field is not None:
                return await self._give_back(filled, {field: refusal}, request, incoming)
            return wording.refuse(refusal, reader_of_refusal(refusal, incoming))
        return wording.say(outcome.result, reader=reader_of_outcome(outcome, incoming))

    async def preview(self, filled: Filled, request: Request, incoming: Incoming) -> Reply:
        """Give a form that is being filled in anew, with what would come of it by now."""
        if not filled.is_known:
            return wording.outdated(await listener(self._performer, incoming))
        effect = await self._effect(filled, request, incoming)
        return await self._give_back(filled, {}, request, incoming, effect=effect)

    async def _effect(self, filled: Filled, request: Request, incoming: Incoming) -> Reply | None:
        """What would come of it, or why nothing can; None while something is missing."""
        command = forms.read(filled)
        if isinstance(command, dict):
            unread = (each for name, each in command.items() if filled.value(name))
            misread = next(unread, None)
            reader = await listener(self._performer, incoming)
            return None if misread is None else wording.misread(misread, reader)
        try:
            outcome = await self._performer.look_up(PreviewWork(work=command), request)
        except NothingToFix:
            return None
        except Refusal as refusal:
            return wording.refuse(refusal, reader_of_refusal(refusal, incoming))
        return wording.say(outcome.result, reader=reader_of_outcome(outcome, incoming))

    async def _give_back(
        self,
        filled: Filled,
        problems: Problems,
        request: Request,
        incoming: Incoming,
        *,
        effect: Reply | None = None,
    ) -> Reply:
        client = None if "client" in problems else filled.value("client")
        try:
            entry = await self._entry(filled.entry_id, request) if filled.entry_id else None
            outcome = await self._choices(client, request)
        except Refusal as refusal:
            return wording.refuse(refusal, reader_of_refusal(refusal, incoming))
        given = Draft(
            choices=NO_CHOICES,
            entry=entry,
            values=filled.values,
            problems=problems,
            effect=effect,
        )
        return _drawn(outcome, incoming, given)

    async def _entry(self, entry_id: int, request: Request) -> EntryView:
        outcome = await self._performer.look_up(ExplainWhy(entry_id=entry_id), request)
        if not isinstance(outcome.result, EntryExplained):
            raise TypeError("an entry is explained by its number")
        return outcome.result.entry

    async def _choices(self, client: str | None, request: Request) -> Outcome:
        said = (Reading(name=client),) if client else ()
        return await self._performer.look_up(OpenLogForm(client=said), request)


def _drawn(outcome: Outcome, incoming: Incoming, draft: Draft) -> Reply:
    """Draw the form over the choices that were looked up, or say what came up instead."""
    choices, reader = outcome.result, reader_of_outcome(outcome, incoming)
    if not isinstance(choices, LogFormOpened):
        return wording.say(choices, reader=reader)
    return wording.form(replace(draft, choices=choices), reader)
