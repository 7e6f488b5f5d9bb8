"""What can be asked for about what a channel is bound to."""

from dataclasses import dataclass

from core.readings import ClientReadings


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkChannel:
    """Bind this channel to a client, or, with `alerts`, make it the alert channel."""

    client: ClientReadings = ()
    alerts: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlinkChannel:
    """Take this channel's binding away."""


ChannelCommand = LinkChannel | UnlinkChannel
