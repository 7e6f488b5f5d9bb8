"""What the templates draw: messages with their author, clock and day."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from adapters.chat.transcript import ChatMessage
from adapters.chat.wording.phrases import Phrases
from adapters.web.rooms import Member, Viewer

HUES = 8
_ONE_BREATH = timedelta(minutes=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who said it: the bot, or somebody with initials on a coloured ground."""

    name: str
    initials: str = ""
    hue: int = 0
    is_bot: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A message as it stands in a list.

    `new_day` is set on the first of a day. `follows` says that the same author
    goes on speaking, so that no head is needed.
    """

    message: ChatMessage
    author: Author
    at: datetime
    clock: str
    updated: str | None
    new_day: str | None
    follows: bool
    replies: int = 0
    may_branch: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Easel:
    """What drawing for one viewer takes: who is who, their clock and their language."""

    viewer: Viewer
    words: Phrases
    authors: Mapping[str, Author]
    bot: Author
    today: date

    def room(self, messages: Iterable[ChatMessage]) -> list[Line]:
        """Draw a room without its threads, which show as a number of replies."""
        seen = [message for message in messages if self.viewer.sees(message)]
        replies = Counter(message.thread for message in seen)
        return list(self._lines((one for one in seen if one.thread is None), replies))

    def thread(self, root: ChatMessage, messages: Iterable[ChatMessage]) -> list[Line]:
        """Draw a thread, the message that it hangs from first."""
        seen = [one for one in messages if root.id in (one.id, one.thread)]
        return list(self._lines(filter(self.viewer.sees, seen), Counter()))

    def _lines(
        self, messages: Iterable[ChatMessage], replies: Counter[int | None]
    ) -> Iterator[Line]:
        before: ChatMessage | None = None
        for message in messages:
            yield self._line(message, before, replies[message.id])
            before = message

    def _line(self, message: ChatMessage, before: ChatMessage | None, replies: int) -> Line:
        at = self._here(message.posted_at)
        new_day = before is None or self._here(before.posted_at).date() != at.date()
        return Line(
            message=message,
            author=self._author(message),
            at=at,
            clock=self.words.formats.clock(at),
            updated=self._updated(message),
            new_day=self._day(at.date()) if new_day else None,
            follows=before is not None and not new_day and _goes_on(before, message),
            replies=replies,
            may_branch=message.only_for is None and message.thread is None,
        )

    def _day(self, day: date) -> str:
        names = {self.today: "today", self.today - timedelta(days=1): "yesterday"}
        return self.words.text(names[day]) if day in names else self.words.formats.day(day)

    def _author(self, message: ChatMessage) -> Author:
        if message.author is None:
            return self.bot
        return self.authors.get(message.author) or Author(
            name=message.author, initials=message.author[:1].upper()
        )

    def _updated(self, message: ChatMessage) -> str | None:
        """When a message was redrawn; one that only its own reader changed says nothing of it."""
        if message.edited_at is None or message.only_for is not None:
            return None
        return self.words.formats.clock(self._here(message.edited_at))

    def _here(self, moment: datetime) -> datetime:
        return moment.astimezone(ZoneInfo(self.viewer.zone))


def portraits(members: Iterable[Member]) -> dict[str, Author]:
    """Draw everybody's name, initials and colour, which differ as long as colours last."""
    return {member.user: _portrait(member, at) for at, member in enumerate(members)}


def _portrait(member: Member, at: int) -> Author:
    words = member.person.name.split() or [member.person.handle]
    initials = "".join(word[0] for word in (words[0], *words[1:][-1:]))
    return Author(name=member.person.name, initials=initials.upper(), hue=at % HUES)


def _goes_on(before: ChatMessage, message: ChatMessage) -> bool:
    return (
        before.author == message.author
        and before.only_for == message.only_for
        and message.posted_at - before.posted_at < _ONE_BREATH
    )
