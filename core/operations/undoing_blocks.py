"""Undo of a block: there is money on it, so it is asked about, or has another way back."""

from dataclasses import replace

from core.commands import UndoEntry
from core.ledger import Entry, EntryKind
from core.operations.account import Account
from core.operations.desk import Act, Asked
from core.operations.viewing import block_view, entry_view
from core.questions import AskUndoBlock
from core.refusals import CameByInvoice, CameByTopUp


def refuse_invoiced(act: Act, entry: Entry) -> None:
    """Raise CameByTopUp or CameByInvoice for hours that go back only with what charged them."""
    if entry.block_id is None or act.books.ledger.reversal_of(entry.id) is not None:
        return
    top_up_id = act.books.ledger.block(entry.block_id).top_up_id
    if top_up_id is not None:
        raise CameByTopUp(entry_id=entry.id, top_up_id=top_up_id)
    invoice = act.books.invoices.of_block(entry.block_id)
    if invoice is not None and invoice.number is not None:
        raise CameByInvoice(entry_id=entry.id, number=invoice.number)


def ask_before_block(account: Account, entry: Entry, command: UndoEntry) -> None:
    """Raise Asked if the entry credited a block and nobody has confirmed yet."""
    if entry.kind is not EntryKind.CREDIT or entry.block_id is None or command.confirmed:
        return
    raise Asked(
        AskUndoBlock(
            entry=entry_view(entry, account=account, note=None),
            block=block_view(account.act.books.ledger.block(entry.block_id)),
            command=replace(command, confirmed=True),
        )
    )
