"""Looking after an alert, and being asked whether anything was forgotten."""

from adapters.chat.grammar.verbs.verb import Verb, VerbEntry
from core.people import Right

VERBS = (
    VerbEntry(
        verb=Verb.TAKE,
        right=Right.LOG,
        english=("on it", "onit", "i'm on it", "i’m on it", "acknowledge", "ack"),
        german=("übernehme", "ich übernehme", "kümmere mich", "ich kümmere mich"),
        english_examples=("on it acme", "I'm on it"),
        german_examples=("übernehme acme", "ich kümmere mich"),
    ),
    VerbEntry(
        verb=Verb.NUDGE,
        right=Right.LOG,
        english=("remind me", "remindme", "nudge me"),
        german=("erinnere mich", "erinner mich", "erinnern"),
        english_examples=("remind me at 17:00", "remind me off"),
        german_examples=("erinnere mich um 17 Uhr", "erinnere mich aus"),
    ),
)
