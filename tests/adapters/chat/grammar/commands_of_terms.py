"""Every change of terms, with any value that can be said."""

from hypothesis import strategies as st

from core.agreements import CreditOn, OverdraftPolicy, RenewalPolicy, ServiceWindow
from core.commands import SetTerms
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
from core.units import Minutes
from tests.adapters.chat.grammar.ingredients import (
    cents,
    codes,
    dates,
    days,
    lengths,
    named,
    names,
    percents,
    taxes,
)


@st.composite
def windows(draw: st.DrawFn) -> ServiceWindow:
    opens, closes = sorted(draw(st.sets(st.integers(0, 1440), min_size=2, max_size=2)))
    weekday = draw(st.integers(0, 6))
    return ServiceWindow(weekday=weekday, opens=Minutes(opens), closes=Minutes(closes))


@st.composite
def overdrafts(draw: st.DrawFn) -> SetOverdraft:
    policy = draw(st.none() | st.sampled_from(OverdraftPolicy))
    limit = draw(st.none() | lengths)
    rate = draw(cents if policy is None and limit is None else st.none() | cents)
    return SetOverdraft(policy=policy, limit=limit, overage_rate_cents=rate)


@st.composite
def multipliers(draw: st.DrawFn) -> SetServiceMultipliers:
    after_hours = draw(st.none() | percents)
    weekend = draw(percents if after_hours is None else st.none() | percents)
    return SetServiceMultipliers(after_hours=after_hours, weekend=weekend)


@st.composite
def caps(draw: st.DrawFn) -> SetAutoCaps:
    reload_cents = draw(st.none() | cents)
    month_cents = draw(cents if reload_cents is None else st.none() | cents)
    return SetAutoCaps(reload_cents=reload_cents, month_cents=month_cents)


changes: st.SearchStrategy[TermChange] = st.one_of(
    st.builds(SetIncrement, minutes=lengths),
    st.builds(SetMinimum, minutes=lengths),
    st.builds(SetRenewalThreshold, minutes=lengths),
    st.builds(SetWorkType, code=codes, multiplier=percents),
    multipliers(),
    st.builds(SetServiceHours, windows=st.lists(windows(), max_size=8).map(tuple)),
    st.builds(SetHoliday, date=dates, removed=st.booleans()),
    st.builds(SetRenewal, policy=st.sampled_from(RenewalPolicy)),
    st.builds(SetCreditOn, credit_on=st.sampled_from(CreditOn)),
    overdrafts(),
    st.builds(SetBlockPrice, minutes=lengths, rate_cents=st.none() | cents),
    st.builds(SetCurrency, code=st.sampled_from(["EUR", "USD", "CHF", "GBP"])),
    st.builds(SetUsualBlock, minutes=lengths),
    st.builds(SetTwoPersonRule, above_cents=st.none() | cents),
    st.builds(SetMandate, reference=st.none() | names),
    caps(),
    st.builds(SetExpiry, days=st.none() | st.integers(0, 99_999)),
    st.builds(SetGrace, days=st.integers(0, 99_999)),
    st.builds(SetTax, tax=st.none() | taxes),
    st.builds(SetProposalLife, days=st.none() | st.integers(0, 99_999)),
    st.builds(SetLeadTime, days=st.none() | st.integers(0, 99_999)),
    st.builds(SetReminders, most=st.just(0)),
    st.builds(SetReminders, most=st.integers(0, 99_999), after=st.none() | lengths),
    st.builds(SetClientTold, on=st.booleans()),
    st.builds(SetMonthlyStatement, on=st.booleans()),
)

settings = st.builds(SetTerms, client=named(), change=changes, starts=st.none() | days)
