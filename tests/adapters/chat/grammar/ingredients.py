"""What commands are made of: names, texts, days and numbers that the grammar can say."""

from datetime import date, time

from hypothesis import strategies as st

from adapters.chat.grammar.hygiene import clean
from adapters.chat.grammar.misread import NotRead
from core.codes import code_from
from core.commands import ClientReadings, Reading
from core.days import (
    Between,
    ClockRange,
    Day,
    DayOfMonth,
    DaysAgo,
    LastDays,
    LastWeek,
    LatestWeekday,
    Month,
    OnDate,
    ThisWeek,
)
from core.money import Tax
from core.units import Minutes, Percent
from tests.adapters.chat.grammar.fragments import mixtures

_TRAPS = """
Acme
acme & co
Müller & Söhne
Monday Ltd
March
2h
9:15
last month
for
#emergency
T-1234
E12
TU7
note:
note: today
because of
reason: none
the "Big" one
O'Brien
„Zitat“
a // b
http://x//y
\\// x
1.5
yesterday
um 18:30
E12 2h
add alias name
set limit 4h
from 2026-01-01
?
""".strip().splitlines()
"""Names and texts that look like other parts of the language."""


def _is_said(text: str) -> bool:
    """Whether the grammar itself could have yielded it: one line, and nothing hidden."""
    try:
        return clean(text) == text
    except NotRead:
        return False


_typed = st.text(alphabet=st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=12)
_texts = st.one_of(
    st.sampled_from(_TRAPS),
    st.lists(st.sampled_from(_TRAPS) | _typed, max_size=4).map(" ".join),
    mixtures,
).map(lambda text: " ".join(text.split()))

texts = _texts.filter(lambda text: len(text) < 200 and (not text or _is_said(text)))
names = _texts.filter(lambda name: len(name) <= 80 and _is_said(name))
words = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,11}", fullmatch=True).filter(
    lambda word: word[-1].isalnum()
)
codes = st.sampled_from(
    ["emergency", "after-hours", "weekend", "proactive", "rmm", "on-site", "é1"]
)
one_time_codes = st.binary(min_size=16, max_size=16).map(code_from)
tickets = st.sampled_from(["#4711", "#1", "T-1234", "ABC-12"]) | words
ids = st.integers(1, 999_999_999)
dates = st.dates(date(1970, 1, 1), date(2199, 12, 31))
days: st.SearchStrategy[Day] = st.one_of(
    dates.map(lambda exact: OnDate(date=exact)),
    st.builds(DaysAgo, days=st.integers(-9_999, 9_999)),
    st.builds(LatestWeekday, weekday=st.integers(0, 6)),
    st.builds(DayOfMonth, month=st.integers(1, 12), day=st.integers(1, 29)),
)
times = st.times().map(lambda moment: time(moment.hour, moment.minute))
starts = times.map(lambda start: ClockRange(start=start))
ranges = st.tuples(times, times).filter(lambda pair: pair[0] != pair[1])
spans = ranges.map(lambda pair: ClockRange(start=pair[0], end=pair[1]))
worked = st.integers(1, 1440).map(Minutes)
lines = texts.filter(lambda text: len(text) <= 150)
taxes = st.builds(Tax, rate=st.integers(0, 99_999), reason=st.just("") | lines)
sizes = st.integers(1, 6_000_000).map(Minutes)
lengths = st.integers(0, 6_000_000).map(Minutes)
cents = st.integers(0, 1_000_000_000)
zones = st.sampled_from([None, "Asia/Tokyo", "Etc/GMT+1", "UTC"]) | names
percents = st.integers(0, 99_999).map(Percent)


@st.composite
def named(draw: st.DrawFn) -> ClientReadings:
    """A client by name, with nothing after it; or none."""
    name = draw(st.none() | names)
    return () if name is None else (Reading(name=name),)


periods = st.one_of(
    st.just(ThisWeek()),
    st.just(LastWeek()),
    st.builds(Month, back=st.integers(0, 999)),
    st.builds(Month, month=st.integers(1, 12), year=st.none() | st.integers(1970, 2199)),
    st.builds(LastDays, days=st.integers(1, 9_999)),
    st.builds(Between, start=days, end=st.none() | days),
)

page_numbers = st.integers(min_value=1, max_value=999_999)
