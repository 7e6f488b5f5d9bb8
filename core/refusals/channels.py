"""What can be refused about what a channel is bound to."""

from dataclasses import dataclass

from core.refusals.refusal import Refusal


@dataclass(kw_only=True, eq=False)
class NotBound(Refusal):
    """The channel is bound to nothing."""


@dataclass(kw_only=True, eq=False)
class ChannelNeeded(Refusal):
    """A direct message cannot be bound."""


@dataclass(kw_only=True, eq=False)
class ClientsWorkspace(Refusal):
    """In a client's workspace no channel hears of other clients."""

    client: str
