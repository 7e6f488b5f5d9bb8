"""Replies as the chat words them, written down to draw from."""

from datetime import date

from adapters.chat.reply import (
    Button,
    Chart,
    Emphasis,
    Fact,
    Field,
    FieldKind,
    Form,
    Kind,
    Option,
    Point,
    Projection,
    Reply,
    Table,
    Tone,
)

ALERT = Reply(
    kind=Kind.ALERT,
    title="2:00 left for Acme",
    facts=(
        Fact(label="Used", value="3:15 in the last 14 days"),
        Fact(label="Runs out", value="about 3 Dec 2026 at this pace"),
        Fact(label="Top-up", value="10 h at €120.00 an hour = €1,200.00 (TU7)"),
    ),
    lines=(
        "The balance has reached the threshold of 2:00.",
        "Anna Berg logged −1:53 on Mon, 23 Nov: replaced the *switch* in <rack 2> & rebooted (E12)",
    ),
    buttons=(
        Button(label="Approve 10 h", say="approve TU7", emphasis=Emphasis.PRIMARY),
        Button(label="Approve 20 h", say="approve TU7 20h"),
        Button(label="Approve 30 h", say="approve TU7 30h"),
        Button(
            label="Decline",
            say="decline TU7 {}",
            emphasis=Emphasis.DANGER,
            asks="Why is it declined?",
        ),
    ),
    tone=Tone.WARNING,
    private=False,
)

BURN_DOWN = Chart(
    title="Acme: hours left",
    summary="8:00 on 27 Oct 2026, 2:00 now.",
    measure="Hours left",
    points=(
        Point(day=date(2026, 10, 27), minutes=480),
        Point(day=date(2026, 11, 5), minutes=300),
        Point(day=date(2026, 11, 24), minutes=120),
    ),
    level=120,
    level_label="Threshold 2:00",
    projection=Projection(
        label="At this pace",
        earliest_label="At the earliest",
        latest_label="At the latest",
        likely=date(2026, 12, 8),
        earliest=date(2026, 12, 1),
        latest=date(2026, 12, 15),
    ),
)

RECEIPT = Reply(
    kind=Kind.LOGGED,
    title="Acme: 1:10 logged, 1:53 debited, 2:00 left",
    facts=(
        Fact(
            label="Time", value="worked 1:10 → rounded up to 1:15 → after hours ×1.5 → debited 1:53"
        ),
        Fact(label="Day", value="Mon, 23 Nov"),
        Fact(label="Note", value="replaced the *switch* in <rack 2> & rebooted"),
        Fact(label="Entry", value="E12"),
    ),
    buttons=(Button(label="Undo", say="undo E12"), Button(label="Fix", say="fix E12")),
    tone=Tone.GOOD,
)

BALANCES = Reply(
    kind=Kind.BALANCE,
    title="5 clients; Umbrella is lowest with −2:15 left",
    table=Table(
        headings=("Client", "Left", "State", "Used lately", "Runs out"),
        rows=(
            ("Umbrella", "−2:15", "⛔ overdrawn", "3:15", ""),
            ("Acme", "2:00", "⚠ low", "3:15", "3 Dec 2026"),
            ("Müller & Söhne", "6:15", "", "3:15", "3 Dec 2026"),
            ("Globex", "20:00", "", "0:00", ""),
            ("Initech", "36:50", "", "3:15", "14 Feb 2027"),
        ),
        numeric=frozenset({1, 3}),
    ),
    tone=Tone.BAD,
)

LOG_FORM = Form(
    name="log",
    title="Log hours",
    submit="Log",
    fields=(
        Field(
            name="client",
            label="Client",
            kind=FieldKind.CHOICE,
            value="Müller & Söhne",
            hint="Who was the work for?",
            required=True,
            options=tuple(
                Option(label=name, value=name) for name in ("Acme", "Globex", "Müller & Söhne")
            ),
        ),
        Field(
            name="duration",
            label="Time",
            kind=FieldKind.DURATION,
            value="90",
            hint="1.5h, 90m, 1:30 or 9:15-10:45",
            required=True,
            error="I need a unit: 90m or 1.5h.",
        ),
        Field(
            name="day",
            label="Day",
            kind=FieldKind.DATE,
            value="2026-11-23",
            hint="Empty means today.",
        ),
        Field(
            name="type",
            label="Type",
            kind=FieldKind.CHOICE,
            value="normal",
            hint="Usually normal; other types have their own multiplier.",
            options=(
                Option(label="Normal", value="normal"),
                Option(label="After hours", value="after-hours"),
            ),
        ),
        Field(
            name="note",
            label="Note",
            kind=FieldKind.TEXT,
            value="fixed printer",
            hint="The client can read it. Text after // is internal.",
        ),
    ),
)

FORM = Reply(
    kind=Kind.FORM,
    title="What did you do, and for how long?",
    lines=("Or type it in one line: log acme 1.5 fixed printer",),
    form=LOG_FORM,
)
