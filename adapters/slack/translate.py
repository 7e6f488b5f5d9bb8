"""From what Slack sends to what somebody did: pure, a payload in and a value out."""

from collections.abc import Callable

from adapters.chat.incoming import Incoming
from adapters.chat.payload import Misshapen, Payload, maybe, text
from adapters.slack.acts import (
    hear_message_shortcut,
    hear_press,
    hear_search,
    hear_shortcut,
    hear_submission,
)
from adapters.slack.events import hear_event
from adapters.slack.heard import Commanded, Heard, Nothing, Spot
from adapters.slack.mrkdwn import typed
from adapters.slack.refs import PLATFORM, place
from adapters.slack.speech import HOURS, speech_in
from core.people import Identity

__all__ = ["Misshapen", "translate"]


def translate(payload: Payload) -> Heard:
    """Tell what a payload means. Raises Misshapen if it is none of Slack's."""
    kind = maybe(payload, "type")
    if kind is None and "command" in payload:
        return _command(payload)
    hear = _KINDS.get(kind or "")
    return hear(payload) if hear else Nothing()


def _command(payload: Payload) -> Commanded:
    """`/log acme 1.5` says `log acme 1.5`, `/hours undo` says `undo`."""
    verb = text(payload, "command")
    said = typed(maybe(payload, "text") or "")
    team, user = text(payload, "team_id"), text(payload, "user_id")
    spot = Spot(
        user=user,
        channel=text(payload, "channel_id"),
        response_url=maybe(payload, "response_url"),
        trigger=text(payload, "trigger_id"),
    )
    incoming = Incoming(
        text=said if verb == HOURS else f"{verb.removeprefix('/')} {said}".rstrip(),
        sender=Identity(platform=PLATFORM, workspace=team, user=user),
        place=place(team=team, channel=spot.channel, user=user),
        delivery_id=spot.trigger,
        speech=speech_in(spot.channel, thread=None),
    )
    return Commanded(incoming=incoming, spot=spot)


_KINDS: dict[str, Callable[[Payload], Heard]] = {
    "event_callback": hear_event,
    "block_actions": hear_press,
    "block_suggestion": hear_search,
    "view_submission": hear_submission,
    "shortcut": hear_shortcut,
    "message_action": hear_message_shortcut,
}
