from dataclasses import replace

import pytest

from core.clients import Client
from core.ports import Books
from tests.contracts.house import CLIENT, client
from tests.contracts.implementations import NOT_UNIQUE


def test_a_client_is_read_back_as_it_was_added(books: Books) -> None:
    added = books.clients.add(replace(client("Globex", "GX", "globex.com"), language="de"))

    assert added.id == 2
    assert books.clients.get(added.id) == added


def test_an_unknown_client_is_a_lookup_error(books: Books) -> None:
    with pytest.raises(LookupError):
        books.clients.get(99)


def test_a_client_is_found_by_every_folded_name(books: Books) -> None:
    added = books.clients.add(client("Müller & Söhne", "MuS"))

    assert books.clients.by_name("mueller und soehne") == added
    assert books.clients.by_name("mus") == added
    assert books.clients.by_name("mueller") is None


def test_an_archived_client_is_still_found(books: Books) -> None:
    archived = books.clients.add(client("Hooli", archived=True))

    assert books.clients.by_name("hooli") == archived


def test_clients_come_in_order_of_name_and_the_archived_ones_apart(books: Books) -> None:
    for name in ("Umbrella", "Örtel", "globex"):
        books.clients.add(client(name))
    books.clients.add(client("Hooli", archived=True))

    names = [each.name for each in books.clients.everyone()]
    assert names == ["Acme", "globex", "Örtel", "Umbrella"]
    assert [each.name for each in books.clients.everyone(archived=True)] == ["Hooli"]


@pytest.mark.parametrize("second", [client("ACME"), client("Other", "acme")])
def test_two_clients_cannot_answer_to_one_name(books: Books, second: Client) -> None:
    with pytest.raises(NOT_UNIQUE):
        books.clients.add(second)


def test_a_renamed_client_is_found_by_its_new_name_only(books: Books) -> None:
    renamed = replace(books.clients.get(CLIENT), name="Apex", aliases=("ax",))
    books.clients.replace(renamed)

    assert books.clients.get(CLIENT) == renamed
    assert books.clients.by_name("apex") == renamed
    assert books.clients.by_name("ax") == renamed
    assert books.clients.by_name("acme") is None


def test_a_client_cannot_take_the_name_of_another(books: Books) -> None:
    globex = books.clients.add(client("Globex"))

    with pytest.raises(NOT_UNIQUE):
        books.clients.replace(replace(globex, aliases=("Acme",)))


def test_replacing_an_unknown_client_is_a_lookup_error(books: Books) -> None:
    with pytest.raises(LookupError):
        books.clients.replace(replace(client("Globex"), id=99))


def test_the_clients_of_another_organisation_are_not_seen(books: Books, other: Books) -> None:
    books.clients.add(client("Globex"))
    other.clients.replace(replace(other.clients.get(CLIENT), name="Apex"))

    assert books.clients.get(CLIENT).name == "Acme"
    assert [each.name for each in other.clients.everyone()] == ["Apex"]
    assert other.clients.by_name("globex") is None
    assert other.clients.by_name("acme") is None
    with pytest.raises(LookupError):
        other.clients.get(2)
