"""What is refused or asked of the other verbs, in English."""

from adapters.chat.grammar.misread import (
    GroupedNumber,
    HoursOrTopUp,
    LeftOver,
    Missing,
    NegativeSize,
    NoInternalNote,
    NoSize,
    Part,
    QuoteNotClosed,
    SaidTwice,
    SignNeeded,
    UnknownCommand,
    UnknownWord,
    WrongValue,
    YearNeeded,
)
from adapters.chat.grammar.verbs import Verb
from core.units import Minutes
from tests.adapters.chat.grammar.building import Phrases

PHRASES: Phrases = (
    ("blance acme", UnknownCommand(word="blance", mended=("balance acme",))),
    ("history acme page 0", WrongValue(verb=Verb.HISTORY, part=Part.PAGE, said="0")),
    ("clients page two", WrongValue(verb=Verb.CLIENT, part=Part.PAGE, said="two")),
    (
        "client set acme announcements loud",
        WrongValue(verb=Verb.CLIENT, part=Part.SWITCH, said="loud"),
    ),
    ("xyzzy", UnknownCommand(word="xyzzy", mended=("balance xyzzy",))),
    ("tell me a joke please", UnknownCommand(word="tell")),
    (
        "again",
        Missing(verb=Verb.AGAIN, part=Part.COMMAND, mended=("again log acme 1.5 fixed printer",)),
    ),
    ("again balance acme", WrongValue(verb=Verb.AGAIN, part=Part.COMMAND, said="balance acme")),
    (
        "undo 12",
        UnknownWord(verb=Verb.UNDO, part=Part.ENTRY, said="12", known=(), mended=("undo E12",)),
    ),
    (
        "redact",
        Missing(verb=Verb.REDACT, part=Part.ENTRY, mended=("redact E12 password in the note",)),
    ),
    (
        "redact acme",
        Missing(verb=Verb.REDACT, part=Part.ENTRY, mended=("redact E12 password in the note",)),
    ),
    (
        "timer explode",
        UnknownWord(
            verb=Verb.TIMER,
            part=Part.ACTION,
            said="explode",
            known=("start", "stop", "status", "cancel"),
        ),
    ),
    (
        "timer start acme #emergency",
        LeftOver(verb=Verb.TIMER, said="#emergency", mended=("timer start acme",)),
    ),
    (
        "timer stop done // secret",
        NoInternalNote(verb=Verb.TIMER, said="secret", mended=("timer stop done",)),
    ),
    (
        "undo E12 typo // secret",
        NoInternalNote(verb=Verb.UNDO, said="secret", mended=("undo E12 typo",)),
    ),
    (
        "fix E12 better words",
        LeftOver(verb=Verb.FIX, said="better words", mended=("fix E12 note: better words",)),
    ),
    (
        "fix E12 client acme client globex",
        SaidTwice(part=Part.CLIENT, first="acme", second="globex"),
    ),
    ("approve 7", HoursOrTopUp(said="7", mended=("approve TU7", "approve 7h"))),
    ("approve TU7 quickly", LeftOver(verb=Verb.APPROVE, said="quickly", mended=("approve TU7",))),
    (
        "topup acme 1.500",
        GroupedNumber(
            said="1.500",
            small="1.5",
            large="1500",
            mended=("topup acme 1.5h", "topup acme 1500h", "topup acme 1500m"),
        ),
    ),
    ("topup acme with 0h", NoSize(said="0h")),
    ("block acme -5h", NegativeSize(said="-5h", mended=("block acme 5h",))),
    ("topup acme -5h", NegativeSize(said="-5h", mended=("topup acme 5h",))),
    (
        "topup acme 999999h for the whole century",
        WrongValue(verb=Verb.TOP_UP, part=Part.DURATION, said="999999h"),
    ),
    (
        "adjust acme 1:30 goodwill",
        SignNeeded(
            said="1:30",
            minutes=Minutes(90),
            mended=("adjust acme +1:30 goodwill", "adjust acme -1:30 goodwill"),
        ),
    ),
    (
        "adjust acme goodwill",
        Missing(
            verb=Verb.ADJUST,
            part=Part.DURATION,
            mended=("adjust acme +1:30 goodwill", "adjust acme -45m counted twice"),
        ),
    ),
    (
        "remind me",
        Missing(
            verb=Verb.NUDGE, part=Part.TIME_OF_DAY, mended=("remind me at 17:00", "remind me off")
        ),
    ),
    ("remind me later", WrongValue(verb=Verb.NUDGE, part=Part.TIME_OF_DAY, said="later")),
    (
        "remind me between 9 and 17",
        WrongValue(verb=Verb.NUDGE, part=Part.TIME_OF_DAY, said="between"),
    ),
    (
        "remind me at 17:00 daily",
        LeftOver(verb=Verb.NUDGE, said="daily", mended=("remind me at 17:00",)),
    ),
    (
        "terms acme set reminders often",
        WrongValue(verb=Verb.TERMS, part=Part.COUNT, said="often", setting="reminders"),
    ),
    ("mine and yours", LeftOver(verb=Verb.MINE, said="and yours", mended=("mine",))),
    (
        "terms acme set frequency 3",
        UnknownWord(
            verb=Verb.TERMS,
            part=Part.SETTING,
            said="frequency",
            known=(
                "increment",
                "minimum",
                "threshold",
                "type",
                "after-hours",
                "weekend",
                "service hours",
                "holiday",
                "renewal",
                "credit on",
                "overdraft",
                "overage rate",
                "price",
                "currency",
                "usual block",
                "two-person",
                "mandate",
                "caps",
                "expiry",
                "grace",
                "proposals",
                "reminders",
                "client notices",
                "statements",
                "lead time",
                "tax",
            ),
        ),
    ),
    ("terms acme set", Missing(verb=Verb.TERMS, part=Part.SETTING)),
    (
        "terms acme set increment banana",
        WrongValue(verb=Verb.TERMS, part=Part.DURATION, said="banana", setting="increment"),
    ),
    (
        "terms acme set increment -5m",
        WrongValue(verb=Verb.TERMS, part=Part.DURATION, said="-5m", setting="increment"),
    ),
    (
        "terms acme set after-hours fast",
        WrongValue(verb=Verb.TERMS, part=Part.MULTIPLIER, said="fast", setting="after-hours"),
    ),
    (
        "terms acme set weekend 133.3%",
        WrongValue(verb=Verb.TERMS, part=Part.MULTIPLIER, said="133.3%", setting="weekend"),
    ),
    (
        "terms acme set service hours mon-fri",
        Missing(
            verb=Verb.TERMS,
            part=Part.SERVICE_HOURS,
            mended=("terms acme", "terms acme set increment 30m from 2026-12-01"),
        ),
    ),
    (
        "terms acme set service hours mon 18-8",
        WrongValue(verb=Verb.TERMS, part=Part.SERVICE_HOURS, said="18-8"),
    ),
    ("terms acme set holiday 24 Dec", YearNeeded(said="24 Dec")),
    (
        "terms acme set holiday someday",
        WrongValue(verb=Verb.TERMS, part=Part.DAY, said="someday", setting="holiday"),
    ),
    (
        "terms acme set renewal sometimes",
        UnknownWord(
            verb=Verb.TERMS, part=Part.POLICY, said="sometimes", known=("ask", "invoice", "auto")
        ),
    ),
    (
        "terms acme set overdraft",
        Missing(
            verb=Verb.TERMS,
            part=Part.POLICY,
            mended=(
                "terms acme set overdraft allow",
                "terms acme set overdraft hold",
                "terms acme set overdraft overage",
            ),
        ),
    ),
    (
        "terms acme set price 20h cheap",
        WrongValue(verb=Verb.TERMS, part=Part.MONEY, said="cheap", setting="price"),
    ),
    *(
        (
            f"terms acme set currency {code}",
            WrongValue(verb=Verb.TERMS, part=Part.CURRENCY, said=code, setting="currency"),
        )
        for code in ("dollars", "USA", "JPY")  # a word, no currency, one without cents
    ),
    (
        "terms acme set two-person 5.000",
        GroupedNumber(
            said="5.000",
            small="5",
            large="5000",
            mended=("terms acme set two-person 5.00", "terms acme set two-person 5000.00"),
        ),
    ),
    (
        "terms acme set caps 500",
        UnknownWord(verb=Verb.TERMS, part=Part.SETTING, said="500", known=("reload", "month")),
    ),
    (
        "terms acme set expiry soon",
        WrongValue(verb=Verb.TERMS, part=Part.DAYS, said="soon", setting="expiry"),
    ),
    (
        "terms acme set grace 7 days please",
        LeftOver(verb=Verb.TERMS, said="please", mended=("terms acme set grace 7 days",)),
    ),
    (
        "client add",
        Missing(
            verb=Verb.CLIENT,
            part=Part.CLIENT,
            mended=("client list", 'client add "Acme Corp" alias acme', "client acme"),
        ),
    ),
    (
        'client add "Tokyo Ltd" foo',
        LeftOver(verb=Verb.CLIENT, said="foo", mended=('client add "Tokyo Ltd"',)),
    ),
    (
        'client add "Tokyo Ltd" in Japan, zone Asia/Tokyo',
        LeftOver(
            verb=Verb.CLIENT,
            said="in Japan,",
            mended=('client add "Tokyo Ltd" zone Asia/Tokyo',),
        ),
    ),
    (
        'client add "Tokyo Ltd',
        QuoteNotClosed(said='"Tokyo', mended=("client add Tokyo Ltd",)),
    ),
    (
        "client add Acme zone",
        Missing(
            verb=Verb.CLIENT,
            part=Part.SETTING,
            mended=("client list", 'client add "Acme Corp" alias acme', "client acme"),
        ),
    ),
    (
        "client set acme language klingon",
        UnknownWord(verb=Verb.CLIENT, part=Part.LANGUAGE, said="klingon", known=("en", "de")),
    ),
    ("client set acme colour red", Missing(verb=Verb.CLIENT, part=Part.SETTING)),
    (
        "block acme",
        Missing(
            verb=Verb.BLOCK,
            part=Part.DURATION,
            mended=(
                "block acme 20h at 114.00",
                "block acme 7.5h opening from 2026-11-01 expires 2027-10-31",
            ),
        ),
    ),
    ("block acme 20h from someday", WrongValue(verb=Verb.BLOCK, part=Part.DAY, said="someday")),
    ("block acme 20h now", LeftOver(verb=Verb.BLOCK, said="now", mended=("block acme 20h",))),
    (
        "team joining perhaps",
        UnknownWord(verb=Verb.TEAM, part=Part.SWITCH, said="perhaps", known=("on", "off")),
    ),
    (
        "team withdraw anna",
        WrongValue(verb=Verb.TEAM, part=Part.INVITATION, said="anna"),
    ),
    (
        "join us",
        WrongValue(verb=Verb.JOIN, part=Part.CODE, said="us"),
    ),
    (
        "team dance",
        UnknownWord(
            verb=Verb.TEAM,
            part=Part.ACTION,
            said="dance",
            known=(
                *("add", "remove", "list", "invite", "invitations", "withdraw"),
                *("workspaces", "joining", "ignore"),
            ),
        ),
    ),
    (
        "team add",
        Missing(
            verb=Verb.TEAM,
            part=Part.PERSON,
            mended=("team", "team add @anna technician", "team add @carl approver client acme"),
        ),
    ),
    (
        "team add @anna",
        Missing(
            verb=Verb.TEAM,
            part=Part.ROLE,
            mended=(
                "team add @anna technician",
                "team add @anna manager",
                "team add @anna approver",
            ),
        ),
    ),
    (
        "team add @anna janitor",
        UnknownWord(
            verb=Verb.TEAM,
            part=Part.ROLE,
            said="janitor",
            known=("technician", "manager", "approver", "viewer"),
        ),
    ),
    ("unlink everything", LeftOver(verb=Verb.UNLINK, said="everything", mended=("unlink",))),
    ("lgo acme 1.5 printer", UnknownCommand(word="lgo", mended=("log acme 1.5 printer",))),
    ("fxi E12 2h", UnknownCommand(word="fxi", mended=("fix E12 2h",))),
    ("hours acme", UnknownCommand(word="acme", mended=("balance acme",))),
    (
        "terms acme set service hours whenever",
        WrongValue(verb=Verb.TERMS, part=Part.SERVICE_HOURS, said="whenever"),
    ),
    (
        "terms acme set service hours fri-mon 8-18",
        WrongValue(verb=Verb.TERMS, part=Part.SERVICE_HOURS, said="fri-mon"),
    ),
    (
        "terms acme set two-person 99999999999 or so",
        WrongValue(verb=Verb.TERMS, part=Part.MONEY, said="99999999999", setting="two-person"),
    ),
    (
        "team add <anna> technician",
        Missing(
            verb=Verb.TEAM,
            part=Part.PERSON,
            mended=("team", "team add @anna technician", "team add @carl approver client acme"),
        ),
    ),
    ("fix E12 type 24x7", WrongValue(verb=Verb.FIX, part=Part.WORK_TYPE, said="24x7")),
    (
        "fix E12 type",
        Missing(
            verb=Verb.FIX,
            part=Part.WORK_TYPE,
            mended=("fix E12 2h yesterday", "fix E12 note: replaced the switch"),
        ),
    ),
    ("fix E12 ticket T-1 ticket T-2", SaidTwice(part=Part.TICKET, first="T-1", second="T-2")),
    (
        "fix E12 #emergency type weekend",
        SaidTwice(
            part=Part.WORK_TYPE,
            first="#emergency",
            second="weekend",
            mended=("fix E12 type weekend",),
        ),
    ),
    ("// only for us", UnknownCommand(word="// only for us")),
    ("block acme 20h at 1.2.3", WrongValue(verb=Verb.BLOCK, part=Part.MONEY, said="1.2.3")),
)
