"""Where papers come from: whoever may see one gets it as a file.

An issued invoice is typeset once; from then on the very bytes that were sent
are given out.
"""

import asyncio
import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from adapters.chat.deliveries import request_of
from adapters.chat.files import File, NoSuchFile
from adapters.chat.grammar import Misread, parse
from adapters.chat.incoming import Incoming
from adapters.chat.reply import Attachment, FileForm
from adapters.documents import agreements, invoices, press, statements
from core.commands import PaperReading
from core.invoices import StoredPaper
from core.operations import house_reads, perform
from core.paper_views import InvoiceView
from core.ports import Store, Unit
from core.refusals import Refusal
from core.results import AgreementShown, InvoiceShown, Result, StatementShown

_MEDIA = {
    FileForm.PDF: "application/pdf",
    FileForm.CSV: "text/csv; charset=utf-8",
    FileForm.MARKDOWN: "text/markdown; charset=utf-8",
}


class Filing:
    """Implements `adapters.chat.files.Files`: off the event loop, and keeps those of invoices."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock

    async def fetch(self, attachment: Attachment, incoming: Incoming) -> File:
        command = _command(attachment)
        said = request_of(incoming, attachment.say, at=self._clock())
        request = replace(said, key=None)  # a question, which changes nothing
        try:
            outcome = await self._store.read(lambda unit: perform(command, request, unit))
        except Refusal as refusal:
            raise NoSuchFile from refusal
        return await self._file(attachment, outcome.result, outcome.organisation.id)

    async def bring(self, attachment: Attachment, organisation_id: int) -> File:
        command, now = _command(attachment), self._clock()
        try:
            result = await self._store.read(
                lambda unit: house_reads(command, unit.books(organisation_id), now)
            )
        except Refusal as refusal:
            raise NoSuchFile from refusal
        return await self._file(attachment, result, organisation_id)

    async def _file(self, attachment: Attachment, result: Result, organisation_id: int) -> File:
        content = await self._content(attachment.form, result, organisation_id)
        return File(name=attachment.name, media_type=_MEDIA[attachment.form], content=content)

    async def _content(self, form: FileForm, result: Result, organisation_id: int) -> bytes:
        if isinstance(result, InvoiceShown) and form is FileForm.PDF:
            return await self._invoice(result.invoice, organisation_id)
        return await asyncio.to_thread(made, result, form)

    async def _invoice(self, view: InvoiceView, organisation_id: int) -> bytes:
        if view.number is None:
            raise NoSuchFile
        kept = await self._store.read(
            lambda unit: unit.books(organisation_id).invoices.paper(view.id)
        )
        if kept is not None:
            return kept.content
        content = await asyncio.to_thread(made, InvoiceShown(invoice=view), FileForm.PDF)
        paper = StoredPaper(
            invoice_id=view.id,
            content=content,
            sha256=hashlib.sha256(content).hexdigest(),
            made_at=self._clock(),
        )
        return await self._store.write(lambda unit: _keep(unit, organisation_id, paper))


def made(result: Result, form: FileForm) -> bytes:
    """Make a paper now; slow, since it is typeset. Raises NoSuchFile."""
    match result, form:
        case InvoiceShown(invoice=invoice), FileForm.PDF:
            data = invoices.invoice_data(invoice)
            return press.pdf(invoices.TEMPLATE, data, dated=invoices.dated(invoice))
        case StatementShown(statement=view), FileForm.PDF:
            data = statements.statement_data(view)
            return press.pdf(statements.TEMPLATE, data, dated=statements.dated(view))
        case StatementShown(statement=view), FileForm.CSV:
            return statements.statement_csv(view).encode()
        case AgreementShown(agreement=agreement), FileForm.PDF:
            data = agreements.agreement_data(agreement)
            return press.pdf(agreements.TEMPLATE, data, dated=agreement.in_force_from)
        case AgreementShown(agreement=agreement), FileForm.MARKDOWN:
            return agreements.agreement_markdown(agreement).encode()
        case _:
            raise NoSuchFile


def _command(attachment: Attachment) -> PaperReading:
    command = parse(attachment.say)
    if isinstance(command, Misread) or not isinstance(command, PaperReading):
        raise NoSuchFile
    return command


def _keep(unit: Unit, organisation_id: int, paper: StoredPaper) -> bytes:
    """Store the paper unless somebody was faster; what is stored counts."""
    books = unit.books(organisation_id)
    kept = books.invoices.paper(paper.invoice_id)
    if kept is not None:
        return kept.content
    books.invoices.keep(paper)
    return paper.content
