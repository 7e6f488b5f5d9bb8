"""Invoices, statements, agreements in writing, and direct debits."""

from adapters.chat.grammar.forms.days import loose_day_at
from adapters.chat.grammar.forms.pages import FIRST, is_page, take_page
from adapters.chat.grammar.forms.periods import period_at
from adapters.chat.grammar.misread import Part
from adapters.chat.grammar.text import names
from adapters.chat.grammar.text.line import Line
from adapters.chat.grammar.text.references import take_number, take_top_up
from adapters.chat.grammar.text.refusing import missing, refuse_internal, refuse_rest
from adapters.chat.grammar.text.texts import reason_of
from adapters.chat.grammar.text.vocabulary import Names, Vocabulary
from adapters.chat.grammar.verbs import Verb
from core.commands import (
    CancelInvoice,
    IssueStatement,
    ListDebits,
    ListInvoices,
    MoveDebit,
    ShowAgreement,
    ShowInvoice,
    ShowStatement,
)
from core.days import Day, Period
from core.direct_debits import DebitState

ISSUING = Vocabulary(Names(True, "issue|send", "ausstellen|senden|sende"))
DEBIT_STATES = Vocabulary(
    Names(DebitState.SUBMITTED, "submitted", "eingereicht"),
    Names(DebitState.SETTLED, "settled", "eingelöst|eingegangen"),
    Names(DebitState.FAILED, "failed", "gescheitert|fehlgeschlagen"),
    Names(DebitState.RETURNED, "returned", "zurückgegeben|zurück"),
    Names(DebitState.ASKED, "asked", "angefordert"),
)

_CANCEL = frozenset({"cancel", "stornieren", "storniere"})
_LIST = frozenset({"list", "all", "show", "liste", "alle", "zeige", "zeigen"})
_ON = frozenset({"on", "from", "am", "ab", "vom", "zum"})


def read_invoice(line: Line) -> ListInvoices | ShowInvoice | CancelInvoice:
    """`invoices acme`, `invoice 2026-0001`, `invoice TU7`, `invoice cancel 2026-0001 because …`."""
    refuse_internal(line, Verb.INVOICE)
    if line.key(0) in _CANCEL:
        line.take(0, 1)
        number = take_number(line)
        if number is None:
            raise missing(line, Verb.INVOICE, Part.INVOICE)
        return CancelInvoice(number=number, reason=reason_of(line, Verb.INVOICE))
    if line.key(0) in _LIST:
        line.take(0, 1)
    number, top_up_id = take_number(line), take_top_up(line)
    if number is None and top_up_id is None:
        page = take_page(line, Verb.INVOICE)
        return ListInvoices(client=names.only_name(line), page=page)
    refuse_rest(line, Verb.INVOICE)
    return ShowInvoice(number=number, top_up_id=top_up_id)


def read_statement(line: Line) -> ShowStatement | IssueStatement:
    """`statement acme 2026-10 page 2`, `statement issue acme last month`."""
    refuse_internal(line, Verb.STATEMENT)
    issues = ISSUING.take(line) is not None
    page = FIRST if issues else take_page(line, Verb.STATEMENT)
    period = take_period(line)
    client = names.only_name(line)
    if issues:
        return IssueStatement(client=client, period=period)
    return ShowStatement(client=client, period=period, page=page)


def read_agreement(line: Line) -> ShowAgreement:
    """`agreement acme`, `agreement acme on 2026-12-01`."""
    refuse_internal(line, Verb.AGREEMENT)
    day = _take_day(line)
    return ShowAgreement(client=names.only_name(line), day=day)


def read_collection(line: Line) -> ListDebits | MoveDebit:
    """`collections`, `collection TU7 settled`, `collection TU7 returned because …`."""
    refuse_internal(line, Verb.COLLECTION)
    if line.key(0) in _LIST:
        line.take(0, 1)
    if not line.words or is_page(line):
        page = take_page(line, Verb.COLLECTION)
        refuse_rest(line, Verb.COLLECTION)
        return ListDebits(page=page)
    top_up_id = take_top_up(line)
    if top_up_id is None:
        raise missing(line, Verb.COLLECTION, Part.TOP_UP)
    state = DEBIT_STATES.need(line, Verb.COLLECTION, Part.ACTION)
    return MoveDebit(top_up_id=top_up_id, state=state, reason=reason_of(line, Verb.COLLECTION))


def take_period(line: Line) -> Period | None:
    """Take the period, before the name or after it."""
    for at in range(len(line.words)):
        found = period_at(line, at)
        if found is not None:
            line.take(at, found.until)
            return found.value
    return None


def _take_day(line: Line) -> Day | None:
    """Take the day at the end, if a word leads to it."""
    for at in range(len(line.words) - 2, -1, -1):
        if line.key(at) in _ON:
            day = loose_day_at(line, at + 1)
            if day is not None and day.until == len(line.words):
                line.take(at, day.until)
                return day.value
    return None
