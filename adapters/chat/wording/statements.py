"""Statements: what a period did to a balance."""

from collections.abc import Iterator
from dataclasses import replace

from adapters.chat.formats import hours, signed
from adapters.chat.reply import (
    Button,
    Fact,
    FileForm,
    Kind,
    Record,
    Reply,
)
from adapters.chat.wording import pages
from adapters.chat.wording.attached import attached
from adapters.chat.wording.tables import entries_table
from adapters.chat.wording.voice import Voice, named
from core.commands import (
    IssueStatement,
    ShowStatement,
)
from core.days import Between, Month, OnDate, Period
from core.notices import StatementSent
from core.paging import Page
from core.paper_views import StatementView
from core.people import Right
from core.results import (
    StatementIssued,
    StatementShown,
)

_ENTRIES = ("posted", "day", "what", "by", "worked", "change", "left")


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
        attachments=tuple(attached(file, said, form) for file, form in files),
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
