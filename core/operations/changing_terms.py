"""Terms: every change makes a new version with a start date."""

import re
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import assert_never

from core.agreements import BlockPrice, ServiceWindow, Terms, TermSheet, WorkType
from core.calendar import resolve_ahead
from core.commands import (
    SetTerms,
    ShowTerms,
)
from core.operations.account import Account
from core.operations.closing import close
from core.operations.company import checked_tax
from core.operations.desk import Desk
from core.operations.naming import client_meant
from core.refusals import BadTerm, TermsTooEarly
from core.results import TermsChanged, TermsShown
from core.term_changes import (
    SetAutoCaps,
    SetBlockPrice,
    SetClientTold,
    SetCreditOn,
    SetCurrency,
    SetExpiry,
    SetGrace,
    SetHoliday,
    SetIncrement,
    SetLeadTime,
    SetMandate,
    SetMinimum,
    SetMonthlyStatement,
    SetOverdraft,
    SetProposalLife,
    SetReminders,
    SetRenewal,
    SetRenewalThreshold,
    SetServiceHours,
    SetServiceMultipliers,
    SetTax,
    SetTwoPersonRule,
    SetUsualBlock,
    SetWorkType,
    TermChange,
)
from core.units import MINUTES_PER_DAY, MINUTES_PER_HOUR, PERCENT_STEP, Minutes

_Condition = tuple[Callable[[int], bool], int]
"""What a number of the terms must meet, and the number."""

_ONE_OF_MANY = SetHoliday | SetWorkType | SetBlockPrice
"""Changes of one element of a term, which leave the others as they are."""

HIGHEST_MULTIPLIER = 1000
LONGEST_INCREMENT = 480
MOST_REMINDERS = 20
LONGEST_WAIT = 100 * MINUTES_PER_HOUR

_CURRENCY = re.compile("[A-Z]{3}")


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


def changed(sheet: TermSheet, change: TermChange) -> TermSheet:
    """The terms with one change made. Raises BadTerm."""
    return _check(_apply(sheet, change), change)


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


def _apply(sheet: TermSheet, change: TermChange) -> TermSheet:  # noqa: C901, PLR0911, PLR0912 — one line a case, checked for completeness
    match change:
        case SetIncrement(minutes=minutes):
            return replace(sheet, increment=minutes)
        case SetMinimum(minutes=minutes):
            return replace(sheet, minimum=minutes)
        case SetRenewalThreshold(minutes=minutes):
            return replace(sheet, renewal_threshold=minutes)
        case SetWorkType():
            return _with_work_type(sheet, change)
        case SetServiceMultipliers(after_hours=after_hours, weekend=weekend):
            return replace(
                sheet,
                after_hours=sheet.after_hours if after_hours is None else after_hours,
                weekend=sheet.weekend if weekend is None else weekend,
            )
        case SetServiceHours(windows=windows):
            return replace(sheet, service_windows=windows)
        case SetHoliday(date=day, removed=removed):
            others = {each for each in sheet.holidays if each != day}
            return replace(sheet, holidays=tuple(sorted(others if removed else others | {day})))
        case SetRenewal(policy=policy):
            return replace(sheet, renewal=policy)
        case SetCreditOn(credit_on=credit_on):
            return replace(sheet, credit_on=credit_on)
        case SetOverdraft():
            return _with_overdraft(sheet, change)
        case SetBlockPrice():
            return _with_price(sheet, change)
        case SetCurrency(code=code):
            _require(_CURRENCY.fullmatch(code) is not None, change, code)
            return replace(sheet, currency=code)
        case SetUsualBlock(minutes=minutes):
            _require(sheet.rate_for(minutes) is not None, change, minutes)
            return replace(sheet, usual_block=minutes)
        case SetTwoPersonRule(above_cents=above_cents):
            return replace(sheet, two_person_above_cents=above_cents)
        case SetMandate(reference=reference):
            return replace(sheet, mandate=reference)
        case SetAutoCaps(reload_cents=reload_cents, month_cents=month_cents):
            return replace(
                sheet,
                auto_cap_cents=sheet.auto_cap_cents if reload_cents is None else reload_cents,
                auto_monthly_cap_cents=(
                    sheet.auto_monthly_cap_cents if month_cents is None else month_cents
                ),
            )
        case SetExpiry(days=days):
            return replace(sheet, expires_after_days=days)
        case SetGrace(days=days):
            return replace(sheet, grace_days=days)
        case SetProposalLife(days=days):
            return replace(sheet, proposal_days=days)
        case SetReminders(most=most, after=after):
            after = sheet.remind_after if after is None else after
            return replace(sheet, reminders=most, remind_after=after)
        case SetClientTold(on=on):
            return replace(sheet, client_told=on)
        case SetMonthlyStatement(on=on):
            return replace(sheet, monthly_statement=on)
        case SetLeadTime(days=days):
            return replace(sheet, lead_days=days)
        case SetTax(tax=tax):
            return replace(sheet, tax=None if tax is None else checked_tax(tax))
        case _:
            assert_never(change)


def _with_work_type(sheet: TermSheet, change: SetWorkType) -> TermSheet:
    _require(bool(change.code.strip()), change, change.code)
    others = [kind for kind in sheet.work_types if kind.code != change.code]
    kind = WorkType(code=change.code, multiplier=change.multiplier)
    return replace(sheet, work_types=(*others, kind))


def _with_overdraft(sheet: TermSheet, change: SetOverdraft) -> TermSheet:
    rate = change.overage_rate_cents
    return replace(
        sheet,
        overdraft_policy=change.policy or sheet.overdraft_policy,
        overdraft_limit=sheet.overdraft_limit if change.limit is None else change.limit,
        overage_rate_cents=sheet.overage_rate_cents if rate is None else rate,
    )


def _with_price(sheet: TermSheet, change: SetBlockPrice) -> TermSheet:
    others = [line for line in sheet.price_list if line.minutes != change.minutes]
    if change.rate_cents is None:
        _require(change.minutes != sheet.usual_block, change, change.minutes)
        return replace(sheet, price_list=tuple(others))
    line = BlockPrice(minutes=change.minutes, rate_cents=change.rate_cents)
    return replace(sheet, price_list=tuple(sorted([*others, line], key=lambda each: each.minutes)))


def _check(sheet: TermSheet, change: TermChange) -> TermSheet:
    """Refuse what the rules cannot work with."""
    wrong = [value for holds, value in _conditions(sheet) if not holds(value)]
    if wrong:
        raise BadTerm(setting=type(change).__name__, value=str(wrong[0]))
    return sheet


def _conditions(sheet: TermSheet) -> list[_Condition]:
    """Each number with the condition that it must meet."""
    multipliers = [kind.multiplier for kind in sheet.work_types]
    money = [
        sheet.overage_rate_cents,
        sheet.two_person_above_cents,
        sheet.auto_cap_cents,
        sheet.auto_monthly_cap_cents,
        *(line.rate_cents for line in sheet.price_list),
    ]
    lives = (sheet.expires_after_days, sheet.proposal_days, sheet.lead_days)
    return [
        (lambda value: 1 <= value <= LONGEST_INCREMENT, sheet.increment),
        (lambda value: 0 <= value <= MINUTES_PER_DAY, sheet.minimum),
        (lambda value: 0 <= value < sheet.usual_block, sheet.renewal_threshold),
        (lambda value: value >= 0, sheet.overdraft_limit),
        (lambda value: value >= 0, sheet.grace_days),
        (lambda value: 0 <= value <= MOST_REMINDERS, sheet.reminders),
        (lambda value: 0 <= value <= LONGEST_WAIT, sheet.remind_after),
        *((lambda value: value >= 1, days) for days in lives if days is not None),
        *((_is_multiplier, multiplier) for multiplier in multipliers),
        *((_is_surcharge, each) for each in (sheet.after_hours, sheet.weekend)),
        *((lambda value: value >= 0, amount) for amount in money if amount is not None),
        *((lambda value: value >= 1, line.minutes) for line in sheet.price_list),
        *(condition for window in sheet.service_windows for condition in _of_window(window)),
    ]


def _of_window(window: ServiceWindow) -> list[_Condition]:
    return [
        (lambda value: 0 <= value <= 6, window.weekday),
        (lambda value: 0 <= value < window.closes, window.opens),
        (lambda value: value <= MINUTES_PER_DAY, window.closes),
    ]


def _is_multiplier(value: int) -> bool:
    """Free, or at least the whole time.

    Between the two, "the higher of work type and service time" would always
    be the service time's ×1, and the term would do nothing.
    """
    return value == 0 or _is_surcharge(value)


def _is_surcharge(value: int) -> bool:
    return 100 <= value <= HIGHEST_MULTIPLIER and value % PERCENT_STEP == 0


def _require(holds: bool, change: TermChange, value: Minutes | str) -> None:
    if not holds:
        raise BadTerm(setting=type(change).__name__, value=str(value))
