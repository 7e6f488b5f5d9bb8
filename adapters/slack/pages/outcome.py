"""What somebody reads when they come back from Slack."""

from dataclasses import dataclass
from typing import assert_never

from adapters.chat import wording
from adapters.chat.wording import Reader
from adapters.slack.pages.arriving import Arrived
from adapters.slack.pages.words import words
from core.invitations import Fate
from core.refusals import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One page: what became of it, and what comes next.

    `home` opens the app in Slack; without it, it did not work, and one can
    begin again, with the `invitation` if there was one.
    """

    status: int = 200
    title: str
    lines: tuple[str, ...]
    home: str | None = None
    invitation: str | None = None


def arrived(came: Arrived, invitation: str | None, language: str) -> Outcome:
    """It is installed. An invitation for a workspace that had joined before is left unused."""
    text, workspace = words(language).text, came.installation.name
    name = _fate(came, invitation)
    lines = (text(f"{name}.lead", workspace=workspace), text("next-step"))
    return Outcome(title=text(name, workspace=workspace), lines=lines, home=came.home)


def _fate(came: Arrived, invitation: str | None) -> str:
    match came.installed.fate:
        case Fate.FOUNDED:
            return "founded"
        case Fate.JOINED:
            return "joined" if came.installed.client is None else "joined-client"
        case Fate.ALREADY:
            return "again" if invitation is None else "already"
        case fate:
            assert_never(fate)


def refused(refusal: Refusal, language: str) -> Outcome:
    """The workspace may not come in, for a reason that the chat would give as well."""
    reply = wording.refuse(refusal, Reader(language=language))
    return Outcome(status=409, title=reply.title, lines=reply.lines)


def failed(name: str, status: int, language: str, invitation: str | None = None) -> Outcome:
    """It did not work: `denied`, `late`, `not-granted`, `unreachable` or `busy`."""
    text = words(language).text
    return Outcome(
        status=status, title=text(name), lines=(text(f"{name}.lead"),), invitation=invitation
    )
