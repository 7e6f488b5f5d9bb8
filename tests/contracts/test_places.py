from dataclasses import replace

from core.chat import Binding, BindingKind, Place, Timer
from core.ports import Books
from tests.contracts.house import ACME, ALERTS, ANNA, CLIENT, NOON, client

OF_ACME = Binding(place=ACME, kind=BindingKind.CLIENT, client_id=CLIENT)
OF_ALERTS = Binding(place=ALERTS, kind=BindingKind.ALERTS)


def test_a_channel_is_bound_in_all_its_threads(books: Books) -> None:
    books.places.bind(replace(OF_ACME, place=replace(ACME, thread="17.4")))

    assert books.places.binding(ACME) == OF_ACME
    assert books.places.binding(replace(ACME, thread="99.1")) == OF_ACME


def test_a_channel_is_one_of_a_platform_and_workspace(books: Books) -> None:
    books.places.bind(OF_ACME)

    assert books.places.binding(replace(ACME, platform="teams")) is None
    assert books.places.binding(replace(ACME, workspace="T2")) is None
    assert books.places.binding(replace(ACME, direct=True)) is None


def test_a_new_binding_replaces_the_old_one(books: Books) -> None:
    books.places.bind(OF_ACME)
    books.places.bind(replace(OF_ALERTS, place=ACME))

    assert books.places.binding(ACME) == replace(OF_ALERTS, place=ACME)
    assert books.places.of_client(CLIENT) == []


def test_a_channel_can_be_unbound_again_and_again(books: Books) -> None:
    books.places.bind(OF_ACME)
    books.places.unbind(replace(ACME, thread="17.4"))
    books.places.unbind(ACME)

    assert books.places.binding(ACME) is None


def test_bindings_are_found_by_what_they_are_for_in_order_of_place(books: Books) -> None:
    globex = books.clients.add(client("Globex"))
    second = Place(platform="slack", workspace="T1", channel="B-acme")
    books.places.bind(OF_ACME)
    books.places.bind(OF_ALERTS)
    books.places.bind(replace(OF_ACME, place=second))
    books.places.bind(
        replace(OF_ACME, place=replace(ACME, channel="C-globex"), client_id=globex.id)
    )

    assert books.places.alert_channels() == [OF_ALERTS]
    assert [each.place for each in books.places.of_client(CLIENT)] == [second, ACME]


def test_the_bindings_of_another_organisation_are_not_seen(books: Books, other: Books) -> None:
    books.places.bind(OF_ACME)
    books.places.bind(OF_ALERTS)

    assert other.places.binding(ACME) is None
    assert other.places.alert_channels() == []
    assert other.places.of_client(CLIENT) == []
    other.places.unbind(ACME)
    assert books.places.binding(ACME) == OF_ACME


def test_a_person_times_one_thing_at_once(books: Books) -> None:
    globex = books.clients.add(client("Globex"))
    first = Timer(person_id=ANNA, client_id=CLIENT, started_at=NOON)
    second = replace(first, client_id=globex.id, note="printer")
    books.timers.put(first)
    assert books.timers.get(ANNA) == first

    books.timers.put(second)
    assert books.timers.get(ANNA) == second


def test_a_timer_can_be_removed_again_and_again(books: Books) -> None:
    books.timers.put(Timer(person_id=ANNA, client_id=CLIENT, started_at=NOON))
    books.timers.remove(ANNA)
    books.timers.remove(ANNA)

    assert books.timers.get(ANNA) is None


def test_the_timers_of_another_organisation_are_not_seen(books: Books, other: Books) -> None:
    running = Timer(person_id=ANNA, client_id=CLIENT, started_at=NOON)
    books.timers.put(running)

    assert other.timers.get(ANNA) is None
    other.timers.remove(ANNA)
    assert books.timers.get(ANNA) == running
