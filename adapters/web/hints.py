"""What somebody could say: the verbs that complete a `/`, and examples for an empty room."""

from collections.abc import Iterator
from dataclasses import dataclass

from adapters.chat.grammar.verbs import VERBS, Verb, VerbEntry
from adapters.chat.wording.phrases import Phrases, phrases
from adapters.web.rooms import Room, RoomKind, Viewer
from core.people import Right


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """A verb, how it may go on, and what it does."""

    verb: str
    goes_on: str
    does: str


def hints(language: str, who: Viewer) -> Iterator[Hint]:
    """List the verbs in a language; the server checks the rights again when one is used."""
    for entry in VERBS:
        if _is_open(entry, who):
            verb = entry.name(language)
            yield Hint(
                verb=verb,
                goes_on=entry.examples(language)[0].removeprefix(verb).strip(),
                does=phrases(language).text(f"help-{entry.verb}"),
            )


def _is_open(entry: VerbEntry, who: Viewer) -> bool:
    """Whether a person would type it: `again` is what a button says."""
    return entry.verb is not Verb.AGAIN and (entry.right is None or who.person.may(entry.right))


def suggestions(words: Phrases, who: Viewer, room: Room) -> Iterator[str]:
    """Say what to try in a room: about its client, or about one whom the viewer knows."""
    client = next((one.client for one in who.rooms if one.client), "")
    named = f'"{client}"' if " " in client else client
    here = not who.person.is_staff or (room.client is not None and room.linked)
    verbs = ("log", "balance") if who.person.may(Right.LOG) else ("balance", "history")
    for verb in (*verbs, "help") if client else ("help",):
        name = f"try-{verb}.here" if here or verb == "help" else f"try-{verb}"
        text = words.text(name, client=named)
        yield text.removeprefix("/") if room.kind is RoomKind.DIRECT else text
