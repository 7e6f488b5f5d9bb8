"""How much is left, and how that came about."""

from adapters.chat.grammar.verbs.verb import Verb, VerbEntry
from core.people import Right

VERBS = (
    VerbEntry(
        verb=Verb.BALANCE,
        right=Right.READ,
        english=("balance", "bal", "remaining"),
        german=("stand", "kontingent", "restkontingent", "saldo", "guthaben", "reststunden"),
        english_examples=("balance acme", "how much does acme have left?"),
        german_examples=("stand acme", "wie viele Stunden hat Acme noch?"),
    ),
    VerbEntry(
        verb=Verb.WHY,
        right=Right.READ,
        english=("why", "explain"),
        german=("warum", "wieso", "weshalb", "erkläre"),
        english_examples=("why E12", "why acme"),
        german_examples=("warum E12", "warum acme"),
    ),
    VerbEntry(
        verb=Verb.HISTORY,
        right=Right.READ,
        english=("history", "entries"),
        german=("verlauf", "historie", "einträge", "buchungen"),
        english_examples=("history acme last month", "history acme from 2026-11-01 to 2026-11-15"),
        german_examples=("verlauf acme letzter Monat", "verlauf acme vom 1.11. bis 15.11."),
    ),
    VerbEntry(
        verb=Verb.MINE,
        right=Right.LOG,
        english=("mine", "my"),
        german=("meine", "meins"),
        english_examples=("mine",),
        german_examples=("meine",),
    ),
)
