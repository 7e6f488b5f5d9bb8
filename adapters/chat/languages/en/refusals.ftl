# Titles say what was not done and why; `.instead` says what can be done, `.instead-staff` to staff only.
# What stands there in quotation marks can be typed as it is: a test holds it to that.
unknown-sender = I don’t know you yet, so I can’t do anything for you.
    .instead = Ask your manager to add you to the team.
not-allowed = Your role ({ $role }) doesn’t allow you to { $right }.
    .instead = Type “`help`” to see what you can do here.
unknown-client = I don’t know a client called “{ $name }”.
    .instead-staff = Type “`balance`” to see all clients.
client-needed = Which client is it about?
    .instead-staff = Add the client’s name, for example “{ $example }”.
client-archived = { $client } is archived: nothing new is logged or sold.
not-archived = { $client } is not archived.
no-agreement = { $client } has no { -agreement } yet.
unknown-work-type = There is no work type “{ $code }” here.
    .instead = These exist: { $known }
unknown-entry = I don’t know an entry { ENTRY($entry_id) }.
    .instead = Type “`history`” to see entries and their numbers.
no-entry-yet = You have no entry that could be meant.
    .instead = Name one, for example “`undo E12`”.
already-reversed = { ENTRY($entry_id) } was undone already, by { $by }, { MOMENT($at) }.
not-reversible = { ENTRY($entry_id) } follows from other entries and can’t be undone by itself.
    .instead = Undo the entry that caused it.
came-by-top-up = { ENTRY($entry_id) } came with { TOPUP($top_up_id) }, whose invoice would be left standing.
    .instead = Cancel the { -top-up } as a whole, for example “`cancel { TOPUP($top_up_id) } sold by mistake`”: hours, invoice and payment go back with it.
came-by-invoice = { ENTRY($entry_id) } came with the invoice { $number }, which would be left standing.
    .instead = Take the invoice back, for example “`cancel { $number } charged by mistake`”: a credit note goes out, and the hours go back with it.
not-your-entry = { ENTRY($entry_id) } is { $by }’s, so you can’t change it.
    .instead = Ask { $by } or a manager.
nothing-to-fix = That would change nothing in { ENTRY($entry_id) }.
    .instead = Say what should change, for example “`fix { ENTRY($entry_id) } 2h`”.
not-work = { ENTRY($entry_id) } is not about work, so it can’t be fixed or redacted.
    .instead = A manager can undo or adjust it.
unknown-top-up = I don’t know a { -top-up } { TOPUP($top_up_id) }.
    .instead = Type “`balance`” to see one that waits.
no-top-up = { $client ->
    [none] No { -top-up } is waiting here.
   *[other] No { -top-up } is waiting for { $client }.
}
    .instead = Ask for one with “`topup`”.
top-up-already-open = A { -top-up } of { SIZE($minutes) } is already waiting for { $client } ({ TOPUP($top_up_id) }).
    .instead = It can be approved with “`approve { TOPUP($top_up_id) }`”.
top-up-decided = { TOPUP($top_up_id) } for { $client } is { $state } already{ $at ->
    [none] .
   *[other] { $by ->
        [none] , { MOMENT($at) }.
       *[other] , by { $by }, { MOMENT($at) }.
    }
}
not-approved-yet = { TOPUP($top_up_id) } for { $client } is not approved yet.
    .instead = Approve it with “`approve { TOPUP($top_up_id) }`”, or decline it, for example “`decline { TOPUP($top_up_id) } not needed now`”.
already-approved-by-you = You have approved { TOPUP($top_up_id) } for { $client } already.
    .instead = The second { -approval } must come from somebody else.
manager-needed = { TOPUP($top_up_id) } for { $client } needs a manager’s { -approval } too.
reason-needed = That needs a reason.
    .instead = Add it after “`{ $verb }`” and what it is about.
block-too-small = { SIZE($minutes) } is not above the { -threshold } of { HOURS($threshold) }: it would run low at once.
    .instead = Choose a larger { -block }.
no-price = There is no price for { SIZE($minutes) }.
    .instead = These sizes have one: { SIZES($sizes) }
price-of-one-hour = { $price } for { SIZE($minutes) } looks like the price of one hour.
    .instead = An own price is for the whole size: that would be { $whole }.
amount-needed = An amount of zero changes nothing.
    .instead = Say how many hours, for example 1:30.
bad-date = There is no day { $day } in month { $month }.
    .instead = Write a date like 2026-11-03.
no-such-time = There is no { $clock } on { DATE($day) }: the clocks were put forward then.
    .instead = Please give another time of that day.
not-begun-yet = { MOMENT($start) } lies ahead: it is { MOMENT($now) } now. Nothing was logged.
    .instead = If it was another day, say so, for example “`log acme 1h yesterday at 18:30`”.
starts-later = That starts on { DATE($start) }, and today is { DATE($today) }: nothing can stand there yet.
    .instead = Name a time that has begun.
ends-before-start = { DATE($end) } lies before { DATE($start) }.
timer-running = Your timer already runs for { $client }: { HOURS($minutes) } since { MOMENT($since) }.
    .instead = Stop it with “`timer stop`”, or throw it away with “`timer cancel`”.
no-timer = No timer is running.
    .instead = Start one with “`timer start acme`”.
timer-too-short = The timer for { $client } has run for less than a minute, so there is nothing to log.
name-taken = “{ $name }” already belongs to { $holder }.
bad-name = “{ $name }” can’t be a name here.
    .instead = A name has letters in it, and 80 characters at most.
unknown-zone = I don’t know a time zone “{ $name }”.
    .instead = Name it by its region and a city, for example “`client set acme zone Europe/Vienna`”.
zone-settled = { $client } stays in the time zone { $zone }: it has entries, and the dates of what was posted would change.
bad-term = That can’t be agreed.
    .instead = { $setting ->
        [SetIncrement] Time can be rounded up to between 1 minute and 8 hours.
        [SetMinimum] The minimum per entry can be up to 24 hours.
        [SetRenewalThreshold] The { -threshold } must be smaller than the usual { -block }.
        [SetWorkType] A multiplier is 0, or from 1 to 10 in steps of 0.05.
        [SetServiceMultipliers] A multiplier is from 1 to 10, in steps of 0.05.
        [SetCurrency] A currency has three capital letters, like USD.
        [SetUsualBlock] The usual { -block } must be on the price list: set its price first.
        [SetBlockPrice] The usual { -block } must stay on the price list.
       *[other] The value “{ $value }” is out of range.
    }
terms-too-early = New terms can’t start on { DATE($starts_on) }: entries were already made under the old ones.
    .instead = The earliest day is { DATE($earliest) }.
unknown-person = I don’t know anybody called { $handle }.
    .instead = Type “`team`” to see everybody.
account-taken = I can’t link the chat account of { $handle }.
    .instead = It may be in use already: ask whoever runs Blockhours for you.
last-manager = There must always be a manager, and this is the last one.
    .instead = Make somebody else a manager first.
client-role-needs-client = Somebody who is { $role } belongs to a client: which one?
    .instead = For example “`team add @carl approver client acme`”.
not-bound = This channel is linked to nothing.
channel-needed = A direct message can’t be linked.
    .instead = Type it in the channel that is meant.
already-redacted = The note of { ENTRY($entry_id) } is gone already.
other-request = This message came twice with different text, so I did nothing the second time.
    .instead = Please send it again.
form-outdated = This form is out of date, and nothing was logged.
    .instead = Open it again with “`log`”.
invitation-unknown = I don’t know this invitation.
    .instead = Check the code letter by letter, or ask for a new one.
invitation-used = This invitation has been used already; each works once.
    .instead = Ask for a new one.
invitation-expired = This invitation could be used until { MOMENT($at) }.
    .instead = Ask for a new one.
invitation-withdrawn = This invitation was withdrawn.
    .instead = Ask for a new one.
founding-needs-code = This workspace belongs to nobody yet, and nothing was done.
    .instead = Ask whoever runs Blockhours, or a manager who uses it already, for a code, and type it here, for example “`join K7QD-9F2M-X4TB-2HWN`”.
no-rights-yet = You have no rights here yet, { $name }. I asked a manager who you are.
    .instead = As soon as they have answered, ask me again.
account-unclear = I could not find out whose account that is, so I did nothing.
    .instead = Please try again in a moment.
not-mentioned = “{ $handle }” is nobody’s name here, so nobody was added.
    .instead = Mention the account: type @ and choose the person from the list.
unknown-account = { $handle } is nobody’s account: it is closed, or a bot’s.
unknown-invitation = There is no open invitation { INVITATION($invitation_id) }.
    .instead = Type “`team invitations`” to see those that are open.
client-role-needed = In a client’s workspace nobody becomes { $role }.
    .instead = Say viewer or approver, for example “`team invite workspace client acme approver`”.
unknown-workspace = I know no workspace “{ $workspace }”, or more than one.
    .instead = Type “`team workspaces`” to see them with their ids.
last-workspace = There must always be a workspace of your own, and this is the last one.
clients-workspace = This workspace is that of { $client }: messages about others have no place here.
    .instead = Type it in a channel of your own workspace.
account-code-unknown = I don’t know this code, or it was used already.
    .instead = Type “`link me`” in your other chat for another one.
account-code-expired = This code could be used until { MOMENT($at) }.
    .instead = Type “`link me`” in your other chat for another one.
bad-iban = “{ $value }” is no IBAN.
    .instead = { $length ->
        [none] No country’s IBAN begins with { $country }.
       *[other] One that begins with { $country } has { $length } characters, whose check digits fit: compare it with what the bank has written.
    }
no-account-number = “{ $value }” has no account number in it.
    .instead = Type an IBAN, for example “`company bank DE02 1203 0000 0000 2020 51`”, or a number with the bank that keeps it.
bad-vat-id = “{ $value }” is no VAT id.
    .instead = One that begins with { $country } looks like { $like }.
no-tax-number = “{ $value }” is no tax number: it has no digit in it.
    .instead = Type it as it stands on your papers; “`company tax-id none`” leaves it out.
bad-company = { $setting ->
        [tax] That tax can’t stand on an invoice.
       *[other] “{ $value }” can’t stand on an invoice.
    }
    .instead = { $setting ->
        [payment_days] An invoice may wait for up to 365 days.
        [tax] A tax is from 0 to 99.99 percent.
        [prefix] A prefix has up to 8 letters and numbers, and begins with a letter.
       *[other] It may be up to 300 characters long.
    }
tax-reason-needed = An invoice without tax has to say why.
    .instead = Add it, for example “`company tax 0% because reverse charge`”.
no-invoice = I don’t know an invoice { $number }.
    .instead = Type “`invoices`” to see them.
invoice-settled = Nothing more can be done with { $number }: it is paid, cancelled or a credit note.
paid-ahead = { DATE($day) } lies ahead, so nothing can have been paid then.
not-a-month = { DATE($first) } to { DATE($last) } is not a whole month, and only a month is sent as a statement.
    .instead = Name one, for example “`statement issue acme 2026-10`”.
month-not-over = The month ends on { DATE($last) }: a statement that is sent must not change any more.
statement-out-already = The statement for { $client } from { DATE($first) } was sent before.
on-a-statement = { ENTRY($entry_id) } stands on the statement from { DATE($first) }, which was sent.
    .instead = Ask a manager to correct it.
no-debit = { TOPUP($top_up_id) } is not collected by direct debit.
debit-at-bank = The direct debit for { TOPUP($top_up_id) } is at the bank: money may still come for what you want to cancel.
    .instead = Say first what became of it: “`collection { TOPUP($top_up_id) } failed because it was recalled`” cancels the { -top-up } with it; “`collection { TOPUP($top_up_id) } settled`” says that the money is in, and it can be cancelled then.
no-such-debit-step = The direct debit for { TOPUP($top_up_id) } is { $state }, so it can’t become { $wanted }.
