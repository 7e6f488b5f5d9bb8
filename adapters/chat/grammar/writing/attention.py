"""The texts of who looks after an alert, and who wants to be asked."""

from adapters.chat.grammar.verbs import Verb
from adapters.chat.grammar.writing.writer import Writer
from core.commands import AttentionCommand, TakeAlert


def attention_text(command: AttentionCommand, write: Writer) -> list[str]:
    """Both of them."""
    if isinstance(command, TakeAlert):
        return [write.verb(Verb.TAKE), write.client(command.client)]
    if command.at is None:
        return [write.verb(Verb.NUDGE), write.one("off", "aus")]
    at = f"{write.one('at', 'um')} {command.at:%H:%M}"
    return [write.verb(Verb.NUDGE), at]
