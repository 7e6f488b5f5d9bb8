"""Has commands carried out, and words what comes back for whoever sent them."""

from zoneinfo import ZoneInfo

from adapters.chat import wording
from adapters.chat.form_clerk import FormClerk
from adapters.chat.forms import changes_nothing
from adapters.chat.grammar.misread import Misread
from adapters.chat.incoming import Incoming
from adapters.chat.performing import Performer
from adapters.chat.readers import reader_of, reader_of_outcome, reader_of_refusal, stranger, zone_of
from adapters.chat.reply import Reply
from core.calendar import today_in
from core.chat import Request
from core.commands import Command, FixEntry, ShowHome
from core.refusals import NothingToFix, Refusal, UnknownSender


class Clerk:
    """Answers what was typed."""

    def __init__(
        self, performer: Performer, forms: FormClerk, *, install_url: str | None = None
    ) -> None:
        self._performer = performer
        self._forms = forms
        self._install_url = install_url

    async def carry_out(self, command: Command, request: Request, incoming: Incoming) -> Reply:
        """Carry out a command and word its result, or its refusal."""
        try:
            outcome = await self._performer.perform(command, request)
        except NothingToFix as nothing:
            if isinstance(command, FixEntry) and changes_nothing(command):
                return await self._forms.open_fix(nothing.entry_id, request, incoming)
            return wording.refuse(nothing, reader_of_refusal(nothing, incoming))
        except Refusal as refusal:
            return wording.refuse(refusal, reader_of_refusal(refusal, incoming), command)
        reader = reader_of_outcome(outcome, incoming, install_url=self._install_url)
        return wording.say(outcome.result, reader=reader)

    async def at_home(self, request: Request, incoming: Incoming) -> tuple[Reply, ...]:
        """Word a home in sections, somebody unknown's too."""
        try:
            outcome = await self._performer.glance(ShowHome(), request)
        except UnknownSender:
            return (wording.stranger_home(stranger(incoming)),)
        except Refusal as refusal:
            return (wording.refuse(refusal, reader_of_refusal(refusal, incoming)),)
        return wording.home(outcome.result, reader=reader_of_outcome(outcome, incoming))

    async def not_understood(self, misread: Misread, request: Request, incoming: Incoming) -> Reply:
        """Word a misread; somebody without rights is told only that."""
        try:
            person, organisation = await self._performer.know(request)
        except Refusal as refusal:
            return wording.refuse(refusal, reader_of_refusal(refusal, incoming))
        today = today_in(ZoneInfo(zone_of(person, organisation, incoming)), request.at)
        return wording.misread(misread, reader_of(person, organisation, incoming), today)
