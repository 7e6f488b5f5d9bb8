"""Every account of every organisation, as the proof and the export read it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.proof import Account
from core.agreements import Agreement
from core.clients import Client
from core.ledger import Block, Entry
from core.ports import Books, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientAccount:
    """A client, and its account if it has an agreement."""

    books: Books
    client: Client
    account: Account | None


def client_accounts(unit: Unit) -> Iterator[ClientAccount]:
    """Walk all clients, archived ones too, in order of organisation and name."""
    for organisation in unit.organisations():
        books = unit.books(organisation.id)
        for archived in (False, True):
            for client in books.clients.everyone(archived=archived):
                agreement = books.agreements.of_client(client.id)
                account = _account(books, agreement) if agreement else None
                yield ClientAccount(books=books, client=client, account=account)


def _account(books: Books, agreement: Agreement) -> Account:
    entries = sorted(books.ledger.of_agreement(agreement.id), key=lambda entry: entry.seq)
    return Account(
        agreement=agreement, entries=entries, blocks=_blocks(books, agreement.id, entries)
    )


def _blocks(books: Books, agreement_id: int, entries: Sequence[Entry]) -> list[Block]:
    """All blocks: the living ones, and the empty ones that entries still name."""
    living = {block.id: block for block in books.ledger.live_blocks(agreement_id)}
    named = {
        allocation.block_id
        for entry in entries
        for allocation in entry.allocations
        if allocation.block_id is not None
    }
    empty = {block_id: books.ledger.block(block_id) for block_id in named - living.keys()}
    everything = living | empty
    return [everything[block_id] for block_id in sorted(everything)]
