"""What is answered about what a channel is bound to."""

from dataclasses import dataclass

from core.chat import BindingKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelLinked:
    """The channel is bound; `client` is None for the alert channel."""

    kind: BindingKind
    client: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelUnlinked:
    """The channel is bound to nothing any more."""

    client: str | None


ChannelResult = ChannelLinked | ChannelUnlinked
