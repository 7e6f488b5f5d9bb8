"""The verbs of the chat with their names in each language: one table for all.

The parser, the help and the platforms' manifests read it. The first name in a
language is the canonical one. Both languages are always understood; a name
with an umlaut is understood without it too ("aendern"). Each family of verbs
has a shelf, named as that of its commands.
"""

from collections.abc import Iterable

from adapters.chat.grammar.verbs import (
    agreements,
    attention,
    balances,
    channels,
    clients,
    home,
    papers,
    people,
    topups,
    work,
)
from adapters.chat.grammar.verbs.verb import Verb, VerbEntry

__all__ = [
    "GERMAN_NAMES",
    "NAMES",
    "PREFIXES",
    "VERBS",
    "WITHOUT_UMLAUTS",
    "Verb",
    "VerbEntry",
    "entry_of",
]

_SHELVED = (
    *work.VERBS,
    *balances.VERBS,
    *topups.VERBS,
    *agreements.VERBS,
    *clients.VERBS,
    *channels.VERBS,
    *people.VERBS,
    *papers.VERBS,
    *attention.VERBS,
    *home.VERBS,
)
_ORDER = list(Verb)

VERBS = tuple(sorted(_SHELVED, key=lambda entry: _ORDER.index(entry.verb)))
"""The whole table, in the order of the help."""

PREFIXES = frozenset({"hours", "stunden"})
"""Words that may stand before any verb: platforms offer them as a command of their own."""

_ENTRIES = {entry.verb: entry for entry in VERBS}
WITHOUT_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def entry_of(verb: Verb) -> VerbEntry:
    """The line of the table for a verb."""
    return _ENTRIES[verb]


def _named(names: Iterable[tuple[str, Verb]]) -> dict[str, Verb]:
    said = list(names)
    return {name.translate(WITHOUT_UMLAUTS): verb for name, verb in said} | dict(said)


_ENGLISH = _named((name, entry.verb) for entry in VERBS for name in entry.english)
_GERMAN = _named((name, entry.verb) for entry in VERBS for name in entry.german)

NAMES: dict[str, Verb] = _GERMAN | _ENGLISH
"""Every name of every verb, in lower case."""

GERMAN_NAMES: frozenset[str] = frozenset(_GERMAN.keys() - _ENGLISH.keys())
"""The names that are German and nothing else."""
