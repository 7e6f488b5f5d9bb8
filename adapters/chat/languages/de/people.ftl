channel-linked-client = Dieser Kanal gehört jetzt zu { $client }: Hier kann der Name des Kunden wegbleiben.
channel-linked-alerts = Warnungen stehen von jetzt an in diesem Kanal.
channel-unlinked = { $client ->
    [none] Dieser Kanal bekommt keine Warnungen mehr.
   *[other] Dieser Kanal gehört nicht mehr zu { $client }.
}
member-added = { $name } ist jetzt dabei, Rolle: { $role }
    .changed = { $name } hat jetzt die Rolle { $role }, nicht mehr { $before }
    .same = { $name } hat die Rolle { $role }, wie zuvor
    .no-account = Zu @{ $handle } gehört noch kein Chatkonto: Niemand kann sich so melden, bis die Leitung die Person im Chat mit einer Erwähnung hinzufügt.
member-removed = { $name } hat keine Rechte mehr
    .kept = Was { $name } gebucht hat, bleibt.
team-listed = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
