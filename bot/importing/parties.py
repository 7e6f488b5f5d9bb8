"""Clients and people from a line each; who is known already stays as they are."""

from bot.importing.lines import Fault, Line
from core.clients import Client, fold
from core.operations.desk import Act
from core.operations.taking_over import ClientTaken, take_client, take_person
from core.people import Identity, Person, Role
from core.ports import Books

_PARTS_OF_AN_ACCOUNT = 3


def take_client_line(line: Line, act: Act) -> str | None:
    """Add a client; None if there is one of that name."""
    name = line.needed("client")
    if act.books.clients.by_name(fold(name)) is not None:
        return None
    taken = ClientTaken(
        name=name,
        aliases=line.list("aliases"),
        language=line.text("language") or None,
        archived=line.is_yes("archived"),
        started_on=line.day("started_on"),
        zone=line.zone("zone"),
    )
    return take_client(act, taken).name


def take_person_line(line: Line, act: Act) -> str | None:
    """Add a person with their accounts; None if there is one of that handle."""
    handle = line.needed("handle")
    if act.books.people.by_handle(handle) is not None:
        return None
    role = line.one_of("role", Role)
    if role is None:
        raise Fault("role is empty.")
    client = line.text("client")
    person = Person(
        id=0,
        handle=handle,
        name=line.text("name") or handle,
        role=role,
        client_id=client_called(client, act.books).id if client else None,
    )
    return take_person(act, person, tuple(map(_account, line.list("accounts")))).handle


def client_called(name: str, books: Books) -> Client:
    """The client of that name. Raises Fault."""
    found = books.clients.by_name(fold(name))
    if found is None:
        raise Fault(f"There is no client {name}: import clients first.")
    return found


def person_called(handle: str, books: Books) -> Person:
    """The person of that handle, also if they have left. Raises Fault."""
    found = books.people.by_handle(handle)
    if found is None:
        raise Fault(f"There is nobody called {handle}: import people first.")
    return found


def _account(text: str) -> Identity:
    parts = text.split("/")
    if len(parts) != _PARTS_OF_AN_ACCOUNT or not all(parts):
        raise Fault(f"accounts has to be as slack/T012AB3CD/U012AB3CD, not {text!r}.")
    platform, workspace, user = parts
    return Identity(platform=platform, workspace=workspace, user=user)
