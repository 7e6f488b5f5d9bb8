"""Work: to log it, time it, and put right what was logged."""

from adapters.chat.grammar.verbs.verb import Verb, VerbEntry
from core.people import Right

VERBS = (
    VerbEntry(
        verb=Verb.LOG,
        right=Right.LOG,
        english=("log", "record", "track", "book", "worked", "spent", "i worked", "i spent"),
        german=("buchen", "buche", "erfassen", "erfasse", "eintragen", "loggen", "ich habe"),
        english_examples=(
            "log acme 1.5 fixed printer",
            "log acme 90m yesterday at 18:30 #emergency T-1234 server down // no backup",
            "2h for acme yesterday, replaced the switch",
        ),
        german_examples=(
            "buchen acme 1,5 Drucker repariert",
            "buchen acme 90m gestern um 18:30 #notfall T-1234 Server aus // kein Backup",
            "2h für Acme gestern, Switch getauscht",
        ),
    ),
    VerbEntry(
        verb=Verb.UNDO,
        right=Right.LOG,
        english=("undo", "reverse", "revert"),
        german=("rückgängig", "storno", "zurücknehmen"),
        english_examples=("undo", "undo E12 because it was another client"),
        german_examples=("rückgängig", "rückgängig E12 weil es ein anderer Kunde war"),
    ),
    VerbEntry(
        verb=Verb.FIX,
        right=Right.LOG,
        english=("fix", "change", "edit", "correct", "amend"),
        german=("korrigiere", "korrigieren", "ändern", "ändere", "korrektur"),
        english_examples=("fix E12 2h yesterday", "fix E12 note: replaced the switch"),
        german_examples=("korrigiere E12 2h gestern", "korrigiere E12 Notiz: Switch getauscht"),
    ),
    VerbEntry(
        verb=Verb.TIMER,
        right=Right.LOG,
        english=("timer", "stopwatch"),
        german=("timer", "stoppuhr"),
        english_examples=(
            "timer start acme printer",
            "timer",
            "timer stop fixed printer #emergency",
            "timer cancel",
        ),
        german_examples=(
            "timer start acme Drucker",
            "timer",
            "timer stopp Drucker repariert #notfall",
            "timer verwerfen",
        ),
    ),
    VerbEntry(
        verb=Verb.REDACT,
        right=Right.MANAGE,
        english=("redact",),
        german=("schwärzen", "schwärze"),
        english_examples=("redact E12 password in the note",),
        german_examples=("schwärzen E12 Passwort in der Notiz",),
    ),
    VerbEntry(
        verb=Verb.AGAIN,
        right=Right.LOG,
        english=("again",),
        german=("nochmal", "noch mal", "noch einmal", "erneut"),
        english_examples=("again log acme 1.5 fixed printer",),
        german_examples=("nochmal buchen acme 1,5 Drucker repariert",),
    ),
)
