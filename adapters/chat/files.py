"""Files that go with a reply, and the port through which a platform gets them."""

from dataclasses import dataclass
from typing import Protocol

from adapters.chat.incoming import Incoming
from adapters.chat.reply import Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file to hand out."""

    name: str
    media_type: str
    content: bytes


class NoSuchFile(Exception):
    """There is none, or not for whoever asks, or not in that form."""


class Files(Protocol):
    """Makes the files of replies."""

    async def fetch(self, attachment: Attachment, incoming: Incoming) -> File:
        """The file, for the person who asks. Raises NoSuchFile."""
        ...

    async def bring(self, attachment: Attachment, organisation_id: int) -> File:
        """The file, for a message that the organisation itself sends. Raises NoSuchFile."""
        ...
