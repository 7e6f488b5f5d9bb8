"""Everything that Teams may tell us, as the adapter sees it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from adapters.chat.incoming import Incoming
from adapters.chat.origin import Origin


class Scope(StrEnum):
    """What a conversation is, in Teams' own words."""

    PERSONAL = "personal"
    GROUP = "groupChat"
    CHANNEL = "channel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where somebody acted, in Teams' own terms: what an answer needs to get back there.

    `conversation` carries the thread in a channel. `user` is who acted, as
    core knows them, and `account` the same as Teams addresses them. `message`
    is the message that the act was done to or with. `team` is the team that
    the channel belongs to.
    """

    tenant: str
    user: str
    account: str
    bot: str
    service_url: str
    conversation: str
    scope: Scope
    message: str | None = None
    team: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A message to the bot."""

    incoming: Incoming
    spot: Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """A message to the bot was changed after it had been sent."""

    incoming: Incoming
    spot: Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """A button in a card; `as_message` where an old client sends it as a message."""

    incoming: Incoming
    spot: Spot
    origin: Origin
    as_message: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Submitted:
    """A form in a card was handed in."""

    incoming: Incoming
    spot: Spot
    form: str
    values: Mapping[str, str]
    origin: Origin
    as_message: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Outdated:
    """Something in a card that this version does not understand: the card is too old."""

    incoming: Incoming
    spot: Spot
    as_message: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """Somebody types into a menu of a card that is too long to be sent whole."""

    incoming: Incoming
    spot: Spot
    menu: str
    typed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The message extension: somebody wants the log form, perhaps with a note to begin with."""

    incoming: Incoming
    spot: Spot
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedIn:
    """The message extension's form was handed in."""

    incoming: Incoming
    spot: Spot
    form: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """The message extension: somebody looks for a client."""

    incoming: Incoming
    spot: Spot
    typed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """The app was added to a conversation, a team, or somebody's own apps."""

    incoming: Incoming
    spot: Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """The app was removed from there, or the channel deleted."""

    spot: Spot
    whole_team: bool = False


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing to be done; Teams is only told that it arrived."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """An invoke that asks for an answer which we do not have."""


Extended = Wanted | HandedIn | Searched
"""What somebody did with the message extension, which may be where the bot itself is not."""

Act = Told | Edited | Pressed | Submitted | Outdated | Offered | Installed | Extended
"""What somebody did, who is to be answered."""

Heard = Act | Removed | Nothing | Unknown
