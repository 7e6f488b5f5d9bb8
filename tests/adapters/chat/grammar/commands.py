"""Every command as it can stand behind a button, with one reading of the client's name."""

from hypothesis import strategies as st

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
from core.people import Role
from core.units import Minutes
from tests.adapters.chat.grammar.commands_of_papers import papers
from tests.adapters.chat.grammar.ingredients import (
    cents,
    codes,
    days,
    ids,
    lines,
    named,
    names,
    one_time_codes,
    page_numbers,
    periods,
    sizes,
    spans,
    starts,
    texts,
    tickets,
    times,
    words,
    worked,
    zones,
)


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


simple: st.SearchStrategy[Command] = st.one_of(
    st.builds(ShowBalance, client=named(), page=page_numbers),
    st.builds(ExplainWhy, entry_id=ids) | st.builds(ExplainWhy, client=named(), page=page_numbers),
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
    st.builds(ListInvitations, page=page_numbers) | st.just(LinkAccount()),
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
