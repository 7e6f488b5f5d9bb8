"""Questions about an entry, and the emptying of its note."""

from adapters.chat.grammar.forms.pages import take_page
from adapters.chat.grammar.misread import Part
from adapters.chat.grammar.text import names
from adapters.chat.grammar.text.line import Line
from adapters.chat.grammar.text.references import is_entry, refuse_bare_number, take_entry
from adapters.chat.grammar.text.refusing import missing, refuse_internal
from adapters.chat.grammar.text.texts import reason_of
from adapters.chat.grammar.text.words import listed
from adapters.chat.grammar.verbs import Verb
from core.commands import ExplainWhy, RedactNote

_FILLING = frozenset(listed("is was does did are ist war hat the das die der balance of von stand"))


def read_why(line: Line) -> ExplainWhy:
    """`why E12`, `why acme`, `why acme page 2`, `why did E12 debit 1:53?`, `why`."""
    refuse_internal(line, Verb.WHY)
    for at in range(len(line.words)):
        if is_entry(line, at):
            line.take(0, at)
            return ExplainWhy(entry_id=take_entry(line))
    refuse_bare_number(line, Verb.WHY)
    while line.words and line.words[0].key in _FILLING:
        del line.words[0]
    page = take_page(line, Verb.WHY)
    return ExplainWhy(client=names.only_name(line), page=page)


def read_redact(line: Line) -> RedactNote:
    """`redact E12 password in the note`."""
    entry_id = take_entry(line)
    if entry_id is not None:
        return RedactNote(entry_id=entry_id, reason=reason_of(line, Verb.REDACT))
    refuse_bare_number(line, Verb.REDACT)
    raise missing(line, Verb.REDACT, Part.ENTRY)
