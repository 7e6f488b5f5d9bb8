"""What can be asked for about clients themselves."""

from dataclasses import dataclass

from core.readings import ClientReadings


@dataclass(frozen=True, slots=True, kw_only=True)
class AddClient:
    """Add a client, with an agreement on the default terms from today.

    The agreement is in `zone`, or in that of the organisation.
    """

    name: str
    aliases: tuple[str, ...] = ()
    zone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowClient:
    """A client's names, language, contacts and agreement."""

    client: ClientReadings = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListClients:
    """All clients by hours left, lowest first."""

    archived: bool = False
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SetClient:
    """Change a client's name, language or zone, where its invoices go, or an alias.

    `tells_work` says whether its channel is told of work that is logged there.
    """

    client: ClientReadings = ()
    name: str | None = None
    language: str | None = None
    add_alias: str | None = None
    remove_alias: str | None = None
    zone: str | None = None
    billing_name: str | None = None
    address: str | None = None
    vat_id: str | None = None
    tells_work: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveClient:
    """Take a client out of lists and logging; its ledger stays."""

    client: ClientReadings = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreClient:
    """Bring an archived client back into lists and logging."""

    client: ClientReadings = ()


ClientCommand = AddClient | ShowClient | ListClients | SetClient | ArchiveClient | RestoreClient
