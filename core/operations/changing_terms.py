"""Terms: every change makes a new version with a start date."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date

from core.agreements import Terms, TermSheet
from core.calendar import resolve_ahead
from core.commands import SetTerms, ShowTerms
from core.operations.account import Account
from core.operations.closing import close
from core.operations.desk import Desk
from core.operations.making_terms import changed
from core.operations.naming import client_meant
from core.refusals import TermsTooEarly
from core.results import TermsChanged, TermsShown
from core.term_changes import SetBlockPrice, SetHoliday, SetWorkType, TermChange

_ONE_OF_MANY = SetHoliday | SetWorkType | SetBlockPrice
"""Changes of one element of a term, which leave the others as they are."""


def show_terms(command: ShowTerms, desk: Desk) -> TermsShown:
    """The terms in force, and every version."""
    client = client_meant(
        desk, command.client, again=lambda reading: replace(command, client=(reading,))
    ).client
    account = Account.of(desk.act, client)
    return TermsShown(client=client.name, current=account.terms, versions=account.versions)


def set_terms(command: SetTerms, desk: Desk) -> TermsChanged:
    """Make a new version; entries keep the terms that they were made under.

    The change also holds in versions that were made before and are still to
    come, unless one of them says otherwise. Raises BadTerm for what the rules
    cannot work with, and TermsTooEarly for a start in the past.
    """
    client = client_meant(
        desk, command.client, again=lambda reading: replace(command, client=(reading,))
    ).client
    account = Account.of(desk.act, client)
    starts_on = _start(command, account)
    before = account.terms_on(starts_on)
    after = _add(account, starts_on, changed(before.sheet, command.change))
    for later in _in_force_after(starts_on, account.versions):
        carried = _carried_on(command.change, before.sheet, after.sheet, later.sheet)
        if carried != later.sheet:
            _add(account, later.starts_on, carried)
    account.versions = tuple(desk.books.agreements.versions(account.agreement.id))
    close(account)
    return TermsChanged(client=client.name, before=before, after=after)


def _add(account: Account, starts_on: date, sheet: TermSheet) -> Terms:
    terms = Terms(
        id=0,
        agreement_id=account.agreement.id,
        starts_on=starts_on,
        sheet=sheet,
        made_at=account.act.at,
    )
    return account.act.books.agreements.add_terms(terms)


def _in_force_after(day: date, versions: Sequence[Terms]) -> Sequence[Terms]:
    """The version of each later start; of several on one day the newest counts."""
    return list({each.starts_on: each for each in versions if each.starts_on > day}.values())


def _carried_on(
    change: TermChange, before: TermSheet, after: TermSheet, later: TermSheet
) -> TermSheet:
    """A later version with the change made too, unless it had changed the same term itself."""
    touched = [
        each.name
        for each in fields(TermSheet)
        if getattr(before, each.name) != getattr(after, each.name)
    ]
    as_before = all(getattr(later, name) == getattr(before, name) for name in touched)
    return changed(later, change) if as_before or isinstance(change, _ONE_OF_MANY) else later


def _start(command: SetTerms, account: Account) -> date:
    if command.starts is None:
        return account.today
    starts_on = resolve_ahead(command.starts, today=account.today)
    if starts_on < account.today:
        raise TermsTooEarly(starts_on=starts_on, earliest=account.today)
    return starts_on
