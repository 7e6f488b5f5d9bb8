"""A line for the client about each piece of work that is logged in the client's own channel.

Only where a manager has switched it on for the client. The receipt stays the
technician's; the line holds nothing internal. What becomes of the entry
becomes of its line, whether or not new ones are told by then.
"""

from dataclasses import replace

from core.clients import Client
from core.ledger import Entry, Note
from core.notices import WorkTold
from core.operations.account import Account
from core.operations.bulletin import News
from core.operations.desk import Act, Desk
from core.operations.recording import Recorded
from core.outbox import OutboxMessage


def tell_work(desk: Desk, account: Account, recorded: Recorded) -> None:
    """Tell the channel in which the work was logged, if it is the client's and wants to know."""
    if account.client.tells_work and _belongs_to(desk, account.client):
        notice = _notice(account, recorded.entry, recorded.note)
        account.act.bulletin.tell(
            News(
                notice=notice,
                subject=_subject(recorded.entry.id),
                agreement_id=account.agreement.id,
                for_client=account.client.id,
                place=desk.place.without_thread(),
            )
        )


def tell_fixed(account: Account, fixed: Entry, recorded: Recorded) -> None:
    """Put the work as it is now in the place of the line that told of it, if one did."""
    for line in account.act.books.outbox.by_subject(_subject(fixed.id)):
        account.act.bulletin.tell(
            News(
                notice=_notice(account, recorded.entry, recorded.note),
                subject=_subject(recorded.entry.id),
                agreement_id=account.agreement.id,
                for_client=account.client.id,
                place=line.place,
                updates=line.first_subject,
            )
        )


def tell_changed(act: Act, entry: Entry) -> None:
    """Draw the line that tells of an entry anew: it was taken back, or lost its note."""
    act.bulletin.redraw(_subject(entry.id))


def as_it_stands(act: Act, message: OutboxMessage, told: WorkTold) -> WorkTold:
    """What is to be read of the work now."""
    note = act.books.ledger.note(told.entry_id)
    said = replace(told, note="" if note is None else note.public)
    taken_back = act.books.ledger.reversal_of(told.entry_id) is not None
    if not taken_back or message.agreement_id is None:
        return said
    left = act.books.agreements.get(message.agreement_id).balance
    return replace(said, taken_back=True, balance=left)


def _belongs_to(desk: Desk, client: Client) -> bool:
    binding = desk.books.places.binding(desk.place.without_thread())
    return binding is not None and binding.client_id == client.id


def _notice(account: Account, entry: Entry, note: Note) -> WorkTold:
    if entry.work is None or entry.worked_on is None:
        raise AssertionError("a debit is of work")
    return WorkTold(
        client=account.client.name,
        entry_id=entry.id,
        by=account.act.name_of(entry.by) or "",
        worked_on=entry.worked_on,
        worked=entry.work.worked,
        debited=entry.work.debited,
        note=note.public,
        balance=account.balance,
    )


def _subject(entry_id: int) -> str:
    return f"work/{entry_id}"
