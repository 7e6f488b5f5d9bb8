"""Balance, mine and help: questions that change nothing."""

from datetime import date

import pytest

from core.agreements import OverdraftPolicy, ThresholdKind
from core.chat import Request
from core.commands import (
    Command,
    ExplainWhy,
    ListClients,
    ListTeam,
    OpenLogForm,
    ShowBalance,
    ShowClient,
    ShowHelp,
    ShowHistory,
    ShowMine,
    ShowTerms,
    ShowTimer,
)
from core.days import DaysAgo, OnDate
from core.operations import perform, who
from core.people import Role
from core.results import AllBalances, ClientBalance, HelpShown, MineShown
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
