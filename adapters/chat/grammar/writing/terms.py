"""The texts of commands about an agreement's terms."""

from typing import assert_never

from adapters.chat.grammar.families import service_hours
from adapters.chat.grammar.families.settings import (
    AFTER,
    CAPS,
    CREDITS,
    LIMIT_OR_RATE,
    NOTHING,
    OVERDRAFTS,
    REMOVALS,
    RENEWALS,
    SETTINGS,
    SWITCH,
    Option,
    Setting,
)
from adapters.chat.grammar.forms import money, tags
from adapters.chat.grammar.verbs import Verb
from adapters.chat.grammar.writing.papers import tax_text
from adapters.chat.grammar.writing.writer import Writer, duration, quoted
from core.commands import (
    SetTerms,
    ShowTerms,
)
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
from core.units import Percent

_OF_MINUTES = {
    SetIncrement: Setting.INCREMENT,
    SetMinimum: Setting.MINIMUM,
    SetRenewalThreshold: Setting.THRESHOLD,
    SetUsualBlock: Setting.USUAL_BLOCK,
}

_OF_DAYS = {
    SetExpiry: Setting.EXPIRY,
    SetGrace: Setting.GRACE,
    SetProposalLife: Setting.PROPOSALS,
    SetLeadTime: Setting.LEAD_TIME,
}


def terms_text(command: ShowTerms | SetTerms, write: Writer) -> list[str]:
    """Show the terms, or set one."""
    pieces = [write.verb(Verb.TERMS), write.client(command.client)]
    if isinstance(command, ShowTerms):
        return pieces
    pieces += [write.one("set", "setze"), *_change(command.change, write)]
    if command.starts is not None:
        pieces.append(f"{write.one('from', 'ab')} {write.day(command.starts)}")
    return pieces


def _change(change: TermChange, write: Writer) -> list[str]:
    match change:
        case SetIncrement() | SetMinimum() | SetRenewalThreshold() | SetUsualBlock():
            return [_setting(_OF_MINUTES[type(change)], write), duration(change.minutes)]
        case SetWorkType() | SetServiceMultipliers() | SetServiceHours() | SetHoliday():
            return _time(change, write)
        case SetRenewal() | SetCreditOn() | SetOverdraft():
            return _policy(change, write)
        case SetCurrency(code=code):
            return [_setting(Setting.CURRENCY, write), code]
        case SetBlockPrice() | SetTwoPersonRule() | SetMandate() | SetAutoCaps():
            return _money(change, write)
        case SetExpiry() | SetGrace() | SetProposalLife() | SetLeadTime():
            return [_setting(_OF_DAYS[type(change)], write), _days(change.days, write)]
        case SetReminders() | SetClientTold() | SetMonthlyStatement():
            return _telling(change, write)
        case SetTax(tax=tax):
            said = [_nothing(write)] if tax is None else tax_text(tax, write)
            return [_setting(Setting.TAX, write), *said]
        case _:
            assert_never(change)


def _time(
    change: SetWorkType | SetServiceMultipliers | SetServiceHours | SetHoliday, write: Writer
) -> list[str]:
    match change:
        case SetWorkType(code=code, multiplier=multiplier):
            name = tags.name_of(code, german=write.german)
            return [_setting(Setting.WORK_TYPE, write), name, _multiplier(multiplier)]
        case SetServiceMultipliers():
            return _multipliers(change, write)
        case SetServiceHours(windows=windows):
            hours = service_hours.written(windows, german=write.german)
            return [_setting(Setting.SERVICE_HOURS, write), hours]
        case SetHoliday(date=day, removed=removed):
            name = REMOVALS.name_of(Option.REMOVE, german=write.german) if removed else ""
            return [_setting(Setting.HOLIDAY, write), day.isoformat(), name]
        case _:
            assert_never(change)


def _policy(change: SetRenewal | SetCreditOn | SetOverdraft, write: Writer) -> list[str]:
    match change:
        case SetRenewal(policy=policy):
            name = RENEWALS.name_of(policy, german=write.german)
            return [_setting(Setting.RENEWAL, write), name]
        case SetCreditOn(credit_on=credit_on):
            name = CREDITS.name_of(credit_on, german=write.german)
            return [_setting(Setting.CREDIT, write), name]
        case SetOverdraft():
            return _overdraft(change, write)
        case _:
            assert_never(change)


def _money(
    change: SetBlockPrice | SetTwoPersonRule | SetMandate | SetAutoCaps, write: Writer
) -> list[str]:
    match change:
        case SetBlockPrice(minutes=minutes, rate_cents=cents):
            return [_setting(Setting.PRICE, write), duration(minutes), _amount(cents, write)]
        case SetTwoPersonRule(above_cents=cents):
            return [_setting(Setting.TWO_PERSON, write), _amount(cents, write)]
        case SetMandate(reference=reference):
            text = _nothing(write) if reference is None else quoted(reference)
            return [_setting(Setting.MANDATE, write), text]
        case SetAutoCaps():
            return _caps(change, write)
        case _:
            assert_never(change)


def _telling(
    change: SetReminders | SetClientTold | SetMonthlyStatement, write: Writer
) -> list[str]:
    match change:
        case SetReminders(most=most, after=after):
            said = [_setting(Setting.REMINDERS, write), str(most)]
            lead = AFTER.name_of(True, german=write.german)
            return said if after is None else [*said, lead, duration(after)]
        case SetClientTold(on=on):
            return [_setting(Setting.CLIENT_NOTICES, write), _switch(on, write)]
        case SetMonthlyStatement(on=on):
            return [_setting(Setting.STATEMENTS, write), _switch(on, write)]
        case _:
            assert_never(change)


def _switch(on: bool, write: Writer) -> str:
    return SWITCH.name_of(on, german=write.german)


def _multipliers(change: SetServiceMultipliers, write: Writer) -> list[str]:
    said: list[str] = []
    if change.after_hours is not None:
        said += [_setting(Setting.AFTER_HOURS, write), _multiplier(change.after_hours)]
    if change.weekend is not None:
        said += [_setting(Setting.WEEKEND, write), _multiplier(change.weekend)]
    return said


def _overdraft(change: SetOverdraft, write: Writer) -> list[str]:
    said = [_setting(Setting.OVERDRAFT, write)]
    if change.policy is not None:
        said.append(OVERDRAFTS.name_of(change.policy, german=write.german))
    if change.limit is not None:
        said += [_option(Option.LIMIT, write), duration(change.limit)]
    if change.overage_rate_cents is not None:
        said += [_option(Option.RATE, write), money.written(change.overage_rate_cents)]
    return said


def _caps(change: SetAutoCaps, write: Writer) -> list[str]:
    said = [_setting(Setting.CAPS, write)]
    for option, cents in (
        (Option.RELOAD, change.reload_cents),
        (Option.MONTH, change.month_cents),
    ):
        if cents is not None:
            said += [CAPS.name_of(option, german=write.german), money.written(cents)]
    return said


def _setting(setting: Setting, write: Writer) -> str:
    return SETTINGS.name_of(setting, german=write.german)


def _option(option: Option, write: Writer) -> str:
    return LIMIT_OR_RATE.name_of(option, german=write.german)


def _multiplier(percent: Percent) -> str:
    return f"{percent // 100}.{percent % 100:02d}"


def _days(days: int | None, write: Writer) -> str:
    return _nothing(write) if days is None else f"{days} {write.one('days', 'Tage')}"


def _amount(cents: int | None, write: Writer) -> str:
    return _nothing(write) if cents is None else money.written(cents)


def _nothing(write: Writer) -> str:
    return NOTHING.name_of(True, german=write.german)
