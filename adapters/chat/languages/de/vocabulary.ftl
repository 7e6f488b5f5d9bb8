# Die Wörter des Fachs. Jeder Satz benutzt diese und keine anderen.
-block = { $case ->
   *[nominative] Stundenkontingent
    [genitive] Stundenkontingents
    [plural] Stundenkontingente
    [dative-plural] Stundenkontingenten
}
-prepaid = vorausbezahlten Stunden
-balance = Restkontingent
-threshold = { $case ->
   *[nominative] Schwellenwert
    [genitive] Schwellenwerts
}
-top-up = Aufladung
-overdraft = Überziehung
-approval = Freigabe
-agreement = Vereinbarung
-adjustment = Korrekturbuchung

# Geschlossene Werte, benannt nach Klasse und Wert.
role-technician = Technik
role-client-viewer = Einsicht für den Kunden
role-client-approver = Freigabe für den Kunden
role-manager = Leitung

right-log = Stunden buchen
right-correct-any = fremde Einträge ändern
right-read = Restkontingente sehen
right-read-papers = Rechnungen und die { -agreement } sehen
right-request-top-up = eine { -top-up } anfragen
right-decide-top-up = über eine { -top-up } entscheiden
right-manage = Kunden, Bedingungen und Personen verwalten

entry-kind-credit = Gutgeschriebene Stunden
entry-kind-debit = Arbeit
entry-kind-settlement = Ausgleich der Überziehung
entry-kind-expiry = Verfall
entry-kind-restore = Verfall zurückgenommen
entry-kind-adjustment = { -adjustment }
entry-kind-reversal = Storno

service-time-normal = Servicezeit
service-time-after-hours = außerhalb der Servicezeiten
service-time-weekend = Wochenende oder Feiertag

work-type-normal = normal
work-type-after-hours = außerhalb der Servicezeiten
work-type-weekend = Wochenende oder Feiertag
work-type-emergency = Notfall
work-type-proactive = proaktiv

top-up-state-proposed = vorgeschlagen
top-up-state-approved = freigegeben
top-up-state-invoiced = berechnet
top-up-state-paid = bezahlt
top-up-state-declined = abgelehnt
top-up-state-expired = verfallen
top-up-state-withdrawn = zurückgezogen
top-up-state-cancelled = aufgehoben
top-up-state-reversed = storniert

block-source-purchase = gekauft am
block-source-opening = übernommen am
block-source-adjustment = korrigiert am

renewal-policy-ask = Freigabe durch die Leitung
renewal-policy-invoice = Rechnung beim Schwellenwert
renewal-policy-auto = Lastschrift

credit-on-approval = mit der Freigabe
credit-on-invoice = mit der Rechnung
credit-on-payment = mit der Zahlung

overdraft-policy-allow = erlaubt
overdraft-policy-hold = Kunde wird angehalten
overdraft-policy-overage = wird zum Überziehungssatz berechnet

language-en = Englisch
language-de = Deutsch

no-one = nicht vereinbart
switched-on = an
switched-off = aus
in-minutes = { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
}
in-days = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}

invoice-kind-invoice = Rechnung
invoice-kind-credit-note = Rechnungskorrektur

invoice-state-draft = Entwurf
invoice-state-open = offen
invoice-state-overdue = überfällig
invoice-state-paid = bezahlt
invoice-state-cancelled = storniert
invoice-state-credited = Rechnungskorrektur

debit-state-asked = angefordert
debit-state-submitted = eingereicht
debit-state-settled = eingelöst
debit-state-failed = gescheitert
debit-state-returned = zurückgegeben
