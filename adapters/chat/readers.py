"""Who reads an answer, and in which language."""

from adapters.chat.incoming import Incoming
from adapters.chat.performing import Performer
from adapters.chat.wording import Reader
from adapters.chat.wording.phrases import spoken
from core.operations import Outcome
from core.people import Organisation, Person
from core.refusals import Refusal
from core.zones import zone_called


def stranger(incoming: Incoming) -> Reader:
    """Describe a reader whom nobody knows: no rights, and the platform's language."""
    return Reader(language=spoken(incoming.locale), speech=incoming.speech)


def reader_of(
    person: Person,
    organisation: Organisation,
    incoming: Incoming,
    *,
    install_url: str | None = None,
) -> Reader:
    """Describe a known reader: own language first, then the platform's, then the house's."""
    return Reader(
        language=spoken(person.language, incoming.locale, organisation.language),
        staff=person.is_staff,
        rights=person.rights,
        zone=zone_of(person, organisation, incoming),
        install_url=install_url,
        speech=incoming.speech,
    )


def zone_of(person: Person, organisation: Organisation, incoming: Incoming) -> str:
    """The zone in which a reader reads: own first, then where they are, then the house's."""
    return person.zone or zone_called(incoming.zone or "") or organisation.zone


async def listener(performer: Performer, incoming: Incoming) -> Reader:
    """Look up who listens."""
    known = await performer.who(incoming.sender)
    return reader_of(*known, incoming) if known else stranger(incoming)


def reader_of_outcome(
    outcome: Outcome, incoming: Incoming, *, install_url: str | None = None
) -> Reader:
    """Describe whom an outcome is for."""
    asker, house = outcome.asker, outcome.organisation
    if asker is None:
        language = spoken(incoming.locale, house.language)
        return Reader(language=language, install_url=install_url)
    return reader_of(asker, house, incoming, install_url=install_url)


def reader_of_refusal(refusal: Refusal, incoming: Incoming) -> Reader:
    """Describe who was refused, as far as the refusal knows."""
    house = refusal.organisation
    if refusal.asker is not None and house is not None:
        return reader_of(refusal.asker, house, incoming)
    ours = None if house is None else house.language
    return Reader(language=spoken(refusal.language, incoming.locale, ours))
