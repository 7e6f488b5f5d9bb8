workspace-invited = { INVITATION($invitation) }: eine Einladung für { $client ->
        [none] einen weiteren eigenen Workspace
       *[other] einen Workspace von { $client }
    }
    .link = Wer den Link öffnet, kann Blockhours in jenem Workspace installieren. Er gilt einmal.
    .code = Wo es schon installiert ist, tippt dort jemand „{ $said }“. Der Code gilt einmal.
    .told = Der Code stand in der ersten Antwort und ist nirgends gespeichert. Wenn Sie ihn nicht gesehen haben, ziehen Sie diese Einladung zurück und machen eine neue.
invitations-listed = { $count ->
        [one] { $count } offene Einladung
       *[other] { $count } offene Einladungen
    }
    .none = Es ist keine Einladung offen.
invitation-taken-back = { INVITATION($invitation) } ist zurückgezogen und gilt nicht mehr
workspaces-listed = { $count ->
        [one] { $count } Workspace
       *[other] { $count } Workspaces
    }
    .joining = Volle Mitglieder Ihrer eigenen Workspaces gehören zur Technik, sobald sie zum ersten Mal etwas wollen.
    .asking = Niemand kommt von selbst dazu: Bei allen wird die Leitung gefragt.
workspace-removed = { $workspace } gehört nicht mehr zu { $client ->
        [none] Ihnen
       *[other] { $client }
    }
    .kept = Seine Kanäle sind mit nichts mehr verknüpft. Personen behalten ihre Rollen, bis Sie sie entfernen.
workspace-joined-founded = { $organisation } ist gegründet, und dies ist der eigene Workspace
workspace-joined-joined = Dieser Workspace gehört jetzt zu { $organisation }{ $client ->
        [none] {""}
       *[other] , als der von { $client }
    }
workspace-joined-already = Dieser Workspace gehört schon zu { $organisation }{ $client ->
        [none] {""}
       *[other] , als der von { $client }
    }
workspace-joined-next =
    .more = „`hilfe`“ zeigt, was Sie hier tun können.
account-code-given = Ihr Code: { $code }
    .use = Tippen Sie „{ $said }“ von Ihrem anderen Konto aus, bis { MOMENT($at) }. Dann gehören beide zu Ihnen.
    .told = Der Code stand in der ersten Antwort und ist nirgends gespeichert. Tippen Sie „`verknüpfe mich`“ für einen neuen.
account-linked = Sie sind jetzt auch von diesem Konto aus { $name }
    .already = Sie sind von diesem Konto aus schon { $name }
account-not-linked-taken = Dieses Chatkonto lässt sich nicht verknüpfen. Vielleicht gehört es schon jemandem: Fragen Sie, wer Blockhours für Sie betreibt.
account-not-linked-last-manager = Das ist das Konto der letzten Leitung und bleibt es: Machen Sie zuerst jemand anderen zur Leitung.
account-code-spent = Der Code ist verbraucht, denn andere können ihn gelesen haben. Tippen Sie „`verknüpfe mich`“ für einen neuen.
account-ignored = { $handle } bekommt keine Rechte, und ich frage nicht mehr danach
joining-set = Volle Mitglieder Ihrer eigenen Workspaces gehören zur Technik, sobald sie zum ersten Mal etwas wollen
    .off = Ab jetzt kommt niemand von selbst dazu: Ich frage bei allen
ask-move-account = Dieses Konto ist { $holder } ({ $holder_role }). Soll es stattdessen { $person } ({ $role }) werden?
who-is-this = Wer ist das? { $name } ({ $kind }) wollte etwas von mir und hat keine Rechte
    .asked = Antworten kann nur die Leitung.
    .later = Weiter unten noch einmal gefragt.
    .ignored = { $by } will nicht mehr gefragt werden, { MOMENT($at) }.
    .decided = { $by } hat entschieden: { $role }{ $client ->
        [none] {""}
       *[other] {" "}{ $client }
    }, { MOMENT($at) }.
workspace-arrived = { $workspace } ({ $platform }) ist dazugekommen, als { $client ->
        [none] eigener Workspace
       *[other] Workspace von { $client }
    }
    .by = { $name } hat es installiert, Rolle: { $role }.

account-kind-member = Mitglied des Workspace
account-kind-guest = Gast
account-kind-outsider = aus einem anderen Workspace
account-kind-bot = Bot
account-kind-gone = geschlossenes Konto
