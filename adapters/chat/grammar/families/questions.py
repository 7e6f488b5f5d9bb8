"""Plain questions: "how much does acme have left?", "wie viele Stunden hat Acme noch?"."""

import re

from adapters.chat.grammar.text import names
from core.commands import Command, Reading, ShowBalance, ShowHelp, ShowMine, UndoEntry

_LIMIT = 160
"""A longer text is no plain question."""
_ENDING = " ?!.…"
_NAME = r"(?P<client>[^?!]+?)"
_LEFT = r"(?:left|remaining|available)"
_STILL_HAS = r"(?: still)?(?: have| got)?(?: still)?"
_REST = r"(?:übrig|uebrig|frei|offen|da|drin|verfügbar|verfuegbar|guthaben)"
_HOW_MUCH = r"how (?:much(?: time)?|many(?: hours)?)(?: hours| time)?"
_WIE_VIEL = r"wie ?viele?(?: stunden| zeit)?"
_AT = r"(?:bei|für|fuer|von)"

_BALANCE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_HOW_MUCH} (?:does|do|has|have) {_NAME}{_STILL_HAS}(?: {_LEFT})?",
        rf"{_HOW_MUCH} (?:is|are)(?: there)?(?: still)? {_LEFT}(?: (?:for|on|at|with) {_NAME})?",
        rf"{_HOW_MUCH} {_LEFT}(?: (?:for|on|at|with) {_NAME})?",
        rf"what(?:'s|’s| is)(?: still)? {_LEFT}(?: (?:for|of|on|at|with) {_NAME})?",
        rf"what(?:'s|’s| is) the balance(?: (?:for|of|at) {_NAME})?",
        rf"what(?:'s|’s| is) {_NAME}(?:['’]s|['’]) balance",
        rf"what does {_NAME}(?: still)? have(?: still)? {_LEFT}",
        rf"(?:show|tell)(?: me)? the balance(?: (?:for|of|at) {_NAME})?",
        rf"{_WIE_VIEL} (?:hat|haben|habe) {_NAME}(?: noch)?(?: {_REST})?",
        rf"{_WIE_VIEL} (?:ist|sind)(?: denn)?(?: noch)? {_AT} {_NAME}(?: noch)?(?: {_REST})?",
        rf"{_WIE_VIEL} (?:ist|sind)(?: noch)? {_REST}(?: {_AT} {_NAME})?",
        rf"was (?:ist|hat|haben)(?: {_AT})? {_NAME} noch(?: {_REST})?",
        rf"was ist noch {_REST}(?: {_AT} {_NAME})?",
        rf"wie (?:steht es um|steht|ist der stand {_AT}|ist der stand) {_NAME}",
        rf"(?:zeig|zeige)(?: mir)? (?:den stand|das kontingent)(?: {_AT} {_NAME})?",
    )
)
_MINE = re.compile(
    r"what (?:did|have) i (?:do|done|log|logged)(?: today| this week)?"
    r"|was hab(?:e)? ich(?: heute| diese woche)? (?:gemacht|gebucht|erfasst)",
    re.IGNORECASE,
)
_UNDO = re.compile(
    r"(?:mach|mache|nimm) (?:das|es|den letzten eintrag|die letzte buchung)"
    r" (?:wieder )?(?:rückgängig|rueckgaengig|zurück|zurueck)"
    r"|take (?:that|it) back",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?:hello|hi|hey|good (?:morning|afternoon|evening)"
    r"|hallo|moin|servus|guten (?:tag|morgen|abend))"
    r"(?: there| zusammen)?|what can you do|was kannst du",
    re.IGNORECASE,
)
_SPEAKER = frozenset({"we", "i", "you", "us", "wir", "ich", "uns", "mir", "there", "es"})
_A_FEW_WORDS = 4


def read_question(text: str) -> Command | None:
    """Read a plain question, or return None."""
    if len(text) > _LIMIT:
        return None
    said = text.strip(_ENDING)
    for pattern in _BALANCE:
        match = pattern.fullmatch(said)
        if match is not None:
            return _balance(match["client"])
    if _MINE.fullmatch(said):
        return ShowMine()
    if _UNDO.fullmatch(said):
        return UndoEntry()
    return ShowHelp() if _GREETING.fullmatch(said) else None


def read_short_question(text: str) -> ShowBalance | None:
    """`acme?`: a few words with a question mark are a client whose balance is asked."""
    said = text.strip(_ENDING)
    if not text.endswith("?") or not said or len(said.split()) > _A_FEW_WORDS:
        return None
    return _balance(said)


def _balance(name: str | None) -> ShowBalance:
    said = "" if name is None else name.strip("\"'„“”»« ")
    if not said or said.casefold() in _SPEAKER:
        return ShowBalance()
    return ShowBalance(client=(Reading(name=names.checked_name(said)),))
