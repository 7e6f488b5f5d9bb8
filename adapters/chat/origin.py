"""What a message with buttons is, and so what becomes of it when one of them is pressed."""

from enum import StrEnum

from adapters.chat.reply import Kind, Reply

_CHANGES_NOTHING = frozenset(
    {Kind.BALANCE, Kind.WHY, Kind.HISTORY, Kind.MINE, Kind.HELP, Kind.TERMS, Kind.HOME, Kind.ASKED}
)
_NOT_DONE = frozenset({Kind.REFUSED, Kind.FAILED})


class Origin(StrEnum):
    """Whose a message is; it travels with the buttons, so that it is known after a restart."""

    QUESTION = "question"
    """Answered once, by whichever button."""
    ANSWER = "answer"
    """Somebody's own; used up when a button changes something."""
    NOTICE = "notice"
    """Everybody's; the notifier redraws it."""

    @staticmethod
    def of_answer(reply: Reply) -> "Origin":
        """What an answer to somebody is."""
        return Origin.QUESTION if reply.kind is Kind.ASKED else Origin.ANSWER


def is_refused(reply: Reply) -> bool:
    """Whether nothing was done, so that the same may be tried again."""
    return reply.kind in _NOT_DONE


def uses_up(reply: Reply, origin: Origin | None) -> bool:
    """Whether the message that was pressed gives way to what came of it.

    What was refused may be pressed again. What is everybody's stays, and the
    notifier redraws it; what only told something stays useful.
    """
    if origin in {None, Origin.NOTICE} or is_refused(reply) or reply.form is not None:
        return False
    return origin is Origin.QUESTION or reply.kind not in _CHANGES_NOTHING
