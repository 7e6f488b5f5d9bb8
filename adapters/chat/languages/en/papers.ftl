company-shown = { $organisation } as the sender of invoices
    .changed = { $organisation } as the sender of invoices is changed
    .more = Invoices are sent from here once the address and the tax are set, with “`company address Main Street 1, 20457 Hamburg`” and “`company tax 19%`”.
tax-of-company = as for all clients

invoices-listed = { $count ->
    [one] { $count } invoice
   *[other] { $count } invoices
}
    .of = { $count ->
        [one] { $count } invoice for { $client }
       *[other] { $count } invoices for { $client }
    }
    .empty = There are no invoices here yet.
invoice-shown = { $kind } { $number } for { $client }: { $gross }, { $state }
    .draft = Draft of an invoice for { $client }: { $gross }
invoice-line = { SIZE($size) } { -block }: { $net } net
    .overage = { SIZE($size) } { -overdraft } in { $month }: { $net } net
    .discount = ({ $off } discount)

statement-shown = Statement for { $client }, { DATE($first) } to { DATE($last) }
statement-issued = The statement for { $client }, { DATE($first) } to { DATE($last) }, is sent
statement-out = It was sent, { MOMENT($at) }.

agreement-shown = Prepaid support hours { -agreement } with { $client }, version { $version }, in force from { DATE($starts) }
    .lawyer = It says what Blockhours reckons with. Have a lawyer read it before it is signed.

debits-listed = { $count ->
    [one] { $count } direct debit is under way
   *[other] { $count } direct debits are under way
}
    .empty = No direct debit is under way.
debit-moved = { $client }: direct debit of { $amount } { $state } ({ TOPUP($top_up) })
    .before = { $client }: direct debit of { $amount } was { $state } already ({ TOPUP($top_up) })
debit-failed = The direct debit of { $amount } for { SIZE($size) } failed
    .returned = The direct debit of { $amount } for { SIZE($size) } was returned
    .taken-back = The hours that were credited for it are taken back.

invoice-overdue = { $client } has not paid { $number } ({ $gross }): it is { $days ->
    [one] { $days } day
   *[other] { $days } days
} overdue
files-elsewhere = { $names }: I can’t send files here. Whoever runs Blockhours has it written with “blockhours invoices export”, “blockhours statement” or “blockhours agreement”.
