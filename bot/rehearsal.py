"""What the program says in the sample, to be judged by who would have to draw it."""

import tempfile
from pathlib import Path

from adapters.chat import wording
from adapters.chat.conversation import Conversation
from adapters.chat.incoming import Incoming
from adapters.chat.reply import Reply
from adapters.storage.store import SqlStore
from adapters.web.rooms import PLATFORM, WORKSPACE
from bot.clock import utc_now
from bot.sample.filling import fill
from core.chat import Place
from core.people import Identity

LANGUAGE = "en"
SAID = {
    "the log form": "log",
    "a balance": "balance acme",
    "a history": "history acme",
    "the list of clients": "clients",
    "a receipt": "log acme 2h rehearsed",
    "help": "help",
}
"""One of each kind of drawing, by its name; the receipt takes the client below its threshold."""


async def rehearse() -> dict[str, Reply]:
    """Say something of every kind in a database of its own, which is thrown away."""
    with tempfile.TemporaryDirectory(prefix="blockhours-rehearsal-") as folder:
        store = await SqlStore.open(f"sqlite:///{Path(folder) / 'sample.db'}", migrate=True)
        try:
            return await _said(store)
        finally:
            await store.close()


async def _said(store: SqlStore) -> dict[str, Reply]:
    await store.write(lambda unit: fill(unit, now=utc_now(), language=LANGUAGE))
    conversation = Conversation(store=store, clock=utc_now)
    replies = {what: await conversation.answer(_incoming(text)) for what, text in SAID.items()}
    alert = (await store.read(lambda unit: unit.queue.unsent()))[-1]
    return replies | {"an alert": wording.announce(alert.notice, LANGUAGE)}


def _incoming(text: str) -> Incoming:
    return Incoming(
        text=text,
        sender=Identity(platform=PLATFORM, workspace=WORKSPACE, user="anna"),
        place=Place(platform=PLATFORM, workspace=WORKSPACE, channel="team"),
    )
