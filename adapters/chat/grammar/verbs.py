"""The verbs of the chat with their names in each language: one table for all.

The parser, the help and the platforms' manifests read it. The first name in a
language is the canonical one. Both languages are always understood; a name
with an umlaut is understood without it too ("aendern").
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from core.people import Right


class Verb(StrEnum):
    """What can be asked for; the value is the canonical English name."""

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
    VerbEntry(
        verb=Verb.MINE,
        right=Right.LOG,
        english=("mine", "my"),
        german=("meine", "meins"),
        english_examples=("mine",),
        german_examples=("meine",),
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
        verb=Verb.REDACT,
        right=Right.MANAGE,
        english=("redact",),
        german=("schwärzen", "schwärze"),
        english_examples=("redact E12 password in the note",),
        german_examples=("schwärzen E12 Passwort in der Notiz",),
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
    VerbEntry(
        verb=Verb.LINK,
        right=Right.MANAGE,
        english=("link", "bind"),
        german=("verknüpfen", "verbinden"),
        english_examples=("link acme", "link alerts"),
        german_examples=("verknüpfen acme", "verknüpfen alarme"),
    ),
    VerbEntry(
        verb=Verb.UNLINK,
        right=Right.MANAGE,
        english=("unlink", "unbind"),
        german=("trennen", "lösen"),
        english_examples=("unlink",),
        german_examples=("trennen",),
    ),
    VerbEntry(
        verb=Verb.LINK_ME,
        right=None,
        english=("link me", "linkme", "connect me"),
        german=("verknüpfe mich", "verknüpfen mich", "mich verknüpfen"),
        english_examples=("link me", "link me K7QD-9F2M"),
        german_examples=("verknüpfe mich", "verknüpfe mich K7QD-9F2M"),
    ),
    VerbEntry(
        verb=Verb.JOIN,
        right=None,
        english=("join",),
        german=("beitreten",),
        english_examples=("join K7QD-9F2M-X4TB-2HWN",),
        german_examples=("beitreten K7QD-9F2M-X4TB-2HWN",),
    ),
    VerbEntry(
        verb=Verb.TEAM,
        right=Right.MANAGE,
        english=("team", "people"),
        german=("team", "mitarbeiter"),
        english_examples=(
            "team",
            "team add @anna technician",
            "team add @carl approver client acme",
            "team remove @anna",
            "team joining off",
            "team ignore @bob",
            "team workspaces",
            "team invite workspace",
            "team invite workspace client acme approver",
            "team invitations",
            "team withdraw I3",
            "team remove workspace T0ACME",
        ),
        german_examples=(
            "team",
            "team neu @anna technikerin",
            "team neu @carl freigeber kunde acme",
            "team entfernen @anna",
            "team beitritt aus",
            "team ignorieren @bob",
            "team arbeitsbereiche",
            "team einladen arbeitsbereich",
            "team einladen arbeitsbereich kunde acme freigeber",
            "team einladungen",
            "team zurückziehen I3",
            "team entfernen arbeitsbereich T0ACME",
        ),
    ),
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
    VerbEntry(
        verb=Verb.AGAIN,
        right=Right.LOG,
        english=("again",),
        german=("nochmal", "noch mal", "noch einmal", "erneut"),
        english_examples=("again log acme 1.5 fixed printer",),
        german_examples=("nochmal buchen acme 1,5 Drucker repariert",),
    ),
)

PREFIXES = frozenset({"hours", "stunden"})
"""Words that may stand before any verb: platforms offer them as a command of their own."""

_ENTRIES = {entry.verb: entry for entry in VERBS}
WITHOUT_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def entry_of(verb: Verb) -> VerbEntry:
    """The line of the table for a verb."""
    return _ENTRIES[verb]


def _named(names: Iterable[tuple[str, Verb]]) -> dict[str, Verb]:
    said = list(names)
    return {name.translate(WITHOUT_UMLAUTS): verb for name, verb in said} | dict(said)


_ENGLISH = _named((name, entry.verb) for entry in VERBS for name in entry.english)
_GERMAN = _named((name, entry.verb) for entry in VERBS for name in entry.german)

NAMES: dict[str, Verb] = _GERMAN | _ENGLISH
"""Every name of every verb, in lower case."""

GERMAN_NAMES: frozenset[str] = frozenset(_GERMAN.keys() - _ENGLISH.keys())
"""The names that are German and nothing else."""
