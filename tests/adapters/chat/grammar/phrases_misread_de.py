"""What is refused or asked, in German."""

from adapters.chat.grammar.misread import (
    DurationNeeded,
    EmptyRange,
    GroupedNumber,
    HoursOrTopUp,
    LeftOver,
    Missing,
    MonthNeeded,
    MoreThanADay,
    NegativeTime,
    NoSuchDate,
    NoSuchTime,
    NoTime,
    Part,
    PartOrNote,
    QuoteNotClosed,
    SaidTwice,
    SignNeeded,
    UnitNeeded,
    UnknownCommand,
    UnknownWord,
    VagueTime,
    WrongValue,
    YearNeeded,
)
from adapters.chat.grammar.verbs import Verb
from core.units import Minutes
from tests.adapters.chat.grammar.building import Phrases

PHRASES: Phrases = (
    (
        "buchen acme 90 Plotter geeicht",
        UnitNeeded(
            number="90",
            as_minutes=Minutes(90),
            as_hours=None,
            mended=("buchen acme 90m Plotter geeicht",),
        ),
    ),
    (
        "buchen acme 1.500 Postfach aufgeräumt",
        GroupedNumber(
            said="1.500",
            small="1.5",
            large="1500",
            mended=("buchen acme 1.5h Postfach aufgeräumt",),
        ),
    ),
    (
        "buchen acme 0 nichts zu tun",
        NoTime(
            said="0",
            mended=(
                "buchen acme 15m nichts zu tun",
                "buchen acme 30m nichts zu tun",
                "buchen acme 1h nichts zu tun",
            ),
        ),
    ),
    (
        "buchen acme -2h zurückgenommen",
        NegativeTime(said="-2h", mended=("buchen acme 2h zurückgenommen",)),
    ),
    (
        "buchen acme 30 Stunden Sicherung bewacht",
        MoreThanADay(
            said="30 Stunden", minutes=Minutes(1800), mended=("buchen acme 30m Sicherung bewacht",)
        ),
    ),
    (
        "buchen acme 2-3 Stunden ungefähr",
        VagueTime(
            said="2-3 Stunden", mended=("buchen acme 2h ungefähr", "buchen acme 3h ungefähr")
        ),
    ),
    (
        "buchen acme gestern Drucker repariert",
        DurationNeeded(
            mended=(
                "buchen 15m acme gestern Drucker repariert",
                "buchen 30m acme gestern Drucker repariert",
                "buchen 1h acme gestern Drucker repariert",
            )
        ),
    ),
    (
        "buchen acme 2h Switch getauscht gestern",
        PartOrNote(
            part=Part.DAY,
            said="gestern",
            mended=(
                "buchen gestern acme 2h Switch getauscht",
                "buchen heute acme 2h Switch getauscht gestern",
            ),
        ),
    ),
    (
        "buchen acme 2h Server abgestürzt um 18:30",
        PartOrNote(
            part=Part.CLOCK,
            said="um 18:30",
            mended=(
                "buchen um 18:30 acme 2h Server abgestürzt",
                "buchen acme 2h Server abgestürzt um 18:30.",
            ),
        ),
    ),
    (
        "buchen acme 2h am 31.2. Schalttag",
        NoSuchDate(
            said="am 31.2.", day=31, month=2, year=None, mended=("buchen acme 2h 28.2. Schalttag",)
        ),
    ),
    ("buchen acme 2h am 3. irgendwann", MonthNeeded(said="am 3.", day=3)),
    ("buchen acme 1h um 25 Uhr Spätdienst", NoSuchTime(said="um 25 Uhr")),
    ("buchen acme von 9 bis 9 Uhr keine Zeit", EmptyRange(said="von 9 bis 9 Uhr")),
    (
        "buchen acme 1h #notfall Drucker repariert #wochenende",
        SaidTwice(
            part=Part.WORK_TYPE,
            first="#notfall",
            second="#wochenende",
            mended=(
                "buchen acme 1h #notfall Drucker repariert",
                "buchen acme 1h Drucker repariert #wochenende",
            ),
        ),
    ),
    (
        "buchen „acme 1h Drucker repariert",
        QuoteNotClosed(said="„acme", mended=("buchen acme 1h Drucker repariert",)),
    ),
    ("aufladne acme", UnknownCommand(word="aufladne", mended=("aufladen acme",))),
    (
        "schwärzen",
        Missing(verb=Verb.REDACT, part=Part.ENTRY, mended=("schwärzen E12 Passwort in der Notiz",)),
    ),
    (
        "rückgängig 12",
        UnknownWord(
            verb=Verb.UNDO, part=Part.ENTRY, said="12", known=(), mended=("rückgängig E12",)
        ),
    ),
    (
        "korrigiere E12 bessere Worte",
        LeftOver(
            verb=Verb.FIX, said="bessere Worte", mended=("korrigiere E12 Notiz: bessere Worte",)
        ),
    ),
    ("freigeben 7", HoursOrTopUp(said="7", mended=("freigeben TU7", "freigeben 7h"))),
    (
        "korrekturbuchung acme 1:30 Kulanz",
        SignNeeded(
            said="1:30",
            minutes=Minutes(90),
            mended=("korrekturbuchung acme +1:30 Kulanz", "korrekturbuchung acme -1:30 Kulanz"),
        ),
    ),
    (
        "bedingungen acme setze häufigkeit 3",
        UnknownWord(
            verb=Verb.TERMS,
            part=Part.SETTING,
            said="häufigkeit",
            known=(
                "takt",
                "mindestdauer",
                "schwelle",
                "art",
                "außerhalb",
                "wochenende",
                "servicezeiten",
                "feiertag",
                "verlängerung",
                "anrechnung bei",
                "überziehung",
                "mehrpreis",
                "preis",
                "währung",
                "üblicher block",
                "vier-augen",
                "mandat",
                "obergrenzen",
                "verfall",
                "kulanz",
                "vorschläge",
                "erinnerungen",
                "kundenhinweise",
                "auszüge",
                "vorlauf",
                "steuer",
            ),
        ),
    ),
    ("bedingungen acme setze feiertag 24.12.", YearNeeded(said="24.12.")),
    (
        "bedingungen acme setze preis 20h 5.000",
        GroupedNumber(
            said="5.000",
            small="5",
            large="5000",
            mended=(
                "bedingungen acme setze preis 20h 5.00",
                "bedingungen acme setze preis 20h 5000.00",
            ),
        ),
    ),
    (
        "bedingungen acme setze außerhalb schnell",
        WrongValue(verb=Verb.TERMS, part=Part.MULTIPLIER, said="schnell", setting="außerhalb"),
    ),
    (
        "timer tanzen",
        UnknownWord(
            verb=Verb.TIMER,
            part=Part.ACTION,
            said="tanzen",
            known=("start", "stop", "status", "cancel"),
        ),
    ),
    (
        "team neu @anna hausmeister",
        UnknownWord(
            verb=Verb.TEAM,
            part=Part.ROLE,
            said="hausmeister",
            known=("technician", "manager", "approver", "viewer"),
        ),
    ),
    (
        "kunde neu „Tokio GmbH“ in Japan",
        LeftOver(verb=Verb.CLIENT, said="in Japan", mended=("kunde neu „Tokio GmbH“",)),
    ),
    (
        "kunde neu",
        Missing(
            verb=Verb.CLIENT,
            part=Part.CLIENT,
            mended=("kunde liste", "kunde neu „Acme GmbH“ alias acme", "kunde acme"),
        ),
    ),
    (
        "stundenkontingent acme",
        Missing(
            verb=Verb.BLOCK,
            part=Part.DURATION,
            mended=(
                "stundenkontingent acme 20h zu 114,00",
                "stundenkontingent acme 7,5h Anfangsbestand ab 1.11.2026 verfällt 31.10.2027",
            ),
        ),
    ),
)
