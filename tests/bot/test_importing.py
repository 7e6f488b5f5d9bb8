"""What one shop exports another can import: the same ledgers, and nobody is alerted to the past."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.chat.grammar import Misread, parse
from bot.accounts import client_accounts
from bot.clock import utc_now
from bot.export import export, write
from bot.export.tables import Export
from bot.importing import Kind, TakenIn, lines_of, take_in
from bot.proof import flaws
from bot.sample.filling import fill
from core.alerts import Alert
from core.chat import Place, Request
from core.operations import perform
from core.operations.auditing import AlertFault, audit_alerts
from core.people import Identity, Organisation, Person, Role
from core.ports import Store, Unit
from tests.contracts.implementations import ALL
from tests.contracts.shelf import open_shelf
from tests.fakes.memory import MemoryStore

IN_ORDER = (Kind.CLIENTS, Kind.PEOPLE, Kind.ENTRIES, Kind.BLOCKS)
NOW = utc_now()
TEAM = Place(platform="web", workspace="playground", channel="team")
MORE = ("log acme 20m hand scanner", "undo", "adjust globex -30m miscounted", "fix 25m")


@pytest.fixture(params=ALL)
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    async with open_shelf(request.param, tmp_path) as shelf:
        yield shelf.store


@pytest.fixture(scope="module")
def shop() -> MemoryStore:
    """The sample with an undone entry, a correction and a fix."""
    store = MemoryStore()
    store.run(lambda unit: fill(unit, now=NOW - timedelta(hours=1), language="en"))
    store.run(_say_more)
    return store


def _say_more(unit: Unit) -> None:
    for handle, text in zip(("anna", "anna", "mona", "ben"), MORE, strict=True):
        command = parse(text)
        assert not isinstance(command, Misread)
        sender = Identity(platform="web", workspace="playground", user=handle)
        perform(command, Request(sender=sender, place=TEAM, at=NOW), unit)


def _found(unit: Unit) -> Organisation:
    books = unit.found(Organisation(id=0, name="Nordlicht IT", language="en", zone="Europe/Berlin"))
    books.people.add(Person(id=0, handle="mona", name="Mona", role=Role.MANAGER))
    return books.organisation


async def take(store: Store, kind: Kind, file: Path) -> TakenIn:
    """Import a file into the one organisation there is."""
    lines = lines_of(kind, file)
    return await store.write(
        lambda unit: take_in(
            kind,
            lines,
            unit,
            organisation=unit.organisations()[0],
            handle="mona",
            now=utc_now(),
        )
    )


async def test_an_export_imported_elsewhere_gives_the_same_ledgers_once(
    store: Store, shop: MemoryStore, tmp_path: Path
) -> None:
    before = shop.run(export)
    write(before, tmp_path)
    await store.write(_found)

    for kind in IN_ORDER:
        await take(store, kind, tmp_path / f"{kind}.csv")
    after = await store.read(export)
    assert holdings(after) == holdings(before)
    assert history(after) == history(before)
    assert len(history(after)) > 50
    assert await store.read(wrong) == []

    for kind in IN_ORDER:
        assert (await take(store, kind, tmp_path / f"{kind}.csv")).added == ()
    assert history(await store.read(export)) == history(before)


async def test_an_own_export_adds_nothing_where_it_came_from(
    shop: MemoryStore, tmp_path: Path
) -> None:
    write(shop.run(export), tmp_path)
    for kind in IN_ORDER:
        assert (await take(shop, kind, tmp_path / f"{kind}.csv")).added == ()


def holdings(exported: Export) -> list[object]:
    """What is left, client by client and block by block."""
    clients = [
        (each.client, each.aliases, each.balance_minutes, each.overdraft_minutes)
        for each in exported.clients
    ]
    blocks = [
        (each.client, each.minutes, each.remaining_minutes, each.starts_on, each.expires_on)
        for each in exported.blocks
    ]
    return [*clients, *blocks]


def history(exported: Export) -> list[tuple[object, ...]]:
    """The entries, each with all that is told of it elsewhere too."""
    return [
        (each.client, each.number, each.kind, each.posted_at, each.by, each.minutes, each.note)
        for each in exported.entries
        if each.by
    ]


def wrong(unit: Unit) -> list[str]:
    """What does not add up, and wrong alerts; that nobody is there to be told is not wrong here."""
    ledgers = [flaw for one in client_accounts(unit) if one.account for flaw in flaws(one.account)]
    alerts = [
        f"{flaw.client}: {flaw.fault}"
        for flaw in audit_alerts(unit, utc_now())
        if flaw.fault is not AlertFault.UNSENT
    ]
    return ledgers + alerts


async def test_history_alerts_nobody_and_what_is_low_now_alerts_once(
    store: Store, tmp_path: Path
) -> None:
    await store.write(_found)
    clients, entries = tmp_path / "clients.csv", tmp_path / "entries.csv"
    clients.write_text("client\nAcme\nGlobex\n", encoding="utf-8")
    entries.write_text(
        "client,kind,posted_at,worked_on,by,minutes,worked_minutes,note\n"
        "Acme,credit,2026-01-05T08:00:00+00:00,,mona,600,,\n"
        "Acme,debit,2026-02-05T08:00:00+00:00,2026-02-05,mona,,590,server moved\n"
        "Acme,credit,2026-03-05T08:00:00+00:00,,mona,600,,\n"
        "Acme,debit,2026-04-05T08:00:00+00:00,2026-04-05,mona,,100,cabling\n"
        "Globex,credit,2026-01-05T08:00:00+00:00,,mona,600,,\n"
        "Globex,debit,,2026-02-05,mona,,550,migration\n",
        encoding="utf-8",
    )
    await take(store, Kind.CLIENTS, clients)
    assert len((await take(store, Kind.ENTRIES, entries)).added) == 6

    told = await store.read(_alerts)
    assert [(client, alert.balance) for client, alert in told] == [("Globex", 50)]
    assert await store.read(wrong) == []


def _alerts(unit: Unit) -> list[tuple[str, Alert]]:
    return [
        (one.client.name, alert)
        for one in client_accounts(unit)
        if one.account
        for alert in one.books.alerts.of_agreement(one.account.agreement.id)
    ]
