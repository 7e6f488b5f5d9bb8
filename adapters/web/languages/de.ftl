# Die eigenen Worte der Spielwiese. Was der Bot sagt, steht beim Chat.

product = Blockhours
playground = Spielwiese
bot = Blockhours
bot-badge = Bot
skip-to-composer = Zum Eingabefeld springen
page-title = { $room } · Blockhours

## Rooms

channels = Kanäle
clients = Kunden
direct-messages = Direktnachrichten
open-channels = Kanalliste öffnen
close-channels = Kanalliste schließen
unread = ungelesen

about-team = Das ganze Team. Von hier aus lässt sich Zeit für jeden Kunden buchen.
about-alerts = Knappe Kontingente und Aufladungen erscheinen hier von selbst.
about-client = { $client } · die Ansprechpartner des Kunden lesen hier mit
about-own-client = { $client } · gemeinsam mit { $organisation }
about-unlinked = Noch nicht mit { $client } verknüpft: /link { $client }
about-direct = Das lesen nur Sie und der Bot

welcome-team = Willkommen in #{ $room }
welcome-alerts = Alles ruhig in #{ $room }
welcome-client = Das ist #{ $room }
welcome-direct = Ihr eigener Draht zu Blockhours
hello-team = Hier redet das Team, und hier buchen Techniker ihre Zeit. Ein Schrägstrich am Anfang spricht Blockhours an.
hello-alerts = Sobald die Stunden eines Kunden knapp werden, erscheint hier eine Warnung mit einer Aufladung zur Freigabe.
hello-client = Was hier gesagt wird, betrifft { $client }; der Name des Kunden kann entfallen.
hello-direct = Fragen Sie hier, was Sie wollen, auch ohne Schrägstrich. Sonst liest das niemand.
try-it = Zum Ausprobieren
try-log = /buchen { $client } 1,5 Drucker repariert
    .here = /buchen 1,5 Drucker repariert
try-balance = /stand { $client }
    .here = /stand
try-history =
    .here = /verlauf
try-help =
    .here = /hilfe
earlier = Frühere Nachrichten zeigen
today = Heute
yesterday = Gestern

## Messages

messages-in = Nachrichten in { $room }
only-you = Nur für Sie sichtbar
updated = geändert { $time }
new-messages = Neue Nachrichten
reply-in-thread = Im Thread antworten
replies =
    { $count ->
        [one] { $count } Antwort
       *[other] { $count } Antworten
    }
thread = Thread
thread-in = Thread in { $room }
close-thread = Thread schließen
tone-good = Erledigt
tone-warning = Achtung
tone-bad = Problem
hours-left = { HOURS($left) } von { HOURS($of) } Stunden übrig
choose = Auswählen …

## Writing

message-to = Nachricht an { $room }
reply-to-thread = Antworten …
send = Senden
write-hint = Enter sendet · Umschalt + Enter beginnt eine neue Zeile · / zeigt die Befehle
completions = Befehle

## People and tastes

you-are = Sie sind
act-as = Jemand anderes sein
act-as-hint = Hier gibt es kein Passwort: Wählen Sie, wer Sie sind. In einem neuen Fenster geöffnet, sieht man beide Seiten.
role-technician = Techniker
role-manager = Leitung
role-client-viewer = Ansprechpartner, Kunde
role-client-approver = Ansprechpartner, gibt frei
language = Sprache
language-en = English
language-de = Deutsch
theme = Darstellung
theme-system = System
theme-light = Hell
theme-dark = Dunkel

## What goes wrong

nothing-here = Hier ist nichts, oder es ist nicht für Sie bestimmt.
too-long = Das ist zu lang für eine Nachricht: höchstens { NUMBER($most) } Zeichen.
button-is-gone = Diesen Knopf gibt es nicht mehr: Er wurde schon benutzt, oder die Nachricht hat sich inzwischen geändert.
chosen = Ihre Wahl: { $label }
handed-in = Abgeschickt.
not-sent = Das ist nicht angekommen. Es ging nichts verloren: Versuchen Sie es noch einmal.
offline = Die Verbindung ist weg. Sie wird gerade wiederhergestellt …
nobody-here = Noch ist niemand da
nobody-here-hint = In dieser Datenbank hat niemand ein Konto in der Spielwiese. Füllen Sie eine leere mit Beispieldaten, und laden Sie neu:
