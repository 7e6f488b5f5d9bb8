"""Which client is meant: readings of a name, the channel, the thread, the asker."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from core.chat import BindingKind
from core.clients import Client, fold
from core.commands import ClientReadings, Command, Reading
from core.operations.desk import Asked, Desk
from core.refusals import ClientArchived, ClientNeeded, UnknownClient
from core.results import AskWhichClient, Choice

ALIKE = 0.7
"""How like a known name a word must be to be offered instead."""
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
    named: bool = True,
) -> Named:
    """Settle which client is meant, or ask, or refuse.

    `named` is False where the words might as well be no name at all, so that
    the channel's client can be meant. Raises Asked, UnknownClient,
    ClientNeeded or ClientArchived. To a client's contact a foreign name
    reads like an unknown one.
    """
    found = _by_readings(desk, readings)
    if found is None and readings:
        _ask_if_alike(desk, readings, again)
    if found is None and (named and readings):
        raise UnknownClient(name=readings[-1].name)
    found = found or _by_place(desk, readings)
    if found.client.archived:
        raise ClientArchived(client=found.client.name)
    return found


def client_here(desk: Desk) -> Client | None:
    """The client that the place means by itself: own, of the thread, of the channel."""
    if desk.asker.client_id is not None:
        return desk.books.clients.get(desk.asker.client_id)
    of_thread = agreement_of_thread(desk)
    if of_thread is not None:
        return desk.books.clients.get(desk.books.agreements.get(of_thread).client_id)
    binding = desk.books.places.binding(desk.place.without_thread())
    if binding is None or binding.kind is not BindingKind.CLIENT or binding.client_id is None:
        return None
    return desk.books.clients.get(binding.client_id)


def agreement_of_thread(desk: Desk) -> int | None:
    """The agreement that the thread is about, if it hangs from one of our messages."""
    if desk.place.thread is None:
        return None
    message = desk.books.outbox.by_ref(desk.place.without_thread(), desk.place.thread)
    return None if message is None else message.agreement_id


def _by_readings(desk: Desk, readings: ClientReadings) -> Named | None:
    for reading in readings:
        client = desk.books.clients.by_name(fold(reading.name))
        if client is not None and desk.asker.may_see(client.id):
            return Named(client=client, rest=reading.rest)
    return None


def _by_place(desk: Desk, readings: ClientReadings) -> Named:
    client = client_here(desk)
    if client is not None:
        return Named(client=client)
    if readings:
        raise UnknownClient(name=readings[-1].name)
    raise ClientNeeded


def _ask_if_alike(desk: Desk, readings: ClientReadings, again: Rebuild) -> None:
    if not desk.asker.is_staff:
        return
    clients = desk.books.clients.everyone()
    ranked = sorted(
        (
            (_likeness(reading.name, client), -len(reading.name), client.name, reading)
            for reading in readings
            for client in clients
        ),
        key=lambda row: (-row[0], row[1], row[2]),
    )
    choices: dict[str, Choice] = {}
    for likeness, _, name, reading in ranked:
        if likeness < ALIKE or len(choices) == OFFERED:
            break
        mended = Reading(name=name, rest=reading.rest)
        choices.setdefault(name, Choice(label=name, command=again(mended)))
    if choices:
        raise Asked(AskWhichClient(name=_closest(ranked), choices=tuple(choices.values())))


def _closest(ranked: Sequence[tuple[float, int, str, Reading]]) -> str:
    return ranked[0][3].name


def _likeness(said: str, client: Client) -> float:
    """How like a client's names the words are; the beginning of a name counts as like."""
    word = fold(said)
    return max((_name_likeness(word, known) for known in client.folded_names), default=0.0)


def _name_likeness(word: str, known: str) -> float:
    if len(word) >= 3 and known.startswith(word):
        return 0.95
    return SequenceMatcher(None, word, known).ratio()
