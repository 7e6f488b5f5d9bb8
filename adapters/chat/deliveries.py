"""What makes two deliveries the same request."""

import json
import secrets
from datetime import datetime
from hashlib import sha256

from adapters.chat.incoming import Incoming
from core.chat import Request
from core.codes import code_from


def request_of(incoming: Incoming, said: str, *, at: datetime) -> Request:
    """Describe a delivery; `said` is all that was said in it, form fields included."""
    return Request(
        sender=incoming.sender,
        place=incoming.place,
        at=at,
        key=_key(incoming),
        fingerprint=_fingerprint(incoming, said),
        code=fresh_code(),
    )


def fresh_code() -> str:
    """A code that nobody has seen yet."""
    return code_from(secrets.token_bytes(16))


def _key(incoming: Incoming) -> str | None:
    if incoming.delivery_id is None:
        return None
    return f"{incoming.place.platform}:{incoming.place.workspace}:{incoming.delivery_id}"


def _fingerprint(incoming: Incoming, said: str) -> str:
    sender, place = incoming.sender, incoming.place
    parts = [
        *(sender.platform, sender.workspace, sender.user),
        *(place.platform, place.workspace, place.channel, place.thread),
        said,
    ]
    return sha256(json.dumps(parts).encode()).hexdigest()
