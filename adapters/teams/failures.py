"""Why a call to Teams failed, and whether it may have been done all the same."""

from dataclasses import dataclass
from http import HTTPStatus

from aiohttp import ClientConnectorError, ClientError, ConnectionTimeoutError

from adapters.teams.tokens import NoToken
from adapters.teams.web import NotTeams, Refused

_LATER = frozenset({HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.PRECONDITION_FAILED})
"""Asked too often, or while somebody else changed the same conversation."""

CallFailed = (Refused, NoToken, NotTeams, ClientError, TimeoutError)
"""Everything that a call raises."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A failed call.

    Teams did it, did it not, or nobody knows (`perhaps_done`). One that was
    not done may be worth another try (`may_try_again`).
    """

    reason: str
    perhaps_done: bool = False
    may_try_again: bool = False
    wait_seconds: int | None = None


def judge(problem: Exception) -> Failure:
    """Tell what a failure means.

    Without a token nothing was sent, and a secret that ran out is renewed by
    somebody: what is to be said waits for that.
    """
    match problem:
        case Refused():
            return _refused(problem)
        case NoToken(reason=reason):
            return Failure(reason=reason, may_try_again=True)
        case ClientConnectorError() | ConnectionTimeoutError():
            return Failure(reason=type(problem).__name__, may_try_again=True)
        case _:
            return Failure(reason=type(problem).__name__, perhaps_done=True)


def _refused(refused: Refused) -> Failure:
    if refused.status in _LATER:
        wait = refused.retry_after or ""
        return Failure(
            reason=refused.code,
            may_try_again=True,
            wait_seconds=int(wait) if wait.isdecimal() else None,
        )
    if refused.status >= 500:
        return Failure(reason=refused.code, perhaps_done=True)
    return Failure(reason=refused.code)
