"""What could not be posted, told to whoever can do something about it."""

from collections.abc import Callable, Iterator

from adapters.chat.reply import Kind, Record, Reply, Tone
from adapters.chat.wording.joining import PLATFORMS
from adapters.chat.wording.voice import Voice
from core.notices import Undelivered

Draw = Callable[[object, Voice], Reply]


def undelivered_by(draw: Draw) -> Callable[[Undelivered, Voice], Reply]:
    """Return what words it; `draw` words the notice that a client should have got."""

    def undelivered(notice: Undelivered, voice: Voice) -> Reply:
        return Reply(
            kind=Kind.NOTICE,
            title=voice.text("undelivered", **_place(notice), client=notice.client),
            lines=tuple(_lines(notice, voice, draw)),
            tone=Tone.BAD,
            private=False,
            record=Record(client=notice.client),
        )

    return undelivered


def _lines(notice: Undelivered, voice: Voice, draw: Draw) -> Iterator[str]:
    if notice.notice is not None:
        yield draw(notice.notice, voice).title
        yield voice.text("undelivered.tell-client")
    yield voice.text("undelivered.remedy")


def _place(notice: Undelivered) -> dict[str, str]:
    platform = PLATFORMS.get(notice.platform, notice.platform)
    return {"platform": platform, "channel": notice.channel, "reason": notice.reason}
