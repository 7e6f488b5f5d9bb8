# Die Seiten, auf denen jemand die App installiert, und die Begrüßung danach.

offer = Blockhours zu Slack hinzufügen
    .lead = Vorausbezahlte Stunden, gebucht und aufgeladen, wo das Team ohnehin spricht.
offer-founds = Der Workspace, den du auswählst, wird in Blockhours eine eigene Organisation, und du leitest sie.
offer-invited = Du bist eingeladen: Der Workspace, den du auswählst, tritt der Organisation bei, die dich eingeladen hat. Die Einladung gilt einmal.
offer-reads = Gelesen wird nur, was an Blockhours gerichtet ist: Befehle, Erwähnungen und Direktnachrichten. Kein Kanal wird mitgelesen.
offer-leaves = Wer die App aus Slack entfernt, nimmt ihr sofort den Schlüssel. Was gebucht ist, bleibt.
offer-begin = Zu Slack hinzufügen
offer-founds-otherwise = Hat dein IT-Dienstleister dich eingeladen? Dann nimm den Link, den du bekommen hast.
offer-invited-otherwise = Sieh auf der Seite von Slack oben rechts nach: Dieser Workspace tritt bei.

## Zurück von Slack

founded = Blockhours ist in { $workspace }
    .lead = { $workspace } ist jetzt eine eigene Organisation in Blockhours, und du leitest sie. Die ersten Schritte stehen für dich in Slack.
joined = { $workspace } ist beigetreten
    .lead = Der Workspace gehört jetzt zu der Organisation, die dich eingeladen hat. Die ersten Schritte stehen für dich in Slack.
joined-client = { $workspace } ist beigetreten
    .lead = Dort kannst du jetzt nach deinen Stunden fragen, und wofür sie verwendet wurden.
again = Blockhours ist wieder in { $workspace }
    .lead = Alles ist, wo es war: Personen, Kunden, Stunden.
already = { $workspace } war schon verbunden
    .lead = Die Einladung wurde nicht gebraucht und gilt noch: War sie für einen anderen Workspace gedacht, öffne ihren Link noch einmal und wähle diesen auf der Seite von Slack oben rechts aus.
next-step = Öffne Slack und schreib /hours help.
open-slack = Slack öffnen
begin-again = Noch einmal beginnen

denied = Es wurde nichts installiert
    .lead = Die Installation wurde auf der Seite von Slack abgebrochen. In manchen Workspaces dürfen nur Admins Apps installieren: Dann bietet Slack an, sie zu fragen.
late = Dieser Link gilt nicht mehr
    .lead = Er gilt einmal, zehn Minuten lang, und in dem Browser, in dem er begonnen wurde. Bitte beginne noch einmal; wenn du eingeladen bist, mit dem Link, den du bekommen hast.
not-granted = Slack hat die Installation nicht bestätigt
    .lead = Es wurde nichts gespeichert. Bitte beginne noch einmal; geschieht es wieder, bitte die Person, die Blockhours betreibt, ins Protokoll zu sehen.
unreachable = Slack hat nicht geantwortet
    .lead = Es wurde nichts gespeichert. Bitte beginne gleich noch einmal.
busy = Gerade ist zu viel zu tun
    .lead = Bitte beginne gleich noch einmal.

## Die erste Nachricht in Slack

welcome = Willkommen bei Blockhours
    .lead = Vorausbezahlte Stunden, gebucht und aufgeladen, wo ihr sprecht. Die ersten Schritte:
step-alerts = Im Kanal, der hören soll, wenn Stunden knapp werden: /hours link alerts
step-client = Für jeden Kunden: /hours client add Acme
step-block = Seine Stunden: /hours block acme 20h
step-team = Wer für ihn arbeitet: /hours team add @anna technician
step-log = Und Arbeit: /log acme 1,5 Drucker repariert
step-balance = Was von euren Stunden übrig ist: /balance
step-help = Alles andere: /hours help
