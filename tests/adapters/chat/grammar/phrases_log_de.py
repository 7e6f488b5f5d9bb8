"""Logs in German, and what each must yield."""

from datetime import date

from core.commands import LogHours, OpenLogForm
from core.days import DayOfMonth, DaysAgo, LatestWeekday, OnDate
from core.units import Minutes
from tests.adapters.chat.grammar.building import Phrases, clock, logged, readings

PHRASES: Phrases = (
    ("buchen acme 1,5 Drucker repariert", logged("acme", "Drucker repariert", minutes=90)),
    ("/buche acme 90 Minuten Toner getauscht", logged("acme", "Toner getauscht", minutes=90)),
    ("erfassen acme 1,5 Std. Postfach umgezogen", logged("acme", "Postfach umgezogen", minutes=90)),
    ("buchen acme 1 Std 30 Min Verkabelung", logged("acme", "Verkabelung", minutes=90)),
    ("buchen acme 1 Stunde und 15 Minuten Einweisung", logged("acme", "Einweisung", minutes=75)),
    (
        "buchen acme eine halbe Stunde Passwort zurückgesetzt",
        logged("acme", "Passwort zurückgesetzt", minutes=30),
    ),
    ("buchen acme eine Viertelstunde Telefonat", logged("acme", "Telefonat", minutes=15)),
    ("buchen acme eine Dreiviertelstunde WLAN", logged("acme", "WLAN", minutes=45)),
    ("buchen acme anderthalb Stunden vor Ort", logged("acme", "vor Ort", minutes=90)),
    ("buchen acme zweieinhalb Stunden Firewall", logged("acme", "Firewall", minutes=150)),
    ("buchen acme zwei Stunden Umzug", logged("acme", "Umzug", minutes=120)),
    ("buchen acme fünfundvierzig Minuten Schulung", logged("acme", "Schulung", minutes=45)),
    ("buchen acme 0,25 Rückruf", logged("acme", "Rückruf", minutes=15)),
    (
        "buchen müller & söhne 2h neue Notebooks",
        logged("müller & söhne", "neue Notebooks", minutes=120),
    ),
    (
        "buchen „Müller & Söhne“ 2h neue Monitore",
        logged("Müller & Söhne", "neue Monitore", minutes=120),
    ),
    (
        "buchen für Acme 20m Druckerwarteschlange",
        logged("Acme", "Druckerwarteschlange", minutes=20),
    ),
    (
        "2h für Acme gestern, Switch getauscht",
        logged("Acme", "Switch getauscht", minutes=120, day=DaysAgo(days=1)),
    ),
    ("2 Std bei Acme: Switch getauscht", logged("Acme", "Switch getauscht", minutes=120)),
    (
        "2h für müller und söhne Telefonanlage",
        LogHours(
            client=readings(
                ("müller und söhne Telefonanlage", ""),
                ("müller und söhne", "Telefonanlage"),
                ("müller", "und söhne Telefonanlage"),
            ),
            named=True,
            worked=Minutes(120),
            note="und söhne Telefonanlage",
        ),
    ),
    (
        "1,5h Router getauscht bei Acme",
        LogHours(
            client=readings(
                ("Router getauscht bei Acme", ""),
                ("Router getauscht", "bei Acme"),
                ("Router", "getauscht bei Acme"),
                ("Acme", "Router getauscht"),
            ),
            worked=Minutes(90),
            note="Router getauscht bei Acme",
        ),
    ),
    (
        "ich habe 2h für Acme gearbeitet",
        LogHours(
            client=readings(("Acme gearbeitet", ""), ("Acme", "gearbeitet")),
            named=True,
            worked=Minutes(120),
            note="gearbeitet",
        ),
    ),
    (
        "bitte buchen acme 30m Anruf beim Hersteller",
        logged("acme", "Anruf beim Hersteller", minutes=30),
    ),
    ("Acme 1,5 Drucker repariert", logged("Acme", "Drucker repariert", minutes=90)),
    (
        "buchen acme vorgestern 1h Sicherung geprüft",
        logged("acme", "Sicherung geprüft", minutes=60, day=DaysAgo(days=2)),
    ),
    (
        "buchen acme vor drei Tagen 2h Updates",
        logged("acme", "Updates", minutes=120, day=DaysAgo(days=3)),
    ),
    (
        "buchen acme letzten Montag 2h Patches",
        logged("acme", "Patches", minutes=120, day=LatestWeekday(weekday=0)),
    ),
    (
        "buchen acme am Freitag 15m Telefon",
        logged("acme", "Telefon", minutes=15, day=LatestWeekday(weekday=4)),
    ),
    (
        "buchen acme 1h gestern Abend Notdienst",
        logged("acme", "Notdienst", minutes=60, day=DaysAgo(days=1)),
    ),
    (
        "buchen acme heute früh 1h Störung",
        logged("acme", "Störung", minutes=60, day=DaysAgo(days=0)),
    ),
    (
        "buchen acme 2h Lüfter getauscht am 3. November",
        logged("acme", "Lüfter getauscht", minutes=120, day=DayOfMonth(month=11, day=3)),
    ),
    (
        "buchen acme am 3.11. 1h Prüfung",
        logged("acme", "Prüfung", minutes=60, day=DayOfMonth(month=11, day=3)),
    ),
    (
        "buchen acme 3.11.2026 1h Abnahme",
        logged("acme", "Abnahme", minutes=60, day=OnDate(date=date(2026, 11, 3))),
    ),
    (
        "buchen acme am 3. 11. 1h Begehung",
        logged("acme", "Begehung", minutes=60, day=DayOfMonth(month=11, day=3)),
    ),
    (
        "buchen acme 1h am 24. Dezember 2026 Bereitschaft",
        logged("acme", "Bereitschaft", minutes=60, day=OnDate(date=date(2026, 12, 24))),
    ),
    ("buchen acme morgen 1h Termin", logged("acme", "Termin", minutes=60, day=DaysAgo(days=-1))),
    ("buchen acme 1h Termin für morgen", logged("acme", "Termin für morgen", minutes=60)),
    ("buchen acme von 9:15 bis 10:45 Umzug", logged("acme", "Umzug", clock=clock("9:15-10:45"))),
    ("buchen acme 9-11 Uhr Umzug", logged("acme", "Umzug", clock=clock("9:00-11:00"))),
    (
        "buchen acme 9.15 - 10.45 Uhr Schulung",
        logged("acme", "Schulung", clock=clock("9:15-10:45")),
    ),
    (
        "buchen acme von 22 bis 24 Uhr Wartungsfenster",
        logged("acme", "Wartungsfenster", clock=clock("22:00-0:00")),
    ),
    (
        "buchen acme 2h um 18:30 Server aus",
        logged("acme", "Server aus", minutes=120, clock=clock("18:30")),
    ),
    (
        "buchen acme 2h ab 18 Uhr Server aus",
        logged("acme", "Server aus", minutes=120, clock=clock("18:00")),
    ),
    (
        "buchen acme 1h Server aus #notfall",
        logged("acme", "Server aus", minutes=60, work_type="emergency"),
    ),
    (
        "buchen acme #außerhalb 1h Server aus",
        logged("acme", "Server aus", minutes=60, work_type="after-hours"),
    ),
    (
        "buchen acme 1h #wochenende Bereitschaft",
        logged("acme", "Bereitschaft", minutes=60, work_type="weekend"),
    ),
    (
        "buchen acme 1h #proaktiv Updates",
        logged("acme", "Updates", minutes=60, work_type="proactive"),
    ),
    (
        "buchen acme 1h wegen T-1234 zurückgerufen",
        logged("acme", "wegen T-1234 zurückgerufen", minutes=60, ticket="T-1234"),
    ),
    (
        "buchen acme 1h Router neu // Kennwort liegt im Tresor",
        logged("acme", "Router neu", minutes=60, internal_note="Kennwort liegt im Tresor"),
    ),
    (
        "buchen acme 1h Notiz: Rückruf am Montag um 9 Uhr",
        logged("acme", "Rückruf am Montag um 9 Uhr", minutes=60),
    ),
    (
        "nochmal buchen acme 1h Drucker repariert",
        logged("acme", "Drucker repariert", minutes=60, confirmed=True),
    ),
    ("stunden buchen acme 1h Scanner repariert", logged("acme", "Scanner repariert", minutes=60)),
    ("buchen", OpenLogForm()),
    (
        "buchen Acme Druckerstau",
        OpenLogForm(
            client=readings(("Acme Druckerstau", ""), ("Acme", "Druckerstau")), note="Druckerstau"
        ),
    ),
    ("buchen acme ca. 2h Warteschlange", logged("acme", "Warteschlange", minutes=120)),
    (
        "buchen acme, Server geprüft, von 9 bis 11 Uhr",
        LogHours(
            client=readings(("acme", "Server geprüft")),
            clock=clock("9:00-11:00"),
            note="acme, Server geprüft",
        ),
    ),
    ("buchen acme 9 am Standort umgebaut", logged("acme", "am Standort umgebaut", minutes=540)),
    ("buchen acme 1h am Morgen Telefonat", logged("acme", "am Morgen Telefonat", minutes=60)),
    ("buchen acme 2h Server aus um 18 Uhr.", logged("acme", "Server aus um 18 Uhr.", minutes=120)),
    (
        "buchen acme von 9.15 bis 10.45 Inventur",
        logged("acme", "Inventur", clock=clock("9:15-10:45")),
    ),
)
