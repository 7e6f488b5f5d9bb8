"""Who looks after an alert, who is asked in the evening, and what is told when; both languages."""

from datetime import time

from core.commands import SetNudge, SetTerms, TakeAlert
from core.term_changes import SetClientTold, SetLeadTime, SetMonthlyStatement, SetReminders
from core.units import Minutes
from tests.adapters.chat.grammar.building import Phrases, named

FIVE = SetNudge(at=time(17))

ENGLISH: Phrases = (
    ("on it", TakeAlert()),
    ("I'm on it", TakeAlert()),
    ("I’m on it!", TakeAlert()),
    ("on it acme", TakeAlert(client=named("acme"))),
    ("ack acme", TakeAlert(client=named("acme"))),
    ("remind me at 17:00", FIVE),
    ("remind me at 5pm", FIVE),
    ("remind me 17", FIVE),
    ("remind me off", SetNudge(at=None)),
    (
        "terms acme set reminders 3 after 4h",
        SetTerms(client=named("acme"), change=SetReminders(most=3, after=Minutes(240))),
    ),
    (
        "terms acme set reminders 2",
        SetTerms(client=named("acme"), change=SetReminders(most=2)),
    ),
    (
        "terms acme set reminders none",
        SetTerms(client=named("acme"), change=SetReminders(most=0)),
    ),
    (
        "terms acme set client notices on",
        SetTerms(client=named("acme"), change=SetClientTold(on=True)),
    ),
    (
        "terms acme set statements off",
        SetTerms(client=named("acme"), change=SetMonthlyStatement(on=False)),
    ),
    (
        "terms acme set lead time 14 days",
        SetTerms(client=named("acme"), change=SetLeadTime(days=14)),
    ),
    (
        "terms acme set lead time none",
        SetTerms(client=named("acme"), change=SetLeadTime(days=None)),
    ),
)

GERMAN: Phrases = (
    ("übernehme", TakeAlert()),
    ("Ich kümmere mich", TakeAlert()),
    ("ich kuemmere mich", TakeAlert()),
    ("übernehme acme", TakeAlert(client=named("acme"))),
    ("erinnere mich um 17 Uhr", FIVE),
    ("erinnere mich 16:30", SetNudge(at=time(16, 30))),
    ("erinnere mich aus", SetNudge(at=None)),
    (
        "bedingungen acme setze erinnerungen 3 nach 4h",
        SetTerms(client=named("acme"), change=SetReminders(most=3, after=Minutes(240))),
    ),
    (
        "bedingungen acme setze kundenhinweise an",
        SetTerms(client=named("acme"), change=SetClientTold(on=True)),
    ),
    (
        "bedingungen acme setze auszüge an",
        SetTerms(client=named("acme"), change=SetMonthlyStatement(on=True)),
    ),
    (
        "bedingungen acme setze vorlauf 14 Tage",
        SetTerms(client=named("acme"), change=SetLeadTime(days=14)),
    ),
)
