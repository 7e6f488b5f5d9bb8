"""The clients themselves."""

from adapters.chat.grammar.verbs.verb import Verb, VerbEntry
from core.people import Right

VERBS = (
    VerbEntry(
        verb=Verb.CLIENT,
        right=Right.MANAGE,
        english=("client", "clients", "customer", "customers"),
        german=("kunde", "kunden"),
        english_examples=(
            "client list",
            'client add "Acme Corp" alias acme',
            "client acme",
            'client set acme name "Acme Inc"',
            "client archive acme",
            "client set acme address “Main Street 1, 20457 Hamburg”",
            "client restore acme",
        ),
        german_examples=(
            "kunde liste",
            "kunde neu „Acme GmbH“ alias acme",
            "kunde acme",
            "kunde setze acme name „Acme AG“",
            "kunde archivieren acme",
            "kunde setze acme adresse „Hauptstraße 1, 20457 Hamburg“",
            "kunde wiederherstellen acme",
        ),
    ),
)
