# Die eigenen Worte für Teams. Was der Bot sagt, steht beim Chat.

answer-missing = Bitte eine Antwort eingeben.
field-missing = Bitte ausfüllen.
left-out = und { $count } weitere
show-more = { $count } weitere zeigen
tone-bad = Problem
tone-warning = Achtung

## Wofür die eigenen Wege von Teams Worte brauchen

working = Einen Moment …
still-working = Das dauert länger als sonst. Es geht nichts verloren: die Antwort kommt gleich hier.
edited = Eine geänderte Nachricht wird nicht noch einmal gelesen. Was getan ist, bleibt: sagen Sie es neu, oder machen Sie es rückgängig.
told-in-private = Die Antwort steht in unserem persönlichen Chat.
cannot-tell = Die Antwort ist nur für Sie, und ich kann Ihnen noch nicht schreiben. Fügen Sie mich unter „Apps“ hinzu, und fragen Sie mich dort.
card-outdated = Diese Karte ist älter als ich jetzt: fragen Sie mich neu nach dem, was Sie brauchen.
welcome = Hallo! Ich führe vorausbezahlte Support-Stunden.
    .personal = Buchen geht sofort: „buchen acme 1,5 Drucker repariert“.
    .founding = Ist Ihre Organisation neu hier, schreiben Sie „join“ und den Code, den Sie bekommen haben.
    .team = Erwähnen Sie mich, um mit mir zu reden. Wer leitet, macht dies mit „verknüpfen warnungen“ zum Ort für Warnungen oder mit „verknüpfen acme“ zu dem eines Kunden.
    .help = Was kann ich hier tun?
    .log = Zeit buchen

## Die App, wie Teams sie aufführt; die Schlüssel sind die des Manifests

app-name = Blockhours
    .full = Blockhours: vorausbezahlte Support-Stunden
app-about = Vorausbezahlte Support-Stunden: gebucht und verlängert, wo das Team spricht.
    .full = Blockhours verwaltet die vorausbezahlten Support-Stunden eines IT-Dienstleisters. Wer arbeitet, bucht mit „buchen acme 1,5 Drucker repariert“ und sieht sofort, was dem Kunden bleibt. Geht ein Stundenkontingent zur Neige, erfahren es alle Beteiligten einmal, und der Dienstleister oder der Kunde gibt die Aufladung mit einem Klick frei. Kunden fragen ihr eigenes Restkontingent ab und wofür ihre Stunden verbraucht wurden; andere Kunden sehen sie nie.
app-log = Zeit buchen
    .does = Zeit für einen Kunden buchen, mit der Nachricht als Notiz
app-balance = Restkontingent
    .does = Zeigen, was einem Kunden an Stunden bleibt
app-client = Kunde
    .does = Der Name des Kunden
