"""Everything that Slack may tell us, as the adapter sees it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from adapters.chat.incoming import Incoming
from adapters.chat.origin import Origin
from adapters.chat.reply import Button
from adapters.slack.kept import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where somebody acted, in Slack's own terms: what an answer needs to get back there.

    `channel` is None where there was none. `thread` is the thread that the act
    was done in, `message` the message that it was done to or with. `trigger`
    allows to open a modal, for three seconds.
    """

    user: str
    channel: str | None = None
    thread: str | None = None
    message: str | None = None
    response_url: str | None = None
    trigger: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Commanded:
    """A slash command: the answer stands in the acknowledgement."""

    incoming: Incoming
    spot: Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A mention or a direct message."""

    incoming: Incoming
    spot: Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """A message to the bot was changed after it had been sent."""

    incoming: Incoming
    spot: Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """A button in a message, or in somebody's home."""

    incoming: Incoming
    spot: Spot
    button: Button
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A shortcut: somebody wants the log form, perhaps with a note to begin with."""

    incoming: Incoming
    spot: Spot
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """Somebody types into a menu that is too long to be sent whole."""

    incoming: Incoming
    menu: str
    typed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """Something was typed or picked in a modal, which stands open as `view` in the state `hash`.

    `at` is Slack's time of it, which tells later from earlier.
    """

    incoming: Incoming
    view: str
    hash: str
    at: str
    form: str
    kept: Kept
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Submitted:
    """A modal was handed in; `fields` are its fields in their order."""

    incoming: Incoming
    spot: Spot
    form: str
    kept: Kept
    values: Mapping[str, str]
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """Somebody looks at their home, in which stands what was `drawn` last, as Slack's `version`."""

    incoming: Incoming
    enterprise: str | None = None
    drawn: str = ""
    version: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """The app was removed from a workspace, or from a whole organisation, or a token revoked.

    `at` is when, if it is told; `bots` are the app's users whose tokens were
    revoked, if it is about tokens.
    """

    team: str | None
    enterprise: str | None = None
    at: datetime | None = None
    bots: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing to be done; Slack is only told that it arrived."""


Spoken = Commanded | Told | Edited | Pressed | Wanted | Searched | Changed | Submitted
"""What somebody said, in one way or another."""

Act = Spoken | Opened
"""What somebody did, who is to be answered."""

Heard = Act | Removed | Nothing
