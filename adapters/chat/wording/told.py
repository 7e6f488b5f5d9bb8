"""The line in a client's channel about work that was logged there."""

from adapters.chat.reply import Kind, Record, Reply
from adapters.chat.wording.voice import Voice
from core.notices import WorkTold

_ENDINGS = (".", "!", "?", "…")


def work_told(notice: WorkTold, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.NOTICE,
        title=voice.text(
            "work-told.taken-back" if notice.taken_back else "work-told",
            by=notice.by,
            day=notice.worked_on,
            worked=notice.worked,
            debited=None if notice.debited == notice.worked else notice.debited,
            what=_sentence(notice.note),
            left=notice.balance,
        ),
        private=False,
        record=Record(client=notice.client, balance_minutes=notice.balance),
    )


def _sentence(note: str) -> str | None:
    """The note with a stop, since a sentence follows."""
    if not note:
        return None
    return note if note.endswith(_ENDINGS) else f"{note}."
