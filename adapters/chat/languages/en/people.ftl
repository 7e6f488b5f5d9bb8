channel-linked-client = This channel now belongs to { $client }: here the client’s name may be left out.
channel-linked-alerts = Alerts are posted in this channel from now on.
channel-unlinked = { $client ->
    [none] This channel no longer gets alerts.
   *[other] This channel no longer belongs to { $client }.
}
member-added = { $name } is in, as { $role }
    .changed = { $name } is { $role } now, no longer { $before }
    .same = { $name } is { $role }, as before
    .no-account = No chat account belongs to @{ $handle } yet: nobody can speak as them until a manager adds them by a mention in the chat.
member-removed = { $name } has no rights any more
    .kept = What { $name } logged stays.
team-listed = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
