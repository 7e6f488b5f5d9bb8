home = Was Sie betrifft
home-timer = Timer: { $client }, seit { CLOCK($since) }
home-clients = { $low ->
    [0] Bei keinem Kunden werden die Stunden knapp
    [one] Bei { $low } von { $count } Kunden sind die Stunden knapp
   *[other] Bei { $low } von { $count } Kunden sind die Stunden knapp
}
    .at-least = Bei mindestens { $low } von { $count } Kunden sind die Stunden knapp
home-unsent = { $count ->
    [one] Eine Nachricht wurde nicht zugestellt
   *[other] { $count } Nachrichten wurden nicht zugestellt
}
    .more = Mehr als { $count } Nachrichten wurden nicht zugestellt
    .instead = Ist der Bot im Kanal für Warnungen? Laden Sie ihn dorthin ein, oder schreiben Sie „@Blockhours { $say }“ in einen anderen Kanal.
unsent-sent = gesendet
unsent-failed = abgewiesen
unsent-unknown = vielleicht zugestellt
unsent-queued = verspätet
unsent-claimed = verspätet

home-steps = Erste Schritte
    .client = Legen Sie einen Kunden an: Schreiben Sie hier „{ $say }“.
    .alerts = Laden Sie den Bot in den Kanal ein, in dem Warnungen erscheinen sollen, und schreiben Sie dort „@Blockhours { $say }“.
    .log = Buchen Sie dann die erste Arbeit: „`buchen acme 1,5 Drucker repariert`“.

home-stranger = Blockhours führt vorausbezahlte Supportstunden
    .staff = Sie arbeiten hier? Buchen Sie im Reiter „Nachrichten“ Zeit, zum Beispiel „`buchen acme 1,5 Drucker repariert`“, oder bitten Sie Ihre Leitung, Sie ins Team aufzunehmen.
    .client = Sie sind Kunde? Bitten Sie Ihren IT-Dienstleister um Zugang; dann sehen Sie hier Ihre Stunden.
