"""What a channel is bound to."""

from adapters.chat.grammar.verbs.verb import Verb, VerbEntry
from core.people import Right

VERBS = (
    VerbEntry(
        verb=Verb.LINK,
        right=Right.MANAGE,
        english=("link", "bind"),
        german=("verknüpfen", "verbinden"),
        english_examples=("link acme", "link alerts"),
        german_examples=("verknüpfen acme", "verknüpfen warnungen"),
    ),
    VerbEntry(
        verb=Verb.UNLINK,
        right=Right.MANAGE,
        english=("unlink", "unbind"),
        german=("trennen", "lösen"),
        english_examples=("unlink",),
        german_examples=("trennen",),
    ),
)
