from dataclasses import replace

import pytest

from adapters.chat.transcript import ChatMessage
from adapters.web.rooms import WORKSPACE, Room, RoomKind, Viewer, members, viewer
from core.chat import Binding, BindingKind
from core.clients import Client
from core.ports import Unit
from tests.adapters.web.house import NOON, channel, found_house
from tests.fakes.memory import MemoryStore


@pytest.fixture
def store() -> MemoryStore:
    store = MemoryStore()
    store.run(found_house)
    return store


def see(store: MemoryStore, user: str) -> Viewer:
    found = store.run(lambda unit: viewer(unit, user))
    assert found is not None
    return found


def keys(viewer: Viewer) -> list[str]:
    return [room.key for room in viewer.rooms]


def message(room: str, *, only_for: str | None = None) -> ChatMessage:
    return ChatMessage(
        id=1, workspace=WORKSPACE, channel=room, posted_at=NOON, text="psst", only_for=only_for
    )


@pytest.mark.parametrize("user", ["anna", "mona"])
def test_staff_see_every_channel_and_their_own_direct_messages(
    store: MemoryStore, user: str
) -> None:
    assert keys(see(store, user)) == ["team", "alerts", "acme", "globex", f"@{user}"]


def test_a_contact_sees_his_clients_channel_and_his_own_direct_messages(
    store: MemoryStore,
) -> None:
    assert keys(see(store, "carl")) == ["acme", "@carl"]


def test_nobody_else_sees_a_message_for_one_person(store: MemoryStore) -> None:
    private = message("acme", only_for="anna")
    assert see(store, "anna").sees(private)
    assert not see(store, "mona").sees(private)
    assert not see(store, "carl").sees(private)


def test_nobody_sees_the_direct_messages_of_another(store: MemoryStore) -> None:
    assert see(store, "anna").sees(message("@anna"))
    assert not see(store, "mona").sees(message("@anna"))


def test_a_channel_named_like_somebody_is_not_their_direct_messages(store: MemoryStore) -> None:
    def add_client_named_anna(unit: Unit) -> None:
        books = unit.books(1)
        client = books.clients.add(Client(id=0, name="Anna"))
        books.places.bind(
            Binding(place=channel("anna"), kind=BindingKind.CLIENT, client_id=client.id)
        )

    store.run(add_client_named_anna)
    assert see(store, "mona").sees(message("anna"))
    assert not see(store, "mona").sees(message("@anna"))


@pytest.mark.parametrize("room", ["team", "alerts"])
def test_no_link_opens_the_teams_rooms_to_a_client(store: MemoryStore, room: str) -> None:
    def link_to_acme(unit: Unit) -> None:
        books = unit.books(1)
        acme = books.clients.by_name("acme")
        assert acme is not None
        books.places.bind(Binding(place=channel(room), kind=BindingKind.CLIENT, client_id=acme.id))

    store.run(link_to_acme)
    assert keys(see(store, "carl")) == ["acme", "@carl"]
    assert keys(see(store, "anna")) == ["team", "alerts", "acme", "globex", "@anna"]


def test_a_new_client_gets_a_room_in_which_it_can_be_linked(store: MemoryStore) -> None:
    store.run(lambda unit: unit.books(1).clients.add(Client(id=0, name="Müller & Söhne")))
    room = see(store, "mona").room("mueller-und-soehne")
    assert room == Room(
        kind=RoomKind.CLIENT,
        place=channel("mueller-und-soehne"),
        client="Müller & Söhne",
        linked=False,
    )


def test_a_room_that_is_linked_to_another_client_is_not_offered_to_a_namesake(
    store: MemoryStore,
) -> None:
    def link_initechs_name_to_acme(unit: Unit) -> None:
        books = unit.books(1)
        acme = books.clients.by_name("acme")
        assert acme is not None
        books.places.bind(
            Binding(place=channel("initech"), kind=BindingKind.CLIENT, client_id=acme.id)
        )
        books.clients.add(Client(id=0, name="Initech"))

    store.run(link_initechs_name_to_acme)
    rooms = [room.client for room in see(store, "mona").rooms if room.key == "initech"]
    assert rooms == ["Acme"]


def test_somebody_who_was_removed_is_nobody(store: MemoryStore) -> None:
    def remove_ben(unit: Unit) -> None:
        people = unit.books(1).people
        ben = people.by_handle("ben")
        assert ben is not None
        people.replace(replace(ben, active=False))

    store.run(remove_ben)
    assert store.run(lambda unit: viewer(unit, "ben")) is None
    assert "ben" not in [member.user for member in store.run(members)]


def test_technicians_come_first_and_contacts_last(store: MemoryStore) -> None:
    users = [member.user for member in store.run(members)]
    assert users == ["anna", "ben", "mona", "carl", "gwen"]
