"""The same dialogue leaves the same books, wherever it is held."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import assert_never

import pytest

from core.ledger import Entry, Note
from core.notices import FOR_CLIENTS, BalanceLow, ClientReloaded, InvoiceSent, StatementSent
from core.outbox import OutboxMessage
from core.ports import Unit
from core.topups import TopUp, TopUpState
from tests.contracts.implementations import POSTGRES, SQLITE
from tests.contracts.shelf import open_shelf
from tests.dialogues.scenes import OPENED, Scene
from tests.dialogues.table import DIALOGUES, SEED, Fills, Line, Posts, Presses, Says, Waits
from tests.fakes.nordlicht import agreement_of

CLIENTS = ("Acme", "Globex")
KINDS = (SQLITE, POSTGRES)
CHANGED_NOTHING = "what is refused leaves nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Books:
    """What a dialogue left, but for the names that the platforms give to deliveries."""

    entries: list[Entry]
    notes: list[Note]
    top_ups: list[TopUp]


async def play(scene: Scene, line: Line) -> None:
    match line:
        case Says(who=who, text=text):
            await scene.says(who, text)
        case Presses(who=who, label=label, where=where):
            await scene.presses(who, label, where)
        case Fills(who=who, typed=typed):
            await scene.fills(who, typed)
        case Posts():
            await scene.posts()
        case Waits(days=days):
            scene.waits(days)
        case _:
            assert_never(line)


def left(unit: Unit) -> Books:
    (organisation,) = unit.organisations()
    books = unit.books(organisation.id)
    entries = [
        entry
        for client in CLIENTS
        for entry in books.ledger.of_agreement(agreement_of(books, client).id)
    ]
    notes = books.ledger.notes([entry.id for entry in entries])
    return Books(
        entries=[replace(entry, request_key=None) for entry in entries],
        notes=[notes[number] for number in sorted(notes)],
        top_ups=list(books.top_ups.in_states(frozenset(TopUpState))),
    )


def waiting(unit: Unit) -> Sequence[OutboxMessage]:
    """What was not posted yet."""
    return list(unit.queue.unsent())


@pytest.mark.parametrize("name", DIALOGUES)
async def test_a_dialogue_leaves_the_same_books_on_every_platform(
    name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    books = {}
    for platform, kind in product(OPENED, KINDS):
        folder = tmp_path_factory.mktemp(kind)
        async with open_shelf(kind, folder) as shelf, OPENED[platform](shelf) as scene:
            for line in DIALOGUES[name]:
                await play(scene, line)
            books[platform, kind] = shelf.run(left)
    assert all(each == books["web", SQLITE] for each in books.values())
    assert bool(books["web", SQLITE].entries) is (name != CHANGED_NOTHING)


def test_the_dialogues_are_played_on_every_platform() -> None:
    assert OPENED.keys() == {"slack", "teams", "web"}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("platform", OPENED)
async def test_nobody_is_left_without_a_word_from_a_sale_to_the_next_one(
    platform: str, kind: str, tmp_path: Path
) -> None:
    async with open_shelf(kind, tmp_path) as shelf, OPENED[platform](shelf) as scene:
        messages: list[OutboxMessage] = []
        for line in SEED:
            if isinstance(line, Posts):
                messages += shelf.run(waiting)
            await play(scene, line)
        assert shelf.run(waiting) == []

    told = [message.notice for message in messages if isinstance(message.notice, FOR_CLIENTS)]
    assert [type(notice) for notice in told] == [
        *(InvoiceSent, ClientReloaded) * 2,
        StatementSent,
    ]
    (alert,) = [
        message.notice
        for message in messages
        if isinstance(message.notice, BalanceLow) and message.updates is None
    ]
    assert alert.balance.balance == 120
