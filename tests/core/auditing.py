"""An auditor, who compares papers, money and ledger by counting them again."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta

from core.calendar import DateRange, today_in
from core.invoices import Invoice, InvoiceKind
from core.ledger import EntryKind
from core.operations.account import Account
from core.operations.desk import Act
from core.operations.stating import statement_of
from core.ports import Books
from core.topups import TopUp, TopUpState
from tests.core.shop import BERLIN_ZONE, STARTED, Shop


@dataclass
class Auditor:
    """Looks at everything that was written on paper, after every operation."""

    shop: Shop
    seen: dict[int, Invoice] = field(default_factory=dict)

    def check(self) -> None:
        """Count it all again, and compare."""
        books = self.shop.books()
        self.numbers_have_no_gaps(books)
        self.what_was_sent_is_as_it_was(books)
        self.each_paper_adds_up(books)
        self.a_top_up_stands_where_its_invoice_and_its_debit_do(books)
        self.statements_reconcile_with_ledger_and_invoices(books)

    def numbers_have_no_gaps(self, books: Books) -> None:
        issued = [each for each in books.invoices.all() if each.is_issued]
        counted = Counter(each.series for each in issued)
        for series, count in counted.items():
            given = sorted(each.sequence or 0 for each in issued if each.series == series)
            assert given == list(range(1, count + 1))

    def what_was_sent_is_as_it_was(self, books: Books) -> None:
        issued = {each.id: each for each in books.invoices.all() if each.is_issued}
        assert {number: issued[number] for number in self.seen} == self.seen
        self.seen = issued

    def each_paper_adds_up(self, books: Books) -> None:
        for each in books.invoices.all():
            totals = each.totals
            assert totals.net + totals.tax == totals.gross
            paid = sum(payment.cents for payment in books.invoices.payments(each.id))
            assert paid in {0, totals.gross}
            note = books.invoices.cancelling(each.id)
            if note is not None:
                assert (note.totals.gross, paid) == (-totals.gross, 0)

    def a_top_up_stands_where_its_invoice_and_its_debit_do(self, books: Books) -> None:
        for top_up in books.top_ups.in_states(frozenset(TopUpState)):
            invoice = books.invoices.of_top_up(top_up.id)
            if invoice is not None:
                _check_pair(top_up, invoice, books)

    def statements_reconcile_with_ledger_and_invoices(self, books: Books) -> None:
        act = Act(books=books, at=self.shop.at)
        for agreement in books.agreements.all():
            account = Account.by_id(act, agreement.id)
            closing = 0
            for dates in _months(STARTED, today_in(BERLIN_ZONE, self.shop.at)):
                view = statement_of(account, dates)
                sums = view.sums
                assert view.opening == closing
                moved = sums.debited + sums.credited + sums.expired + sums.restored
                moved += sums.adjusted + sums.reversed
                assert view.opening + moved == view.closing
                closing = view.closing
            assert closing == agreement.balance
            _check_hours_invoiced(account)


def _check_pair(top_up: TopUp, invoice: Invoice, books: Books) -> None:
    """The invoice charges what the top-up says; and both are as far as each other."""
    assert sum(line.net for line in invoice.lines) == top_up.price.cents
    assert sum(line.minutes for line in invoice.lines) == top_up.minutes
    paid = sum(payment.cents for payment in books.invoices.payments(invoice.id))
    cancelled = books.invoices.cancelling(invoice.id) is not None
    over = {TopUpState.CANCELLED, TopUpState.REVERSED}
    assert cancelled is (top_up.state in over)
    assert invoice.is_issued is (top_up.state is not TopUpState.APPROVED)
    assert (paid > 0) is (top_up.state is TopUpState.PAID)


def _check_hours_invoiced(account: Account) -> None:
    """Every hour that came by an invoice was credited once, and went with its credit note."""
    books = account.act.books
    entries = books.ledger.of_agreement(account.agreement.id)
    credited = {entry.block_id: entry for entry in entries if entry.kind is EntryKind.CREDIT}
    reversed_ids = {entry.reverses for entry in entries}
    for invoice in books.invoices.of_agreement(account.agreement.id):
        if invoice.kind is InvoiceKind.CREDIT_NOTE:
            continue
        block_id = invoice.block_id
        if invoice.top_up_id is not None:
            top_up = books.top_ups.get(invoice.top_up_id)
            block_id = None if top_up is None else top_up.credited_block
        if block_id is not None:
            credit = credited[block_id]
            assert credit.minutes == sum(line.minutes for line in invoice.lines)
            cancelled = books.invoices.cancelling(invoice.id) is not None
            assert (credit.id in reversed_ids) is cancelled


def _months(first: date, last: date) -> list[DateRange]:
    months, start = [], first.replace(day=1)
    while start <= last:
        after = (start + timedelta(days=31)).replace(day=1)
        months.append(DateRange(first=start, last=after - timedelta(days=1)))
        start = after
    return months
