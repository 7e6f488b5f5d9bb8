"""What is to be told after an operation, and which messages are to be redrawn."""

from dataclasses import dataclass, field

from core.chat import Place
from core.notices import Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """A notice for every alert channel, for the client's own channels, or for some people.

    `place` is the one channel that it is for, in the client's language.
    `thread` is the subject that it replies to; None makes it a message of
    its own. `updates` is the subject of the message that it is drawn over.
    """

    notice: Notice
    subject: str
    agreement_id: int | None = None
    thread: str | None = None
    top_up_id: int | None = None
    for_client: int | None = None
    place: Place | None = None
    updates: str | None = None
    for_people: tuple[int, ...] = ()


@dataclass(slots=True)
class Bulletin:
    """Collected while an operation runs, and put in the outbox at its end.

    A message is redrawn once however often it changed.
    """

    news: list[News] = field(default_factory=list)
    redrawn: dict[str, None] = field(default_factory=dict)

    def tell(self, news: News) -> None:
        """Post this when the operation is done."""
        self.news.append(news)

    def tell_first(self, news: News) -> None:
        """Post this before all that the operation has told so far."""
        self.news.insert(0, news)

    def redraw(self, subject: str) -> None:
        """Draw the message of that subject anew when the operation is done."""
        self.redrawn[subject] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressed:
    """A place to post to, with the language that is read there."""

    place: Place
    language: str
