"""One reader for each setting of the terms: what follows its name becomes the change."""

import re
from collections.abc import Callable
from fractions import Fraction

from adapters.chat.grammar.families.company import take_tax
from adapters.chat.grammar.families.service_hours import take_windows
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
from adapters.chat.grammar.forms import durations
from adapters.chat.grammar.forms.days import loose_day_at
from adapters.chat.grammar.forms.durations import SIZE_LIMIT, duration_at
from adapters.chat.grammar.forms.money import take_cents, take_currency
from adapters.chat.grammar.forms.numbers import amount
from adapters.chat.grammar.forms.tags import code_of
from adapters.chat.grammar.misread import NotRead, Part, YearNeeded
from adapters.chat.grammar.text.line import Line, bare_of
from adapters.chat.grammar.text.refusing import wrong_value
from adapters.chat.grammar.verbs import Verb
from core.days import OnDate
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
from core.units import MINUTES_PER_HOUR, Minutes, Percent

Change = Callable[[Line], TermChange]

_MULTIPLIER = re.compile(r"[×x*]?([0-9]{1,3}(?:[.,][0-9]{1,3})?)(%)?")
_DAYS = re.compile(r"([0-9]{1,5})")
_DAY_WORDS = frozenset({"days", "day", "tage", "tag", "tagen"})


def _increment(line: Line) -> TermChange:
    return SetIncrement(minutes=_minutes(line, Setting.INCREMENT, bare_in_minutes=True))


def _minimum(line: Line) -> TermChange:
    return SetMinimum(minutes=_minutes(line, Setting.MINIMUM, bare_in_minutes=True))


def _threshold(line: Line) -> TermChange:
    return SetRenewalThreshold(minutes=_minutes(line, Setting.THRESHOLD))


def _work_type(line: Line) -> TermChange:
    """`type emergency 2`: any word makes a new type."""
    code = code_of(line.words[0]) if line.words else None
    if code is None:
        raise _wrong(line, Part.WORK_TYPE, Setting.WORK_TYPE)
    line.take(0, 1)
    return SetWorkType(code=code, multiplier=_multiplier(line, Setting.WORK_TYPE))


def _after_hours(line: Line) -> TermChange:
    """`after-hours 1.5`, and with it, if said, `weekend 2`."""
    after_hours = _multiplier(line, Setting.AFTER_HOURS)
    weekend = None
    if line.words and SETTINGS.find(line.key(0)) is Setting.WEEKEND:
        line.take(0, 1)
        weekend = _multiplier(line, Setting.WEEKEND)
    return SetServiceMultipliers(after_hours=after_hours, weekend=weekend)


def _weekend(line: Line) -> TermChange:
    return SetServiceMultipliers(weekend=_multiplier(line, Setting.WEEKEND))


def _service_hours(line: Line) -> TermChange:
    return SetServiceHours(windows=take_windows(line))


def _holiday(line: Line) -> TermChange:
    """`holiday 2026-12-24`, `holiday remove 2026-12-24`, `feiertag 24.12.2026 entfernen`."""
    removed = REMOVALS.take(line) is not None
    found = loose_day_at(line, 0)
    if found is None:
        raise _wrong(line, Part.DAY, Setting.HOLIDAY)
    words = line.take(0, found.until)
    if not isinstance(found.value, OnDate):
        raise NotRead(YearNeeded(said=bare_of(words)))
    removed = REMOVALS.take(line) is not None or removed
    return SetHoliday(date=found.value.date, removed=removed)


def _renewal(line: Line) -> TermChange:
    return SetRenewal(policy=RENEWALS.need(line, Verb.TERMS, Part.POLICY))


def _credit(line: Line) -> TermChange:
    return SetCreditOn(credit_on=CREDITS.need(line, Verb.TERMS, Part.POLICY))


def _overdraft(line: Line) -> TermChange:
    """`overdraft hold`, `overdraft limit 4h`, `overdraft overage rate 150`."""
    policy = OVERDRAFTS.take(line)
    limit: Minutes | None = None
    rate: int | None = None
    while (option := LIMIT_OR_RATE.take(line)) is not None:
        if option is Option.LIMIT:
            limit = _minutes(line, Setting.OVERDRAFT)
        else:
            rate = take_cents(line, Verb.TERMS, _name(line, Setting.OVERDRAFT))
    if policy is None and limit is None and rate is None:
        raise OVERDRAFTS.unknown(line, Verb.TERMS, Part.POLICY)
    return SetOverdraft(policy=policy, limit=limit, overage_rate_cents=rate)


def _overage_rate(line: Line) -> TermChange:
    cents = take_cents(line, Verb.TERMS, _name(line, Setting.OVERAGE_RATE))
    return SetOverdraft(overage_rate_cents=cents)


def _price(line: Line) -> TermChange:
    """`price 20h 114.00`, `price 20h none`."""
    minutes = _minutes(line, Setting.PRICE)
    return SetBlockPrice(minutes=minutes, rate_cents=_cents_or_none(line, Setting.PRICE))


def _currency(line: Line) -> TermChange:
    return SetCurrency(code=take_currency(line, Verb.TERMS, _name(line, Setting.CURRENCY)))


def _usual_block(line: Line) -> TermChange:
    return SetUsualBlock(minutes=_minutes(line, Setting.USUAL_BLOCK))


def _two_person(line: Line) -> TermChange:
    return SetTwoPersonRule(above_cents=_cents_or_none(line, Setting.TWO_PERSON))


def _mandate(line: Line) -> TermChange:
    """`mandate SEPA-118`, `mandate "any text"`, `mandate none`."""
    if NOTHING.take(line):
        return SetMandate(reference=None)
    if not line.words:
        raise _wrong(line, Part.MANDATE, Setting.MANDATE)
    word = line.take(0, 1)[0]
    return SetMandate(reference=word.bare if word.quoted is None else word.quoted)


def _caps(line: Line) -> TermChange:
    """`caps reload 500 month 2000`."""
    reload_cents: int | None = None
    month_cents: int | None = None
    while (option := CAPS.take(line)) is not None:
        cents = take_cents(line, Verb.TERMS, _name(line, Setting.CAPS))
        if option is Option.RELOAD:
            reload_cents = cents
        else:
            month_cents = cents
    if reload_cents is None and month_cents is None:
        raise CAPS.unknown(line, Verb.TERMS, Part.SETTING)
    return SetAutoCaps(reload_cents=reload_cents, month_cents=month_cents)


def _expiry(line: Line) -> TermChange:
    return SetExpiry(days=None if NOTHING.take(line) else _days(line, Setting.EXPIRY))


def _grace(line: Line) -> TermChange:
    return SetGrace(days=_days(line, Setting.GRACE))


def _proposals(line: Line) -> TermChange:
    """`proposals 14 days`, `proposals none`."""
    return SetProposalLife(days=None if NOTHING.take(line) else _days(line, Setting.PROPOSALS))


def _reminders(line: Line) -> TermChange:
    """`reminders 3 after 4h`, `reminders 2`, `reminders none`."""
    if NOTHING.take(line):
        return SetReminders(most=0)
    match = _DAYS.fullmatch(line.key(0))
    if match is None:
        raise _wrong(line, Part.COUNT, Setting.REMINDERS)
    line.take(0, 1)
    after = _minutes(line, Setting.REMINDERS) if AFTER.take(line) else None
    return SetReminders(most=int(match[1]), after=after)


def _client_notices(line: Line) -> TermChange:
    return SetClientTold(on=SWITCH.need(line, Verb.TERMS, Part.SWITCH))


def _statements(line: Line) -> TermChange:
    return SetMonthlyStatement(on=SWITCH.need(line, Verb.TERMS, Part.SWITCH))


def _lead_time(line: Line) -> TermChange:
    """`lead time 14 days`, `lead time none`."""
    return SetLeadTime(days=None if NOTHING.take(line) else _days(line, Setting.LEAD_TIME))


def _tax(line: Line) -> TermChange:
    """`tax 19%`, `tax 0 because reverse charge`, `tax none` for the company's own."""
    return SetTax(tax=None if NOTHING.take(line) else take_tax(line, Verb.TERMS))


CHANGES: dict[Setting, Change] = {
    Setting.INCREMENT: _increment,
    Setting.MINIMUM: _minimum,
    Setting.THRESHOLD: _threshold,
    Setting.WORK_TYPE: _work_type,
    Setting.AFTER_HOURS: _after_hours,
    Setting.WEEKEND: _weekend,
    Setting.SERVICE_HOURS: _service_hours,
    Setting.HOLIDAY: _holiday,
    Setting.RENEWAL: _renewal,
    Setting.CREDIT: _credit,
    Setting.OVERDRAFT: _overdraft,
    Setting.OVERAGE_RATE: _overage_rate,
    Setting.PRICE: _price,
    Setting.CURRENCY: _currency,
    Setting.USUAL_BLOCK: _usual_block,
    Setting.TWO_PERSON: _two_person,
    Setting.MANDATE: _mandate,
    Setting.CAPS: _caps,
    Setting.EXPIRY: _expiry,
    Setting.GRACE: _grace,
    Setting.PROPOSALS: _proposals,
    Setting.REMINDERS: _reminders,
    Setting.CLIENT_NOTICES: _client_notices,
    Setting.STATEMENTS: _statements,
    Setting.LEAD_TIME: _lead_time,
    Setting.TAX: _tax,
}


def _minutes(line: Line, setting: Setting, *, bare_in_minutes: bool = False) -> Minutes:
    """Minutes of nothing or more; a bare number is hours unless the setting is a small one."""
    duration = duration_at(line, 0)
    if duration is None:
        raise _wrong(line, Part.DURATION, setting)
    if duration.bare and bare_in_minutes:
        duration = duration._replace(exact=duration.exact / MINUTES_PER_HOUR)
    minutes = durations.signed(line, 0, duration)
    if not 0 <= minutes <= SIZE_LIMIT:
        raise _wrong(line, Part.DURATION, setting)
    line.take(0, duration.until)
    return minutes


def _multiplier(line: Line, setting: Setting) -> Percent:
    """`1.5`, `1,5`, `×1.5` or `150%`."""
    match = _MULTIPLIER.fullmatch(line.key(0))
    if match is None:
        raise _wrong(line, Part.MULTIPLIER, setting)
    percent = Fraction(amount(match[1]) or 0)
    is_percent = match[2] or line.key(1) == "%"
    if not is_percent:
        percent *= 100
    if percent.denominator != 1:
        raise _wrong(line, Part.MULTIPLIER, setting)
    line.take(0, 1 if match[2] or not is_percent else 2)
    return Percent(int(percent))


def _days(line: Line, setting: Setting) -> int:
    match = _DAYS.fullmatch(line.key(0))
    if match is None:
        raise _wrong(line, Part.DAYS, setting)
    line.take(0, 2 if line.key(1) in _DAY_WORDS else 1)
    return int(match[1])


def _cents_or_none(line: Line, setting: Setting) -> int | None:
    return None if NOTHING.take(line) else take_cents(line, Verb.TERMS, _name(line, setting))


def _name(line: Line, setting: Setting) -> str:
    return SETTINGS.name_of(setting, german=line.german)


def _wrong(line: Line, part: Part, setting: Setting) -> NotRead:
    return wrong_value(line, Verb.TERMS, part, _name(line, setting))
