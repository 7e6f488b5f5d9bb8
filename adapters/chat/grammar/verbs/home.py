"""All that concerns the asker, and help."""

from adapters.chat.grammar.verbs.verb import Verb, VerbEntry

VERBS = (
    VerbEntry(
        verb=Verb.HOME,
        right=None,
        english=("home", "overview", "dashboard"),
        german=("übersicht", "überblick", "startseite"),
        english_examples=("home",),
        german_examples=("übersicht",),
    ),
    VerbEntry(
        verb=Verb.HELP,
        right=None,
        english=("help", "?", "commands"),
        german=("hilfe", "befehle"),
        english_examples=("help", "help log"),
        german_examples=("hilfe", "hilfe buchen"),
    ),
)
