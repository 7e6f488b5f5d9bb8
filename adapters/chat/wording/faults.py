"""What is said when it is not the asker's fault."""

from adapters.chat.reply import Kind, Reply, Tone
from adapters.chat.wording.voice import Voice


def busy(voice: Voice) -> Reply:
    """Nothing was done, since too much is going on; the asker may try again."""
    return Reply(kind=Kind.FAILED, title=voice.text("busy"), tone=Tone.BAD)


def failed(fault_id: str, voice: Voice) -> Reply:
    """Something unforeseen happened; the id finds it in the log."""
    return Reply(kind=Kind.FAILED, title=voice.text("failed", id=fault_id), tone=Tone.BAD)
