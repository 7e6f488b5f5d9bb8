"""Any reply and form, as far as the chat layer's contract allows: with whatever people type."""

from datetime import date, timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from adapters.chat.reply import (
    Button,
    Chart,
    Effect,
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
from adapters.chat.wording.phrases import LANGUAGES

AT_ITS_PACE = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""For tests that draw much: the machine may be busy."""

TRICKS = (
    "<!channel> <!here|here> <@U1> <#C1|team>",
    "<https://evil.example|your bank>",
    "*bold* _italic_ ~gone~ `code`",
    "> quoted",
    "&lt;already&gt; &amp; 100% | a & b",
    ":tada: 9:15-10:45",
    "\u202eright to left\u202c",
    "zero\x00width\u200b\ufeff",
    "two\nlines\r\nand a\ttab",
    "\ud800",
    " \u00a0 ",
    "",
)
TEXTS = st.text(max_size=40) | st.sampled_from(TRICKS)
WORDS = TEXTS | st.builds(str.__mul__, st.sampled_from(["ab ", "&", "😀"]), st.integers(1, 2_500))
"""What may stand in a reply; now and then it is far too long."""
CELLS = TEXTS | st.builds(str.__mul__, st.sampled_from(["ab ", "&", "😀"]), st.integers(1, 250))

COMMANDS = st.text(min_size=1, max_size=60) | st.just("log acme 1.5 R&D <b> 100% | x")
NAMES = st.from_regex(r"[a-z]{1,12}", fullmatch=True)


def buttons(say: st.SearchStrategy[str] = COMMANDS) -> st.SearchStrategy[Button]:
    return st.builds(
        Button,
        label=WORDS,
        say=say,
        emphasis=st.sampled_from(Emphasis),
        asks=st.none() | st.text(max_size=40),
    )


def tables() -> st.SearchStrategy[Table]:
    return st.integers(1, 22).flatmap(_tables_of)


def _tables_of(width: int) -> st.SearchStrategy[Table]:
    row = st.lists(CELLS, min_size=width, max_size=width).map(tuple)
    rows = st.lists(row, max_size=3)
    return st.builds(
        lambda headings, rows, times, numeric: Table(
            headings=headings, rows=tuple(rows) * times, numeric=numeric
        ),
        row,
        rows,
        st.sampled_from([1, 1, 40, 200]),
        st.frozensets(st.integers(0, width - 1)),
    )


def options() -> st.SearchStrategy[Option]:
    return st.builds(Option, label=WORDS, value=st.text(min_size=1, max_size=40))


def fields() -> st.SearchStrategy[Field]:
    few = st.lists(options(), max_size=3)
    return st.builds(
        Field,
        name=NAMES,
        label=WORDS,
        kind=st.sampled_from(FieldKind),
        value=WORDS | st.dates().map(str),
        hint=WORDS,
        required=st.booleans(),
        options=st.builds(lambda some, times: tuple(some) * times, few, st.integers(1, 60)),
        error=st.none() | WORDS,
        live=st.booleans(),
    )


def forms() -> st.SearchStrategy[Form]:
    return st.builds(
        Form,
        name=st.just("log") | st.just("fix E12"),
        title=WORDS,
        submit=WORDS,
        effect=st.none()
        | st.builds(
            Effect,
            title=WORDS,
            lines=st.lists(WORDS, max_size=2).map(tuple),
            tone=st.sampled_from(Tone),
        ),
        fields=st.lists(fields(), min_size=1, max_size=5, unique_by=lambda field: field.name).map(
            tuple
        ),
    )


def charts() -> st.SearchStrategy[Chart]:
    today, minutes = date(2026, 11, 24), st.integers(-6_000, 60_000)
    before = st.sets(st.integers(1, 400), max_size=20).map(lambda days: sorted(days, reverse=True))
    after = st.lists(st.integers(0, 1_000), min_size=3, max_size=3).map(sorted)

    def points(days: list[int], left: list[int]) -> tuple[Point, ...]:
        dated = zip([*days, 0], left, strict=False)
        return tuple(Point(day=today - timedelta(days=ago), minutes=some) for ago, some in dated)

    def projection(days: list[int], has_end: bool) -> Projection:
        earliest, likely, latest = (today + timedelta(days=ahead) for ahead in days)
        return Projection(
            label="At this pace",
            earliest_label="At the earliest",
            latest_label="At the latest",
            likely=likely,
            earliest=earliest,
            latest=latest if has_end else None,
        )

    return st.builds(
        Chart,
        title=WORDS.map("{}: hours left".format),
        summary=WORDS,
        measure=st.just("Hours left"),
        points=st.builds(points, before, st.lists(minutes, min_size=21, max_size=21)),
        level=minutes,
        level_label=st.just("Schwellenwert 120:00"),
        projection=st.none() | st.builds(projection, after, st.booleans()),
    )


def replies() -> st.SearchStrategy[Reply]:
    return st.builds(
        Reply,
        kind=st.sampled_from(Kind),
        title=WORDS,
        lines=st.lists(WORDS, max_size=4).map(tuple),
        facts=st.lists(st.builds(Fact, label=WORDS, value=WORDS), max_size=6).map(tuple),
        chart=st.none() | charts(),
        table=st.none() | tables(),
        buttons=st.lists(buttons(), max_size=30).map(tuple),
        form=st.none() | forms(),
        tone=st.sampled_from(Tone),
        private=st.booleans(),
        language=st.sampled_from(LANGUAGES),
    )
