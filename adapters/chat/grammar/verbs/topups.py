"""Top-ups, from the request to the payment."""

from adapters.chat.grammar.verbs.verb import Verb, VerbEntry
from core.people import Right

VERBS = (
    VerbEntry(
        verb=Verb.TOP_UP,
        right=Right.REQUEST_TOP_UP,
        english=("topup", "top-up", "top up", "renew", "refill"),
        german=("aufladen", "aufladung", "aufstocken", "nachkaufen"),
        english_examples=("topup acme", "topup acme 20h because the migration starts"),
        german_examples=("aufladen acme", "aufladen acme 20h weil die Migration beginnt"),
    ),
    VerbEntry(
        verb=Verb.APPROVE,
        right=Right.DECIDE_TOP_UP,
        english=("approve", "accept"),
        german=("freigeben", "freigabe", "genehmigen", "genehmige"),
        english_examples=("approve TU7", "approve acme 30h"),
        german_examples=("freigeben TU7", "freigeben acme 30h"),
    ),
    VerbEntry(
        verb=Verb.DECLINE,
        right=Right.DECIDE_TOP_UP,
        english=("decline", "reject", "deny"),
        german=("ablehnen", "ablehnung"),
        english_examples=("decline TU7 the project is over",),
        german_examples=("ablehnen TU7 das Projekt ist zu Ende",),
    ),
    VerbEntry(
        verb=Verb.INVOICED,
        right=Right.MANAGE,
        english=("invoiced",),
        german=("berechnet", "fakturiert"),
        english_examples=("invoiced TU7 INV-2026-118",),
        german_examples=("berechnet TU7 RE-2026-118",),
    ),
    VerbEntry(
        verb=Verb.PAID,
        right=Right.MANAGE,
        english=("paid",),
        german=("bezahlt", "gezahlt"),
        english_examples=("paid TU7", "paid acme on 3 November transfer 4711"),
        german_examples=("bezahlt TU7", "bezahlt acme am 3. November Überweisung 4711"),
    ),
    VerbEntry(
        verb=Verb.CANCEL,
        right=Right.MANAGE,
        english=("cancel",),
        german=("stornieren", "storniere"),
        english_examples=("cancel TU7 invoiced twice",),
        german_examples=("stornieren TU7 doppelt berechnet",),
    ),
)
