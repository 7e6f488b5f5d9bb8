"""Where the app was added, and where it was removed."""

from dataclasses import replace

from adapters.chat.payload import Payload, each, maybe, text
from adapters.teams.heard import Heard, Installed, Nothing, Removed, Spot
from adapters.teams.scene import incoming_of, spot_of

_GONE = frozenset({"channelDeleted", "teamDeleted", "teamHardDeleted"})


def hear_installation(activity: Payload) -> Heard:
    """The app was added or removed. An upgrade (`remove-upgrade`, `add-upgrade`) is neither."""
    match maybe(activity, "action"):
        case "add":
            return _installed(activity)
        case "remove":
            spot = spot_of(activity)
            return Removed(spot=spot, whole_team=spot.team is not None)
        case _:
            return Nothing()


def hear_conversation(activity: Payload) -> Heard:
    """Somebody came or left, the bot among them, or a channel was deleted.

    A renamed channel keeps its id, which is all that we know of it.
    """
    spot = spot_of(activity)
    event = maybe(activity, "channelData", "eventType") or ""
    if event in _GONE:
        return Removed(spot=_of_channel(activity, spot), whole_team=event.startswith("team"))
    if _has(activity, "membersAdded", spot.bot):
        return _installed(activity)
    if _has(activity, "membersRemoved", spot.bot):
        return Removed(spot=spot, whole_team=spot.team is not None)
    return Nothing()


def _installed(activity: Payload) -> Installed:
    spot = spot_of(activity)
    return Installed(incoming=incoming_of(activity, spot, ""), spot=spot)


def _has(activity: Payload, name: str, bot: str) -> bool:
    return any(text(member, "id") == bot for member in each(activity, name))


def _of_channel(activity: Payload, spot: Spot) -> Spot:
    """A deleted channel is told of in the team's first one."""
    channel = maybe(activity, "channelData", "channel", "id")
    return spot if channel is None else replace(spot, conversation=channel)
