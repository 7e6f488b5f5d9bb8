"""The settings of an agreement's terms, and the words for their values."""

from enum import Enum, auto

from adapters.chat.grammar.text.vocabulary import Names, Vocabulary
from core.agreements import CreditOn, OverdraftPolicy, RenewalPolicy


class Setting(Enum):
    """What can be set."""

    INCREMENT = auto()
    MINIMUM = auto()
    THRESHOLD = auto()
    WORK_TYPE = auto()
    AFTER_HOURS = auto()
    WEEKEND = auto()
    SERVICE_HOURS = auto()
    HOLIDAY = auto()
    RENEWAL = auto()
    CREDIT = auto()
    OVERDRAFT = auto()
    OVERAGE_RATE = auto()
    PRICE = auto()
    CURRENCY = auto()
    USUAL_BLOCK = auto()
    TWO_PERSON = auto()
    MANDATE = auto()
    CAPS = auto()
    EXPIRY = auto()
    GRACE = auto()
    PROPOSALS = auto()
    REMINDERS = auto()
    CLIENT_NOTICES = auto()
    STATEMENTS = auto()
    LEAD_TIME = auto()
    TAX = auto()


SETTINGS = Vocabulary(
    Names(Setting.INCREMENT, "increment|billing increment", "takt|abrechnungstakt"),
    Names(Setting.MINIMUM, "minimum", "mindestdauer|mindestzeit"),
    Names(Setting.THRESHOLD, "threshold|renewal threshold", "schwelle|schwellenwert"),
    Names(Setting.WORK_TYPE, "type|work type", "art|tätigkeitsart|tätigkeit"),
    Names(Setting.AFTER_HOURS, "after-hours|after hours|afterhours", "außerhalb"),
    Names(Setting.WEEKEND, "weekend", "wochenende"),
    Names(
        Setting.SERVICE_HOURS, "service hours|service|business hours", "servicezeiten|servicezeit"
    ),
    Names(Setting.HOLIDAY, "holiday", "feiertag"),
    Names(Setting.RENEWAL, "renewal", "verlängerung|erneuerung"),
    Names(Setting.CREDIT, "credit on|credit", "anrechnung bei|anrechnung"),
    Names(Setting.OVERDRAFT, "overdraft", "überziehung"),
    Names(Setting.OVERAGE_RATE, "overage rate|overage", "mehrpreis"),
    Names(Setting.PRICE, "price", "preis"),
    Names(Setting.CURRENCY, "currency", "währung"),
    Names(Setting.USUAL_BLOCK, "usual block|usual|block", "üblicher block|blockgröße|üblich"),
    Names(Setting.TWO_PERSON, "two-person|two person|two-person rule", "vier-augen|vieraugen"),
    Names(Setting.MANDATE, "mandate", "mandat"),
    Names(Setting.CAPS, "caps|cap|auto cap", "obergrenzen|obergrenze"),
    Names(Setting.EXPIRY, "expiry|expires", "verfall|ablauf"),
    Names(Setting.GRACE, "grace|grace period", "kulanz|kulanzfrist|nachfrist"),
    Names(Setting.PROPOSALS, "proposals|proposal", "vorschläge|vorschlag|vorschlagsfrist"),
    Names(Setting.REMINDERS, "reminders|reminder", "erinnerungen|erinnerung"),
    Names(
        Setting.CLIENT_NOTICES,
        "client notices|client-notices|notices",
        "kundenhinweise|kundenhinweis|hinweise",
    ),
    Names(Setting.STATEMENTS, "statements|monthly statement", "auszüge|monatsauszug"),
    Names(Setting.LEAD_TIME, "lead time|lead-time|lead", "vorlauf|vorlaufzeit"),
    Names(Setting.TAX, "tax|vat", "steuer|umsatzsteuer|mwst"),
)

RENEWALS = Vocabulary(
    Names(RenewalPolicy.ASK, "ask", "fragen|nachfragen"),
    Names(RenewalPolicy.INVOICE, "invoice", "rechnung"),
    Names(RenewalPolicy.AUTO, "auto|automatic|direct debit", "automatisch|lastschrift"),
)

CREDITS = Vocabulary(
    Names(CreditOn.APPROVAL, "approval", "freigabe"),
    Names(CreditOn.INVOICE, "invoice", "rechnung"),
    Names(CreditOn.PAYMENT, "payment|paid", "zahlung|bezahlung"),
)

OVERDRAFTS = Vocabulary(
    Names(OverdraftPolicy.ALLOW, "allow", "erlauben|zulassen"),
    Names(OverdraftPolicy.HOLD, "hold", "anhalten|sperren"),
    Names(OverdraftPolicy.OVERAGE, "overage", "nachberechnen"),
)


class Option(Enum):
    """Words before a further value."""

    LIMIT = auto()
    RATE = auto()
    RELOAD = auto()
    MONTH = auto()
    REMOVE = auto()


LIMIT_OR_RATE = Vocabulary(
    Names(Option.LIMIT, "limit", "grenze|limit"),
    Names(Option.RATE, "rate", "preis|satz"),
)

CAPS = Vocabulary(
    Names(Option.RELOAD, "reload|per reload", "aufladung|je aufladung"),
    Names(Option.MONTH, "month|monthly|per month", "monat|monatlich|im monat"),
)

REMOVALS = Vocabulary(Names(Option.REMOVE, "remove|delete", "entfernen|streichen|löschen"))

AFTER = Vocabulary(Names(True, "after", "nach"))
"""What leads to the time after which a reminder comes."""

SWITCH = Vocabulary(Names(True, "on|yes", "an|ein|ja"), Names(False, "off|no", "aus|nein"))

NOTHING = Vocabulary(Names(True, "none|never|off|no", "keine|kein|nie|aus|ohne"))
"""What takes a setting away."""
