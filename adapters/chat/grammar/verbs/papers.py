"""Papers, what is collected on them, and who sends them."""

from adapters.chat.grammar.verbs.verb import Verb, VerbEntry
from core.people import Right

VERBS = (
    VerbEntry(
        verb=Verb.INVOICE,
        right=Right.READ_PAPERS,
        english=("invoice", "invoices"),
        german=("rechnung", "rechnungen"),
        english_examples=("invoices acme", "invoice 2026-0001", "invoice TU7"),
        german_examples=("rechnungen acme", "rechnung 2026-0001", "rechnung TU7"),
    ),
    VerbEntry(
        verb=Verb.STATEMENT,
        right=Right.READ,
        english=("statement", "statements"),
        german=("auszug", "kontingentauszug"),
        english_examples=("statement acme", "statement acme 2026-10"),
        german_examples=("auszug acme", "auszug acme 2026-10"),
    ),
    VerbEntry(
        verb=Verb.AGREEMENT,
        right=Right.READ_PAPERS,
        english=("agreement", "contract"),
        german=("vereinbarung", "vertrag"),
        english_examples=("agreement acme", "agreement acme from 2026-12-01"),
        german_examples=("vereinbarung acme", "vereinbarung acme ab 1.12.2026"),
    ),
    VerbEntry(
        verb=Verb.COLLECTION,
        right=Right.MANAGE,
        english=("collection", "collections"),
        german=("einzug", "einzüge"),
        english_examples=("collections", "collection TU7 settled"),
        german_examples=("einzüge", "einzug TU7 eingelöst"),
    ),
    VerbEntry(
        verb=Verb.COMPANY,
        right=Right.MANAGE,
        english=("company",),
        german=("firma", "unternehmen"),
        english_examples=(
            "company",
            "company address Main Street 1, 20457 Hamburg",
            "company tax 19%",
            "company payment 14 days",
        ),
        german_examples=(
            "firma",
            "firma adresse Hauptstraße 1, 20457 Hamburg",
            "firma steuer 19%",
            "firma zahlungsziel 14 Tage",
        ),
    ),
)
