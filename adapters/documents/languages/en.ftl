# The words of the papers. What somebody typed is never among them.

tax-of = Tax { $rate }
page-foot-tax = Tax no. { $number }

invoice = Invoice
credit-note = Credit note
invoice-title = { $kind ->
    [credit-note] Credit note { $number }
   *[invoice] Invoice { $number }
}
invoice-number = Number
invoice-date = Date
invoice-supplied = Supplied
invoice-due = Payable until
invoice-vat-id = Your VAT id
invoice-opening = For prepaid support hours we invoice:
    .credit-note = This credit note takes back invoice { $cancels } as a whole:
invoice-what = Description
invoice-hours = Hours
invoice-rate = Rate per hour
invoice-amount = Amount
invoice-block = Block of { SIZE($size) } of prepaid support hours
invoice-overage = Support beyond the prepaid hours, { $month }
invoice-discount = Discount
invoice-agreed = At the agreed price
invoice-net = Net total
invoice-tax = { $name } on { $net }
invoice-gross = Total
invoice-pay = Please pay { $gross } by { DATE($due) }, quoting { $number }.
invoice-bank = Bank account: { $bank }
invoice-nothing-to-pay = There is nothing to pay.
invoice-returned = The total is not owed; what was paid will be paid back.
invoice-thanks = Thank you for working with us.

statement-title = Statement of prepaid hours
statement-period = Period
statement-zone = Time zone
statement-date = As of
statement-opening = What was posted to the account from { DATE($first) } to { DATE($last) }, both included. Hours are in hours and minutes.
statement-movement = Movement
statement-minutes = Hours
statement-balance-opening = Balance at the start
statement-credited = Hours credited
statement-debited = Work debited
statement-expired = Expired
statement-restored = Restored after expiry
statement-adjusted = Adjustments
statement-reversed = Reversals
statement-balance-closing = Balance at the end
statement-posted = Posted
statement-day = Worked on
statement-what = What
statement-worked = Worked
statement-rounded = Rounded
statement-change = Change
statement-left = Balance
statement-invoice = Invoice
statement-invoice-date = Date
statement-invoice-kind = Kind
statement-invoice-gross = Total
statement-closing = Time worked is rounded up to the billing increment and multiplied as agreed; what is debited is the result.
entry-credit = Hours credited
entry-debit = Work
entry-settlement = Overdraft settled
entry-expiry = Hours expired
entry-restore = Expired hours restored
entry-adjustment = Adjustment
entry-reversal = Reversal of E{ $entry }
note-removed = note removed

work-type-normal = Normal
work-type-after-hours = After hours
work-type-weekend = Weekend or holiday
work-type-emergency = Emergency
work-type-proactive = Proactive (monitoring and maintenance)

agreement-title = Prepaid support hours agreement
agreement-subtitle = Version { $version }, in force from { DATE($starts) }
    .until = Version { $version }, in force from { DATE($starts) } until { DATE($ends) }
agreement-note = This draft says in words what the terms in Blockhours say, from which hours are reckoned. It is no legal advice: have a lawyer read it before it is signed. Blanks are for the parties to fill in.
agreement-sign-here = Place, date, signature
agreement-parties = Parties
agreement-provider = Provider: { $party }
agreement-customer = Client: { $party }
agreement-scope = Subject and scope
agreement-scope-text = The provider supports the client’s information technology against hours that the client has paid in advance. Work is done at the client’s request, in person or remotely, and recorded as it is done.
agreement-exclusions = Not included are hardware, licences, services of third parties, travel expenses, and projects for which a separate price is agreed.
agreement-prices = Blocks and prices
agreement-prices-text = Hours are bought in blocks. The usual block is { SIZE($usual) }. All prices are in { $currency } and without tax.
agreement-tax = { $name } is added.
agreement-tax-reason = { $name } ({ $reason }).
agreement-payment = Invoices are payable within { $days ->
    [one] { $days } day
   *[other] { $days } days
}.
agreement-block = Block
agreement-rate = Rate per hour
agreement-price = Price
agreement-time = Recording and debiting
agreement-time-text = { $minimum ->
    [0] Time worked is rounded up for each entry to the next { $increment } minutes.
   *[other] Time worked counts at least { $minimum } minutes for each entry, and is rounded up to the next { $increment } minutes.
} The result is multiplied by the factor below, or by that of the service time if it is higher, and debited from the block that expires first.
agreement-work-type = Work
agreement-factor = Factor
agreement-service = Service hours and surcharges
agreement-service-text = Service hours are { $hours } ({ $zone }). Outside of them the factor is { $after_hours }, on weekends and holidays { $weekend }.
    .always = There are no times outside service hours; on weekends and holidays the factor is { $weekend }.
agreement-holidays = Holidays besides weekends: { $days }.
agreement-monitoring = Monitoring and maintenance
agreement-monitoring-free = Proactive work, such as monitoring and maintenance, is included and debits nothing; it is recorded all the same.
    .debited = Proactive work, such as monitoring and maintenance, is debited with the factor { $factor }.
    .none = Proactive work is not agreed separately.
agreement-expiry = Validity of hours
agreement-expiry-never = Hours do not expire.
    .days = A block is valid for { $days ->
        [one] { $days } day
       *[other] { $days } days
    } from the day of its credit; what is left then expires. Work that was done in time may still be recorded { $grace ->
        [one] { $grace } day
       *[other] { $grace } days
    } later.
agreement-told = The client is told when hours are low, and 30 and 7 days before hours expire.
agreement-renewal = Replenishment and authority to pay
agreement-renewal-text = When { HOURS($threshold) } or less are left, the provider is alerted and proposes as many usual blocks as lift the balance above that.
agreement-renewal-ask = A new block is bought when a person entitled to it approves the proposal, on the client’s or the provider’s side.
agreement-renewal-invoice = The client orders each such block in advance: it is invoiced without a further question.
agreement-renewal-auto = The client authorises the provider to collect the price, tax included, by direct debit under the mandate { $mandate }, up to { $reload } for each block and { $month } a month; above that the provider asks. The client is told of each.
agreement-two-person = Above { $amount } two people approve, at least one of them a manager of the provider.
agreement-credit-approval = Hours are credited on approval.
agreement-credit-invoice = Hours are credited when the invoice is sent.
agreement-credit-payment = Hours are credited when the payment is in.
agreement-overdraft = Work beyond the balance
agreement-overdraft-allow = Work that is completed may exceed the balance, up to { HOURS($limit) } before the provider is alerted again; the next block pays for it first.
agreement-overdraft-hold = When no hours are left, new work is put on hold until hours are bought; work that was begun is recorded, and the next block pays for it first.
agreement-overdraft-overage = Work beyond the balance is collected and invoiced at the end of each month at { $rate } an hour, unless a block has paid for it before.
agreement-reporting = Reporting
agreement-reporting-text = The client can ask for its balance, and for how each entry came about, at any time. A statement lists every entry of a month with the time worked, rounded and debited and the balance after it.
    .monthly = The client can ask for its balance, and for how each entry came about, at any time, and gets a statement for each month that lists every entry with the time worked, rounded and debited and the balance after it.
agreement-term = Term and termination
agreement-term-text = The agreement began on { DATE($starts) } and runs for an indefinite time. Either party may end it in text form with notice of ________ to the end of a month. What becomes of hours that are valid then: ________________.
agreement-changes = Changes
agreement-changes-text = Each change of these terms makes a new version with the date from which it is in force; work that was done before keeps the terms it was done under.
agreement-liability = Liability
agreement-liability-text = Liability follows the law, unless the parties agree otherwise here: ________________.
