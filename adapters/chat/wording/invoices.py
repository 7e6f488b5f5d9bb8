"""Invoices and credit notes, in a list or by themselves."""

from collections.abc import Iterator
from dataclasses import replace

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
from adapters.chat.wording.attached import attached
from adapters.chat.wording.sheets import tax_said
from adapters.chat.wording.voice import Voice, named
from core.commands import (
    CancelInvoice,
    ListInvoices,
    PayInvoice,
    ShowInvoice,
)
from core.invoices import InvoiceKind, InvoiceState, Line, LineKind
from core.notices import InvoiceOverdue, InvoiceSent
from core.paper_views import InvoiceView
from core.people import Right
from core.results import (
    InvoiceCancelled,
    InvoicePaid,
    InvoiceShown,
    InvoicesListed,
)
from core.units import Money

_UNPAID = frozenset({InvoiceState.OPEN, InvoiceState.OVERDUE})
_TONES = {
    InvoiceState.PAID: Tone.GOOD,
    InvoiceState.OVERDUE: Tone.WARNING,
}


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


def invoice_overdue(notice: InvoiceOverdue, voice: Voice) -> Reply:
    """Remind managers; that they alone may press is checked at the press."""
    view = notice.invoice
    number = view.number or ""
    drawn = _invoice(
        view,
        voice,
        Kind.NOTICE,
        buttons=(
            voice.button("paid", PayInvoice(number=number)),
            voice.asking("cancel", CancelInvoice(number=number), Emphasis.DANGER),
        ),
        private=False,
    )
    title = voice.text(
        "invoice-overdue", client=view.client, number=number, gross=view.gross, days=notice.days
    )
    return replace(drawn, title=title)


def invoice_attachment(number: str, voice: Voice) -> Attachment:
    """The paper of an invoice that went out."""
    return attached(f"{number}.pdf", voice.says(ShowInvoice(number=number)), FileForm.PDF)


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


def _money(cents: int, view: InvoiceView, voice: Voice) -> str:
    return voice.formats.money(Money(cents=cents, currency=view.currency))
