"""Which entry is meant: by its id, or the asker's last. Nothing is locked by looking."""

from core.clients import Client
from core.ledger import Entry, EntryKind
from core.operations.desk import Desk
from core.refusals import NoAgreement, NoEntryYet, UnknownEntry


def find_entry(desk: Desk, entry_id: int) -> Entry:
    """Find an entry that the asker may know of. Raises UnknownEntry."""
    entry = desk.books.ledger.entry(entry_id)
    if entry is None:
        raise UnknownEntry(entry_id=entry_id)
    agreement = desk.books.agreements.get(entry.agreement_id)
    if not desk.asker.may_see(agreement.client_id):
        raise UnknownEntry(entry_id=entry_id)
    return entry


def last_own_entry(desk: Desk, client: Client | None = None) -> Entry:
    """The asker's newest debit that was not reversed. Raises NoEntryYet."""
    agreement_id = None if client is None else agreement_id_of(desk, client)
    entry = desk.books.ledger.latest_by(desk.asker.id, EntryKind.DEBIT, agreement_id)
    if entry is None:
        raise NoEntryYet
    return entry


def agreement_id_of(desk: Desk, client: Client) -> int:
    """The agreement of a client that is not archived. Raises NoAgreement."""
    for agreement in desk.books.agreements.all():
        if agreement.client_id == client.id:
            return agreement.id
    raise NoAgreement(client=client.name)
