"""Balance, why, history, mine and help: questions that change nothing."""

from datetime import UTC, date, datetime

import pytest

from core.agreements import OverdraftPolicy, ThresholdKind
from core.chat import Request
from core.commands import (
    ApproveTopUp,
    Command,
    ExplainWhy,
    ListClients,
    ListTeam,
    LogHours,
    OpenLogForm,
    RequestTopUp,
    SetClient,
    ShowBalance,
    ShowClient,
    ShowHelp,
    ShowHistory,
    ShowMine,
    ShowTerms,
    ShowTimer,
)
from core.days import Between, DaysAgo, Month, OnDate
from core.ledger import EntryKind
from core.operations import perform, who
from core.people import Role
from core.questions import (
    AskWhichClient,
)
from core.refusals import (
    ClientNeeded,
    EndsBeforeStart,
    NoEntryYet,
    NotAllowed,
    UnknownClient,
    UnknownEntry,
)
from core.results import (
    AllBalances,
    BalanceExplained,
    ClientBalance,
    EntryExplained,
    HelpShown,
    HistoryShown,
    MineShown,
)
from core.topups import TopUpState
from core.units import Minutes
from tests.core.shop import (
    ACME_CHANNEL,
    ALERTS,
    NOON,
    TEAM,
    TODAY,
    Shop,
    changed,
    identity,
    log,
    named,
)


def with_both_notes(minutes: int = 60) -> LogHours:
    return LogHours(
        client=named("acme", "printer"),
        named=True,
        worked=Minutes(minutes),
        note="printer",
        internal_note="they broke it themselves",
    )


# balance


def test_shows_what_a_client_has_left_and_what_will_become_of_it() -> None:
    shop = Shop()
    shop.set_terms(changed(overdraft_policy=OverdraftPolicy.HOLD))
    shop.sell(600, expires=OnDate(date=date(2027, 6, 30)))
    shop.log("anna", 480, "migration")
    view = shop.ask(ClientBalance, "anna", ShowBalance(client=named("acm"))).balance
    assert (view.client, view.balance, view.overdraft, view.threshold) == ("Acme", 120, 0, 120)
    assert [(block.minutes, block.remaining) for block in view.blocks] == [(600, 120)]
    assert view.alarms == (ThresholdKind.RENEWAL,)
    assert not view.on_hold
    assert view.top_up is not None
    assert view.top_up.state is TopUpState.PROPOSED
    assert view.next_expiry is not None
    assert view.next_expiry.expires_on == date(2027, 6, 30)
    assert [entry.note for entry in view.last_entries] == ["migration"]


def test_without_a_name_staff_see_all_clients_lowest_first() -> None:
    shop = Shop()
    shop.sell(600)
    shop.sell(1200, client="Globex")
    shown = shop.ask(AllBalances, "anna", ShowBalance())
    assert [(view.client, view.balance) for view in shown.balances] == [
        ("Müller & Söhne", 0),
        ("Acme", 600),
        ("Globex", 1200),
    ]


def test_in_a_clients_channel_its_own_balance_is_meant() -> None:
    assert Shop().ask(ClientBalance, "ben", ShowBalance(), place=ACME_CHANNEL).balance.client == (
        "Acme"
    )


def test_in_the_thread_of_an_alert_its_client_is_meant() -> None:
    shop = Shop()
    shop.open_with(90, client="Globex")
    shop.post()
    thread = shop.thread_of(shop.outbox()[0])
    assert shop.ask(ClientBalance, "mona", ShowBalance(), place=thread).balance.client == "Globex"
    assert len(shop.ask(AllBalances, "mona", ShowBalance(), place=ALERTS).balances) == 3


@pytest.mark.parametrize("place", [TEAM, ACME_CHANNEL, ALERTS])
def test_a_contact_sees_the_own_balance_wherever_they_ask(place: object) -> None:
    shown = Shop().ask(ClientBalance, "gina", ShowBalance(), place=place)  # type: ignore[arg-type]
    assert shown.balance.client == "Globex"


def test_the_last_work_shown_leaves_out_what_was_undone_and_what_is_no_work() -> None:
    shop = Shop()
    for number in range(5):
        shop.log("anna", 60, f"work {number}")
    shop.undo("anna")
    shop.sell(600)
    view = shop.ask(ClientBalance, "anna", ShowBalance(client=named("acme"))).balance
    assert [entry.note for entry in view.last_entries] == ["work 3", "work 2", "work 1"]


@pytest.mark.parametrize(
    ("used", "days_after", "runs_out"),
    [
        (280, 0, "2026-12-05"),  # 320 left at 10 a day
        (140, 0, "2027-02-03"),  # 460 left at 5 a day
    ],
)
def test_the_pace_is_that_of_the_last_four_weeks(used: int, days_after: int, runs_out: str) -> None:
    shop = Shop()
    shop.set_terms(changed(increment=Minutes(1)))
    shop.open_with(600)
    shop.log("anna", used)
    pace = shop.ask(ClientBalance, "anna", ShowBalance(client=named("acme"))).balance.pace
    assert (pace.used, pace.days) == (used, 28)
    assert pace.runs_out_on == date.fromisoformat(runs_out)


def test_no_day_is_foretold_where_nothing_was_used_or_is_left_or_it_lasts_for_years() -> None:
    shop = Shop()
    shop.open_with(3_000_000)
    acme = ShowBalance(client=named("acme"))
    assert shop.ask(ClientBalance, "anna", acme).balance.pace.runs_out_on is None
    shop.log("anna", 15)
    assert shop.ask(ClientBalance, "anna", acme).balance.pace.runs_out_on is None
    shop.log("anna", 60, client="Globex")
    globex = shop.ask(ClientBalance, "anna", ShowBalance(client=named("globex")))
    assert globex.balance.pace.runs_out_on is None
    assert globex.balance.pace.used == 60


def test_what_was_undone_or_used_before_does_not_count_as_pace() -> None:
    shop = Shop()
    shop.open_with(3000)
    shop.log("anna", 60)
    shop.later(days=28)
    entry = shop.log("ben", 90)
    shop.log("ben", 30)
    shop.undo("ben", entry)
    pace = shop.ask(ClientBalance, "anna", ShowBalance(client=named("acme"))).balance.pace
    assert pace.used == 30


# why


def test_why_an_entry_shows_every_step_and_the_blocks_it_came_from() -> None:
    shop = Shop()
    shop.open_with(40)
    entry = shop.ask_for_entry("anna", log(70, work_type="after-hours"))
    explained = shop.ask(EntryExplained, "anna", ExplainWhy(entry_id=entry))
    work = explained.entry.work
    assert work is not None
    assert (work.worked, work.rounded, work.debited) == (70, 75, 113)
    assert [
        (part.minutes, part.block and part.block.minutes) for part in explained.allocations
    ] == [
        (-40, 40),
        (-73, None),
    ]


def test_why_alone_explains_the_last_own_entry() -> None:
    shop = Shop()
    entry = shop.log("anna", 60)
    shop.log("ben", 60)
    assert shop.ask(EntryExplained, "anna", ExplainWhy()).entry.id == entry
    shop.refuse(NoEntryYet, "mona", ExplainWhy())


def test_why_a_balance_shows_blocks_and_what_moved_it_lately() -> None:
    shop = Shop()
    shop.sell(600)
    for _ in range(12):
        shop.log("anna", 15)
    explained = shop.ask(BalanceExplained, "vera", ExplainWhy())
    assert explained.balance.balance == 600 - 12 * 15
    assert [entry.balance_after for entry in explained.entries] == [
        420 + 15 * number for number in range(10)
    ]


def test_there_is_nothing_to_explain_before_the_first_entry() -> None:
    Shop().refuse(NoEntryYet, "anna", ExplainWhy(client=named("acme")))


# history


def test_history_lists_by_posting_date_with_the_balance_around() -> None:
    shop = Shop()
    shop.sell(600)
    shop.later(days=1)
    shop.say("anna", log(60, day=DaysAgo(days=20)))
    shop.later(days=1)
    shop.log("anna", 30)
    period = Between(start=OnDate(date=date(2026, 11, 4)), end=OnDate(date=date(2026, 11, 4)))
    history = shop.ask(HistoryShown, "carl", ShowHistory(period=period))
    assert (history.start, history.end) == (date(2026, 11, 4), date(2026, 11, 4))
    assert (history.opening, history.closing) == (600, 540)
    (entry,) = history.entries
    assert (entry.posted_at.date(), entry.worked_on) == (date(2026, 11, 4), date(2026, 10, 15))


def test_a_posting_date_is_that_of_the_agreements_zone() -> None:
    shop = Shop()
    shop.at = datetime(2026, 11, 30, 23, 30, tzinfo=UTC)  # already December in Berlin
    shop.sell(600)
    november, december = (
        shop.ask(HistoryShown, "anna", ShowHistory(client=named("acme"), period=month))
        for month in (Month(month=11), Month(month=12, year=2026))
    )
    assert (november.entries, november.closing) == ((), 0)
    assert (len(december.entries), december.closing) == (1, 600)


def test_a_month_that_was_listed_never_changes() -> None:
    shop = Shop()
    shop.sell(600)
    entry = shop.log("anna", 60)
    shop.at = datetime(2026, 12, 5, 12, 0, tzinfo=UTC)
    command = ShowHistory(client=named("acme"), period=Month(month=11))
    before = shop.ask(HistoryShown, "mona", command)
    shop.undo("mona", entry)
    shop.say("anna", log(60, day=OnDate(date=date(2026, 11, 20))))
    after = shop.ask(HistoryShown, "mona", command)
    assert (after.opening, after.closing) == (before.opening, before.closing)
    assert [each.id for each in after.entries] == [each.id for each in before.entries]


def test_without_a_period_the_last_thirty_days_are_shown() -> None:
    history = Shop().ask(HistoryShown, "anna", ShowHistory(client=named("acme")))
    assert (history.start, history.end) == (date(2026, 10, 5), TODAY)


def test_a_period_that_ends_before_it_starts_is_refused() -> None:
    period = Between(start=DaysAgo(days=1), end=DaysAgo(days=3))
    Shop().refuse(EndsBeforeStart, "anna", ShowHistory(client=named("acme"), period=period))


def test_history_shows_all_kinds_of_entries() -> None:
    shop = Shop()
    shop.log("anna", 60)
    shop.sell(600)
    shop.undo("anna")
    history = shop.ask(HistoryShown, "anna", ShowHistory(client=named("acme")))
    assert [entry.kind for entry in history.entries] == [
        EntryKind.DEBIT,
        EntryKind.CREDIT,
        EntryKind.SETTLEMENT,
        EntryKind.REVERSAL,
    ]
    assert history.entries[0].reversed_by == history.entries[3].id


def test_without_any_client_history_needs_one() -> None:
    Shop().refuse(ClientNeeded, "anna", ShowHistory())


# mine


def test_mine_shows_the_own_work_of_this_week_over_all_clients() -> None:
    shop = Shop()
    shop.say("anna", log(60, "sunday", day=DaysAgo(days=2)))
    shop.say("anna", log(45, "monday", client="Globex", day=DaysAgo(days=1)))
    shop.log("anna", 70, "tuesday")
    shop.log("ben", 30)
    mine = shop.ask(MineShown, "anna", ShowMine())
    assert [(entry.client, entry.note) for entry in mine.entries] == [
        ("Globex", "monday"),
        ("Acme", "tuesday"),
    ]
    assert (mine.today, mine.worked_today, mine.worked_this_week) == (TODAY, 70, 115)


def test_mine_leaves_out_what_was_undone() -> None:
    shop = Shop()
    shop.log("anna", 60)
    shop.undo("anna")
    assert shop.ask(MineShown, "anna", ShowMine()).entries == ()


# help


@pytest.mark.parametrize(
    ("handle", "role"),
    [("anna", Role.TECHNICIAN), ("mona", Role.MANAGER), ("vera", Role.CLIENT_VIEWER)],
)
def test_help_is_for_the_askers_role(handle: str, role: Role) -> None:
    shown = Shop().ask(HelpShown, handle, ShowHelp(topic="log"))
    assert (shown.role, shown.topic) == (role, "log")


def test_help_knows_the_client_of_the_place() -> None:
    shop = Shop()
    assert shop.ask(HelpShown, "anna", ShowHelp(topic="log"), place=ACME_CHANNEL).client == "Acme"
    assert shop.ask(HelpShown, "anna", ShowHelp()).client is None
    assert shop.ask(HelpShown, "carl", ShowHelp()).client == "Acme"


# who is who


def test_who_tells_the_person_behind_an_account() -> None:
    shop = Shop()
    found = shop.store.run(lambda unit: who(identity("anna"), unit))
    assert found is not None
    person, organisation = found
    assert (person.handle, organisation.name) == ("anna", "Nordlicht IT")
    assert shop.store.run(lambda unit: who(identity("eve"), unit)) is None


# a client never learns of another client, nor of what is internal


@pytest.mark.parametrize(
    "command",
    [
        ShowBalance(client=named("globex")),
        ExplainWhy(client=named("globex")),
        ShowHistory(client=named("globex")),
        RequestTopUp(client=named("globex")),
        ApproveTopUp(client=named("globex")),
    ],
)
def test_a_foreign_client_reads_like_an_unknown_one(command: Command) -> None:
    shop = Shop()
    shop.log("anna", 60, client="Globex")
    foreign = shop.refuse(UnknownClient, "carl", command)
    assert foreign.name == "globex"
    shop.say("mona", SetClient(client=named("globex"), name="Globe"))
    unknown = shop.refuse(UnknownClient, "carl", command)
    assert vars(unknown) == vars(foreign)


@pytest.mark.parametrize("name", ["globx", "glo", "Müller", "acmee", "acm inc"])
def test_a_contact_is_offered_no_names(name: str) -> None:
    assert Shop().refuse(UnknownClient, "carl", ShowBalance(client=named(name))).name == name


def test_staff_are_offered_names() -> None:
    asked = Shop().ask(AskWhichClient, "anna", ShowBalance(client=named("globx")))
    assert [choice.label for choice in asked.choices] == ["Globex"]


def test_a_foreign_entry_reads_like_an_unknown_one() -> None:
    shop = Shop()
    entry = shop.log("anna", 60, client="Globex")
    foreign = shop.refuse(UnknownEntry, "carl", ExplainWhy(entry_id=entry))
    unknown = shop.refuse(UnknownEntry, "carl", ExplainWhy(entry_id=99))
    assert (foreign.entry_id, unknown.entry_id) == (entry, 99)
    assert vars(foreign).keys() == vars(unknown).keys()


@pytest.mark.parametrize("handle", ["carl", "vera"])
def test_no_internal_note_reaches_a_contact(handle: str) -> None:
    shop = Shop()
    shop.open_with(130)
    entry = shop.ask_for_entry("anna", with_both_notes())
    for command in (
        ShowBalance(),
        ExplainWhy(),
        ExplainWhy(entry_id=entry),
        ShowHistory(),
    ):
        answer = repr(shop.say(handle, command))
        assert "printer" in answer or isinstance(command, ShowBalance)
        assert "broke" not in answer


def test_staff_reads_internal_notes() -> None:
    shop = Shop()
    entry = shop.ask_for_entry("anna", with_both_notes())
    explained = shop.ask(EntryExplained, "ben", ExplainWhy(entry_id=entry))
    assert explained.entry.internal_note == "they broke it themselves"


@pytest.mark.parametrize(
    "command",
    [
        LogHours(client=named("acme"), named=True, worked=Minutes(1)),
        OpenLogForm(),
        ShowMine(),
        ShowTimer(),
        ShowTerms(),
        ShowClient(),
        ListClients(),
        ListTeam(),
    ],
)
@pytest.mark.parametrize("handle", ["carl", "vera"])
def test_what_is_the_staffs_is_closed_to_contacts(handle: str, command: Command) -> None:
    refused = Shop().refuse(NotAllowed, handle, command)
    assert refused.role in {Role.CLIENT_APPROVER, Role.CLIENT_VIEWER}


@pytest.mark.parametrize(
    ("handle", "command"),
    [
        ("anna", ShowBalance()),
        ("anna", ShowBalance(client=named("acme"))),
        ("carl", ExplainWhy()),
        ("anna", ExplainWhy()),
        ("carl", ShowHistory()),
        ("anna", ShowMine()),
        ("anna", ShowTimer()),
        ("anna", OpenLogForm()),
        ("anna", ShowHelp()),
        ("mona", ShowTerms(client=named("acme"))),
        ("mona", ShowClient(client=named("acme"))),
        ("mona", ListClients()),
        ("mona", ListTeam()),
    ],
)
async def test_reading_writes_nothing(handle: str, command: Command) -> None:
    shop = Shop()
    shop.sell(600, expires=OnDate(date=TODAY))
    shop.log("anna", 30)
    shop.later(days=1)
    request = Request(sender=identity(handle), place=TEAM, at=shop.at)
    await shop.store.read(lambda unit: perform(command, request, unit))
    assert shop.at > NOON
