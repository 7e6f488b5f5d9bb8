"""What people do rather than say: buttons, modals, menus and shortcuts."""

from collections.abc import Mapping

from adapters.chat.incoming import Incoming
from adapters.chat.origin import Origin
from adapters.chat.payload import Misshapen, Payload, each, first, maybe, part, text
from adapters.chat.reply import Button
from adapters.slack.drawing import pressed, values_of
from adapters.slack.heard import Changed, Heard, Nothing, Pressed, Searched, Spot, Submitted, Wanted
from adapters.slack.kept import Kept
from adapters.slack.mrkdwn import quoted
from adapters.slack.refs import PLATFORM, place
from adapters.slack.speech import speech_in
from core.people import Identity

LOG = "log"
"""What a shortcut says: the bare command, which asks for the form."""

MODAL = "modal"
LOG_TIME = "log_time"
LOG_TIME_FOR_MESSAGE = "log_time_for_message"

_LONGEST_QUOTE = 1_200
"""Leaves room in a note for the link to the message that it was taken from."""


def hear_press(payload: Payload) -> Heard:
    """A button in a message or a home, or something that was typed or picked in a modal."""
    if maybe(payload, "view", "type") == MODAL:
        return _hear_change(payload)
    action, container = first(payload, "actions"), part(payload, "container")
    if maybe(payload, "view", "type") == "home" and maybe(action, "value") is not None:
        return _press_at_home(payload, action)
    channel, message = maybe(container, "channel_id"), maybe(container, "message_ts")
    if channel is None or message is None or maybe(action, "value") is None:
        return Nothing()
    spot = Spot(
        user=text(payload, "user", "id"),
        channel=channel,
        thread=maybe(container, "thread_ts") or maybe(payload, "message", "thread_ts"),
        message=message,
        response_url=maybe(payload, "response_url"),
        trigger=maybe(payload, "trigger_id"),
    )
    button, origin = _button(action), _origin(action)
    incoming = _incoming(
        payload, spot, button.say, delivery_id=_press_id(payload, spot), origin=origin
    )
    return Pressed(incoming=incoming, spot=spot, button=button, origin=origin)


def _press_at_home(payload: Payload, action: Payload) -> Pressed:
    """A home is no conversation: the answer goes to the person directly."""
    user, button = text(payload, "user", "id"), _button(action)
    spot = Spot(user=user, trigger=maybe(payload, "trigger_id"))
    view, name = part(payload, "view"), text(action, "action_id")
    delivery_id = f"{text(view, 'id')}:{text(view, 'hash')}:{user}:{name}"
    return Pressed(
        incoming=_incoming(payload, spot, button.say, delivery_id=delivery_id),
        spot=spot,
        button=button,
        origin=Origin.ANSWER,
    )


def _hear_change(payload: Payload) -> Heard:
    view = part(payload, "view")
    kept = _kept(view)
    incoming = _incoming(payload, _spot(payload, kept), "", origin=kept.origin)
    return Changed(
        incoming=incoming,
        view=text(view, "id"),
        hash=text(view, "hash"),
        at=text(first(payload, "actions"), "action_ts"),
        form=text(view, "callback_id"),
        kept=kept,
        values=_values(view),
    )


def hear_submission(payload: Payload) -> Heard:
    """A modal handed in."""
    view = part(payload, "view")
    kept = _kept(view)
    spot = _spot(payload, kept)
    delivery_id = f"{text(view, 'id')}:{text(view, 'hash')}"
    return Submitted(
        incoming=_incoming(payload, spot, "", delivery_id=delivery_id, origin=kept.origin),
        spot=spot,
        form=text(view, "callback_id"),
        kept=kept,
        values=_values(view),
        fields=_fields(view),
    )


def hear_search(payload: Payload) -> Heard:
    """A menu of a modal asks for its options; the form's name asks for the form anew."""
    view = part(payload, "view")
    kept = _kept(view)
    form = text(view, "callback_id")
    return Searched(
        incoming=_incoming(payload, _spot(payload, kept), form, origin=kept.origin),
        menu=text(payload, "action_id"),
        typed=maybe(payload, "value") or "",
    )


def hear_shortcut(payload: Payload) -> Heard:
    """A shortcut from the menu, which knows no channel."""
    if maybe(payload, "callback_id") != LOG_TIME:
        return Nothing()
    spot = Spot(user=text(payload, "user", "id"), trigger=text(payload, "trigger_id"))
    return Wanted(incoming=_incoming(payload, spot, LOG), spot=spot)


def hear_message_shortcut(payload: Payload) -> Heard:
    """A shortcut on a message, which becomes the note."""
    if maybe(payload, "callback_id") != LOG_TIME_FOR_MESSAGE:
        return Nothing()
    spot = Spot(
        user=text(payload, "user", "id"),
        channel=text(payload, "channel", "id"),
        thread=maybe(payload, "message", "thread_ts"),
        response_url=maybe(payload, "response_url"),
        trigger=text(payload, "trigger_id"),
    )
    return Wanted(incoming=_incoming(payload, spot, LOG), spot=spot, note=_note(payload, spot))


def _incoming(
    payload: Payload,
    spot: Spot,
    said: str,
    *,
    delivery_id: str | None = None,
    origin: Origin | None = None,
) -> Incoming:
    thread = spot.thread or (spot.message if origin is Origin.NOTICE else None)
    return Incoming(
        text=said,
        sender=Identity(platform=PLATFORM, workspace=_home(payload), user=spot.user),
        place=place(team=_installed(payload), channel=spot.channel, user=spot.user, thread=thread),
        delivery_id=delivery_id,
        speech=speech_in(
            spot.channel, thread=spot.thread, outsider=_home(payload) != _installed(payload)
        ),
    )


def _spot(payload: Payload, kept: Kept) -> Spot:
    return Spot(
        user=text(payload, "user", "id"),
        channel=kept.channel,
        thread=kept.thread,
        message=kept.message,
        response_url=kept.response_url,
        trigger=maybe(payload, "trigger_id"),
    )


def _installed(payload: Payload) -> str:
    """The workspace of the app. Only the view tells it where somebody outside hands in a modal."""
    return (
        maybe(payload, "view", "app_installed_team_id")
        or maybe(payload, "team", "id")
        or text(payload, "user", "team_id")
    )


def _home(payload: Payload) -> str:
    """The workspace that the person belongs to."""
    return maybe(payload, "user", "team_id") or text(payload, "team", "id")


def _button(action: Payload) -> Button:
    label = text(action, "text", "text")
    return pressed({**action, "action_id": text(action, "action_id"), "text": {"text": label}})


def _press_id(payload: Payload, spot: Spot) -> str:
    """Name the state of what was pressed, so that a double click is one press.

    Slack sends each click as a payload of its own. Another person's press, or
    one after the message was redrawn, is another one.
    """
    edited = maybe(payload, "message", "edited", "ts") or ""
    action = text(first(payload, "actions"), "action_id")
    return f"{spot.channel}:{spot.message}:{edited}:{spot.user}:{action}"


def _origin(action: Payload) -> Origin:
    mark, _, _ = (maybe(action, "block_id") or "").partition(".")
    return Origin(mark) if mark in set(Origin) else Origin.ANSWER


def _kept(view: Payload) -> Kept:
    try:
        return Kept.read(maybe(view, "private_metadata") or "")
    except ValueError as problem:
        raise Misshapen("view.private_metadata") from problem


def _values(view: Payload) -> Mapping[str, str]:
    try:
        return values_of(part(view, "state"))
    except (AttributeError, KeyError, TypeError) as problem:
        raise Misshapen("view.state") from problem


def _fields(view: Payload) -> tuple[str, ...]:
    inputs = (block for block in each(view, "blocks") if maybe(block, "type") == "input")
    fields = tuple(text(block, "block_id") for block in inputs)
    if not fields:
        raise Misshapen("view.blocks")
    return fields


def _note(payload: Payload, spot: Spot) -> str:
    """The message's words, and its address where only the team reads it."""
    words = quoted(maybe(payload, "message", "text") or "")[:_LONGEST_QUOTE]
    domain, ts = maybe(payload, "team", "domain"), text(payload, "message", "ts")
    if domain is None:
        return words
    link = f"https://{domain}.slack.com/archives/{spot.channel}/p{ts.replace('.', '')}"
    return f"{words} // {link}"
