"""The other verbs in German, and plain questions."""

from datetime import date

from core.commands import (
    AddBlock,
    AddClient,
    AddMember,
    AdjustBalance,
    ApproveTopUp,
    ArchiveClient,
    CancelTimer,
    CancelTopUp,
    DeclineTopUp,
    ExplainWhy,
    FixEntry,
    LinkChannel,
    ListClients,
    MarkInvoiced,
    MarkPaid,
    RedactNote,
    RemoveMember,
    RequestTopUp,
    RestoreClient,
    SetClient,
    ShowBalance,
    ShowHelp,
    ShowHistory,
    ShowMine,
    StartTimer,
    StopTimer,
    UndoEntry,
    UnlinkChannel,
)
from core.days import Between, DayOfMonth, DaysAgo, LastDays, LatestWeekday, Month, OnDate, ThisWeek
from core.people import Role
from core.units import Minutes
from tests.adapters.chat.grammar.building import Phrases, named, readings

PHRASES: Phrases = (
    ("stand", ShowBalance()),
    ("Kontingent acme", ShowBalance(client=named("acme"))),
    ("Restkontingent von Acme", ShowBalance(client=named("Acme"))),
    ("wie viele Stunden hat Acme noch?", ShowBalance(client=named("Acme"))),
    ("wieviel Stunden sind bei Acme noch übrig?", ShowBalance(client=named("Acme"))),
    ("was ist noch übrig?", ShowBalance()),
    ("wie steht es um Acme?", ShowBalance(client=named("Acme"))),
    ("Acme Kontingent", ShowBalance(client=named("Acme"))),
    ("warum E12", ExplainWhy(entry_id=12)),
    ("warum acme", ExplainWhy(client=named("acme"))),
    ("verlauf acme letzter Monat", ShowHistory(client=named("acme"), period=Month(back=1))),
    ("verlauf acme letzte 2 Wochen", ShowHistory(client=named("acme"), period=LastDays(days=14))),
    (
        "verlauf acme vom 1.11. bis 15.11.",
        ShowHistory(
            client=named("acme"),
            period=Between(start=DayOfMonth(month=11, day=1), end=DayOfMonth(month=11, day=15)),
        ),
    ),
    (
        "verlauf acme seit Montag",
        ShowHistory(client=named("acme"), period=Between(start=LatestWeekday(weekday=0))),
    ),
    ("verlauf acme diese Woche", ShowHistory(client=named("acme"), period=ThisWeek())),
    ("verlauf acme im November", ShowHistory(client=named("acme"), period=Month(month=11))),
    ("meine", ShowMine()),
    ("meine Einträge heute", ShowMine()),
    ("was habe ich heute gemacht?", ShowMine()),
    ("rückgängig", UndoEntry()),
    (
        "rückgängig E12 weil es ein anderer Kunde war",
        UndoEntry(entry_id=12, reason="es ein anderer Kunde war"),
    ),
    ("mach das rückgängig", UndoEntry()),
    ("storno E12 falscher Kunde", UndoEntry(entry_id=12, reason="falscher Kunde")),
    ("E12 rückgängig", UndoEntry(entry_id=12)),
    ("korrigiere E12 auf 2h", FixEntry(entry_id=12, worked=Minutes(120))),
    ("ändern E12 gestern", FixEntry(entry_id=12, day=DaysAgo(days=1))),
    ("korrigiere E12 Kunde globex", FixEntry(entry_id=12, client=named("globex"))),
    (
        "korrigiere E12 Notiz: neuer Text // mit Anna besprochen",
        FixEntry(entry_id=12, note="neuer Text", internal_note="mit Anna besprochen"),
    ),
    ("ändere E12 Art notfall", FixEntry(entry_id=12, work_type="emergency")),
    (
        "aufladen acme 20h weil die Migration beginnt",
        RequestTopUp(
            client=readings(("acme", "die Migration beginnt")),
            minutes=Minutes(1200),
            reason="die Migration beginnt",
        ),
    ),
    (
        "aufladen acme um weitere 20 Stunden",
        RequestTopUp(client=named("acme"), minutes=Minutes(1200)),
    ),
    ("bitte acme aufladen", RequestTopUp(client=named("acme"))),
    ("freigeben TU7", ApproveTopUp(top_up_id=7)),
    ("TU7 freigeben", ApproveTopUp(top_up_id=7)),
    ("genehmige acme mit 30h", ApproveTopUp(client=named("acme"), minutes=Minutes(1800))),
    (
        "ablehnen TU7 das Projekt ist zu Ende",
        DeclineTopUp(top_up_id=7, reason="das Projekt ist zu Ende"),
    ),
    (
        "ablehnen acme weil das Projekt zu Ende ist",
        DeclineTopUp(
            client=readings(("acme", "das Projekt zu Ende ist")), reason="das Projekt zu Ende ist"
        ),
    ),
    ("berechnet TU7 RE-2026-118", MarkInvoiced(top_up_id=7, reference="RE-2026-118")),
    ("bezahlt TU7 Überweisung", MarkPaid(top_up_id=7, reference="Überweisung")),
    ("stornieren TU7 doppelt berechnet", CancelTopUp(top_up_id=7, reason="doppelt berechnet")),
    ("stornieren E12 doppelt", UndoEntry(entry_id=12, reason="doppelt")),
    (
        "stoppuhr starten Acme Drucker",
        StartTimer(client=readings(("Acme Drucker", ""), ("Acme", "Drucker")), note="Acme Drucker"),
    ),
    (
        "timer stopp Drucker repariert #notfall",
        StopTimer(note="Drucker repariert", work_type="emergency"),
    ),
    ("timer verwerfen", CancelTimer()),
    (
        "korrekturbuchung acme +1:30 Kulanz",
        AdjustBalance(client=readings(("acme", "Kulanz")), minutes=Minutes(90), reason="Kulanz"),
    ),
    (
        "korrekturbuchung acme -45m weil doppelt gezählt",
        AdjustBalance(
            client=readings(("acme", "doppelt gezählt")),
            minutes=Minutes(-45),
            reason="doppelt gezählt",
        ),
    ),
    (
        "schwärzen E12 Passwort in der Notiz",
        RedactNote(entry_id=12, reason="Passwort in der Notiz"),
    ),
    (
        "kunde neu Müller GmbH alias müller, mg",
        AddClient(name="Müller GmbH", aliases=("müller", "mg")),
    ),
    ("kunde setze acme sprache deutsch", SetClient(client=named("acme"), language="de")),
    (
        "kunde neu „Tokio GmbH“ zeitzone Asia/Tokyo alias tokio",
        AddClient(name="Tokio GmbH", aliases=("tokio",), zone="Asia/Tokyo"),
    ),
    (
        "kunde setze acme zeitzone Europe/Vienna",
        SetClient(client=named("acme"), zone="Europe/Vienna"),
    ),
    ("kunden", ListClients()),
    ("kunde archivieren acme", ArchiveClient(client=named("acme"))),
    ("kunde wiederherstellen umbrella", RestoreClient(client=named("umbrella"))),
    (
        "stundenkontingent acme 20h zu 114,00",
        AddBlock(client=named("acme"), minutes=Minutes(1200), rate_cents=11400),
    ),
    (
        "stundenkontingent acme 7,5h Anfangsbestand ab 1.11.2026 verfällt 31.10.2027",
        AddBlock(
            client=named("acme"),
            minutes=Minutes(450),
            opening=True,
            starts=OnDate(date=date(2026, 11, 1)),
            expires=OnDate(date=date(2027, 10, 31)),
        ),
    ),
    ("verknüpfen acme", LinkChannel(client=named("acme"))),
    ("verknüpfen alarme", LinkChannel(alerts=True)),
    ("trennen", UnlinkChannel()),
    ("team neu @anna technikerin", AddMember(handle="anna", role=Role.TECHNICIAN)),
    (
        "team neu @carl freigeber kunde acme",
        AddMember(handle="carl", role=Role.CLIENT_APPROVER, client=named("acme")),
    ),
    ("team entfernen @anna", RemoveMember(handle="anna")),
    ("hilfe", ShowHelp()),
    ("hilfe buchen", ShowHelp(topic="log")),
    ("guten Morgen", ShowHelp()),
)
