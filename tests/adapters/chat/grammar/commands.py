"""Every command as it can stand behind a button, with one reading of the client's name."""

from datetime import date, time
from typing import Any

from hypothesis import strategies as st

from adapters.chat.grammar.hygiene import clean
from adapters.chat.grammar.misread import NotRead
from core.agreements import CreditOn, OverdraftPolicy, RenewalPolicy, ServiceWindow
from core.codes import code_from
from core.commands import (
    AddBlock,
    AddClient,
    AddMember,
    AdjustBalance,
    ApproveTopUp,
    ArchiveClient,
    CancelTimer,
    CancelTopUp,
    ClientReadings,
    Command,
    DeclineTopUp,
    ExplainWhy,
    FixEntry,
    IgnoreAccount,
    InviteWorkspace,
    JoinWorkspace,
    LinkAccount,
    LinkChannel,
    ListClients,
    ListInvitations,
    ListTeam,
    ListWorkspaces,
    LogHours,
    MarkInvoiced,
    MarkPaid,
    OpenLogForm,
    Reading,
    RedactNote,
    RemoveMember,
    RemoveWorkspace,
    RequestTopUp,
    RestoreClient,
    SetClient,
    SetJoining,
    SetNudge,
    SetTerms,
    ShowBalance,
    ShowClient,
    ShowHelp,
    ShowHistory,
    ShowHome,
    ShowMine,
    ShowTerms,
    ShowTimer,
    StartTimer,
    StopTimer,
    TakeAlert,
    UndoEntry,
    UnlinkChannel,
    WithdrawInvitation,
)
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
from core.direct_debits import DebitState
from core.money import Tax
from core.paper_commands import (
    CancelInvoice,
    IssueStatement,
    ListDebits,
    ListInvoices,
    MoveDebit,
    PayInvoice,
    SetCompany,
    ShowAgreement,
    ShowCompany,
    ShowInvoice,
    ShowStatement,
)
from core.people import Role
from core.term_changes import (
    SetAutoCaps,
    SetBlockPrice,
    SetClientTold,
    SetCreditOn,
    SetCurrency,
    SetExpiry,
    SetGrace,
    SetHoliday,
    SetIncrement,
    SetLeadTime,
    SetMandate,
    SetMinimum,
    SetMonthlyStatement,
    SetOverdraft,
    SetProposalLife,
    SetReminders,
    SetRenewal,
    SetRenewalThreshold,
    SetServiceHours,
    SetServiceMultipliers,
    SetTax,
    SetTwoPersonRule,
    SetUsualBlock,
    SetWorkType,
    TermChange,
)
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


@st.composite
def logs(draw: st.DrawFn) -> LogHours:
    """A log has a duration, with or without a start, or two clock times."""
    timed = st.tuples(worked, st.none() | starts) | st.tuples(st.none(), spans)
    minutes, clock = draw(timed)
    name, note = draw(st.none() | names), draw(texts)
    return LogHours(
        client=() if name is None else (Reading(name=name, rest=note),),
        named=name is not None,
        worked=minutes,
        day=draw(st.none() | days),
        clock=clock,
        work_type=draw(st.none() | codes),
        ticket=draw(st.none() | tickets),
        note=note,
        internal_note=draw(texts),
        confirmed=draw(st.booleans()),
    )


@st.composite
def fixes(draw: st.DrawFn) -> FixEntry:
    timed = st.tuples(st.none() | worked, st.none() | starts) | st.tuples(st.none(), spans)
    minutes, clock = draw(timed)
    return FixEntry(
        entry_id=draw(st.none() | ids),
        worked=minutes,
        day=draw(st.none() | days),
        clock=clock,
        client=draw(named()),
        work_type=draw(st.none() | codes),
        ticket=draw(st.none() | tickets),
        note=draw(st.none() | texts),
        internal_note=draw(st.none() | texts),
    )


@st.composite
def subjects(draw: st.DrawFn) -> tuple[ClientReadings, str]:
    """A client with the text that belongs to it, or a text alone."""
    name, text = draw(st.none() | names), draw(texts)
    return ((), text) if name is None else ((Reading(name=name, rest=text),), text)


@st.composite
def by_subject(draw: st.DrawFn) -> Command:
    """Commands in which a text follows a client, or a reference in its place."""
    client, text = draw(subjects())
    number = draw(st.none() | ids)
    if number is not None:
        client = ()
    made: list[Command] = [
        UndoEntry(
            entry_id=number,
            client=client,
            reason=text,
            confirmed=number is not None and draw(st.booleans()),
        ),
        DeclineTopUp(top_up_id=number, client=client, reason=text),
        CancelTopUp(top_up_id=number, client=client, reason=text),
        MarkInvoiced(top_up_id=number, client=client, reference=text),
        MarkPaid(top_up_id=number, client=client, paid_on=draw(st.none() | days), reference=text),
    ]
    return draw(st.sampled_from(made))


@st.composite
def around_client(draw: st.DrawFn) -> Command:
    """Other commands in which a text follows a client."""
    client, text = draw(subjects())
    size = draw(st.none() | sizes)
    made: list[Command] = [
        RequestTopUp(client=client, minutes=size, reason=text),
        AdjustBalance(client=client, minutes=size or Minutes(0), reason=text),
        AdjustBalance(client=client, minutes=Minutes(-(size or 1)), reason=text),
        StartTimer(client=client, note=text),
        OpenLogForm(client=client, note=text),
    ]
    return draw(st.sampled_from(made))


@st.composite
def approvals(draw: st.DrawFn) -> ApproveTopUp:
    client, reason = draw(subjects())
    number = draw(st.none() | ids)
    return ApproveTopUp(
        top_up_id=number,
        client=client if number is None else (),
        minutes=draw(st.none() | sizes),
        price_cents=draw(st.none() | cents),
        reason=reason,
    )


@st.composite
def blocks(draw: st.DrawFn) -> AddBlock:
    return AddBlock(
        client=draw(named()),
        minutes=draw(sizes),
        opening=draw(st.booleans()),
        starts=draw(st.none() | days),
        expires=draw(st.none() | days),
        rate_cents=draw(st.none() | cents),
    )


@st.composite
def windows(draw: st.DrawFn) -> ServiceWindow:
    opens, closes = sorted(draw(st.sets(st.integers(0, 1440), min_size=2, max_size=2)))
    weekday = draw(st.integers(0, 6))
    return ServiceWindow(weekday=weekday, opens=Minutes(opens), closes=Minutes(closes))


@st.composite
def overdrafts(draw: st.DrawFn) -> SetOverdraft:
    policy = draw(st.none() | st.sampled_from(OverdraftPolicy))
    limit = draw(st.none() | lengths)
    rate = draw(cents if policy is None and limit is None else st.none() | cents)
    return SetOverdraft(policy=policy, limit=limit, overage_rate_cents=rate)


@st.composite
def multipliers(draw: st.DrawFn) -> SetServiceMultipliers:
    after_hours = draw(st.none() | percents)
    weekend = draw(percents if after_hours is None else st.none() | percents)
    return SetServiceMultipliers(after_hours=after_hours, weekend=weekend)


@st.composite
def caps(draw: st.DrawFn) -> SetAutoCaps:
    reload_cents = draw(st.none() | cents)
    month_cents = draw(cents if reload_cents is None else st.none() | cents)
    return SetAutoCaps(reload_cents=reload_cents, month_cents=month_cents)


changes: st.SearchStrategy[TermChange] = st.one_of(
    st.builds(SetIncrement, minutes=lengths),
    st.builds(SetMinimum, minutes=lengths),
    st.builds(SetRenewalThreshold, minutes=lengths),
    st.builds(SetWorkType, code=codes, multiplier=percents),
    multipliers(),
    st.builds(SetServiceHours, windows=st.lists(windows(), max_size=8).map(tuple)),
    st.builds(SetHoliday, date=dates, removed=st.booleans()),
    st.builds(SetRenewal, policy=st.sampled_from(RenewalPolicy)),
    st.builds(SetCreditOn, credit_on=st.sampled_from(CreditOn)),
    overdrafts(),
    st.builds(SetBlockPrice, minutes=lengths, rate_cents=st.none() | cents),
    st.builds(SetCurrency, code=st.sampled_from(["EUR", "USD", "CHF", "GBP"])),
    st.builds(SetUsualBlock, minutes=lengths),
    st.builds(SetTwoPersonRule, above_cents=st.none() | cents),
    st.builds(SetMandate, reference=st.none() | names),
    caps(),
    st.builds(SetExpiry, days=st.none() | st.integers(0, 99_999)),
    st.builds(SetGrace, days=st.integers(0, 99_999)),
    st.builds(SetTax, tax=st.none() | taxes),
    st.builds(SetProposalLife, days=st.none() | st.integers(0, 99_999)),
    st.builds(SetLeadTime, days=st.none() | st.integers(0, 99_999)),
    st.builds(SetReminders, most=st.just(0)),
    st.builds(SetReminders, most=st.integers(0, 99_999), after=st.none() | lengths),
    st.builds(SetClientTold, on=st.booleans()),
    st.builds(SetMonthlyStatement, on=st.booleans()),
)

settings = st.builds(SetTerms, client=named(), change=changes, starts=st.none() | days)

periods = st.one_of(
    st.just(ThisWeek()),
    st.just(LastWeek()),
    st.builds(Month, back=st.integers(0, 999)),
    st.builds(Month, month=st.integers(1, 12), year=st.none() | st.integers(1970, 2199)),
    st.builds(LastDays, days=st.integers(1, 9_999)),
    st.builds(Between, start=days, end=st.none() | days),
)

page_numbers = st.integers(min_value=1, max_value=999_999)
histories = st.builds(ShowHistory, client=named(), period=st.none() | periods, page=page_numbers)


@st.composite
def client_changes(draw: st.DrawFn) -> SetClient:
    return SetClient(
        client=draw(named()),
        name=draw(st.none() | names),
        language=draw(st.sampled_from([None, "en", "de", "fr"])),
        add_alias=draw(st.none() | names),
        remove_alias=draw(names),
        zone=draw(zones),
        billing_name=draw(st.none() | lines),
        address=draw(st.none() | lines),
        vat_id=draw(st.none() | lines),
        tells_work=draw(st.none() | st.booleans()),
    )


numbers = st.from_regex(r"(?:[A-Z][A-Z0-9]{0,7}-)?[0-9]{4}-[0-9]{4,6}", fullmatch=True)


@st.composite
def companies(draw: st.DrawFn) -> SetCompany:
    """At least one thing is said."""
    said = draw(
        st.sampled_from(["name", "address", "tax_id", "bank", "payment_days", "prefix", "tax"])
    )
    values: dict[str, st.SearchStrategy[Any]] = {
        **dict.fromkeys(["name", "address", "tax_id", "bank"], lines),
        "payment_days": st.integers(0, 99_999),
        "prefix": st.just("") | st.from_regex("[A-Z][A-Z0-9]{0,7}", fullmatch=True),
        "tax": taxes,
    }
    said = draw(st.sampled_from(list(values)))
    return SetCompany(
        **{
            name: draw(value if name == said else st.none() | value)
            for name, value in values.items()
        }
    )


papers: st.SearchStrategy[Command] = st.one_of(
    st.just(ShowCompany()),
    companies(),
    st.builds(ListInvoices, client=named(), page=page_numbers),
    st.builds(ShowInvoice, number=numbers) | st.builds(ShowInvoice, top_up_id=ids),
    st.builds(CancelInvoice, number=numbers, reason=texts),
    st.builds(PayInvoice, number=numbers, paid_on=st.none() | days, reference=texts),
    st.builds(ShowStatement, client=named(), period=st.none() | periods, page=page_numbers),
    st.builds(IssueStatement, client=named(), period=st.none() | periods),
    st.builds(ShowAgreement, client=named(), day=st.none() | days),
    st.builds(ListDebits, page=page_numbers),
    st.builds(MoveDebit, top_up_id=ids, state=st.sampled_from(DebitState), reason=texts),
)


simple: st.SearchStrategy[Command] = st.one_of(
    st.builds(ShowBalance, client=named(), page=page_numbers),
    st.builds(ExplainWhy, entry_id=ids) | st.builds(ExplainWhy, client=named()),
    st.builds(RedactNote, entry_id=ids, reason=texts),
    st.builds(StopTimer, note=texts, work_type=st.none() | codes),
    st.builds(ShowTerms, client=named()),
    st.builds(AddClient, name=names, aliases=st.lists(names, max_size=3).map(tuple), zone=zones),
    st.builds(ShowClient, client=named()),
    st.builds(ArchiveClient, client=named()) | st.builds(RestoreClient, client=named()),
    st.builds(ListClients, archived=st.booleans(), page=page_numbers),
    st.builds(LinkChannel, client=named()) | st.just(LinkChannel(alerts=True)),
    st.builds(
        AddMember,
        handle=words,
        role=st.sampled_from(Role),
        user=st.none() | words,
        name=st.none() | names,
        client=named(),
    ),
    st.builds(RemoveMember, handle=words, user=st.none() | words),
    st.builds(IgnoreAccount, handle=words, user=st.none() | words),
    st.builds(SetJoining, on=st.booleans()),
    st.builds(InviteWorkspace, client=named(), role=st.none() | st.sampled_from(Role)),
    st.builds(WithdrawInvitation, invitation_id=ids),
    st.builds(RemoveWorkspace, workspace=names),
    st.builds(LinkAccount, code=one_time_codes, confirmed=st.booleans()),
    st.builds(JoinWorkspace, code=one_time_codes),
    st.sampled_from([ListInvitations(), LinkAccount()]),
    st.builds(ListWorkspaces, page=page_numbers),
    st.builds(TakeAlert, client=named()),
    st.just(TakeAlert()),
    st.builds(SetNudge, at=st.none() | times),
    st.builds(ShowHelp, topic=st.sampled_from([None, "log", "topup", "again", "printers"])),
    st.sampled_from([ShowHome(), ShowTimer(), CancelTimer(), UnlinkChannel()]),
    st.builds(ShowMine, page=page_numbers),
    st.builds(ListTeam, page=page_numbers),
)

commands: st.SearchStrategy[Command] = st.one_of(
    client_changes(),
    simple,
    logs(),
    fixes(),
    by_subject(),
    around_client(),
    approvals(),
    blocks(),
    client_changes(),
    papers,
    simple,
)
