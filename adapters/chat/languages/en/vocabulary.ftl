# The words of the trade. Every sentence uses these and no others.
-block = block
-blocks = blocks
-prepaid = prepaid hours
-balance = balance
-threshold = renewal threshold
-top-up = top-up
-overdraft = overdraft
-approval = approval
-agreement = agreement
-adjustment = adjustment

# Closed values, named by their class and value.
role-technician = technician
role-client-viewer = viewer for the client
role-client-approver = approver for the client
role-manager = manager

right-log = log hours
right-correct-any = change other people’s entries
right-read = see balances
right-read-papers = see invoices and the { -agreement }
right-request-top-up = ask for a { -top-up }
right-decide-top-up = decide on a { -top-up }
right-manage = manage clients, terms and people

entry-kind-credit = hours credited
entry-kind-debit = work
entry-kind-settlement = overdraft settled
entry-kind-expiry = hours expired
entry-kind-restore = expired hours restored
entry-kind-adjustment = { -adjustment }
entry-kind-reversal = reversal

service-time-normal = service hours
service-time-after-hours = after hours
service-time-weekend = weekend or holiday

work-type-normal = normal
work-type-after-hours = after hours
work-type-weekend = weekend or holiday
work-type-emergency = emergency
work-type-proactive = proactive

top-up-state-proposed = proposed
top-up-state-approved = approved
top-up-state-invoiced = invoiced
top-up-state-paid = paid
top-up-state-declined = declined
top-up-state-expired = expired
top-up-state-withdrawn = withdrawn
top-up-state-cancelled = cancelled
top-up-state-reversed = reversed

block-source-purchase = bought
block-source-opening = carried in
block-source-adjustment = adjusted

renewal-policy-ask = a manager approves
renewal-policy-invoice = invoice at the threshold
renewal-policy-auto = direct debit

credit-on-approval = on approval
credit-on-invoice = on invoice
credit-on-payment = on payment

overdraft-policy-allow = allowed
overdraft-policy-hold = client on hold
overdraft-policy-overage = invoiced at the overage rate

language-en = English
language-de = German

no-one = none
switched-on = on
switched-off = off
in-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
in-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}

invoice-kind-invoice = Invoice
invoice-kind-credit-note = Credit note

invoice-state-draft = draft
invoice-state-open = open
invoice-state-overdue = overdue
invoice-state-paid = paid
invoice-state-cancelled = cancelled
invoice-state-credited = credit note

debit-state-asked = asked for
debit-state-submitted = submitted
debit-state-settled = settled
debit-state-failed = failed
debit-state-returned = returned
