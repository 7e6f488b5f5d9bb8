"""Papers and who sends them: invoices, statements, agreements, direct debits."""

from collections.abc import Iterator
from dataclasses import replace

from adapters.chat.formats import hours, signed
from adapters.chat.reply import (
    Attachment,
    Button,
    Emphasis,
    Fact,
    FileForm,
    Kind,
    Record,
    Reply,
    Tone,
)
from adapters.chat.wording import pages
from adapters.chat.wording.sheets import sheet_facts, tax_said
from adapters.chat.wording.tables import entries_table
from adapters.chat.wording.voice import Voice, named
from core.days import Between, Month, OnDate, Period
from core.invoices import InvoiceKind, InvoiceState, Line, LineKind
from core.notices import DebitFailed, InvoiceSent, StatementSent
from core.paging import Page
from core.paper_commands import (
    CancelInvoice,
    IssueStatement,
    ListInvoices,
    PayInvoice,
    ShowAgreement,
    ShowInvoice,
    ShowStatement,
)
from core.paper_results import (
    AgreementShown,
    CompanyShown,
    DebitMoved,
    DebitsListed,
    InvoiceCancelled,
    InvoicePaid,
    InvoiceShown,
    InvoicesListed,
    StatementIssued,
    StatementShown,
)
from core.paper_views import InvoiceView, StatementView
from core.people import Right
from core.units import Money

_ENTRIES = ("posted", "day", "what", "by", "worked", "change", "left")
_UNPAID = frozenset({InvoiceState.OPEN, InvoiceState.OVERDUE})
_TONES = {
    InvoiceState.PAID: Tone.GOOD,
    InvoiceState.OVERDUE: Tone.WARNING,
}


def company_shown(result: CompanyShown, voice: Voice) -> Reply:
    company = result.company
    name = "company-shown.changed" if result.changed else "company-shown"
    none = voice.text("no-one")
    tax = none if company.tax is None else tax_said(company.tax, voice)
    return Reply(
        kind=Kind.COMPANY,
        title=voice.text(name, organisation=result.organisation),
        facts=(
            voice.fact("name", company.name or result.organisation),
            voice.fact("address", company.address or none),
            voice.fact("tax-id", company.tax_id or none),
            voice.fact("bank", company.bank or none),
            voice.fact("payment-days", voice.text("in-days", days=company.payment_days)),
            voice.fact("tax", tax),
            voice.fact("prefix", company.prefix or none),
        ),
        lines=() if company.invoices else (voice.text("company-shown.more"),),
        tone=Tone.GOOD if result.changed else Tone.PLAIN,
    )


def invoices_listed(result: InvoicesListed, voice: Voice) -> Reply:
    count = result.page.count
    name = "invoices-listed" if result.client is None else "invoices-listed.of"
    if not count:
        name = "invoices-listed.empty"
    again = ListInvoices(client=named(result.client) if result.client else ())
    columns = ("invoice", "issued", "client", "amount", "due", "state")
    return Reply(
        kind=Kind.INVOICES,
        title=voice.text(name, count=count, client=result.client),
        table=voice.table(
            columns, (_row(each, voice) for each in result.invoices), numeric=("amount",)
        )
        if count
        else None,
        lines=pages.where(result.page, voice),
        buttons=pages.turning(result.page, again, voice),
        record=Record(client=result.client),
    )


def invoice_shown(result: InvoiceShown, voice: Voice) -> Reply:
    return _invoice(result.invoice, voice, Kind.INVOICES, buttons=_steps(result.invoice, voice))


def invoice_paid(result: InvoicePaid, voice: Voice) -> Reply:
    return _invoice(result.invoice, voice, Kind.PAID)


def invoice_cancelled(result: InvoiceCancelled, voice: Voice) -> Reply:
    return _invoice(result.credit_note, voice, Kind.CANCELLED)


def invoice_sent(notice: InvoiceSent, voice: Voice) -> Reply:
    return _invoice(notice.invoice, voice, Kind.NOTICE, private=False)


def statement_shown(result: StatementShown, voice: Voice) -> Reply:
    view = result.statement
    may_issue = view.issued_at is None and voice.reader.may(Right.MANAGE) and _is_month(view)
    issue = IssueStatement(client=named(view.client), period=_month(view))
    buttons = (voice.button("issue", issue),) if may_issue else ()
    return _statement(
        view, voice, Kind.STATEMENT, "statement-shown", page=result.page, buttons=buttons
    )


def statement_issued(result: StatementIssued, voice: Voice) -> Reply:
    return _statement(result.statement, voice, Kind.STATEMENT, "statement-issued")


def statement_sent(notice: StatementSent, voice: Voice) -> Reply:
    """The sums alone, which fit one message; the entries are in the files."""
    drawn = _statement(notice.statement, voice, Kind.NOTICE, "statement-shown", private=False)
    return replace(drawn, table=None)


def agreement_shown(result: AgreementShown, voice: Voice) -> Reply:
    view = result.agreement
    command = ShowAgreement(client=named(view.client), day=OnDate(date=view.in_force_from))
    name = f"{view.client}-v{view.version}"
    return Reply(
        kind=Kind.AGREEMENT,
        title=voice.text(
            "agreement-shown",
            client=view.client,
            version=view.version,
            starts=view.in_force_from,
        ),
        facts=sheet_facts(view.sheet, voice),
        lines=(voice.text("agreement-shown.lawyer"),),
        attachments=(
            _attached(f"{name}.pdf", voice.says(command), FileForm.PDF),
            _attached(f"{name}.md", voice.says(command), FileForm.MARKDOWN),
        ),
        record=Record(client=view.client),
    )


def debits_listed(result: DebitsListed, voice: Voice) -> Reply:
    if not result.debits:
        return Reply(kind=Kind.COLLECTION, title=voice.text("debits-listed.empty"))
    rows = (
        (
            f"TU{each.debit.top_up_id}",
            each.client,
            voice.formats.money(each.debit.amount),
            each.debit.mandate,
            voice.word(each.debit.state),
        )
        for each in result.debits
    )
    return Reply(
        kind=Kind.COLLECTION,
        title=voice.text("debits-listed", count=len(result.debits)),
        table=voice.table(
            ("top-up", "client", "amount", "mandate", "state"), rows, numeric=("amount",)
        ),
    )


def debit_moved(result: DebitMoved, voice: Voice) -> Reply:
    debit = result.debit
    return Reply(
        kind=Kind.COLLECTION,
        title=voice.text(
            "debit-moved.before" if result.before else "debit-moved",
            client=result.client,
            amount=debit.amount,
            state=debit.state,
            top_up=debit.top_up_id,
        ),
        facts=(voice.fact("reason", debit.reason),) if debit.reason else (),
        record=Record(client=result.client, top_up=debit.top_up_id),
    )


def debit_failed(notice: DebitFailed, voice: Voice) -> Reply:
    name = "debit-failed.returned" if notice.returned else "debit-failed"
    lines = ("debit-failed.taken-back",) if notice.taken_back else ()
    return Reply(
        kind=Kind.NOTICE,
        title=voice.text(name, amount=notice.amount, size=notice.minutes),
        facts=(voice.fact("left", hours(notice.balance)),),
        lines=tuple(voice.text(line) for line in lines),
        tone=Tone.WARNING,
        private=False,
        record=Record(client=notice.client, balance_minutes=notice.balance),
    )


def invoice_attachment(number: str, voice: Voice) -> Attachment:
    """The paper of an invoice that went out."""
    return _attached(f"{number}.pdf", voice.says(ShowInvoice(number=number)), FileForm.PDF)


def files_elsewhere(reply: Reply, voice: Voice) -> str:
    """Say where the files of a reply are to be had; for platforms that take none from us."""
    names = voice.formats.all_of(attachment.name for attachment in reply.attachments)
    return voice.text("files-elsewhere", names=names)


def _invoice(
    view: InvoiceView,
    voice: Voice,
    kind: Kind,
    *,
    buttons: tuple[Button, ...] = (),
    private: bool = True,
) -> Reply:
    name = "invoice-shown" if view.number else "invoice-shown.draft"
    return Reply(
        kind=kind,
        title=voice.text(
            name,
            kind=view.kind,
            number=view.number,
            client=view.client,
            gross=view.gross,
            state=view.state,
        ),
        facts=tuple(_invoice_facts(view, voice)),
        lines=tuple(_line(line, view, voice) for line in view.lines),
        buttons=buttons,
        attachments=(invoice_attachment(view.number, voice),) if view.number else (),
        tone=_TONES.get(view.state, Tone.PLAIN),
        private=private,
        record=Record(client=view.client, top_up=view.top_up),
    )


def _invoice_facts(view: InvoiceView, voice: Voice) -> Iterator[Fact]:
    yield voice.fact("net", _money(view.totals.net, view, voice))
    yield voice.fact("tax", f"{_money(view.totals.tax, view, voice)} ({tax_said(view.tax, voice)})")
    if view.due_on is not None and view.state in _UNPAID:
        yield voice.fact("due", voice.formats.date(view.due_on))
    if view.paid_on is not None:
        yield voice.fact("paid-on", voice.formats.date(view.paid_on))
    if view.top_up is not None:
        yield voice.fact("top-up", f"TU{view.top_up}")
    if view.cancels is not None:
        yield voice.fact("cancels", view.cancels)
    if view.cancelled_by is not None:
        yield voice.fact("cancelled-by", view.cancelled_by)


def _line(line: Line, view: InvoiceView, voice: Voice) -> str:
    name = "invoice-line" if line.kind is LineKind.BLOCK else "invoice-line.overage"
    month = None if line.month is None else voice.formats.month(line.month)
    said = voice.text(name, size=abs(line.minutes), net=_money(line.net, view, voice), month=month)
    if not line.discount:
        return said
    return f"{said} {voice.text('invoice-line.discount', off=_money(line.discount, view, voice))}"


def _steps(view: InvoiceView, voice: Voice) -> tuple[Button, ...]:
    if not voice.reader.may(Right.MANAGE) or view.kind is not InvoiceKind.INVOICE:
        return ()
    if view.number is None or view.state not in _UNPAID:
        return ()
    return (
        voice.button("paid", PayInvoice(number=view.number)),
        voice.asking("cancel", CancelInvoice(number=view.number), Emphasis.DANGER),
    )


def _row(view: InvoiceView, voice: Voice) -> tuple[str, ...]:
    issued, due = (
        "" if day is None else voice.formats.date(day) for day in (view.issued_on, view.due_on)
    )
    name = view.number or (f"TU{view.top_up}" if view.top_up else "")
    due = due if view.state in _UNPAID else ""
    return (
        name,
        issued,
        view.client,
        voice.formats.money(view.gross),
        due,
        voice.word(view.state),
    )


def _statement(
    view: StatementView,
    voice: Voice,
    kind: Kind,
    name: str,
    *,
    page: int = 1,
    buttons: tuple[Button, ...] = (),
    private: bool = True,
) -> Reply:
    month = f"{view.first:%Y-%m}" if _is_month(view) else f"{view.first}_{view.last}"
    command = ShowStatement(client=named(view.client), period=_period(view))
    said, shown = voice.says(command), Page.of(page, len(view.entries))
    files = ((f"{view.client}-{month}.{form}", form) for form in (FileForm.PDF, FileForm.CSV))
    return Reply(
        kind=kind,
        title=voice.text(name, client=view.client, first=view.first, last=view.last),
        facts=tuple(_sums(view, voice)),
        lines=(*_sent(view, voice), *pages.where(shown, voice)),
        table=entries_table(shown.cut(view.entries), _ENTRIES, voice),
        buttons=(*buttons, *pages.turning(shown, command, voice)),
        attachments=tuple(_attached(file, said, form) for file, form in files),
        private=private,
        record=Record(client=view.client, balance_minutes=view.closing),
    )


def _sent(view: StatementView, voice: Voice) -> Iterator[str]:
    if view.issued_at is not None:
        yield voice.text("statement-out", at=view.issued_at)


def _sums(view: StatementView, voice: Voice) -> Iterator[Fact]:
    sums = view.sums
    yield voice.fact("opening", hours(view.opening))
    for name, minutes in (
        ("credited", sums.credited),
        ("debited", sums.debited),
        ("expired", sums.expired),
        ("restored", sums.restored),
        ("adjusted", sums.adjusted),
        ("reversed", sums.reversed),
    ):
        if minutes:
            yield voice.fact(name, signed(minutes))
    yield voice.fact("closing", hours(view.closing))
    for invoice in view.invoices:
        yield voice.fact("invoice", f"{invoice.number}: {voice.formats.money(invoice.gross)}")


def _is_month(view: StatementView) -> bool:
    return view.first.day == 1 and view.first.month == view.last.month


def _month(view: StatementView) -> Month:
    return Month(month=view.first.month, year=view.first.year)


def _period(view: StatementView) -> Period:
    if _is_month(view):
        return _month(view)
    return Between(start=OnDate(date=view.first), end=OnDate(date=view.last))


def _money(cents: int, view: InvoiceView, voice: Voice) -> str:
    return voice.formats.money(Money(cents=cents, currency=view.currency))


def _attached(name: str, say: str, form: FileForm) -> Attachment:
    return Attachment(name=name.replace("/", "-"), say=say, form=form)
