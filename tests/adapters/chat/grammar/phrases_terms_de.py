"""Terms in German."""

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
    ("bedingungen acme", ShowTerms(client=named("acme"))),
    (
        "bedingungen acme setze takt 30m ab 1.12.2026",
        SetTerms(
            client=named("acme"),
            change=SetIncrement(minutes=Minutes(30)),
            starts=OnDate(date=date(2026, 12, 1)),
        ),
    ),
    (
        "bedingungen acme setze währung USD",
        SetTerms(client=named("acme"), change=SetCurrency(code="USD")),
    ),
    (
        "bedingungen acme setze waehrung chf",
        SetTerms(client=named("acme"), change=SetCurrency(code="CHF")),
    ),
    (
        "bedingungen acme setze mindestdauer 15 Minuten",
        SetTerms(client=named("acme"), change=SetMinimum(minutes=Minutes(15))),
    ),
    (
        "bedingungen acme setze schwellenwert 3h",
        SetTerms(client=named("acme"), change=SetRenewalThreshold(minutes=Minutes(180))),
    ),
    (
        "bedingungen acme setze art wartung 0",
        SetTerms(client=named("acme"), change=SetWorkType(code="wartung", multiplier=Percent(0))),
    ),
    (
        "bedingungen acme setze außerhalb 1,5 wochenende 2",
        SetTerms(
            client=named("acme"),
            change=SetServiceMultipliers(after_hours=Percent(150), weekend=Percent(200)),
        ),
    ),
    (
        "bedingungen acme setze servicezeiten mo-do 8-17, fr 8-14",
        SetTerms(
            client=named("acme"),
            change=SetServiceHours(
                windows=open_on(0, 1, 2, 3, hours="8:00-17:00") + open_on(4, hours="8:00-14:00")
            ),
        ),
    ),
    (
        "bedingungen acme setze servicezeiten mo bis fr 8-12 13-17 Uhr",
        SetTerms(
            client=named("acme"),
            change=SetServiceHours(
                windows=open_on(0, hours="8:00-12:00")
                + open_on(0, hours="13:00-17:00")
                + open_on(1, hours="8:00-12:00")
                + open_on(1, hours="13:00-17:00")
                + open_on(2, hours="8:00-12:00")
                + open_on(2, hours="13:00-17:00")
                + open_on(3, hours="8:00-12:00")
                + open_on(3, hours="13:00-17:00")
                + open_on(4, hours="8:00-12:00")
                + open_on(4, hours="13:00-17:00")
            ),
        ),
    ),
    (
        "bedingungen acme setze feiertag 24.12.2026",
        SetTerms(client=named("acme"), change=SetHoliday(date=date(2026, 12, 24))),
    ),
    (
        "bedingungen acme setze feiertag 24.12.2026 entfernen",
        SetTerms(client=named("acme"), change=SetHoliday(date=date(2026, 12, 24), removed=True)),
    ),
    (
        "bedingungen acme setze verlängerung fragen",
        SetTerms(client=named("acme"), change=SetRenewal(policy=RenewalPolicy.ASK)),
    ),
    (
        "bedingungen acme setze anrechnung bei zahlung",
        SetTerms(client=named("acme"), change=SetCreditOn(credit_on=CreditOn.PAYMENT)),
    ),
    (
        "bedingungen acme setze überziehung sperren",
        SetTerms(client=named("acme"), change=SetOverdraft(policy=OverdraftPolicy.HOLD)),
    ),
    (
        "bedingungen acme setze überziehung grenze 4h preis 150,00",
        SetTerms(
            client=named("acme"), change=SetOverdraft(limit=Minutes(240), overage_rate_cents=15000)
        ),
    ),
    (
        "bedingungen acme setze preis 20h 1.140,00 €",
        SetTerms(
            client=named("acme"), change=SetBlockPrice(minutes=Minutes(1200), rate_cents=114000)
        ),
    ),
    (
        "bedingungen acme setze üblicher block 10h",
        SetTerms(client=named("acme"), change=SetUsualBlock(minutes=Minutes(600))),
    ),
    (
        "bedingungen acme setze vier-augen 5000",
        SetTerms(client=named("acme"), change=SetTwoPersonRule(above_cents=500000)),
    ),
    (
        "bedingungen acme setze mandat keine",
        SetTerms(client=named("acme"), change=SetMandate(reference=None)),
    ),
    (
        "bedingungen acme setze obergrenzen aufladung 500 monat 2000",
        SetTerms(client=named("acme"), change=SetAutoCaps(reload_cents=50000, month_cents=200000)),
    ),
    (
        "bedingungen acme setze verfall nie",
        SetTerms(client=named("acme"), change=SetExpiry(days=None)),
    ),
    (
        "bedingungen acme setze kulanz 7 tage",
        SetTerms(client=named("acme"), change=SetGrace(days=7)),
    ),
)
