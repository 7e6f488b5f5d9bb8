"""Nordlicht IT as every platform's house has it: the same people, clients and numbers."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime

from core.agreements import Agreement, Terms
from core.chat import Binding, BindingKind, Place, Workspace
from core.clients import Client
from core.people import Identity, Organisation, Person, Role
from core.ports import Books, Unit

BERLIN = "Europe/Berlin"
STARTED = date(2026, 1, 1)
FOUNDED = datetime(2026, 1, 1, tzinfo=UTC)

ROLES: dict[str, Role | None] = {
    "anna": Role.TECHNICIAN,
    "ben": Role.TECHNICIAN,
    "mona": Role.MANAGER,
    "max": Role.MANAGER,
    "guest": None,
    "carl": Role.CLIENT_APPROVER,
    "nora": None,
}
"""Everybody by handle; who has no role is on the platform, and not in the books."""

STAFF = ("anna", "ben", "mona", "max")
OUTSIDERS = frozenset({"carl", "nora"})
"""People of the client's own workspace."""


def found_nordlicht(
    unit: Unit, account: Callable[[str], Identity], *, alerts: Place, of_acme: Iterable[Place] = ()
) -> int:
    """Found it in the workspace of its alerts, with the account that each handle has.

    Returns the organisation's id.
    """
    organisation = Organisation(id=0, name="Nordlicht IT", language="en", zone=BERLIN)
    books = unit.found(organisation)
    own = Workspace(
        platform=alerts.platform, workspace=alerts.workspace, name="Nordlicht IT", joined_at=FOUNDED
    )
    books.workspaces.add(own)
    acme = _client(books, "Acme")
    _client(books, "Globex")
    for handle, role in ROLES.items():
        if role is not None:
            client_id = acme.id if role is Role.CLIENT_APPROVER else None
            person = books.people.add(
                Person(id=0, handle=handle, name=handle.title(), role=role, client_id=client_id)
            )
            books.people.link(account(handle), person.id)
    books.places.bind(Binding(place=alerts, kind=BindingKind.ALERTS))
    for place in of_acme:
        books.places.bind(Binding(place=place, kind=BindingKind.CLIENT, client_id=acme.id))
    return books.organisation.id


def agreement_of(books: Books, client: str) -> Agreement:
    """The agreement of a client, by its name."""
    found = books.clients.by_name(client.casefold())
    assert found is not None
    agreement = books.agreements.of_client(found.id)
    assert agreement is not None
    return agreement


def _client(books: Books, name: str) -> Client:
    client = books.clients.add(Client(id=0, name=name))
    agreement = books.agreements.add(
        Agreement(id=0, client_id=client.id, started_on=STARTED, zone=BERLIN)
    )
    books.agreements.add_terms(Terms(id=0, agreement_id=agreement.id, starts_on=STARTED))
    return client
