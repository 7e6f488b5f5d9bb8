"""Which function words which result and notice: one line for each."""

from functools import singledispatch

from adapters.chat.reply import Reply
from adapters.chat.wording import (
    alerts,
    attention,
    balances,
    clients,
    debits,
    entries,
    forms,
    guide,
    home,
    invoices,
    joining,
    papers,
    people,
    questions,
    receipts,
    statements,
    terms,
    timers,
    told,
    topups,
)
from adapters.chat.wording.undelivered import undelivered_by
from adapters.chat.wording.voice import Voice
from core.notices import Undelivered


@singledispatch
def draw(said: object, _voice: Voice) -> Reply:
    """Word a result or a notice; its class decides how."""
    raise TypeError(f"nobody words {type(said).__name__}")


draw.register(receipts.hours_logged)
draw.register(receipts.entry_undone)
draw.register(receipts.balance_adjusted)
draw.register(receipts.note_redacted)

draw.register(balances.client_balance)
draw.register(balances.all_balances)

draw.register(entries.entry_explained)
draw.register(entries.balance_explained)
draw.register(entries.history_shown)
draw.register(entries.mine_shown)

draw.register(home.staff_home_shown)
draw.register(home.client_home_shown)

draw.register(topups.top_up_changed)

draw.register(timers.timer_started)
draw.register(timers.timer_shown)
draw.register(timers.timer_cancelled)

draw.register(terms.terms_shown)
draw.register(terms.terms_changed)

draw.register(clients.client_added)
draw.register(clients.client_shown)
draw.register(clients.clients_listed)
draw.register(clients.client_changed)
draw.register(clients.client_taken_out)
draw.register(clients.client_restored)
draw.register(clients.block_added)

draw.register(people.channel_linked)
draw.register(people.channel_unlinked)
draw.register(people.member_added)
draw.register(people.member_removed)
draw.register(people.team_listed)

draw.register(joining.workspace_invited)
draw.register(joining.invitations_listed)
draw.register(joining.invitation_taken_back)
draw.register(joining.workspaces_listed)
draw.register(joining.workspace_removed)
draw.register(joining.workspace_joined)
draw.register(joining.account_code_given)
draw.register(joining.account_linked)
draw.register(joining.account_not_linked)
draw.register(joining.account_ignored)
draw.register(joining.joining_set)

draw.register(papers.company_shown)
draw.register(invoices.invoices_listed)
draw.register(invoices.invoice_shown)
draw.register(invoices.invoice_paid)
draw.register(invoices.invoice_cancelled)
draw.register(invoices.invoice_sent)
draw.register(statements.statement_shown)
draw.register(statements.statement_issued)
draw.register(statements.statement_sent)
draw.register(papers.agreement_shown)
draw.register(debits.debits_listed)
draw.register(debits.debit_moved)
draw.register(debits.debit_failed)

draw.register(questions.ask_which_client)
draw.register(questions.ask_again)
draw.register(questions.ask_undo_block)
draw.register(questions.ask_future_date)
draw.register(questions.ask_before_agreement)
draw.register(questions.ask_full_day)
draw.register(questions.ask_which_entry)
draw.register(questions.ask_which_top_up)
draw.register(joining.ask_move_account)

draw.register(forms.log_form_opened)
draw.register(forms.work_foreseen)
draw.register(guide.help_shown)

draw.register(alerts.balance_low)
draw.register(alerts.balance_restored)
draw.register(alerts.top_up_offered)
draw.register(alerts.top_up_moved)
draw.register(alerts.client_reloaded)
draw.register(told.work_told)
draw.register(attention.alert_taken)
draw.register(attention.nudge_set)
draw.register(attention.alert_unanswered)
draw.register(attention.runs_out_soon)
draw.register(attention.expiry_near)
draw.register(attention.nothing_logged)
draw.register(invoices.invoice_overdue)
draw.register(attention.client_low)
draw.register(attention.client_expiry_near)
draw.register(attention.week_digest)
draw.register(Undelivered, undelivered_by(draw))
draw.register(joining.who_is_this)
draw.register(joining.workspace_arrived)
