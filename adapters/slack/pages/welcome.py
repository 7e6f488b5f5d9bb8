"""The first message to whoever has installed the app."""

import structlog

from adapters.chat.origin import Origin
from adapters.chat.reply import Kind, Reply
from adapters.chat.wording.phrases import spoken
from adapters.slack.failures import CallFailed, judge
from adapters.slack.marking import drawn
from adapters.slack.pages.arriving import Arrived
from adapters.slack.pages.words import words
from adapters.slack.web import SlackWeb
from core.people import Person

_STEPS = ("alerts", "client", "block", "team", "log")

log = structlog.get_logger(__name__)


async def welcome(came: Arrived, web: SlackWeb) -> None:
    """Tell the installer the first steps, directly; one who came back knows them."""
    person = came.installed.person
    if person is None:
        return
    language = spoken(came.installer.language, came.installed.organisation.language)
    (message,) = drawn(_said(person, language), Origin.ANSWER)
    client = web.patient_client(came.installation.token)
    try:
        await client.chat_postMessage(channel=came.installation.installer, **message)
    except CallFailed as problem:
        log.warning("not_welcomed", reason=judge(problem).reason)


def _said(person: Person, language: str) -> Reply:
    text = words(language).text
    steps = [f"step-{name}" for name in _STEPS] if person.is_staff else ["step-balance"]
    return Reply(
        kind=Kind.HELP,
        title=text("welcome"),
        lines=(text("welcome.lead"), *(text(step) for step in steps), text("step-help")),
        language=language,
    )
