client-added = { $client } ist jetzt Kunde, zu den üblichen Bedingungen ab { DATE($day) } ({ $zone })
    .next = Geben Sie dem Kunden nun Stunden, zum Beispiel „`stundenkontingent { $client } 10h`“.
client-shown = Kunde { $client }
    .archived = Kunde { $client } (archiviert)
clients-listed = { $count ->
    [one] { $count } Kunde
   *[other] { $count } Kunden
}
    .archived = { $count ->
        [one] { $count } archivierter Kunde
       *[other] { $count } archivierte Kunden
    }
    .none = Es gibt noch keine Kunden. Legen Sie einen an mit „`kunde neu Acme`“.
    .none-archived = Kein Kunde ist archiviert.
client-changed = { $client } ist geändert
client-taken-out = { $client } ist archiviert, mit { HOURS($left) } übrig
    .kept = Seine Einträge bleiben; es wird nichts Neues gebucht oder verkauft.
client-restored = { $client } ist nicht mehr archiviert, mit { HOURS($left) } übrig
block-added = { $client }: Ein { -block } von { SIZE($size) } ist gutgeschrieben, { HOURS($left) } übrig
    .opening = { $client }: Ein Anfangsbestand von { SIZE($size) } ist gutgeschrieben, { HOURS($left) } übrig
    .waiting = { $client }: Ein { -block } von { SIZE($size) } wird am { DATE($starts) } gutgeschrieben; heute { HOURS($left) } übrig
announcements-on = an: Arbeit, die im Kanal des Kunden gebucht wird, wird dort mitgeteilt
announcements-off = aus: die Quittung sieht nur, wer bucht
