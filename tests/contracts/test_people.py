from dataclasses import replace

import pytest

from core.people import Role
from core.ports import Books, Unit
from tests.contracts.house import ANNA, account, person
from tests.contracts.implementations import NOT_UNIQUE


def test_a_person_is_read_back_as_they_were_added(books: Books) -> None:
    added = books.people.add(
        person("carl", Role.CLIENT_APPROVER, client_id=1, language="de", zone="Europe/Vienna")
    )

    assert added.id == 2
    assert books.people.get(added.id) == added


def test_an_unknown_person_is_a_lookup_error(books: Books) -> None:
    with pytest.raises(LookupError):
        books.people.get(99)


def test_handles_compare_without_case(books: Books) -> None:
    assert books.people.by_handle("ANNA") == books.people.get(ANNA)
    assert books.people.by_handle("ben") is None


def test_two_people_cannot_share_a_handle(books: Books) -> None:
    with pytest.raises(NOT_UNIQUE):
        books.people.add(person("Anna"))


def test_a_removed_person_is_found_by_handle_but_is_not_everybody(books: Books) -> None:
    books.people.replace(replace(books.people.get(ANNA), active=False))
    ben = books.people.add(person("ben"))

    removed = books.people.by_handle("anna")
    assert removed is not None
    assert not removed.active
    assert books.people.everybody() == [ben]


def test_everybody_comes_in_order_of_handle(books: Books) -> None:
    for handle in ("Zoe", "ben", "Carl"):
        books.people.add(person(handle))

    assert [each.handle for each in books.people.everybody()] == ["anna", "ben", "Carl", "Zoe"]


def test_replacing_somebody_unknown_is_a_lookup_error(books: Books) -> None:
    with pytest.raises(LookupError):
        books.people.replace(replace(person("ben"), id=99))


def test_an_account_finds_its_person(books: Books) -> None:
    books.people.link(account("U1"), ANNA)

    assert books.people.by_identity(account("U1")) == books.people.get(ANNA)
    assert books.people.by_identity(account("U2")) is None


def test_a_removed_person_is_still_found_by_account(books: Books) -> None:
    books.people.link(account("U1"), ANNA)
    books.people.replace(replace(books.people.get(ANNA), active=False))

    found = books.people.by_identity(account("U1"))
    assert found is not None
    assert not found.active


def test_a_person_may_hold_several_accounts(books: Books) -> None:
    books.people.link(account("U2"), ANNA)
    books.people.link(account("U1"), ANNA)

    assert books.people.identities(ANNA) == [account("U1"), account("U2")]


def test_a_link_to_another_person_moves(books: Books) -> None:
    ben = books.people.add(person("ben"))
    books.people.link(account("U1"), ANNA)
    books.people.link(account("U1"), ben.id)

    assert books.people.by_identity(account("U1")) == ben
    assert books.people.identities(ANNA) == []


def test_an_account_belongs_to_one_organisation(books: Books, other: Books) -> None:
    books.people.link(account("U1"), ANNA)

    with pytest.raises(NOT_UNIQUE):
        other.people.link(account("U1"), ANNA)


def test_an_account_of_another_organisation_is_held_elsewhere(books: Books, other: Books) -> None:
    books.people.link(account("U1"), ANNA)

    assert other.people.is_held_elsewhere(account("U1"))
    assert not books.people.is_held_elsewhere(account("U1"))
    assert not other.people.is_held_elsewhere(account("U2"))


def test_an_account_identifies_its_person_and_their_books(unit: Unit, other: Books) -> None:
    other.people.link(account("U1"), ANNA)

    identified = unit.identify(account("U1"))
    assert identified is not None
    books, asker = identified
    assert books.organisation == other.organisation
    assert asker == other.people.get(ANNA)


def test_nobody_is_identified_by_an_unknown_account(unit: Unit, books: Books) -> None:
    books.people.link(account("U1"), ANNA)

    assert unit.identify(replace(account("U1"), workspace="T2")) is None


def test_a_removed_person_is_not_identified(unit: Unit, books: Books) -> None:
    books.people.link(account("U1"), ANNA)
    books.people.replace(replace(books.people.get(ANNA), active=False))

    assert unit.identify(account("U1")) is None


def test_the_people_of_another_organisation_are_not_seen(books: Books, other: Books) -> None:
    books.people.add(person("ben"))
    books.people.link(account("U1"), ANNA)
    other.people.replace(replace(other.people.get(ANNA), name="Another Anna"))

    assert books.people.get(ANNA).name == "Anna"
    assert [each.name for each in other.people.everybody()] == ["Another Anna"]
    assert other.people.by_handle("ben") is None
    assert other.people.by_identity(account("U1")) is None
    assert other.people.identities(ANNA) == []
