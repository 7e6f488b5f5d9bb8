"""Logs in English, and what each must yield."""

from datetime import date

from core.commands import LogHours, OpenLogForm
from core.days import DayOfMonth, DaysAgo, LatestWeekday, OnDate
from core.units import Minutes
from tests.adapters.chat.grammar.building import Phrases, clock, logged, named, readings

PHRASES: Phrases = (
    ("/log acme 1.5 fixed printer", logged("acme", "fixed printer", minutes=90)),
    ("acme 1.5 fixed printer", logged("acme", "fixed printer", minutes=90)),
    ("LOG Acme 1.5h Fixed the printer", logged("Acme", "Fixed the printer", minutes=90)),
    ("log acme 90m changed the fuser", logged("acme", "changed the fuser", minutes=90)),
    ("log acme 90 min replaced toner", logged("acme", "replaced toner", minutes=90)),
    ("log acme 1:30 mailbox migration", logged("acme", "mailbox migration", minutes=90)),
    ("log acme 1h30 cabling", logged("acme", "cabling", minutes=90)),
    ("log acme 1h 30m patch panel", logged("acme", "patch panel", minutes=90)),
    ("log acme 2 hours and 15 minutes onboarding", logged("acme", "onboarding", minutes=135)),
    ("log acme ¾h call", logged("acme", "call", minutes=45)),
    ("log acme 1½h rack cleaning", logged("acme", "rack cleaning", minutes=90)),
    ("log acme 1 1/2 h server room", logged("acme", "server room", minutes=90)),
    ("log acme half an hour password reset", logged("acme", "password reset", minutes=30)),
    ("log acme a quarter of an hour phone call", logged("acme", "phone call", minutes=15)),
    ("log acme two and a half hours firewall rules", logged("acme", "firewall rules", minutes=150)),
    ("log acme an hour and a half on site", logged("acme", "on site", minutes=90)),
    ("log acme .5 paper jam", logged("acme", "paper jam", minutes=30)),
    ("log acme 1.33 licence check", logged("acme", "licence check", minutes=80)),
    ("log acme 12 data centre move", logged("acme", "data centre move", minutes=720)),
    ('log "Smith & Sons" 2h new laptops', logged("Smith & Sons", "new laptops", minutes=120)),
    ("log smith & sons 2h imaged laptops", logged("smith & sons", "imaged laptops", minutes=120)),
    ("log acme corp north 45m wifi", logged("acme corp north", "wifi", minutes=45)),
    ("log for acme 20m printer queue", logged("acme", "printer queue", minutes=20)),
    (
        "2h for acme yesterday, replaced the switch",
        logged("acme", "replaced the switch", minutes=120, day=DaysAgo(days=1)),
    ),
    ("2h for acme: replaced the router", logged("acme", "replaced the router", minutes=120)),
    (
        "2h for smith & sons rewired the office",
        LogHours(
            client=readings(
                ("smith & sons rewired the", "office"),
                ("smith & sons rewired", "the office"),
                ("smith & sons", "rewired the office"),
            ),
            named=True,
            worked=Minutes(120),
            note="rewired the office",
        ),
    ),
    (
        "1.5 hours on acme, router exchange",
        LogHours(
            client=readings(("acme", "router exchange")),
            worked=Minutes(90),
            note="on acme, router exchange",
        ),
    ),
    (
        "3h printer repair for acme",
        LogHours(
            client=readings(
                ("printer repair for acme", ""),
                ("printer repair", "for acme"),
                ("printer", "repair for acme"),
                ("acme", "printer repair"),
            ),
            worked=Minutes(180),
            note="printer repair for acme",
        ),
    ),
    (
        "spent 45 minutes with acme moving phones",
        LogHours(
            client=readings(
                ("acme moving phones", ""), ("acme moving", "phones"), ("acme", "moving phones")
            ),
            worked=Minutes(45),
            note="with acme moving phones",
        ),
    ),
    (
        "i worked 2h for acme on Tuesday, new access point",
        logged("acme", "new access point", minutes=120, day=LatestWeekday(weekday=1)),
    ),
    (
        "please log acme 30m call with the vendor",
        logged("acme", "call with the vendor", minutes=30),
    ),
    ("log acme - 1h - backup check", logged("acme", "backup check", minutes=60)),
    (
        "log acme, cleaned the server, 1.5h",
        LogHours(
            client=readings(("acme", "cleaned the server")),
            worked=Minutes(90),
            note="acme, cleaned the server",
        ),
    ),
    (
        "log acme replaced the old battery 2h",
        LogHours(
            client=readings(
                ("acme replaced the old battery", ""),
                ("acme replaced the old", "battery"),
                ("acme replaced the", "old battery"),
                ("acme replaced", "the old battery"),
                ("acme", "replaced the old battery"),
            ),
            worked=Minutes(120),
            note="acme replaced the old battery",
        ),
    ),
    ("log 1.5 printer", LogHours(client=named("printer"), worked=Minutes(90), note="printer")),
    ("log 2h", LogHours(worked=Minutes(120))),
    (
        "log 45m note: moved #4711 to T-9999 on Monday",
        LogHours(worked=Minutes(45), note="moved #4711 to T-9999 on Monday"),
    ),
    (
        "log acme yesterday 1h backup restore",
        logged("acme", "backup restore", minutes=60, day=DaysAgo(days=1)),
    ),
    (
        "log acme 1h the day before yesterday backup restore",
        logged("acme", "backup restore", minutes=60, day=DaysAgo(days=2)),
    ),
    (
        "log acme 3 days ago 2h patching",
        logged("acme", "patching", minutes=120, day=DaysAgo(days=3)),
    ),
    (
        "log acme last monday 2h patching",
        logged("acme", "patching", minutes=120, day=LatestWeekday(weekday=0)),
    ),
    (
        "log acme on friday 15m phone",
        logged("acme", "phone", minutes=15, day=LatestWeekday(weekday=4)),
    ),
    ("log acme 2h rebooted monday server", logged("acme", "rebooted monday server", minutes=120)),
    (
        "log acme 2h replaced the fan on 3 November",
        logged("acme", "replaced the fan", minutes=120, day=DayOfMonth(month=11, day=3)),
    ),
    (
        "log acme on 3 Nov 2026 1h audit",
        logged("acme", "audit", minutes=60, day=OnDate(date=date(2026, 11, 3))),
    ),
    (
        "log acme Nov 3rd 1h fire audit",
        logged("acme", "fire audit", minutes=60, day=DayOfMonth(month=11, day=3)),
    ),
    (
        "log 2026-11-03 acme 1h disk audit",
        logged("acme", "disk audit", minutes=60, day=OnDate(date=date(2026, 11, 3))),
    ),
    (
        "log acme 11/24/2026 1h access audit",
        logged("acme", "access audit", minutes=60, day=OnDate(date=date(2026, 11, 24))),
    ),
    ("log acme 9:15-10:45 migration", logged("acme", "migration", clock=clock("9:15-10:45"))),
    (
        "log acme 9:15 – 10:45 mail migration",
        logged("acme", "mail migration", clock=clock("9:15-10:45")),
    ),
    ("log acme from 9 to 11 migration", logged("acme", "migration", clock=clock("9:00-11:00"))),
    ("log acme 10am-12pm training", logged("acme", "training", clock=clock("10:00-12:00"))),
    ("log acme 1-3:30pm training", logged("acme", "training", clock=clock("13:00-15:30"))),
    (
        "log acme 11pm-1am emergency patch",
        logged("acme", "emergency patch", clock=clock("23:00-1:00")),
    ),
    (
        "log acme 2h at 18:30 server down",
        logged("acme", "server down", minutes=120, clock=clock("18:30")),
    ),
    ("log acme 2h server down at 18:30.", logged("acme", "server down at 18:30.", minutes=120)),
    (
        "log acme 6:30pm 1h server down",
        logged("acme", "server down", minutes=60, clock=clock("18:30")),
    ),
    ("log acme 9:15-10:45 1.5h both said", logged("acme", "both said", clock=clock("9:15-10:45"))),
    (
        "log acme 1h mail server down #after-hours",
        logged("acme", "mail server down", minutes=60, work_type="after-hours"),
    ),
    (
        "log acme #emergency 1h server down",
        logged("acme", "server down", minutes=60, work_type="emergency"),
    ),
    (
        "log acme 1h #rmm monthly checks",
        logged("acme", "monthly checks", minutes=60, work_type="rmm"),
    ),
    (
        "log acme 1h fixed printer T-1234",
        logged("acme", "fixed printer", minutes=60, ticket="T-1234"),
    ),
    (
        "log acme 1h T-1234: replaced the drum",
        logged("acme", "replaced the drum", minutes=60, ticket="T-1234"),
    ),
    ("log acme #12 1h badge reader", logged("acme", "badge reader", minutes=60, ticket="#12")),
    (
        "log acme 1h see #4711 for the details",
        logged("acme", "see #4711 for the details", minutes=60, ticket="#4711"),
    ),
    ("log acme 1h replaced disk #2", logged("acme", "replaced disk #2", minutes=60)),
    (
        "log acme 1h switched the VPN to AES-256",
        logged("acme", "switched the VPN to AES-256", minutes=60),
    ),
    (
        "log acme 1h ticket:INC0012345 new badge",
        logged("acme", "new badge", minutes=60, ticket="INC0012345"),
    ),
    (
        "log acme 1h T-10 and T-11 closed",
        logged("acme", "and T-11 closed", minutes=60, ticket="T-10"),
    ),
    (
        "log acme 1h new router // password is in the safe",
        logged("acme", "new router", minutes=60, internal_note="password is in the safe"),
    ),
    (
        "log acme 1h see https://example.com/a//b",
        logged("acme", "see https://example.com/a//b", minutes=60),
    ),
    ("log acme 1h // only for us", logged("acme", minutes=60, internal_note="only for us")),
    (
        'log acme 1h said "2h is too long" again',
        logged("acme", 'said "2h is too long" again', minutes=60),
    ),
    ("log acme 1h it's fine, isn't it?", logged("acme", "it's fine, isn't it?", minutes=60)),
    (
        "log acme 1h <b>bold</b> & 'quotes'; DROP TABLE entries;--",
        logged("acme", "<b>bold</b> & 'quotes'; DROP TABLE entries;--", minutes=60),
    ),
    ("log acme 1h 🎉 printed   twice", logged("acme", "🎉 printed twice", minutes=60)),
    (
        "again log acme 1h fixed printer",
        logged("acme", "fixed printer", minutes=60, confirmed=True),
    ),
    ("/hours log acme 1h fixed printer", logged("acme", "fixed printer", minutes=60)),
    ("log", OpenLogForm()),
    ("log acme", OpenLogForm(client=named("acme"))),
    (
        "log acme printer jam",
        OpenLogForm(
            client=readings(
                ("acme printer jam", ""), ("acme printer", "jam"), ("acme", "printer jam")
            ),
            note="printer jam",
        ),
    ),
    ("log note: only a note", OpenLogForm(note="only a note")),
    (
        "log acme 2h replaced the fan yesterday's delivery",
        logged("acme", "replaced the fan yesterday's delivery", minutes=120),
    ),
    ("log acme 24h round the clock", logged("acme", "round the clock", minutes=1440)),
    ("log ACME 2 h re-cabled rack 4", logged("ACME", "re-cabled rack 4", minutes=120)),
    (
        "2h at acme on monday replaced the switch",
        LogHours(
            client=readings(("acme", "replaced the switch")),
            worked=Minutes(120),
            day=LatestWeekday(weekday=0),
            note="at acme replaced the switch",
        ),
    ),
    (
        "log acme 1h call // he said // twice",
        logged("acme", "call", minutes=60, internal_note="he said // twice"),
    ),
    ("log acme 45 minutes, remote session", logged("acme", "remote session", minutes=45)),
    (
        "log it for acme 20 mins",
        LogHours(
            client=readings(("it for acme", ""), ("it", "for acme"), ("acme", "it")),
            worked=Minutes(20),
            note="it for acme",
        ),
    ),
    (
        "log fixed the printer for acme 2h",
        LogHours(
            client=readings(
                ("fixed the printer for acme", ""),
                ("fixed the printer", "for acme"),
                ("fixed the", "printer for acme"),
                ("fixed", "the printer for acme"),
                ("acme", "fixed the printer"),
            ),
            worked=Minutes(120),
            note="fixed the printer for acme",
        ),
    ),
    (
        "log acme yesterday: rebooted the host 1h",
        logged("acme", "rebooted the host", minutes=60, day=DaysAgo(days=1)),
    ),
    ("log acme about 2h mail queue", logged("acme", "mail queue", minutes=120)),
    (
        "log acme 2h 24 Dec standby",
        logged("acme", "standby", minutes=120, day=DayOfMonth(month=12, day=24)),
    ),
    ("log acme 1.5 2 printers replaced", logged("acme", "2 printers replaced", minutes=90)),
    (
        "log acme office 365 migration 2h",
        LogHours(
            client=readings(
                ("acme office 365 migration", ""),
                ("acme office 365", "migration"),
                ("acme office", "365 migration"),
                ("acme", "office 365 migration"),
            ),
            worked=Minutes(120),
            note="acme office 365 migration",
        ),
    ),
    ("worked for 2h on acme", LogHours(client=named("acme"), worked=Minutes(120), note="on acme")),
    (
        "log acme 9.15-10.45 dotted times",
        OpenLogForm(
            client=readings(
                ("acme 9.15-10.45 dotted times", ""),
                ("acme 9.15-10.45 dotted", "times"),
                ("acme 9.15-10.45", "dotted times"),
                ("acme", "9.15-10.45 dotted times"),
            ),
            note="9.15-10.45 dotted times",
        ),
    ),
    (
        "log acme 11-1pm lunch training",
        logged("acme", "lunch training", clock=clock("11:00-13:00")),
    ),
    (
        "log acme 555-1234 called back 1h",
        LogHours(
            client=readings(
                ("acme 555-1234 called back", ""),
                ("acme 555-1234 called", "back"),
                ("acme 555-1234", "called back"),
                ("acme", "555-1234 called back"),
            ),
            worked=Minutes(60),
            note="acme 555-1234 called back",
        ),
    ),
    ("log black friday gmbh 2h sale", logged("black friday gmbh", "sale", minutes=120)),
    (
        "2h for acme at 18:30 server down",
        logged("acme", "server down", minutes=120, clock=clock("18:30")),
    ),
    (
        'log "Acme Corp" replaced the disk, 2h',
        logged("Acme Corp", "replaced the disk", minutes=120),
    ),
    (
        "log acme north 1.5 machine took 20m to boot",
        logged("acme north", "machine took 20m to boot", minutes=90),
    ),
)
