"""Where a message goes that was refused for good: to somebody who can do something about it.

First to the alert channels in which it was not tried yet, then to the
managers directly. What was meant for a client goes to the MSP's own people,
who have to tell the client. The log has it in any case, and so have `doctor`
and App Home.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from core.chat import Place
from core.notices import FOR_CLIENTS, PERSONAL, Undelivered, WorkTold
from core.operations.announcing import alert_channels, as_it_stands, managers_told
from core.operations.bulletin import Addressed
from core.operations.desk import Act
from core.outbox import Delivery, OutboxMessage
from core.ports import Books, Unit

_REACHES = frozenset({Delivery.SENT, Delivery.QUEUED, Delivery.CLAIMED})


def fall_back(message: OutboxMessage, unit: Unit, now: datetime) -> int:
    """Queue what a refused message said for the next who should know; returns for how many.

    None where it was a redrawing or nobody else's business, or where somebody
    else is told the same anyway. A line about work, which each statement has
    too, is worth no other message.
    """
    if message.updates is not None or isinstance(message.notice, (*PERSONAL, WorkTold)):
        return 0
    books = unit.books(message.organisation_id)
    told = books.outbox.by_subject(message.subject)
    if any(each.delivery in _REACHES for each in told):
        return 0
    if isinstance(message.notice, FOR_CLIENTS):
        told = []  # none of these places is the MSP's own
    places = _next(books, {each.place.without_thread() for each in told})
    for place in places:
        _queue(books, message, place, now)
    return len(places)


def _next(books: Books, tried: set[Place]) -> Sequence[Addressed]:
    channels = _untried(alert_channels(books), tried)
    return channels or _untried(managers_told(books), tried)


def _untried(places: Iterable[Addressed], tried: set[Place]) -> list[Addressed]:
    return [each for each in places if each.place.without_thread() not in tried]


def _queue(books: Books, message: OutboxMessage, to: Addressed, now: datetime) -> None:
    """The message as it stands now, with a word below it on where it could not be posted."""
    anew = replace(
        message,
        notice=as_it_stands(Act(books=books, at=now), message),
        place=to.place,
        language=to.language,
        queued_at=now,
        due_at=now,
        delivery=Delivery.QUEUED,
        attempts=0,
        claimed_by=None,
        claimed_until=None,
        ref=None,
        error=None,
    )
    word = Undelivered(
        platform=message.place.platform, channel=message.place.channel, reason=message.error or ""
    )
    if isinstance(message.notice, FOR_CLIENTS):
        client = _client(books, message)
        unsaid = replace(word, client=client, notice=message.notice)
        books.outbox.add(replace(anew, notice=unsaid, subject=_subject(message), thread=None))
        return
    books.outbox.add(anew)
    below = replace(anew, notice=word, subject=_subject(message), thread=message.subject)
    books.outbox.add(replace(below, top_up_id=None))


def _client(books: Books, message: OutboxMessage) -> str | None:
    if message.agreement_id is None:
        return None
    agreement = books.agreements.get(message.agreement_id)
    return books.clients.get(agreement.client_id).name


def _subject(message: OutboxMessage) -> str:
    return f"undelivered/{message.id}"
