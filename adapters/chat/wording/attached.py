"""Files that belong to a reply, and where they are to be had."""

from adapters.chat.reply import (
    Attachment,
    FileForm,
    Reply,
)
from adapters.chat.wording.voice import Voice


def attached(name: str, say: str, form: FileForm) -> Attachment:
    """A file under a name that every system takes."""
    return Attachment(name=name.replace("/", "-"), say=say, form=form)


def files_elsewhere(reply: Reply, voice: Voice) -> str:
    """Say where the files of a reply are to be had; for platforms that take none from us."""
    names = voice.formats.all_of(attachment.name for attachment in reply.attachments)
    return voice.text("files-elsewhere", names=names)
