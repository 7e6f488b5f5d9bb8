"""The texts of commands about papers."""

from typing import assert_never

from adapters.chat.grammar.families import company
from adapters.chat.grammar.families.company import Field
from adapters.chat.grammar.families.papers import DEBIT_STATES, ISSUING
from adapters.chat.grammar.families.settings import NOTHING
from adapters.chat.grammar.forms.pages import FIRST
from adapters.chat.grammar.verbs import Verb
from adapters.chat.grammar.writing.periods import period_text
from adapters.chat.grammar.writing.writer import Writer, quoted
from core.commands import (
    CancelInvoice,
    IssueStatement,
    ListDebits,
    ListInvoices,
    MoveDebit,
    PaperCommand,
    PayInvoice,
    SetCompany,
    ShowAgreement,
    ShowCompany,
    ShowInvoice,
    ShowStatement,
)
from core.direct_debits import DebitState
from core.money import Tax


def paper_text(command: PaperCommand, write: Writer) -> list[str]:
    """Papers and who sends them."""
    match command:
        case ShowCompany():
            return [write.verb(Verb.COMPANY)]
        case SetCompany():
            return [write.verb(Verb.COMPANY), *_company(command, write)]
        case ListInvoices() | ShowInvoice() | CancelInvoice() | PayInvoice():
            return _invoice(command, write)
        case ShowStatement() | IssueStatement():
            return _statement(command, write)
        case ShowAgreement(client=client, day=day):
            return [write.verb(Verb.AGREEMENT), write.client(client), write.on_day(day)]
        case ListDebits(page=page):
            return [write.verb(Verb.COLLECTION), write.page(page)]
        case MoveDebit(top_up_id=top_up_id, state=state, reason=reason):
            step = _state(state, write)
            return [write.verb(Verb.COLLECTION), f"TU{top_up_id}", step, write.reason(reason)]
        case _:
            assert_never(command)


def tax_text(tax: Tax, write: Writer) -> list[str]:
    """A rate in percent, and the reason of it."""
    rate = f"{tax.rate // 100}.{tax.rate % 100:02d}%"
    return [rate, f"{write.one('because', 'weil')} {quoted(tax.reason)}" if tax.reason else ""]


def _invoice(
    command: ListInvoices | ShowInvoice | CancelInvoice | PayInvoice, write: Writer
) -> list[str]:
    match command:
        case ListInvoices(client=client, page=page):
            return [write.verb(Verb.INVOICE), write.client(client), write.page(page)]
        case ShowInvoice(number=number, top_up_id=top_up_id):
            return [write.verb(Verb.INVOICE), number or f"TU{top_up_id}"]
        case CancelInvoice(number=number, reason=reason):
            return [write.verb(Verb.CANCEL), number, write.reason(reason)]
        case PayInvoice(number=number, reference=reference):
            day = write.on_day(command.paid_on)
            return [write.verb(Verb.PAID), number, day, write.reference(reference)]
        case _:
            assert_never(command)


def _statement(command: ShowStatement | IssueStatement, write: Writer) -> list[str]:
    issues = isinstance(command, IssueStatement)
    return [
        write.verb(Verb.STATEMENT),
        ISSUING.name_of(True, german=write.german) if issues else "",
        write.client(command.client),
        "" if command.period is None else period_text(command.period, write),
        write.page(FIRST if isinstance(command, IssueStatement) else command.page),
    ]


def _company(command: SetCompany, write: Writer) -> list[str]:
    said: list[str] = []
    for field in (Field.NAME, Field.ADDRESS, Field.TAX_ID, Field.BANK):
        text = getattr(command, field.value)
        if text is not None:
            said += [_field(field, write), quoted(text)]
    if command.payment_days is not None:
        days = f"{command.payment_days} {write.one('days', 'Tage')}"
        said += [_field(Field.PAYMENT_DAYS, write), days]
    if command.prefix is not None:
        nothing = NOTHING.name_of(True, german=write.german)
        said += [_field(Field.PREFIX, write), command.prefix or nothing]
    if command.tax is not None:
        said += [_field(Field.TAX, write), *tax_text(command.tax, write)]
    return said


def _field(field: Field, write: Writer) -> str:
    return company.FIELDS.name_of(field, german=write.german)


def _state(state: DebitState, write: Writer) -> str:
    return DEBIT_STATES.name_of(state, german=write.german)
