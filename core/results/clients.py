"""What is answered about clients themselves."""

from dataclasses import dataclass
from datetime import date

from core.company import BillingAddress
from core.paging import Page
from core.people import Role
from core.units import Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientAdded:
    """A client was added, with an agreement."""

    client: str
    started_on: date
    zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientShown:
    """All that stands of a client."""

    client: str
    aliases: tuple[str, ...]
    language: str | None
    archived: bool
    contacts: tuple[tuple[str, Role], ...]
    started_on: date | None
    zone: str | None
    balance: Minutes | None
    billing: BillingAddress | None = None
    tells_work: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientsListed:
    """Clients with their balances, lowest first; a page of them."""

    clients: tuple[ClientShown, ...]
    page: Page
    archived: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientChanged:
    """A client's names or language are now these; what else was changed is set."""

    client: str
    aliases: tuple[str, ...]
    language: str | None
    zone: str | None = None
    billing: BillingAddress | None = None
    tells_work: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientTakenOut:
    """A client was archived."""

    client: str
    balance: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientRestored:
    """A client is no longer archived."""

    client: str
    balance: Minutes


ClientResult = (
    ClientAdded | ClientShown | ClientsListed | ClientChanged | ClientTakenOut | ClientRestored
)
