"""Balance, why, history and mine: questions that change nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from core.calendar import begun_range_of, start_of
from core.clients import Client
from core.commands import ExplainWhy, Reading, ShowBalance, ShowHistory
from core.days import LastDays
from core.ledger import Allocation, Entry
from core.operations.account import Account
from core.operations.desk import Desk
from core.operations.finding_entries import find_entry, last_own_entry
from core.operations.naming import client_here, client_meant
from core.operations.viewing import balance_view, block_view, entry_view, entry_views
from core.paging import ROWS, Page
from core.refusals import NoEntryYet
from core.results import (
    AllBalances,
    BalanceExplained,
    ClientBalance,
    EntryExplained,
    HistoryShown,
    MineShown,
)
from core.units import Minutes
from core.views import AllocationView, BalanceView, EntryView

DEFAULT_PERIOD = LastDays(days=30)
RECENT_ENTRIES = 10


def show_balance(command: ShowBalance, desk: Desk) -> ClientBalance | AllBalances:
    """Hours left of one client, or of all that the asker may see."""
    if not command.client and client_here(desk) is None:
        return _all_balances(desk, command.page)
    return ClientBalance(balance=_balance(desk, _client(desk, command)))


def own_balance(desk: Desk, client_id: int) -> BalanceView:
    """What is left for the client that the asker belongs to."""
    return _balance(desk, desk.books.clients.get(client_id))


def explain_why(command: ExplainWhy, desk: Desk) -> EntryExplained | BalanceExplained:
    """How an entry, or else a balance, came about."""
    if command.entry_id is not None:
        return _explain_entry(desk, find_entry(desk, command.entry_id))
    if command.client or client_here(desk) is not None:
        return _explain_balance(desk, _client(desk, command), command.page)
    return _explain_entry(desk, last_own_entry(desk))


def show_history(command: ShowHistory, desk: Desk) -> HistoryShown:
    """A client's ledger entries by posting date, as a statement lists them."""
    account = _account_to_read(desk, _client(desk, command))
    dates = begun_range_of(command.period or DEFAULT_PERIOD, today=account.today)
    since = start_of(dates.first, account.zone)
    until = start_of(dates.last + timedelta(days=1), account.zone)
    ledger = desk.books.ledger
    count = ledger.count(account.agreement.id, since=since, until=until)
    page = Page.of(command.page, count)
    entries = ledger.some_of(
        account.agreement.id, since=since, until=until, skip=page.before, limit=ROWS
    )
    return HistoryShown(
        client=account.client.name,
        start=dates.first,
        end=dates.last,
        opening=ledger.balance_before(account.agreement.id, since),
        closing=ledger.balance_before(account.agreement.id, until),
        entries=_for(desk, entry_views(entries, account=account)),
        page=page,
    )


def show_mine(desk: Desk, page: int = 1) -> MineShown:
    """The asker's own work of this week, by the day it was worked on."""
    monday = desk.today - timedelta(days=desk.today.weekday())
    entries = desk.books.ledger.worked_by(desk.asker.id, monday, desk.today)
    today = [entry for entry in entries if entry.worked_on == desk.today]
    shown = Page.of(page, len(entries))
    return MineShown(
        today=desk.today,
        entries=_mine(desk, shown.cut_back(entries)),
        worked_today=_worked(today),
        worked_this_week=_worked(entries),
        page=shown,
    )


def _client(desk: Desk, command: ShowBalance | ExplainWhy | ShowHistory) -> Client:
    def again(reading: Reading) -> ShowBalance | ExplainWhy | ShowHistory:
        return replace(command, client=(reading,))

    return client_meant(desk, command.client, again=again, archived=True).client


def _balance(desk: Desk, client: Client) -> BalanceView:
    view = balance_view(_account_to_read(desk, client))
    return replace(view, last_entries=_for(desk, view.last_entries))


def _account_to_read(desk: Desk, client: Client) -> Account:
    account = Account.of(desk.act, client)
    account.foresee()
    return account


def _all_balances(desk: Desk, page: int) -> AllBalances:
    accounts = [Account.by_id(desk.act, each.id) for each in desk.books.agreements.all()]
    for account in accounts:
        account.foresee()
    ranked = sorted(accounts, key=lambda account: (account.balance, account.client.name))
    shown = Page.of(page, len(ranked))
    return AllBalances(
        balances=tuple(map(_at_a_glance, shown.cut(ranked))),
        lowest=_at_a_glance(ranked[0]) if ranked else None,
        page=shown,
    )


def _at_a_glance(account: Account) -> BalanceView:
    return balance_view(account, with_entries=False, with_burndown=False)


def _explain_entry(desk: Desk, entry: Entry) -> EntryExplained:
    account = Account.by_id(desk.act, entry.agreement_id)
    return EntryExplained(
        entry=_for(desk, entry_views([entry], account=account))[0],
        allocations=tuple(_allocation_view(desk, part) for part in entry.allocations),
    )


def _explain_balance(desk: Desk, client: Client, page: int) -> BalanceExplained:
    account = _account_to_read(desk, client)
    latest = desk.books.ledger.latest(account.agreement.id, RECENT_ENTRIES)
    if not latest:
        raise NoEntryYet
    view = balance_view(account, with_entries=False, with_burndown=False)
    return BalanceExplained(
        balance=view,
        entries=_for(desk, entry_views(latest, account=account)),
        page=Page.of(page, len(view.blocks)),
    )


def _allocation_view(desk: Desk, allocation: Allocation) -> AllocationView:
    block = None
    if allocation.block_id is not None:
        block = block_view(desk.books.ledger.block(allocation.block_id))
    return AllocationView(minutes=allocation.minutes, block=block)


def _for(desk: Desk, entries: tuple[EntryView, ...]) -> tuple[EntryView, ...]:
    """What the asker may read of entries: internal notes are the staff's."""
    if desk.asker.is_staff:
        return entries
    return tuple(entry.without_internals() for entry in entries)


def _mine(desk: Desk, entries: Sequence[Entry]) -> tuple[EntryView, ...]:
    agreements = {entry.agreement_id for entry in entries}
    accounts = {each: Account.by_id(desk.act, each) for each in agreements}
    notes = desk.books.ledger.notes([entry.id for entry in entries])
    return tuple(
        entry_view(entry, account=accounts[entry.agreement_id], note=notes.get(entry.id))
        for entry in entries
    )


def _worked(entries: Sequence[Entry]) -> Minutes:
    return Minutes(sum(entry.work.worked for entry in entries if entry.work is not None))
