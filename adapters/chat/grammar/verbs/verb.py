"""What a verb is, and which there are."""

from dataclasses import dataclass
from enum import StrEnum

from core.people import Right


class Verb(StrEnum):
    """What can be asked for, in the order of the help; the value is the canonical English name."""

    LOG = "log"
    BALANCE = "balance"
    WHY = "why"
    HISTORY = "history"
    UNDO = "undo"
    FIX = "fix"
    TOP_UP = "topup"
    APPROVE = "approve"
    DECLINE = "decline"
    INVOICED = "invoiced"
    PAID = "paid"
    CANCEL = "cancel"
    MINE = "mine"
    TIMER = "timer"
    ADJUST = "adjust"
    REDACT = "redact"
    TERMS = "terms"
    CLIENT = "client"
    BLOCK = "block"
    LINK = "link"
    UNLINK = "unlink"
    LINK_ME = "linkme"
    JOIN = "join"
    TEAM = "team"
    INVOICE = "invoice"
    STATEMENT = "statement"
    AGREEMENT = "agreement"
    COLLECTION = "collection"
    COMPANY = "company"
    TAKE = "onit"
    NUDGE = "remindme"
    HOME = "home"
    HELP = "help"
    AGAIN = "again"


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbEntry:
    """One verb: its names and examples in each language, and the right it needs, if any."""

    verb: Verb
    right: Right | None
    english: tuple[str, ...]
    german: tuple[str, ...]
    english_examples: tuple[str, ...]
    german_examples: tuple[str, ...]

    def name(self, language: str) -> str:
        """The canonical name in a language; English where the language is not known."""
        return self.german[0] if language == "de" else self.english[0]

    def examples(self, language: str) -> tuple[str, ...]:
        """Texts that can be said as they stand."""
        return self.german_examples if language == "de" else self.english_examples
