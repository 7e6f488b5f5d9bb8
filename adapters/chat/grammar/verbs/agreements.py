"""An agreement: its terms, its blocks, a correction."""

from adapters.chat.grammar.verbs.verb import Verb, VerbEntry
from core.people import Right

VERBS = (
    VerbEntry(
        verb=Verb.ADJUST,
        right=Right.MANAGE,
        english=("adjust", "adjustment"),
        german=("korrekturbuchung", "anpassen", "anpassung"),
        english_examples=("adjust acme +1:30 goodwill", "adjust acme -45m counted twice"),
        german_examples=(
            "korrekturbuchung acme +1:30 Kulanz",
            "korrekturbuchung acme -45m doppelt gezählt",
        ),
    ),
    VerbEntry(
        verb=Verb.TERMS,
        right=Right.MANAGE,
        english=("terms",),
        german=("bedingungen", "konditionen"),
        english_examples=("terms acme", "terms acme set increment 30m from 2026-12-01"),
        german_examples=("bedingungen acme", "bedingungen acme setze takt 30m ab 1.12.2026"),
    ),
    VerbEntry(
        verb=Verb.BLOCK,
        right=Right.MANAGE,
        english=("block",),
        german=("stundenkontingent", "stundenblock", "paket"),
        english_examples=(
            "block acme 20h at 114.00",
            "block acme 7.5h opening from 2026-11-01 expires 2027-10-31",
        ),
        german_examples=(
            "stundenkontingent acme 20h zu 114,00",
            "stundenkontingent acme 7,5h Anfangsbestand ab 1.11.2026 verfällt 31.10.2027",
        ),
    ),
)
