"""Terms with one change made: what each change means for the sheet."""

import re
from dataclasses import replace
from typing import assert_never

from core.agreements import BlockPrice, TermSheet, WorkType
from core.operations.checking_terms import checked, require
from core.operations.company import checked_tax
from core.term_changes import (
    DebitChange,
    PriceChange,
    RenewalChange,
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
    TellingChange,
    TermChange,
)

_CURRENCY = re.compile("[A-Z]{3}")


def changed(sheet: TermSheet, change: TermChange) -> TermSheet:
    """The terms with one change made. Raises BadTerm."""
    return checked(_made(sheet, change), change)


def _made(sheet: TermSheet, change: TermChange) -> TermSheet:
    if isinstance(change, DebitChange):
        return _debiting(sheet, change)
    if isinstance(change, RenewalChange):
        return _renewing(sheet, change)
    if isinstance(change, PriceChange):
        return _priced(sheet, change)
    return _telling(sheet, change)


def _debiting(sheet: TermSheet, change: DebitChange) -> TermSheet:
    match change:
        case SetIncrement(minutes=minutes):
            return replace(sheet, increment=minutes)
        case SetMinimum(minutes=minutes):
            return replace(sheet, minimum=minutes)
        case SetWorkType():
            return _with_work_type(sheet, change)
        case SetServiceMultipliers():
            return _with_multipliers(sheet, change)
        case SetServiceHours(windows=windows):
            return replace(sheet, service_windows=windows)
        case SetHoliday():
            return _with_holiday(sheet, change)
        case _:
            assert_never(change)


def _renewing(sheet: TermSheet, change: RenewalChange) -> TermSheet:
    match change:
        case SetRenewalThreshold(minutes=minutes):
            return replace(sheet, renewal_threshold=minutes)
        case SetRenewal(policy=policy):
            return replace(sheet, renewal=policy)
        case SetCreditOn(credit_on=credit_on):
            return replace(sheet, credit_on=credit_on)
        case SetUsualBlock(minutes=minutes):
            require(sheet.rate_for(minutes) is not None, change, minutes)
            return replace(sheet, usual_block=minutes)
        case SetTwoPersonRule(above_cents=above_cents):
            return replace(sheet, two_person_above_cents=above_cents)
        case SetMandate(reference=reference):
            return replace(sheet, mandate=reference)
        case SetAutoCaps():
            return _with_caps(sheet, change)
        case SetProposalLife(days=days):
            return replace(sheet, proposal_days=days)
        case _:
            assert_never(change)


def _priced(sheet: TermSheet, change: PriceChange) -> TermSheet:
    match change:
        case SetOverdraft():
            return _with_overdraft(sheet, change)
        case SetBlockPrice():
            return _with_price(sheet, change)
        case SetCurrency(code=code):
            require(_CURRENCY.fullmatch(code) is not None, change, code)
            return replace(sheet, currency=code)
        case SetTax(tax=tax):
            return replace(sheet, tax=None if tax is None else checked_tax(tax))
        case SetExpiry(days=days):
            return replace(sheet, expires_after_days=days)
        case SetGrace(days=days):
            return replace(sheet, grace_days=days)
        case _:
            assert_never(change)


def _telling(sheet: TermSheet, change: TellingChange) -> TermSheet:
    match change:
        case SetReminders(most=most, after=after):
            after = sheet.remind_after if after is None else after
            return replace(sheet, reminders=most, remind_after=after)
        case SetLeadTime(days=days):
            return replace(sheet, lead_days=days)
        case SetClientTold(on=on):
            return replace(sheet, client_told=on)
        case SetMonthlyStatement(on=on):
            return replace(sheet, monthly_statement=on)
        case _:
            assert_never(change)


def _with_work_type(sheet: TermSheet, change: SetWorkType) -> TermSheet:
    require(bool(change.code.strip()), change, change.code)
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
        require(change.minutes != sheet.usual_block, change, change.minutes)
        return replace(sheet, price_list=tuple(others))
    line = BlockPrice(minutes=change.minutes, rate_cents=change.rate_cents)
    return replace(sheet, price_list=tuple(sorted([*others, line], key=lambda each: each.minutes)))


def _with_multipliers(sheet: TermSheet, change: SetServiceMultipliers) -> TermSheet:
    return replace(
        sheet,
        after_hours=sheet.after_hours if change.after_hours is None else change.after_hours,
        weekend=sheet.weekend if change.weekend is None else change.weekend,
    )


def _with_holiday(sheet: TermSheet, change: SetHoliday) -> TermSheet:
    others = {day for day in sheet.holidays if day != change.date}
    days = others if change.removed else others | {change.date}
    return replace(sheet, holidays=tuple(sorted(days)))


def _with_caps(sheet: TermSheet, change: SetAutoCaps) -> TermSheet:
    reload, month = change.reload_cents, change.month_cents
    return replace(
        sheet,
        auto_cap_cents=sheet.auto_cap_cents if reload is None else reload,
        auto_monthly_cap_cents=sheet.auto_monthly_cap_cents if month is None else month,
    )
