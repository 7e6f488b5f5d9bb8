"""Events: mentions, direct messages, and the end of an installation."""

from datetime import UTC, datetime

from adapters.chat.incoming import Incoming
from adapters.chat.payload import Misshapen, Payload, first, maybe, part, text
from adapters.chat.speech import PLAINLY
from adapters.slack.heard import Edited, Heard, Nothing, Opened, Removed, Spot, Told
from adapters.slack.mrkdwn import typed
from adapters.slack.refs import PLATFORM, is_direct, place
from adapters.slack.speech import BY_MENTION
from core.people import Identity

_PLAIN = frozenset({None, "file_share", "thread_broadcast"})
"""The subtypes of a message that somebody wrote; the others tell what happened to one."""


def hear_event(payload: Payload) -> Heard:
    """Tell what an event means to us."""
    event = part(payload, "event")
    match maybe(event, "type"):
        case "app_mention":
            return _mention(payload, event)
        case "message" if maybe(event, "channel_type") == "im":
            return _direct_message(payload, event)
        case "app_home_opened" if maybe(event, "tab") == "home":
            return _opened(payload, event)
        case "app_uninstalled":
            return _uninstalled(payload)
        case "tokens_revoked" if part(event, "tokens").get("bot"):
            return _revoked(payload, event)
        case _:
            return Nothing()


def _mention(payload: Payload, event: Payload) -> Heard:
    if _is_from_a_bot(event):
        return Nothing()
    told = _told(payload, event)
    if "edited" in event:  # an edit that leaves or puts the mention in is told as a new mention
        return Edited(incoming=told.incoming, spot=told.spot)
    return told


def _direct_message(payload: Payload, event: Payload) -> Heard:
    if maybe(event, "subtype") == "message_changed":
        return _changed(payload, event)
    if _is_from_a_bot(event) or maybe(event, "subtype") not in _PLAIN:
        return Nothing()
    return _told(payload, event)


def _changed(payload: Payload, event: Payload) -> Heard:
    """Slack tells of a changed message also when it only unfurled a link in it."""
    now, before = part(event, "message"), part(event, "previous_message")
    if _is_from_a_bot(now) or maybe(now, "text") == maybe(before, "text"):
        return Nothing()
    told = _told(payload, {**now, "channel": event.get("channel")})
    return Edited(incoming=told.incoming, spot=told.spot)


def _told(payload: Payload, event: Payload) -> Told:
    team, channel, user = installed(payload), text(event, "channel"), text(event, "user")
    thread = maybe(event, "thread_ts")
    incoming = Incoming(
        text=typed(maybe(event, "text") or "", bot=_bot(payload)),
        sender=Identity(platform=PLATFORM, workspace=_home(payload, event), user=user),
        place=place(team=team, channel=channel, user=user, thread=thread),
        delivery_id=text(payload, "event_id"),
        speech=PLAINLY if is_direct(channel) else BY_MENTION,
    )
    spot = Spot(user=user, channel=channel, thread=thread, message=text(event, "ts"))
    return Told(incoming=incoming, spot=spot)


def _opened(payload: Payload, event: Payload) -> Opened:
    team, user = installed(payload), text(event, "user")
    return Opened(
        incoming=Incoming(
            text="",
            sender=Identity(platform=PLATFORM, workspace=_home(payload, event), user=user),
            place=place(team=team, channel=None, user=user),
        ),
        enterprise=maybe(first(payload, "authorizations"), "enterprise_id"),
        drawn=maybe(event, "view", "private_metadata") or "",
        version=maybe(event, "view", "hash") or "",
    )


def _uninstalled(payload: Payload) -> Removed:
    """A workspace's own end says nothing of what its whole organisation has installed."""
    team, enterprise = maybe(payload, "team_id"), maybe(payload, "enterprise_id")
    is_of_all = team is None or first(payload, "authorizations").get("is_enterprise_install")
    if is_of_all and enterprise is not None:
        return Removed(team=None, enterprise=enterprise, at=_moment(payload))
    return Removed(team=team, at=_moment(payload))


def _revoked(payload: Payload, event: Payload) -> Removed:
    bots = part(event, "tokens").get("bot")
    if not isinstance(bots, list):
        raise Misshapen("event.tokens.bot")
    return Removed(
        team=maybe(payload, "team_id"),
        enterprise=maybe(payload, "enterprise_id"),
        at=_moment(payload),
        bots=frozenset(map(str, bots)),
    )


def _moment(payload: Payload) -> datetime | None:
    """When it happened: told in whole seconds, so that it was up to a second later."""
    told = payload.get("event_time")
    return datetime.fromtimestamp(told + 1, UTC) if isinstance(told, int) and told else None


def _is_from_a_bot(event: Payload) -> bool:
    return "bot_id" in event or maybe(event, "user") is None


def installed(payload: Payload) -> str:
    """The workspace in which the app is told of an event; another may have caused it."""
    return (
        maybe(first(payload, "authorizations"), "team_id")
        or maybe(payload, "context_team_id")
        or text(payload, "team_id")
    )


def _bot(payload: Payload) -> str | None:
    """The bot's own user, as which the app was told of the event."""
    return maybe(first(payload, "authorizations"), "user_id")


def _home(payload: Payload, event: Payload) -> str:
    """The workspace that the writer belongs to.

    In a channel that is shared with others it is nobody's unless the event
    says whose. An organisation may stand there in its workspace's place.
    """
    home = maybe(event, "user_team")
    if home is None and payload.get("is_ext_shared_channel"):
        home = maybe(event, "team") or ""
    match home:
        case None:
            return installed(payload)
        case organisation if organisation == maybe(payload, "enterprise_id"):
            return maybe(payload, "team_id") or organisation
        case organisation if organisation == maybe(payload, "context_enterprise_id"):
            return maybe(payload, "context_team_id") or organisation
        case _:
            return home
