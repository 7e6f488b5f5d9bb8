from dataclasses import replace

import pytest

from core.ports import Operation, Store, Unit
from core.refusals import ClientNeeded
from tests.contracts import house
from tests.contracts.house import AGREEMENT, ANNA, account, organisation, person
from tests.contracts.implementations import READ_ONLY


def found(unit: Unit) -> int:
    return house.found(unit, "Nordlicht IT").organisation.id


async def test_what_was_written_is_read(store: Store) -> None:
    number = await store.write(found)

    books = await store.read(lambda unit: unit.books(number).people.get(ANNA))
    assert books.handle == "anna"


async def test_organisations_are_listed_in_order_of_id(store: Store) -> None:
    await store.write(lambda unit: unit.found(organisation("Nordlicht IT")))
    await store.write(lambda unit: unit.found(organisation("Abendrot IT")))

    listed = await store.read(lambda unit: unit.organisations())
    assert [(each.id, each.name) for each in listed] == [
        (1, "Nordlicht IT"),
        (2, "Abendrot IT"),
    ]


async def test_the_books_of_an_unknown_organisation_are_a_lookup_error(store: Store) -> None:
    with pytest.raises(LookupError):
        await store.read(lambda unit: unit.books(99))


async def test_an_operation_reads_what_it_wrote_before(store: Store) -> None:
    def operation(unit: Unit) -> str:
        books = unit.books(found(unit))
        books.people.replace(replace(books.people.get(ANNA), name="Anna Blum"))
        return books.people.get(ANNA).name

    assert await store.write(operation) == "Anna Blum"


async def test_an_operation_that_raises_leaves_nothing_behind(store: Store) -> None:
    number = await store.write(found)

    def operation(unit: Unit) -> None:
        books = unit.books(number)
        books.people.link(account("U1"), ANNA)
        books.ledger.append(house.work(1))
        unit.found(organisation("Südwind IT"))
        raise ClientNeeded

    with pytest.raises(ClientNeeded):
        await store.write(operation)

    def look(unit: Unit) -> tuple[object, ...]:
        books = unit.books(number)
        return (
            unit.identify(account("U1")),
            books.ledger.latest(AGREEMENT, 1),
            len(unit.organisations()),
        )

    assert await store.read(look) == (None, [], 1)


async def test_the_numbers_of_what_was_undone_are_given_again(store: Store) -> None:
    number = await store.write(found)

    def operation(unit: Unit) -> None:
        unit.books(number).people.add(person("ben"))
        raise ClientNeeded

    with pytest.raises(ClientNeeded):
        await store.write(operation)
    added = await store.write(lambda unit: unit.books(number).people.add(person("carl")))
    assert added.id == 2


@pytest.mark.parametrize(
    "operation",
    [
        found,
        lambda unit: unit.books(1).people.add(person("ben")),
        lambda unit: unit.books(1).people.link(account("U1"), ANNA),
        lambda unit: unit.books(1).outbox.add(house.message("alert/1")),
        lambda unit: unit.books(1).agreements.replace(unit.books(1).agreements.get(AGREEMENT)),
    ],
    ids=["found", "add", "link", "queue", "replace"],
)
async def test_writing_on_the_reading_side_raises(
    store: Store, operation: Operation[object]
) -> None:
    await store.write(found)

    with pytest.raises(READ_ONLY):
        await store.read(operation)
