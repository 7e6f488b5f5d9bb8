"""Taking an entry back: a new entry that reverses it."""

from core import holdings as moves
from core.holdings import Movement
from core.ledger import Entry, EntryKind
from core.operations.account import About, Account
from core.refusals import AlreadyReversed, NotReversible

_REVERSIBLE = frozenset({EntryKind.CREDIT, EntryKind.DEBIT, EntryKind.ADJUSTMENT})


def reverse(account: Account, entry: Entry, *, reason: str | None = None) -> Entry:
    """Reverse an entry of the account; the caller closes the account.

    Raises AlreadyReversed, or NotReversible for what is only a consequence.
    """
    check_reversible(account, entry)
    account.bring_up_to_date()
    movement = taken_back(account, entry)
    about = About(reverses=entry.id, reason=reason, worked_on=entry.worked_on)
    return account.post(EntryKind.REVERSAL, movement, about)


def follows_from_others(entry: Entry) -> bool:
    """Whether it is only a consequence of other entries, and goes back with them."""
    return entry.kind not in _REVERSIBLE


def check_reversible(account: Account, entry: Entry) -> None:
    """Raise if the entry cannot be reversed (any more)."""
    if follows_from_others(entry):
        raise NotReversible(entry_id=entry.id)
    books = account.act.books
    before = books.ledger.reversal_of(entry.id)
    if before is not None:
        raise AlreadyReversed(
            entry_id=entry.id,
            by=account.act.name_of(before.by) or books.organisation.name,
            at=before.posted_at.astimezone(account.zone),
        )


def taken_back(account: Account, entry: Entry) -> Movement:
    """What reversing the entry does to the holdings, among which its blocks are then."""
    if entry.block_id is not None:
        return moves.revoke(account.holdings, account.bring_in(entry.block_id))
    for allocation in entry.allocations:
        if allocation.block_id is not None:
            account.bring_in(allocation.block_id)
    for settler in account.act.books.ledger.settling_blocks(account.agreement.id):
        account.bring_in(settler.id)
    return moves.give_back(account.holdings, entry.allocations)
