client-added = { $client } is a client now, on the usual terms from { DATE($day) } ({ $zone })
    .next = Next, give it hours, for example “`block { $client } 10h`”.
client-shown = Client { $client }
    .archived = Client { $client } (archived)
clients-listed = { $count ->
    [one] { $count } client
   *[other] { $count } clients
}
    .archived = { $count ->
        [one] { $count } archived client
       *[other] { $count } archived clients
    }
    .none = There are no clients yet. Add one with “`client add Acme`”.
    .none-archived = No client is archived.
client-changed = { $client } is changed
client-taken-out = { $client } is archived, with { HOURS($left) } left
    .kept = Its entries stay; nothing new is logged or sold.
client-restored = { $client } is no longer archived, with { HOURS($left) } left
block-added = { $client }: a { -block } of { SIZE($size) } is credited, { HOURS($left) } left
    .opening = { $client }: an opening balance of { SIZE($size) } is credited, { HOURS($left) } left
    .waiting = { $client }: a { -block } of { SIZE($size) } will be credited on { DATE($starts) }; { HOURS($left) } left today
announcements-on = on: work that is logged in the client’s channel is told there
announcements-off = off: only who logs work sees the receipt
