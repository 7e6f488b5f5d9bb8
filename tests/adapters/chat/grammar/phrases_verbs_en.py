"""The other verbs in English, and plain questions."""

from datetime import date

from core.commands import (
    AddBlock,
    AddClient,
    AddMember,
    AdjustBalance,
    ApproveTopUp,
    ArchiveClient,
    CancelTimer,
    CancelTopUp,
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
    MarkInvoiced,
    MarkPaid,
    RedactNote,
    RemoveMember,
    RemoveWorkspace,
    RequestTopUp,
    RestoreClient,
    SetClient,
    SetJoining,
    ShowBalance,
    ShowClient,
    ShowHelp,
    ShowHistory,
    ShowMine,
    ShowTimer,
    StartTimer,
    StopTimer,
    UndoEntry,
    UnlinkChannel,
    WithdrawInvitation,
)
from core.days import Between, DayOfMonth, DaysAgo, LastDays, LatestWeekday, Month, OnDate, ThisWeek
from core.people import Role
from core.units import Minutes
from tests.adapters.chat.grammar.building import Phrases, clock, named, readings

PHRASES: Phrases = (
    ("balance", ShowBalance()),
    ("balance acme", ShowBalance(client=named("acme"))),
    ("acme balance", ShowBalance(client=named("acme"))),
    ("how much does acme have left", ShowBalance(client=named("acme"))),
    ("how many hours are left for acme?", ShowBalance(client=named("acme"))),
    ("what's left for acme?", ShowBalance(client=named("acme"))),
    ("what is the balance of acme?", ShowBalance(client=named("acme"))),
    ("how much is left?", ShowBalance()),
    ("acme?", ShowBalance(client=named("acme"))),
    ("why", ExplainWhy()),
    ("why E12", ExplainWhy(entry_id=12)),
    ("why did E12 debit 1:53?", ExplainWhy(entry_id=12)),
    ("why is acme so low", ExplainWhy(client=named("acme so low"))),
    ("history acme", ShowHistory(client=named("acme"))),
    ("history acme last month", ShowHistory(client=named("acme"), period=Month(back=1))),
    ("last month acme history", ShowHistory(client=named("acme"), period=Month(back=1))),
    ("history acme this week", ShowHistory(client=named("acme"), period=ThisWeek())),
    ("history acme last 30 days", ShowHistory(client=named("acme"), period=LastDays(days=30))),
    (
        "history acme November 2026",
        ShowHistory(client=named("acme"), period=Month(month=11, year=2026)),
    ),
    (
        "history acme in 2026-11",
        ShowHistory(client=named("acme"), period=Month(month=11, year=2026)),
    ),
    (
        "history acme from 1.11. to 15.11.",
        ShowHistory(
            client=named("acme"),
            period=Between(start=DayOfMonth(month=11, day=1), end=DayOfMonth(month=11, day=15)),
        ),
    ),
    (
        "history acme since monday",
        ShowHistory(client=named("acme"), period=Between(start=LatestWeekday(weekday=0))),
    ),
    ("history yesterday", ShowHistory(period=Between(start=DaysAgo(days=1), end=DaysAgo(days=1)))),
    ("history acme 2 months ago", ShowHistory(client=named("acme"), period=Month(back=2))),
    ("mine", ShowMine()),
    ("my hours this week", ShowMine()),
    ("what did i do today?", ShowMine()),
    ("undo", UndoEntry()),
    ("undo the last one", UndoEntry()),
    ("take that back", UndoEntry()),
    ("undo E12", UndoEntry(entry_id=12)),
    (
        "undo E12 because it was another client",
        UndoEntry(entry_id=12, reason="it was another client"),
    ),
    ("undo acme", UndoEntry(client=named("acme"))),
    (
        "undo acme because I counted twice",
        UndoEntry(client=readings(("acme", "I counted twice")), reason="I counted twice"),
    ),
    (
        "undo acme wrong duration",
        UndoEntry(
            client=readings(
                ("acme wrong duration", ""), ("acme wrong", "duration"), ("acme", "wrong duration")
            ),
            reason="wrong duration",
        ),
    ),
    (
        'undo "Smith & Sons" typo',
        UndoEntry(client=readings(("Smith & Sons", "typo")), reason="typo"),
    ),
    ("cancel E12 not needed", UndoEntry(entry_id=12, reason="not needed")),
    ("fix E12", FixEntry(entry_id=12)),
    ("fix E12 2h", FixEntry(entry_id=12, worked=Minutes(120))),
    ("fix 45m", FixEntry(worked=Minutes(45))),
    ("fix E12 yesterday", FixEntry(entry_id=12, day=DaysAgo(days=1))),
    (
        "fix E12 to 9:15-10:45 on 3 Nov",
        FixEntry(entry_id=12, day=DayOfMonth(month=11, day=3), clock=clock("9:15-10:45")),
    ),
    ("fix E12 client globex", FixEntry(entry_id=12, client=named("globex"))),
    (
        "fix E12 for smith & sons 1h",
        FixEntry(entry_id=12, worked=Minutes(60), client=named("smith & sons")),
    ),
    (
        "fix E12 note: new text // seen with Anna",
        FixEntry(entry_id=12, note="new text", internal_note="seen with Anna"),
    ),
    ("fix E12 note new text", FixEntry(entry_id=12, note="new text")),
    ("fix E12 note:", FixEntry(entry_id=12, note="")),
    ("fix E12 //", FixEntry(entry_id=12, internal_note="")),
    ("fix E12 #emergency T-99", FixEntry(entry_id=12, work_type="emergency", ticket="T-99")),
    ("fix E12 type emergency", FixEntry(entry_id=12, work_type="emergency")),
    ("fix the last one 2h", FixEntry(worked=Minutes(120))),
    ("topup", RequestTopUp()),
    ("topup acme", RequestTopUp(client=named("acme"))),
    ("topup acme 20h", RequestTopUp(client=named("acme"), minutes=Minutes(1200))),
    (
        "top up acme by 20 hours because the migration starts",
        RequestTopUp(
            client=readings(("acme", "the migration starts")),
            minutes=Minutes(1200),
            reason="the migration starts",
        ),
    ),
    ("topup 20h for acme", RequestTopUp(client=named("acme"), minutes=Minutes(1200))),
    (
        "topup acme, the year ends",
        RequestTopUp(client=readings(("acme", "the year ends")), reason="the year ends"),
    ),
    ("renew smith & sons 20", RequestTopUp(client=named("smith & sons"), minutes=Minutes(1200))),
    ("approve", ApproveTopUp()),
    ("approve TU7", ApproveTopUp(top_up_id=7)),
    ("approve acme", ApproveTopUp(client=named("acme"))),
    ("approve TU7 30h", ApproveTopUp(top_up_id=7, minutes=Minutes(1800))),
    (
        "approve TU7 20h at 1800 because they stay",
        ApproveTopUp(top_up_id=7, minutes=Minutes(1200), price_cents=180_000, reason="they stay"),
    ),
    (
        "approve acme at 950.50 reason: a year with us",
        ApproveTopUp(
            client=readings(("acme", "a year with us")),
            price_cents=95_050,
            reason="a year with us",
        ),
    ),
    ("approve acme with 30h", ApproveTopUp(client=named("acme"), minutes=Minutes(1800))),
    ("decline TU7 the project is over", DeclineTopUp(top_up_id=7, reason="the project is over")),
    (
        "decline acme because the project is over",
        DeclineTopUp(
            client=readings(("acme", "the project is over")), reason="the project is over"
        ),
    ),
    (
        "decline too expensive",
        DeclineTopUp(
            client=readings(("too expensive", ""), ("too", "expensive")), reason="too expensive"
        ),
    ),
    ("invoiced TU7 INV-2026-118", MarkInvoiced(top_up_id=7, reference="INV-2026-118")),
    ("paid TU7", MarkPaid(top_up_id=7)),
    (
        "paid acme, transfer of 3 November",
        MarkPaid(
            client=readings(("acme", "transfer of 3 November")),
            reference="acme, transfer of 3 November",
        ),
    ),
    ("cancel TU7 invoiced twice", CancelTopUp(top_up_id=7, reason="invoiced twice")),
    ("undo TU7 invoiced twice", CancelTopUp(top_up_id=7, reason="invoiced twice")),
    ("timer", ShowTimer()),
    ("timer start acme", StartTimer(client=named("acme"), note="acme")),
    (
        "timer start for smith & sons: printer",
        StartTimer(client=readings(("smith & sons", "printer")), note="smith & sons: printer"),
    ),
    (
        'timer start "Acme Corp" note: server down',
        StartTimer(client=readings(("Acme Corp", "server down")), note="server down"),
    ),
    ("timer stop", StopTimer()),
    ("timer stop fixed printer #emergency", StopTimer(note="fixed printer", work_type="emergency")),
    ("timer cancel", CancelTimer()),
    (
        "adjust acme +1:30 goodwill",
        AdjustBalance(
            client=readings(("acme", "goodwill")), minutes=Minutes(90), reason="goodwill"
        ),
    ),
    (
        "adjust acme -45m because counted twice",
        AdjustBalance(
            client=readings(("acme", "counted twice")), minutes=Minutes(-45), reason="counted twice"
        ),
    ),
    ("adjust +2 opening mistake", AdjustBalance(minutes=Minutes(120), reason="opening mistake")),
    ("redact E12", RedactNote(entry_id=12)),
    ("redact E12 password in the note", RedactNote(entry_id=12, reason="password in the note")),
    ("client", ListClients()),
    ("client list archived", ListClients(archived=True)),
    ("client acme", ShowClient(client=named("acme"))),
    ('client show "Smith & Sons"', ShowClient(client=named("Smith & Sons"))),
    ("client add Acme Corp", AddClient(name="Acme Corp")),
    ('client add "Acme Corp" alias acme, ac', AddClient(name="Acme Corp", aliases=("acme", "ac"))),
    ('client set acme name "Acme Inc"', SetClient(client=named("acme"), name="Acme Inc")),
    ("client acme set language german", SetClient(client=named("acme"), language="de")),
    (
        "client set acme alias acme north remove alias an",
        SetClient(client=named("acme"), add_alias="acme north", remove_alias="an"),
    ),
    (
        'client add "Tokyo Ltd" zone Asia/Tokyo',
        AddClient(name="Tokyo Ltd", zone="Asia/Tokyo"),
    ),
    (
        "client add Tokyo Ltd time zone asia/tokyo alias tokyo, tl",
        AddClient(name="Tokyo Ltd", aliases=("tokyo", "tl"), zone="asia/tokyo"),
    ),
    ('client add "Danger Zone"', AddClient(name="Danger Zone")),
    (
        "client set acme zone Europe/Vienna",
        SetClient(client=named("acme"), zone="Europe/Vienna"),
    ),
    (
        "client acme set zone America/New York language en",
        SetClient(client=named("acme"), zone="America/New York", language="en"),
    ),
    ("client archive acme", ArchiveClient(client=named("acme"))),
    ("client restore umbrella", RestoreClient(client=named("umbrella"))),
    ('client unarchive "Acme Corp"', RestoreClient(client=named("Acme Corp"))),
    ("block acme 20h", AddBlock(client=named("acme"), minutes=Minutes(1200))),
    (
        "block add acme 20h at 114.00",
        AddBlock(client=named("acme"), minutes=Minutes(1200), rate_cents=11400),
    ),
    (
        "block acme 7.5h opening from 2026-11-01 expires 2027-10-31",
        AddBlock(
            client=named("acme"),
            minutes=Minutes(450),
            opening=True,
            starts=OnDate(date=date(2026, 11, 1)),
            expires=OnDate(date=date(2027, 10, 31)),
        ),
    ),
    (
        "block 10h for acme until 31 Dec 2026",
        AddBlock(
            client=named("acme"), minutes=Minutes(600), expires=OnDate(date=date(2026, 12, 31))
        ),
    ),
    ("link acme", LinkChannel(client=named("acme"))),
    ("link this channel to acme", LinkChannel(client=named("acme"))),
    ("link alerts", LinkChannel(alerts=True)),
    ("unlink", UnlinkChannel()),
    ("team", ListTeam()),
    ("team list", ListTeam()),
    ("team add @anna technician", AddMember(handle="anna", role=Role.TECHNICIAN)),
    (
        "team add <@U123|Anna Bauer> as a manager",
        AddMember(handle="Anna-Bauer", role=Role.MANAGER, user="U123", name="Anna Bauer"),
    ),
    (
        "team add <@U9> viewer client acme",
        AddMember(handle="U9", role=Role.CLIENT_VIEWER, user="U9", client=named("acme")),
    ),
    (
        'team add carl client approver for acme name "Carl Meier"',
        AddMember(
            handle="carl", role=Role.CLIENT_APPROVER, name="Carl Meier", client=named("acme")
        ),
    ),
    ("team remove @anna", RemoveMember(handle="anna")),
    ("team remove <@U9>", RemoveMember(handle="U9", user="U9")),
    ("team remove workspace", RemoveMember(handle="workspace")),
    ("team remove workspace T0ACME", RemoveWorkspace(workspace="T0ACME")),
    ('team remove workspace "Acme Corp"', RemoveWorkspace(workspace="Acme Corp")),
    ("team invite @anna technician", AddMember(handle="anna", role=Role.TECHNICIAN)),
    ("team invite workspace", InviteWorkspace()),
    ("team invite workspace as manager", InviteWorkspace(role=Role.MANAGER)),
    ("team invite workspace client acme", InviteWorkspace(client=named("acme"))),
    (
        "team invite workspace for acme corp approver",
        InviteWorkspace(client=named("acme corp"), role=Role.CLIENT_APPROVER),
    ),
    (
        "team invite tenant viewer client acme",
        InviteWorkspace(client=named("acme"), role=Role.CLIENT_VIEWER),
    ),
    ("team invitations", ListInvitations()),
    ("team withdraw I3", WithdrawInvitation(invitation_id=3)),
    ("team withdraw 3", WithdrawInvitation(invitation_id=3)),
    ("team workspaces", ListWorkspaces()),
    ("team joining off", SetJoining(on=False)),
    ("team joining on", SetJoining(on=True)),
    ("team ignore <@U9|bob>", IgnoreAccount(handle="bob", user="U9")),
    ("link me", LinkAccount()),
    ("link me k7qd9f2m", LinkAccount(code="K7QD-9F2M")),
    ("link me K7QD-9F2M confirm", LinkAccount(code="K7QD-9F2M", confirmed=True)),
    ('link "me"', LinkChannel(client=named("me"))),
    ("/join K7QD-9F2M-X4TB-2HWN", JoinWorkspace(code="K7QD-9F2M-X4TB-2HWN")),
    ("help", ShowHelp()),
    ("help topup", ShowHelp(topic="topup")),
    ("/hours", ShowHelp()),
    ("hello", ShowHelp()),
    ("good morning", ShowHelp()),
    (
        "block acme 20h at € 114",
        AddBlock(client=named("acme"), minutes=Minutes(1200), rate_cents=11400),
    ),
    ("history acme 2026-13", ShowHistory(client=named("acme 2026-13"))),
    ("undo for acme because typo", UndoEntry(client=readings(("acme", "typo")), reason="typo")),
    ("topup for acme 20h", RequestTopUp(client=named("acme"), minutes=Minutes(1200))),
    (
        "fix E12 client globex at 18:30",
        FixEntry(entry_id=12, clock=clock("18:30"), client=named("globex")),
    ),
    (
        "fix E12 client globex yesterday",
        FixEntry(entry_id=12, day=DaysAgo(days=1), client=named("globex")),
    ),
    ("fix E12 2", FixEntry(entry_id=12, worked=Minutes(120))),
    ("fix E12 ticket 4711", FixEntry(entry_id=12, ticket="4711")),
    ("unlink this channel", UnlinkChannel()),
    ("topup acme 20h more", RequestTopUp(client=named("acme"), minutes=Minutes(1200))),
)
