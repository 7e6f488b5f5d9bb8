# Die Seiten, auf denen jemand die App installiert, und die Begrüßung danach.

offer = Blockhours zu Slack hinzufügen
    .lead = Vorausbezahlte Stunden, gebucht und aufgeladen, wo das Team ohnehin spricht.
offer-founds = Der Workspace, den Sie auswählen, wird in Blockhours eine eigene Organisation, und Sie leiten sie.
offer-invited = { $inviter } lädt Sie ein: Der Workspace, den Sie auswählen, tritt dieser Organisation bei. Die Einladung gilt einmal.
offer-reads = Gelesen wird nur, was an Blockhours gerichtet ist: Befehle, Erwähnungen und Direktnachrichten. Kein Kanal wird mitgelesen.
offer-leaves = Wer die App aus Slack entfernt, nimmt ihr sofort den Schlüssel. Was gebucht ist, bleibt.
offer-begin = Zu Slack hinzufügen
offer-founds-otherwise = Hat Ihr IT-Dienstleister Sie eingeladen? Dann nehmen Sie den Link, den Sie bekommen haben.
offer-invited-otherwise = Sehen Sie auf der Seite von Slack oben rechts nach: Dieser Workspace tritt bei.

## Zurück von Slack

founded = Blockhours ist in { $workspace }
    .lead = { $workspace } ist jetzt eine eigene Organisation in Blockhours, und Sie leiten sie. Die ersten Schritte stehen für Sie in Slack.
joined = { $workspace } ist beigetreten
    .lead = Der Workspace gehört jetzt zu der Organisation, die Sie eingeladen hat. Die ersten Schritte stehen für Sie in Slack.
joined-client = { $workspace } ist beigetreten
    .lead = Dort können Sie jetzt nach Ihren Stunden fragen, und wofür sie verwendet wurden.
again = Blockhours ist wieder in { $workspace }
    .lead = Alles ist, wo es war: Personen, Kunden, Stunden.
already = { $workspace } war schon verbunden
    .lead = Die Einladung wurde nicht gebraucht und gilt noch: War sie für einen anderen Workspace gedacht, öffnen Sie ihren Link noch einmal, und wählen Sie diesen auf der Seite von Slack oben rechts aus.
next-step = Öffnen Sie Slack, und schreiben Sie /hours help.
open-slack = Slack öffnen
begin-again = Noch einmal beginnen

denied = Es wurde nichts installiert
    .lead = Die Installation wurde auf der Seite von Slack abgebrochen. In manchen Workspaces dürfen nur Admins Apps installieren: Dann bietet Slack an, sie zu fragen.
late = Dieser Link gilt nicht mehr
    .lead = Er gilt einmal, zehn Minuten lang, und in dem Browser, in dem er begonnen wurde. Bitte beginnen Sie noch einmal; wenn Sie eingeladen sind, mit dem Link, den Sie bekommen haben.
not-granted = Slack hat die Installation nicht bestätigt
    .lead = Es wurde nichts gespeichert. Bitte beginnen Sie noch einmal; geschieht es wieder, bitten Sie die Person, die Blockhours betreibt, ins Protokoll zu sehen.
unreachable = Slack hat nicht geantwortet
    .lead = Es wurde nichts gespeichert. Bitte beginnen Sie gleich noch einmal.
busy = Gerade ist zu viel zu tun
    .lead = Bitte beginnen Sie gleich noch einmal.

## Die erste Nachricht in Slack

welcome = Willkommen bei Blockhours
    .lead = Vorausbezahlte Stunden, gebucht und aufgeladen, wo Ihr Team spricht. Die ersten Schritte:
step-alerts = Im Kanal, der hören soll, wenn Stunden knapp werden: /hours link alerts
step-client = Für jeden Kunden: /hours client add Acme
step-block = Seine Stunden: /hours block acme 20h
step-team = Wer für ihn arbeitet: /hours team add @anna technician
step-log = Und Arbeit: /log acme 1,5 Drucker repariert
step-balance = Was von Ihren Stunden übrig ist: /balance
step-help = Alles andere: /hours help
