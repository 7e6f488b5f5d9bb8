"""What can be refused about clients and their names."""

from dataclasses import dataclass

from core.refusals.refusal import Refusal


@dataclass(kw_only=True, eq=False)
class UnknownClient(Refusal):
    """No client of that name that the asker may know of."""

    name: str


@dataclass(kw_only=True, eq=False)
class ClientNeeded(Refusal):
    """No client was said, and the channel is bound to none."""


@dataclass(kw_only=True, eq=False)
class ClientArchived(Refusal):
    """The client is archived; nothing new is logged or sold."""

    client: str


@dataclass(kw_only=True, eq=False)
class NotArchived(Refusal):
    """The client is not archived, so there is nothing to restore."""

    client: str


@dataclass(kw_only=True, eq=False)
class NameTaken(Refusal):
    """Another client, or person, answers to that name."""

    name: str
    holder: str


@dataclass(kw_only=True, eq=False)
class BadName(Refusal):
    """A name that could not be told from a duration, a verb or nothing."""

    name: str


@dataclass(kw_only=True, eq=False)
class UnknownZone(Refusal):
    """No time zone has that name."""

    name: str
