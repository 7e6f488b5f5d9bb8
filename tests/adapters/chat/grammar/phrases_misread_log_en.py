"""Logs that are refused or asked about, in English."""

from adapters.chat.grammar.misread import (
    ClockContradicts,
    ClockOrDuration,
    DayOrMonth,
    DurationNeeded,
    EmptyRange,
    GroupedNumber,
    Missing,
    MonthNeeded,
    MoreThanADay,
    NegativeTime,
    NoSuchDate,
    NoSuchTime,
    NoTime,
    Part,
    PartOrNote,
    QuoteNotClosed,
    SaidTwice,
    UnitNeeded,
    VagueTime,
)
from adapters.chat.grammar.verbs import Verb
from core.units import Minutes
from tests.adapters.chat.grammar.building import Phrases, clock

PHRASES: Phrases = (
    (
        "log acme 90 fixed printer",
        UnitNeeded(
            number="90",
            as_minutes=Minutes(90),
            as_hours=None,
            mended=("log acme 90m fixed printer",),
        ),
    ),
    (
        "log acme 15 swapped a drive",
        UnitNeeded(
            number="15",
            as_minutes=Minutes(15),
            as_hours=Minutes(900),
            mended=("log acme 15m swapped a drive", "log acme 15h swapped a drive"),
        ),
    ),
    (
        "log acme 12.5 rebuilt the array",
        UnitNeeded(
            number="12.5",
            as_minutes=None,
            as_hours=Minutes(750),
            mended=("log acme 12.5h rebuilt the array",),
        ),
    ),
    (
        "log acme 1.500 cleaned up the mailbox",
        GroupedNumber(
            said="1.500",
            small="1.5",
            large="1500",
            mended=("log acme 1.5h cleaned up the mailbox",),
        ),
    ),
    (
        "log acme 1,500m pulled cables",
        GroupedNumber(
            said="1,500m", small="1.5", large="1500", mended=("log acme 1.5m pulled cables",)
        ),
    ),
    (
        "log acme 0 nothing to do",
        NoTime(
            said="0",
            mended=(
                "log acme 15m nothing to do",
                "log acme 30m nothing to do",
                "log acme 1h nothing to do",
            ),
        ),
    ),
    (
        "log acme 0.001h blinked",
        NoTime(
            said="0.001h",
            mended=("log acme 15m blinked", "log acme 30m blinked", "log acme 1h blinked"),
        ),
    ),
    (
        "log acme -1.5h took it back",
        NegativeTime(said="-1.5h", mended=("log acme 1.5h took it back",)),
    ),
    (
        "log acme 25h watched the backup",
        MoreThanADay(
            said="25h", minutes=Minutes(1500), mended=("log acme 25m watched the backup",)
        ),
    ),
    ("log acme 30:00 weekend shift", MoreThanADay(said="30:00", minutes=Minutes(1800))),
    (
        "log acme 18:30 evening shift",
        ClockOrDuration(
            said="18:30", minutes=Minutes(1110), mended=("log acme 18h30m evening shift",)
        ),
    ),
    ("log acme 1:75 mistyped", NoSuchTime(said="1:75", mended=("log acme 135m mistyped",))),
    (
        "log acme 2-3h more or less",
        VagueTime(said="2-3h", mended=("log acme 2h more or less", "log acme 3h more or less")),
    ),
    ("log acme 9-11 stand-up", VagueTime(said="9-11", mended=("log acme 9:00-11:00 stand-up",))),
    (
        "log acme yesterday fixed printer",
        DurationNeeded(
            mended=(
                "log 15m acme yesterday fixed printer",
                "log 30m acme yesterday fixed printer",
                "log 1h acme yesterday fixed printer",
            )
        ),
    ),
    (
        "log acme, may 3",
        DurationNeeded(
            mended=("log 15m acme, may 3", "log 30m acme, may 3", "log 1h acme, may 3"),
        ),
    ),
    (
        "log acme fixed printer // secret",
        DurationNeeded(
            mended=(
                "log 15m acme fixed printer // secret",
                "log 30m acme fixed printer // secret",
                "log 1h acme fixed printer // secret",
            )
        ),
    ),
    (
        "log acme 9:15-10:45 2h with a break",
        ClockContradicts(
            clock=clock("9:15-10:45"),
            between=Minutes(90),
            said=Minutes(120),
            mended=("log acme 9:15-10:45 with a break", "log acme at 09:15 2h with a break"),
        ),
    ),
    ("log acme 9:15-9:15 no time passed", EmptyRange(said="9:15-9:15")),
    (
        "log acme 1h 2h could not decide",
        SaidTwice(
            part=Part.DURATION,
            first="1h",
            second="2h",
            mended=("log acme 1h could not decide", "log acme 2h could not decide"),
        ),
    ),
    (
        "log acme 2 disks replaced 1.5h",
        SaidTwice(
            part=Part.DURATION,
            first="2",
            second="1.5h",
            mended=("log acme 2h disks replaced 1.5h", "log 1.5h acme 2 disks replaced"),
        ),
    ),
    (
        "log acme 2h 9:15 morning call",
        SaidTwice(
            part=Part.DURATION,
            first="2h",
            second="9:15",
            mended=(
                "log acme 2h at 9:15 morning call",
                "log acme 2h morning call",
                "log acme 9:15 morning call",
            ),
        ),
    ),
    (
        "log acme yesterday 1h monday fixed printer",
        SaidTwice(
            part=Part.DAY,
            first="yesterday",
            second="monday",
            mended=(
                "log acme yesterday 1h note: monday fixed printer",
                "log acme yesterday 1h fixed printer",
                "log acme 1h monday fixed printer",
            ),
        ),
    ),
    (
        "log acme 1h #emergency fixed printer #weekend",
        SaidTwice(
            part=Part.WORK_TYPE,
            first="#emergency",
            second="#weekend",
            mended=("log acme 1h #emergency fixed printer", "log acme 1h fixed printer #weekend"),
        ),
    ),
    (
        "log acme 2h replaced switch yesterday",
        PartOrNote(
            part=Part.DAY,
            said="yesterday",
            mended=(
                "log yesterday acme 2h replaced switch",
                "log today acme 2h replaced switch yesterday",
            ),
        ),
    ),
    (
        "2h for acme rebooted monday server",
        PartOrNote(
            part=Part.DAY,
            said="monday",
            mended=(
                "monday 2h for acme rebooted server",
                "today 2h for acme rebooted monday server",
            ),
        ),
    ),
    (
        "log acme 2h server crashed at 18:30",
        PartOrNote(
            part=Part.CLOCK,
            said="at 18:30",
            mended=("log at 18:30 acme 2h server crashed", "log acme 2h server crashed at 18:30."),
        ),
    ),
    (
        "log acme 2h on 31.2. leap party",
        NoSuchDate(
            said="on 31.2.", day=31, month=2, year=None, mended=("log acme 2h 28.2. leap party",)
        ),
    ),
    (
        "log acme 2h on 3.13.2026 American date",
        NoSuchDate(
            said="on 3.13.2026",
            day=3,
            month=13,
            year=2026,
            mended=("log acme 2h 13.3.2026 American date",),
        ),
    ),
    (
        "log acme 2h on 3.11.1026 medieval printer",
        NoSuchDate(said="on 3.11.1026", day=3, month=11, year=1026),
    ),
    (
        "log acme 2h on 3/11 either way",
        DayOrMonth(
            said="on 3/11", mended=("log acme 2h 3.11. either way", "log acme 2h 11.3. either way")
        ),
    ),
    ("log acme 2h on the 3rd some month", MonthNeeded(said="on the 3rd", day=3)),
    ("log acme 2h at 25:70 late", NoSuchTime(said="at 25:70")),
    ("log acme 1h from 13pm to 15pm confused", NoSuchTime(said="from 13pm")),
    (
        'log "acme 1h fixed printer',
        QuoteNotClosed(said='"acme', mended=("log acme 1h fixed printer",)),
    ),
    (
        'log "" 1h fixed printer',
        Missing(
            verb=Verb.LOG,
            part=Part.CLIENT,
            mended=(
                "log acme 1.5 fixed printer",
                "log acme 90m yesterday at 18:30 #emergency T-1234 server down // no backup",
                "2h for acme yesterday, replaced the switch",
            ),
        ),
    ),
    (
        "log acme today 1h monday meeting",
        SaidTwice(
            part=Part.DAY,
            first="today",
            second="monday",
            mended=(
                "log acme today 1h note: monday meeting",
                "log acme today 1h meeting",
                "log acme 1h monday meeting",
            ),
        ),
    ),
    (
        "log acme windows 11 update 2h",
        SaidTwice(
            part=Part.DURATION,
            first="11",
            second="2h",
            mended=("log acme windows 11h update 2h", "log 2h acme windows 11 update"),
        ),
    ),
    (
        "log acme 1 h 30 mailboxes moved",
        VagueTime(
            said="1 h 30",
            mended=("log acme 1 h 30m mailboxes moved", "log acme 1 h note: 30 mailboxes moved"),
        ),
    ),
    (
        "log acme 10:30 1h standup",
        SaidTwice(
            part=Part.DURATION,
            first="10:30",
            second="1h",
            mended=(
                "log acme at 10:30 1h standup",
                "log acme 10:30 standup",
                "log acme 1h standup",
            ),
        ),
    ),
)
