"""Clients, their blocks and corrections: what a manager keeps in order."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from core import holdings as moves
from core.agreements import Agreement, Terms
from core.calendar import resolve_ahead, resolve_near, today_in
from core.clients import Client, fold
from core.commands import (
    AddBlock,
    AddClient,
    AdjustBalance,
    ArchiveClient,
    ListClients,
    Reading,
    RestoreClient,
    SetClient,
    ShowClient,
)
from core.ledger import Block, BlockSource, EntryKind
from core.operations.account import About, Account
from core.operations.awaited import awaited
from core.operations.closing import close
from core.operations.company import set_billing
from core.operations.desk import Desk
from core.operations.naming import client_meant
from core.operations.renewing import expiry_of, withdraw
from core.operations.viewing import entry_view
from core.paging import Page
from core.ports import Books
from core.refusals import (
    AmountNeeded,
    BadName,
    BlockTooSmall,
    EndsBeforeStart,
    NameTaken,
    NoAgreement,
    NotArchived,
    ReasonNeeded,
    UnknownZone,
    ZoneSettled,
)
from core.results import (
    BalanceAdjusted,
    BlockAdded,
    ClientAdded,
    ClientChanged,
    ClientRestored,
    ClientShown,
    ClientsListed,
    ClientTakenOut,
)
from core.units import Minutes
from core.zones import zone_called

LONGEST_NAME = 80

_OneClient = ShowClient | SetClient | ArchiveClient | RestoreClient | AddBlock | AdjustBalance


def add_client(command: AddClient, desk: Desk) -> ClientAdded:
    """Add a client with an agreement on the default terms, from today."""
    client = with_names(Client(id=0, name=command.name), command.name, command.aliases)
    check_names(desk.books, client)
    added = desk.books.clients.add(client)
    zone = desk.books.organisation.zone if command.zone is None else _zone(command.zone)
    started_on = today_in(ZoneInfo(zone), desk.act.at)
    agreement = desk.books.agreements.add(
        Agreement(id=0, client_id=added.id, started_on=started_on, zone=zone)
    )
    desk.books.agreements.add_terms(
        Terms(
            id=0,
            agreement_id=agreement.id,
            starts_on=agreement.started_on,
            made_at=desk.act.at,
        )
    )
    return ClientAdded(client=added.name, started_on=agreement.started_on, zone=zone)


def show_client(command: ShowClient, desk: Desk) -> ClientShown:
    """All that stands of a client."""
    return _shown(desk, _client(desk, command))


def list_clients(command: ListClients, desk: Desk) -> ClientsListed:
    """Clients by hours left, lowest first; those without an agreement last."""
    ranked = sorted(
        desk.books.clients.everyone(archived=command.archived),
        key=lambda client: _by_hours_left(desk, client),
    )
    page = Page.of(command.page, len(ranked))
    return ClientsListed(
        clients=tuple(_shown(desk, client) for client in page.cut(ranked)),
        page=page,
        archived=command.archived,
    )


def set_client(command: SetClient, desk: Desk) -> ClientChanged:
    """Change names, aliases, language, or the zone while nothing was posted."""
    client = _client(desk, command)
    removed = fold(command.remove_alias or "")
    aliases = [alias for alias in client.aliases if fold(alias) != removed]
    if command.add_alias:
        aliases.append(command.add_alias)
    renamed = with_names(client, command.name or client.name, aliases)
    tells_work = client.tells_work if command.tells_work is None else command.tells_work
    language = command.language or client.language
    changed = replace(renamed, language=language, tells_work=tells_work)
    check_names(desk.books, changed)
    desk.books.clients.replace(changed)
    return ClientChanged(
        client=changed.name,
        aliases=changed.aliases,
        language=changed.language,
        zone=None if command.zone is None else _move(desk, changed, command.zone),
        billing=set_billing(command, changed, desk.books),
        tells_work=command.tells_work,
    )


def archive_client(command: ArchiveClient, desk: Desk) -> ClientTakenOut:
    """Take a client out of lists and logging; the ledger stays, and nothing more is offered."""
    client = replace(_client(desk, command), archived=True)
    desk.books.clients.replace(client)
    account = Account.of(desk.act, client)
    proposed = awaited(account).proposed
    if proposed is not None:
        withdraw(account, proposed, by=desk.asker.id)
    close(account)
    return ClientTakenOut(client=client.name, balance=account.balance)


def restore_client(command: RestoreClient, desk: Desk) -> ClientRestored:
    """Bring an archived client back; what its balance calls for is told, and only proposed."""
    client = _client(desk, command)
    if not client.archived:
        raise NotArchived(client=client.name)
    current = replace(client, archived=False)
    desk.books.clients.replace(current)
    account = Account.of(desk.act, current)
    close(account, only_ask=True)
    return ClientRestored(client=current.name, balance=account.balance)


def add_block(command: AddBlock, desk: Desk) -> BlockAdded:
    """Credit a purchase or an opening balance, today or on its start day."""
    account = Account.of(desk.act, _client(desk, command))
    account.bring_up_to_date()
    block = account.add_block(_new_block(command, account))
    credited = block.starts_on <= account.today
    if credited:
        filled = moves.credit(account.holdings, block)
        account.post(EntryKind.CREDIT, filled, About(block_id=block.id))
    close(account)
    return BlockAdded(
        client=account.client.name,
        minutes=block.minutes,
        opening=command.opening,
        starts_on=block.starts_on,
        expires_on=block.expires_on,
        credited=credited,
        balance=account.balance,
    )


def adjust_balance(command: AdjustBalance, desk: Desk) -> BalanceAdjusted:
    """Correct a balance: a positive correction makes a block, a negative one draws."""
    if command.minutes == 0:
        raise AmountNeeded
    if not command.reason.strip():
        raise ReasonNeeded(verb="adjust")
    account = Account.of(desk.act, _client(desk, command))
    account.bring_up_to_date()
    entry = account.post(*_adjustment(command, account))
    close(account, cause=entry)
    return BalanceAdjusted(
        entry=entry_view(entry, account=account, note=None), balance=account.balance
    )


def _client(desk: Desk, command: _OneClient) -> Client:
    def again(reading: Reading) -> _OneClient:
        return replace(command, client=(reading,))

    archived = isinstance(command, ShowClient | RestoreClient)
    return client_meant(desk, command.client, again=again, archived=archived).client


def _by_hours_left(desk: Desk, client: Client) -> tuple[bool, Minutes, str]:
    balance = _left(desk, client, desk.books.agreements.of_client(client.id))
    return (balance is None, balance or Minutes(0), client.name)


def _left(desk: Desk, client: Client, agreement: Agreement | None) -> Minutes | None:
    if agreement is None:
        return None
    account = Account(desk.act, agreement, client)
    account.foresee()
    return account.balance


def _shown(desk: Desk, client: Client) -> ClientShown:
    agreement = desk.books.agreements.of_client(client.id)
    return ClientShown(
        client=client.name,
        aliases=client.aliases,
        language=client.language,
        archived=client.archived,
        contacts=tuple(
            (person.name, person.role)
            for person in desk.books.people.everybody()
            if person.client_id == client.id
        ),
        started_on=None if agreement is None else agreement.started_on,
        zone=None if agreement is None else agreement.zone,
        balance=_left(desk, client, agreement),
        billing=desk.books.parties.billing(client.id),
        tells_work=client.tells_work,
    )


def _zone(said: str) -> str:
    zone = zone_called(said)
    if zone is None:
        raise UnknownZone(name=said)
    return zone


def _move(desk: Desk, client: Client, said: str) -> str:
    """Put the client's agreement in another zone, unless entries are dated in its own."""
    zone = _zone(said)
    agreement = desk.books.agreements.of_client(client.id)
    if agreement is None:
        raise NoAgreement(client=client.name)
    if agreement.last_seq and zone != agreement.zone:
        raise ZoneSettled(client=client.name, zone=agreement.zone)
    desk.books.agreements.replace(replace(agreement, zone=zone))
    return zone


def with_names(client: Client, name: str, aliases: Sequence[str]) -> Client:
    """The client under these names, each said once however it is spelled."""
    said: dict[str, str] = {}
    for each in (name, *aliases):
        said.setdefault(fold(each), each.strip())
    first, *others = said.values()
    return replace(client, name=first, aliases=tuple(others))


def check_names(books: Books, client: Client) -> None:
    """Names must say something, and mean one client only. Raises BadName or NameTaken."""
    for name in (client.name, *client.aliases):
        if not fold(name) or len(name) > LONGEST_NAME or fold(name).replace(" ", "").isdigit():
            raise BadName(name=name)
        holder = books.clients.by_name(fold(name))
        if holder is not None and holder.id != client.id:
            raise NameTaken(name=name, holder=holder.name)


def _new_block(command: AddBlock, account: Account) -> Block:
    """The block that was said, still empty. Raises what is wrong with it."""
    if command.minutes <= 0:
        raise AmountNeeded
    threshold = account.sheet.renewal_threshold
    if not command.opening and command.minutes <= threshold:
        raise BlockTooSmall(minutes=command.minutes, threshold=threshold)
    starts_on = _starts(command, account)
    expires_on = _expires(command, account, starts_on)
    rate_cents = command.rate_cents
    if rate_cents is None:
        rate = account.sheet.rate_for(command.minutes)
        rate_cents = None if rate is None else rate.cents
    return Block(
        id=0,
        agreement_id=account.agreement.id,
        minutes=command.minutes,
        remaining=Minutes(0),
        starts_on=starts_on,
        expires_on=expires_on,
        source=BlockSource.OPENING if command.opening else BlockSource.PURCHASE,
        rate_cents=rate_cents,
        credited=False,
    )


def _starts(command: AddBlock, account: Account) -> date:
    if command.starts is None:
        return account.today
    return resolve_near(command.starts, today=account.today)


def _expires(command: AddBlock, account: Account, starts_on: date) -> date | None:
    if command.expires is None:
        return None if command.opening else expiry_of(account, starts_on)
    expires_on = resolve_ahead(command.expires, today=starts_on)
    if expires_on < starts_on:
        raise EndsBeforeStart(start=starts_on, end=expires_on)
    return expires_on


def _adjustment(
    command: AdjustBalance, account: Account
) -> tuple[EntryKind, moves.Movement, About]:
    if command.minutes < 0:
        drawn = moves.draw(
            account.holdings,
            Minutes(-command.minutes),
            worked_on=account.today,
            today=account.today,
        )
        return EntryKind.ADJUSTMENT, drawn, About(reason=command.reason)
    block = account.add_block(
        Block(
            id=0,
            agreement_id=account.agreement.id,
            minutes=command.minutes,
            remaining=Minutes(0),
            starts_on=account.today,
            source=BlockSource.ADJUSTMENT,
            credited=False,
        )
    )
    about = About(block_id=block.id, reason=command.reason)
    return EntryKind.ADJUSTMENT, moves.credit(account.holdings, block), about
