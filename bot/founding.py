"""Founds an organisation, with its first manager."""

from dataclasses import dataclass

from core.people import Identity, Organisation, Person, Role
from core.ports import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Founding:
    """A new MSP: its name, language and zone, and the chat account of its first manager."""

    name: str
    language: str
    zone: str
    manager: str
    account: Identity


class AlreadyKnown(Exception):
    """The account is somebody's already; an account belongs to one organisation."""


def found(unit: Unit, founding: Founding) -> None:
    """Store the organisation and its first manager. Raises AlreadyKnown."""
    if unit.identify(founding.account) is not None:
        raise AlreadyKnown
    organisation = Organisation(
        id=0, name=founding.name, language=founding.language, zone=founding.zone
    )
    people = unit.found(organisation).people
    manager = Person(id=0, handle=founding.manager, name=founding.manager, role=Role.MANAGER)
    people.link(founding.account, people.add(manager).id)
