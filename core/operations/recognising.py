"""What became of a stranger, for the message that asked who it is."""

from dataclasses import replace

from core.notices import Decided, WhoIsThis
from core.operations.desk import Act
from core.strangers import Stranger, StrangerState


def who_it_is(notice: WhoIsThis, subject: str, act: Act) -> WhoIsThis:
    """The question with its answer, or as one that a newer question has replaced."""
    stranger = act.books.strangers.get(notice.account.identity)
    if stranger is None or stranger.subject != subject:
        return replace(notice, superseded=True)
    return replace(notice, decided=_decided(stranger, act))


def _decided(stranger: Stranger, act: Act) -> Decided | None:
    by = act.name_of(stranger.decided_by)
    if by is None or stranger.decided_at is None:
        return None
    person = act.books.people.by_identity(stranger.account)
    if stranger.state is StrangerState.IGNORED or person is None:
        return Decided(by=by, at=stranger.decided_at)
    client_id = person.client_id
    return Decided(
        by=by,
        at=stranger.decided_at,
        role=person.role,
        client=None if client_id is None else act.books.clients.get(client_id).name,
    )
