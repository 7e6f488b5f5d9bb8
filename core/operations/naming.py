"""Which client is meant: readings of a name, the channel, the thread, the asker."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from zoneinfo import ZoneInfo

from core.calendar import resolve, today_in
from core.chat import BindingKind
from core.clients import Client, fold
from core.commands import ClientReadings, Command, Reading
from core.days import Day, OnDate
from core.operations.desk import Asked, Desk
from core.outbox import OutboxMessage
from core.questions import (
    AskWhichClient,
    Choice,
)
from core.refusals import ClientArchived, ClientNeeded, UnknownClient

ALIKE = 0.7
"""How like a known name a word must be to be offered instead."""
ALIKE_IN_A_NOTE = 0.8
"""The same where the words might as well begin a note on the channel's own client."""
BEGINNING = 0.95
"""How like a name its first letters are, from three on."""
OFFERED = 3
"""How many names are offered at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The client that was meant; `rest` is None if it was not said by name."""

    client: Client
    rest: str | None = None


Rebuild = Callable[[Reading], Command]
"""Makes the command anew with the client said rightly."""


def client_meant(
    desk: Desk,
    readings: ClientReadings,
    *,
    again: Rebuild,
    unnamed: str | None = None,
    archived: bool = False,
) -> Named:
    """Settle which client is meant, or ask, or refuse.

    `unnamed` is all that was said, where it may contain no name, so that the
    place's client can be meant. With `archived` an archived client will do.
    Raises Asked, UnknownClient, ClientNeeded or ClientArchived. To a client's
    contact a foreign name reads like an unknown one.
    """
    found = _by_readings(desk, readings) or _by_place(desk, readings, again, unnamed)
    if not archived:
        refuse_archived(found.client)
    return found


def date_meant(desk: Desk, reading: Reading, day: Day) -> OnDate:
    """The date that a day is now in the zone of the client that is offered.

    An answer to a question may be given days later, and still means that date.
    """
    client = desk.books.clients.by_name(fold(reading.name))
    zones = [
        ZoneInfo(agreement.zone)
        for agreement in desk.books.agreements.all()  # asking locks nothing
        if client is not None and agreement.client_id == client.id
    ]
    zone = zones[0] if zones else desk.zone
    return OnDate(date=resolve(day, today=today_in(zone, desk.act.at)))


def refuse_archived(client: Client) -> None:
    """Raise ClientArchived if nothing new may be logged for the client."""
    if client.archived:
        raise ClientArchived(client=client.name)


def client_here(desk: Desk) -> Client | None:
    """The client that the place means by itself: own, of the thread, of the channel."""
    if desk.asker.client_id is not None:
        return desk.books.clients.get(desk.asker.client_id)
    message = message_of_thread(desk)
    if message is not None and message.agreement_id is not None:
        return desk.books.clients.get(desk.books.agreements.get(message.agreement_id).client_id)
    binding = desk.books.places.binding(desk.place.without_thread())
    if binding is None or binding.kind is not BindingKind.CLIENT or binding.client_id is None:
        return None
    return desk.books.clients.get(binding.client_id)


def message_of_thread(desk: Desk) -> OutboxMessage | None:
    """The message that the thread hangs from, if it is one of ours."""
    if desk.place.thread is None:
        return None
    return desk.books.outbox.by_ref(desk.place.without_thread(), desk.place.thread)


def _by_readings(desk: Desk, readings: ClientReadings) -> Named | None:
    for reading in readings:
        client = desk.books.clients.by_name(fold(reading.name))
        if client is not None and desk.asker.may_see(client.id):
            return Named(client=client, rest=reading.rest)
    return None


def _by_place(desk: Desk, readings: ClientReadings, again: Rebuild, unnamed: str | None) -> Named:
    """The place's client, where none was named; asks about words that are like a name."""
    here = client_here(desk) if not readings or unnamed is not None else None
    if readings and desk.asker.is_staff:
        _ask_if_alike(desk, readings, again, here=here, unnamed=unnamed)
    if here is not None:
        return Named(client=here)
    if readings:
        raise UnknownClient(name=readings[-1].name)
    raise ClientNeeded


def _ask_if_alike(
    desk: Desk,
    readings: ClientReadings,
    again: Rebuild,
    *,
    here: Client | None,
    unnamed: str | None,
) -> None:
    """Ask if the words are like the names of others than the place's own client."""
    others = [client for client in desk.books.clients.everyone() if client != here]
    best: dict[str, Reading] = {}
    for name, reading in _ranked(readings, others, ALIKE if here is None else ALIKE_IN_A_NOTE):
        best.setdefault(name, reading)
    if not best:
        return
    meant = [Reading(name=name, rest=reading.rest) for name, reading in best.items()][:OFFERED]
    if here is not None:
        meant.append(Reading(name=here.name, rest=unnamed or ""))
    choices = tuple(Choice(label=each.name, command=again(each)) for each in meant)
    said = next(iter(best.values())).name
    raise Asked(AskWhichClient(name=said, choices=choices))


def _ranked(
    readings: ClientReadings, clients: Sequence[Client], least: float
) -> Iterator[tuple[str, Reading]]:
    """Names that are at least so like a reading, the likest (and longest read) first."""
    alike = [
        (-likeness, -len(reading.name), client.name, position)
        for position, reading in enumerate(readings)
        for client in clients
        if (likeness := _likeness(fold(reading.name), client, least)) >= least
    ]
    for _, _, name, position in sorted(alike):
        yield name, readings[position]


def _likeness(word: str, client: Client, least: float) -> float:
    """How like a client's names the word is, as far as it matters above `least`."""
    return max(_name_likeness(word, known, least) for known in client.folded_names)


def _name_likeness(word: str, known: str, least: float) -> float:
    """The beginning of a name counts as like, where nothing but a name can stand."""
    if least <= ALIKE and len(word) >= 3 and known.startswith(word):
        return BEGINNING
    matcher = SequenceMatcher(None, word, known)
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0.0
    return matcher.ratio()
