"""Why a call to Slack failed, and whether it may have been done all the same."""

from dataclasses import dataclass

from aiohttp import ClientConnectorError, ClientError, ConnectionTimeoutError
from slack_sdk.errors import SlackApiError

CallFailed = (SlackApiError, ClientError, TimeoutError)
"""Everything that a call raises."""

INVALID_BLOCKS = "invalid_blocks"
"""Slack did not know how to draw a message, and did not post it."""

_PERHAPS_DONE = frozenset({"internal_error", "fatal_error", "request_timeout"})
_LATER = frozenset(
    {"ratelimited", "rate_limited", "service_unavailable", "team_added_to_org", "token_expired"}
)
_DEAD_TOKEN = frozenset(
    {"account_inactive", "invalid_auth", "not_authed", "token_expired", "token_revoked"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A failed call.

    Slack did it, did it not, or nobody knows (`perhaps_done`). One that was
    not done may be worth another try (`may_try_again`).
    """

    reason: str
    perhaps_done: bool = False
    may_try_again: bool = False
    wait_seconds: int | None = None

    @property
    def is_of_the_token(self) -> bool:
        """Whether Slack takes the token no longer; there may be a newer one."""
        return self.reason in _DEAD_TOKEN


def judge(problem: Exception) -> Failure:
    """Tell what a failure means."""
    match problem:
        case SlackApiError():
            return _refused(problem)
        case ClientConnectorError() | ConnectionTimeoutError():
            return Failure(reason=type(problem).__name__, may_try_again=True)
        case _:
            return Failure(reason=type(problem).__name__, perhaps_done=True)


def _refused(problem: SlackApiError) -> Failure:
    response = problem.response
    # The SDK hands on aiohttp's own response where the body could not be read.
    status = getattr(response, "status_code", None) or getattr(response, "status", 0)
    data = getattr(response, "data", None)
    error = data.get("error") if isinstance(data, dict) else None
    if status == 429 or error in _LATER:
        wait = response.headers.get("Retry-After", "")
        return Failure(
            reason=error or "ratelimited",
            may_try_again=True,
            wait_seconds=int(wait) if wait.isdecimal() else None,
        )
    if error is None or error in _PERHAPS_DONE:
        return Failure(reason=error or f"HTTP {status}", perhaps_done=True)
    return Failure(reason=error)
