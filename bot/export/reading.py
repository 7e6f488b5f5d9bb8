"""Reads everything that is kept into the tables of an export."""

from collections.abc import Iterator

from bot.accounts import ClientAccount, client_accounts
from bot.export.tables import BlockRow, ClientRow, EntryRow, Export, PersonRow
from core.ledger import Allocation, Block, Entry, Note, Work
from core.people import Identity
from core.ports import Books, Unit


def export(unit: Unit) -> Export:
    """Read everything of all organisations."""
    accounts = tuple(client_accounts(unit))
    return Export(
        clients=tuple(_client_row(one) for one in accounts),
        people=tuple(_person_rows(unit)),
        blocks=tuple(row for one in accounts for row in _block_rows(one)),
        entries=tuple(row for one in accounts for row in _entry_rows(one)),
    )


def _client_row(one: ClientAccount) -> ClientRow:
    agreement = one.account.agreement if one.account else None
    return ClientRow(
        organisation=one.books.organisation.name,
        client=one.client.name,
        aliases="; ".join(one.client.aliases),
        language=one.client.language,
        archived=_yes_or_no(one.client.archived),
        started_on=agreement.started_on if agreement else None,
        zone=agreement.zone if agreement else None,
        balance_minutes=agreement.balance if agreement else None,
        overdraft_minutes=agreement.overdraft if agreement else None,
    )


def _person_rows(unit: Unit) -> Iterator[PersonRow]:
    for organisation in unit.organisations():
        books = unit.books(organisation.id)
        for person in books.people.everybody():
            client = books.clients.get(person.client_id) if person.client_id else None
            yield PersonRow(
                organisation=organisation.name,
                handle=person.handle,
                name=person.name,
                role=person.role.value,
                client=client.name if client else None,
                accounts="; ".join(map(_account_name, books.people.identities(person.id))),
            )


def _account_name(identity: Identity) -> str:
    return f"{identity.platform}/{identity.workspace}/{identity.user}"


def _block_rows(one: ClientAccount) -> Iterator[BlockRow]:
    for block in one.account.blocks if one.account else ():
        yield _block_row(one, block)


def _block_row(one: ClientAccount, block: Block) -> BlockRow:
    return BlockRow(
        organisation=one.books.organisation.name,
        client=one.client.name,
        block=block.id,
        source=block.source.value,
        minutes=block.minutes,
        remaining_minutes=block.remaining,
        starts_on=block.starts_on,
        expires_on=block.expires_on,
        rate_cents=block.rate_cents,
        top_up=block.top_up_id,
        credited=_yes_or_no(block.credited),
        revoked=_yes_or_no(block.revoked),
    )


def _entry_rows(one: ClientAccount) -> Iterator[EntryRow]:
    if one.account is None:
        return
    notes = one.books.ledger.notes([entry.id for entry in one.account.entries])
    for entry in one.account.entries:
        yield _entry_row(one, entry, notes.get(entry.id))


def _entry_row(one: ClientAccount, entry: Entry, note: Note | None) -> EntryRow:
    work: Work | None = entry.work
    block = None if entry.block_id is None else one.books.ledger.block(entry.block_id)
    return EntryRow(
        organisation=one.books.organisation.name,
        client=one.client.name,
        entry=entry.id,
        number=entry.seq,
        kind=entry.kind.value,
        posted_at=entry.posted_at,
        worked_on=entry.worked_on,
        by=_handle(one.books, entry.by),
        minutes=entry.minutes,
        balance_after_minutes=entry.balance_after,
        worked_minutes=work.worked if work else None,
        rounded_minutes=work.rounded if work else None,
        debited_minutes=work.debited if work else None,
        work_type=work.work_type if work else None,
        ticket=work.ticket if work else None,
        started_at=work.started_at if work else None,
        ended_at=work.ended_at if work else None,
        note=note.public if note else "",
        internal_note=note.internal if note else "",
        reverses=entry.reverses,
        reason=entry.reason,
        allocations="; ".join(map(_allocation, entry.allocations)),
        block=entry.block_id,
        block_source=block.source.value if block else None,
        block_starts_on=block.starts_on if block else None,
        block_expires_on=block.expires_on if block else None,
        block_rate_cents=block.rate_cents if block else None,
    )


def _allocation(allocation: Allocation) -> str:
    holder = "overdraft" if allocation.block_id is None else f"block {allocation.block_id}"
    return f"{holder} {allocation.minutes:+d}"


def _handle(books: Books, person_id: int | None) -> str | None:
    return None if person_id is None else books.people.get(person_id).handle


def _yes_or_no(value: bool) -> str:
    return "yes" if value else "no"
