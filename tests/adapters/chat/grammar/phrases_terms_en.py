"""Every term that can be set, in English."""

from datetime import date

from core.agreements import CreditOn, OverdraftPolicy, RenewalPolicy
from core.commands import (
    SetTerms,
    ShowTerms,
)
from core.days import OnDate
from core.term_changes import (
    SetAutoCaps,
    SetBlockPrice,
    SetCreditOn,
    SetCurrency,
    SetExpiry,
    SetGrace,
    SetHoliday,
    SetIncrement,
    SetMandate,
    SetMinimum,
    SetOverdraft,
    SetRenewal,
    SetRenewalThreshold,
    SetServiceHours,
    SetServiceMultipliers,
    SetTwoPersonRule,
    SetUsualBlock,
    SetWorkType,
)
from core.units import Minutes, Percent
from tests.adapters.chat.grammar.building import Phrases, named, open_on

PHRASES: Phrases = (
    ("terms", ShowTerms()),
    ("terms acme", ShowTerms(client=named("acme"))),
    ("terms show acme", ShowTerms(client=named("acme"))),
    (
        "terms acme set increment 30m from 2026-12-01",
        SetTerms(
            client=named("acme"),
            change=SetIncrement(minutes=Minutes(30)),
            starts=OnDate(date=date(2026, 12, 1)),
        ),
    ),
    (
        "terms acme set increment 15",
        SetTerms(client=named("acme"), change=SetIncrement(minutes=Minutes(15))),
    ),
    (
        "terms acme set minimum 0",
        SetTerms(client=named("acme"), change=SetMinimum(minutes=Minutes(0))),
    ),
    (
        "terms acme set threshold 3h",
        SetTerms(client=named("acme"), change=SetRenewalThreshold(minutes=Minutes(180))),
    ),
    (
        "terms acme set type maintenance 0",
        SetTerms(
            client=named("acme"), change=SetWorkType(code="maintenance", multiplier=Percent(0))
        ),
    ),
    (
        "terms acme set after-hours 1.5",
        SetTerms(client=named("acme"), change=SetServiceMultipliers(after_hours=Percent(150))),
    ),
    (
        "terms acme set after-hours 150% weekend ×2",
        SetTerms(
            client=named("acme"),
            change=SetServiceMultipliers(after_hours=Percent(150), weekend=Percent(200)),
        ),
    ),
    (
        "terms acme set weekend 2.0",
        SetTerms(client=named("acme"), change=SetServiceMultipliers(weekend=Percent(200))),
    ),
    (
        "terms acme set service hours mon-fri 8:00-18:00, sat 9-12",
        SetTerms(
            client=named("acme"),
            change=SetServiceHours(
                windows=open_on(0, 1, 2, 3, 4, hours="8:00-18:00") + open_on(5, hours="9:00-12:00")
            ),
        ),
    ),
    (
        "terms acme set service hours none",
        SetTerms(client=named("acme"), change=SetServiceHours(windows=())),
    ),
    (
        "terms acme set service hours 24/7",
        SetTerms(
            client=named("acme"),
            change=SetServiceHours(windows=open_on(0, 1, 2, 3, 4, 5, 6, hours="0:00-24:00")),
        ),
    ),
    (
        "terms acme set holiday 2026-12-24",
        SetTerms(client=named("acme"), change=SetHoliday(date=date(2026, 12, 24))),
    ),
    (
        "terms acme set holiday remove 2026-12-24",
        SetTerms(client=named("acme"), change=SetHoliday(date=date(2026, 12, 24), removed=True)),
    ),
    (
        "terms acme set renewal auto",
        SetTerms(client=named("acme"), change=SetRenewal(policy=RenewalPolicy.AUTO)),
    ),
    (
        "terms acme set credit on approval",
        SetTerms(client=named("acme"), change=SetCreditOn(credit_on=CreditOn.APPROVAL)),
    ),
    (
        "terms acme set overdraft hold",
        SetTerms(client=named("acme"), change=SetOverdraft(policy=OverdraftPolicy.HOLD)),
    ),
    (
        "terms acme set overdraft limit 4h",
        SetTerms(client=named("acme"), change=SetOverdraft(limit=Minutes(240))),
    ),
    (
        "terms acme set overdraft overage rate 150.00",
        SetTerms(
            client=named("acme"),
            change=SetOverdraft(policy=OverdraftPolicy.OVERAGE, overage_rate_cents=15000),
        ),
    ),
    (
        "terms acme set overage rate 150",
        SetTerms(client=named("acme"), change=SetOverdraft(overage_rate_cents=15000)),
    ),
    (
        "terms acme set price 20h 114",
        SetTerms(
            client=named("acme"), change=SetBlockPrice(minutes=Minutes(1200), rate_cents=11400)
        ),
    ),
    (
        "terms acme set price 20h none",
        SetTerms(
            client=named("acme"), change=SetBlockPrice(minutes=Minutes(1200), rate_cents=None)
        ),
    ),
    ("terms acme set currency USD", SetTerms(client=named("acme"), change=SetCurrency(code="USD"))),
    (
        "terms acme set currency chf from 2027-01-01",
        SetTerms(
            client=named("acme"),
            change=SetCurrency(code="CHF"),
            starts=OnDate(date=date(2027, 1, 1)),
        ),
    ),
    (
        "terms acme set usual block 10h",
        SetTerms(client=named("acme"), change=SetUsualBlock(minutes=Minutes(600))),
    ),
    (
        "terms acme set two-person €5,000.00",
        SetTerms(client=named("acme"), change=SetTwoPersonRule(above_cents=500000)),
    ),
    (
        "terms acme set two-person never",
        SetTerms(client=named("acme"), change=SetTwoPersonRule(above_cents=None)),
    ),
    (
        "terms acme set mandate SEPA-2026-7",
        SetTerms(client=named("acme"), change=SetMandate(reference="SEPA-2026-7")),
    ),
    (
        "terms acme set mandate none",
        SetTerms(client=named("acme"), change=SetMandate(reference=None)),
    ),
    (
        "terms acme set caps reload 500 month 2000",
        SetTerms(client=named("acme"), change=SetAutoCaps(reload_cents=50000, month_cents=200000)),
    ),
    ("terms acme set expiry 365 days", SetTerms(client=named("acme"), change=SetExpiry(days=365))),
    ("terms acme set expiry never", SetTerms(client=named("acme"), change=SetExpiry(days=None))),
    ("terms acme set grace 7 days", SetTerms(client=named("acme"), change=SetGrace(days=7))),
    (
        "terms acme increment 10 minutes",
        SetTerms(client=named("acme"), change=SetIncrement(minutes=Minutes(10))),
    ),
)
