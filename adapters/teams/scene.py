"""What every activity tells alike: who acted, where, and in which language."""

from adapters.chat.incoming import Incoming
from adapters.chat.payload import Payload, maybe, part, text
from adapters.teams.heard import Scope, Spot
from adapters.teams.refs import PLATFORM, channel_of, direct_place, place, thread_of
from core.people import Identity


def spot_of(activity: Payload) -> Spot:
    """Where somebody acted."""
    account = text(activity, "from", "id")
    return Spot(
        tenant=_tenant(activity),
        user=maybe(activity, "from", "aadObjectId") or account,
        account=account,
        bot=text(activity, "recipient", "id"),
        service_url=text(activity, "serviceUrl"),
        conversation=text(activity, "conversation", "id"),
        scope=_scope(activity),
        message=maybe(activity, "replyToId"),
        team=maybe(activity, "channelData", "team", "id"),
    )


def incoming_of(
    activity: Payload,
    spot: Spot,
    said: str,
    *,
    delivery_id: str | None = None,
    thread: str | None = None,
) -> Incoming:
    """What was said there. A chat knows no threads: in one, `thread` tells what was answered to."""
    channel = channel_of(spot.conversation)
    if spot.scope is Scope.PERSONAL:
        where = direct_place(tenant=spot.tenant, user=spot.user, thread=thread)
    else:
        thread = thread_of(spot.conversation) or thread
        where = place(tenant=spot.tenant, channel=channel, thread=thread)
    return Incoming(
        text=said,
        sender=Identity(platform=PLATFORM, workspace=_home(activity), user=spot.user),
        place=where,
        # Teams numbers messages by the clock: only with its conversation is a number one message.
        delivery_id=f"{channel}/{delivery_id}" if delivery_id else None,
        locale=maybe(activity, "locale"),
        zone=maybe(activity, "localTimezone"),
    )


def _tenant(activity: Payload) -> str:
    """The tenant in which the app is installed."""
    return maybe(activity, "channelData", "tenant", "id") or text(
        activity, "conversation", "tenantId"
    )


def _home(activity: Payload) -> str:
    """The tenant that the person belongs to, which in a shared channel may be another one."""
    return maybe(activity, "from", "tenantId") or _tenant(activity)


def _scope(activity: Payload) -> Scope:
    said = maybe(activity, "conversation", "conversationType")
    if said in set(Scope):
        return Scope(said)
    return Scope.GROUP if part(activity, "conversation").get("isGroup") else Scope.PERSONAL
