"""From what Teams sends to what somebody did: pure, an activity in and a value out."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from adapters.chat.payload import Misshapen, Payload, each, maybe, part, text
from adapters.teams.acts import hear_card, hear_invoke
from adapters.teams.events import hear_conversation, hear_installation
from adapters.teams.heard import Edited, Heard, Nothing, Scope, Told
from adapters.teams.scene import incoming_of, spot_of
from adapters.teams.text import Mention, typed

__all__ = ["Misshapen", "translate"]

_EDIT = "editMessage"


def translate(activity: Payload) -> Heard:
    """Tell what an activity means. Raises Misshapen if it is none of Teams'."""
    hear = _KINDS.get(text(activity, "type"))
    return hear(activity) if hear else Nothing()


def _message(activity: Payload) -> Heard:
    """Something typed, or a button of an old client, which sends its data without a text."""
    if isinstance(activity.get("value"), Mapping):
        return hear_card(activity, spot_of(activity), as_message=True)
    told = _told(activity)
    return told if _is_to_us(activity, told) else Nothing()


def _update(activity: Payload) -> Heard:
    """Teams tells of a message also when it was brought back."""
    if maybe(activity, "channelData", "eventType") != _EDIT:
        return Nothing()
    told = _told(activity)
    edited = Edited(incoming=told.incoming, spot=told.spot)
    return edited if _is_to_us(activity, told) else Nothing()


def _told(activity: Payload) -> Told:
    spot = replace(spot_of(activity), message=text(activity, "id"))
    said = typed(maybe(activity, "text") or "", _mentions(activity), bot=spot.bot)
    incoming = incoming_of(activity, spot, said, delivery_id=spot.message)
    return Told(incoming=incoming, spot=spot)


def _is_to_us(activity: Payload, told: Told) -> bool:
    """Whether the bot was spoken to.

    With the permission to get all messages of a channel it hears people talk
    with each other; what begins with a slash is meant for it all the same.
    """
    mentioned = any(mention.account == told.spot.bot for mention in _mentions(activity))
    return mentioned or told.spot.scope is Scope.PERSONAL or told.incoming.text.startswith("/")


def _mentions(activity: Payload) -> list[Mention]:
    """Whoever is mentioned; Teams leaves out half of it where an account is gone."""
    return [
        Mention(
            account=maybe(entity, "mentioned", "id") or "",
            name=maybe(entity, "mentioned", "name") or "",
            text=maybe(entity, "text") or "",
        )
        for entity in each(activity, "entities")
        if maybe(entity, "type") == "mention" and part(entity, "mentioned")
    ]


_KINDS: dict[str, Callable[[Payload], Heard]] = {
    "message": _message,
    "messageUpdate": _update,
    "invoke": hear_invoke,
    "installationUpdate": hear_installation,
    "conversationUpdate": hear_conversation,
}
