"""Sentences: what core answers, in the reader's language.

Every sentence stands in the language files, under the name of the class that
it words. Here it is only decided which of them are said, and to whom.
"""

from dataclasses import replace
from datetime import date

from adapters.chat.grammar.misread import Misread
from adapters.chat.reply import Reply
from adapters.chat.wording import faults, forms
from adapters.chat.wording import home as homes
from adapters.chat.wording.attached import files_elsewhere
from adapters.chat.wording.forms import Draft
from adapters.chat.wording.index import draw
from adapters.chat.wording.misreads import misread_said
from adapters.chat.wording.phrases import LANGUAGES, phrases, spoken
from adapters.chat.wording.refusals import refused
from adapters.chat.wording.voice import Reader, Voice
from core.commands import Command
from core.notices import FOR_CLIENTS, Notice
from core.people import Right
from core.refusals import Refusal
from core.results import Result, StaffHomeShown

__all__ = [
    "Draft",
    "Reader",
    "announce",
    "busy",
    "failed",
    "form",
    "home",
    "misread",
    "outdated",
    "prepare",
    "refuse",
    "say",
    "stranger_home",
    "without_files",
]


def prepare() -> None:
    """Read all language files now: a broken one must not wait for its first reader."""
    for language in LANGUAGES:
        phrases(language)


def say(result: Result, *, reader: Reader) -> Reply:
    """Word what an operation answered, as far as this reader may read it."""
    return _in_language_of(reader, draw(result, Voice(reader)))


def home(result: Result, *, reader: Reader) -> tuple[Reply, ...]:
    """Word a home in sections, for a platform that draws them; all else is one of them."""
    voice = Voice(reader)
    if isinstance(result, StaffHomeShown):
        sections = tuple(homes.staff_sections(result, voice))
    else:
        sections = (draw(result, voice),)
    return tuple(_in_language_of(reader, section) for section in sections)


def stranger_home(reader: Reader) -> Reply:
    """Word the home of somebody without rights."""
    return _in_language_of(reader, homes.stranger(Voice(reader)))


def refuse(refusal: Refusal, reader: Reader, said: Command | None = None) -> Reply:
    """Word why something was refused, and what to type instead of what was said."""
    return _in_language_of(reader, refused(refusal, Voice(reader), said))


def misread(misunderstood: Misread, reader: Reader, today: date | None = None) -> Reply:
    """Word what was not understood, and what to type instead; `today` is the reader's."""
    return _in_language_of(reader, misread_said(misunderstood, Voice(reader), today))


def form(draft: Draft, reader: Reader) -> Reply:
    """Draw a form that was begun, or that came back with mistakes."""
    return _in_language_of(reader, forms.form(draft, Voice(reader)))


def outdated(reader: Reader) -> Reply:
    """Say that a form is none of today's, and that nothing was done with it."""
    return _in_language_of(reader, forms.outdated(Voice(reader)))


def announce(notice: Notice, language: str) -> Reply:
    """Word a notice for a channel; who may press its buttons is checked at the press."""
    for_client = isinstance(notice, FOR_CLIENTS)
    decides = frozenset() if for_client else frozenset({Right.DECIDE_TOP_UP})
    reader = Reader(language=spoken(language), staff=not for_client, rights=decides)
    return _in_language_of(reader, draw(notice, Voice(reader)))


def without_files(reply: Reply) -> Reply:
    """The reply for a platform that takes no files from us: it says where they are to be had."""
    if not reply.attachments:
        return reply
    voice = Voice(Reader(language=reply.language))
    lines = (*reply.lines, files_elsewhere(reply, voice))
    return replace(reply, lines=lines, attachments=())


def busy(reader: Reader) -> Reply:
    """Say that the store could not take the request, and that nothing was done."""
    return _in_language_of(reader, faults.busy(Voice(reader)))


def failed(fault_id: str, reader: Reader) -> Reply:
    """Apologise for something unforeseen, with the id that finds it in the log."""
    return _in_language_of(reader, faults.failed(fault_id, Voice(reader)))


def _in_language_of(reader: Reader, reply: Reply) -> Reply:
    return reply if reply.language == reader.language else replace(reply, language=reader.language)
