"""What every chat adapter makes of what it receives."""

from dataclasses import dataclass, field

from adapters.chat.speech import PLAINLY, Speech
from core.chat import Place
from core.people import Identity


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """Something said to the bot.

    `delivery_id` is the platform's id of the delivery; None where nothing can
    arrive twice. `locale` is the reader's, as the platform gives it ("de-AT");
    `zone` is the one that they are in, where the platform tells. `speech` is how
    commands are given there.
    """

    text: str
    sender: Identity
    place: Place
    delivery_id: str | None = None
    locale: str | None = None
    zone: str | None = None
    speech: Speech = field(default=PLAINLY, compare=False)
