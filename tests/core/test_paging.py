"""Long lists: which rows are on which page."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from core.chat import Workspace
from core.commands import (
    AddClient,
    AddMember,
    ListClients,
    ListTeam,
    ListWorkspaces,
    ShowBalance,
    ShowHistory,
    ShowMine,
)
from core.paging import ROWS, Page
from core.people import Role
from core.ports import Unit
from core.results import (
    AllBalances,
    ClientsListed,
    HistoryShown,
    MineShown,
    TeamListed,
    WorkspacesListed,
)
from tests.core.shop import NOON, Shop, named

counts = st.integers(min_value=0, max_value=3 * ROWS + 1)


@given(counts)
def test_the_pages_hold_every_row_once(count: int) -> None:
    rows = range(count)
    pages = [Page.of(number, count) for number in range(1, Page.of(1, count).last + 1)]
    assert [row for page in pages for row in page.cut(rows)] == list(rows)
    back = [row for page in reversed(pages) for row in page.cut_back(rows)]
    assert back == list(rows)


@given(counts)
def test_the_first_page_is_full_unless_the_list_is_short(count: int) -> None:
    first = Page.of(1, count)
    assert len(first.cut(range(count))) == len(first.cut_back(range(count))) == min(count, ROWS)


def test_a_page_after_the_last_is_the_last_and_says_so() -> None:
    assert Page.of(9, ROWS + 1) == Page(number=2, count=ROWS + 1, asked_for=9)
    assert Page.of(2, ROWS + 1).asked_for is None


def shop_with_work(entries: int) -> tuple[Shop, list[int]]:
    shop = Shop()
    return shop, [shop.log("anna", 15, f"work {number}") for number in range(entries)]


def test_history_begins_with_the_newest_and_goes_back() -> None:
    shop, logged = shop_with_work(ROWS + 2)
    command = ShowHistory(client=named("acme"))
    first = shop.ask(HistoryShown, "anna", command)
    second = shop.ask(HistoryShown, "anna", replace(command, page=2))
    assert [entry.id for entry in first.entries] == logged[2:]
    assert [entry.id for entry in second.entries] == logged[:2]
    assert (first.opening, first.closing) == (second.opening, second.closing) == (0, -15 * 22)


def test_mine_counts_the_whole_week_on_every_page() -> None:
    shop, logged = shop_with_work(ROWS + 1)
    second = shop.ask(MineShown, "anna", ShowMine(page=2))
    assert [entry.id for entry in second.entries] == logged[:1]
    assert second.worked_this_week == 15 * (ROWS + 1)


def test_balances_and_clients_go_on_from_the_lowest() -> None:
    shop = Shop()
    for number in range(ROWS):
        shop.say("mona", AddClient(name=f"Client {number:02d}"))
    shop.log("anna", 60)
    balances = [shop.ask(AllBalances, "anna", ShowBalance(page=page)) for page in (1, 2)]
    assert balances[0].balances[0].client == "Acme"
    assert balances[1].lowest == balances[0].balances[0]
    clients = [shop.ask(ClientsListed, "mona", ListClients(page=page)) for page in (1, 2)]
    names = [client.client for listed in clients for client in listed.clients]
    assert names == [view.client for shown in balances for view in shown.balances]
    assert (names[0], len(names)) == ("Acme", ROWS + 3)


def test_the_team_goes_on_by_handle() -> None:
    shop = Shop()
    for number in range(ROWS):
        shop.say("mona", AddMember(handle=f"zoe{number:02d}", role=Role.TECHNICIAN))
    listed = shop.ask(TeamListed, "mona", ListTeam(page=2))
    assert [member.handle for member in listed.members] == [f"zoe{n:02d}" for n in range(13, 20)]


def test_workspaces_go_on_by_name() -> None:
    shop = Shop()
    places = [f"T{number:02d}" for number in range(ROWS + 1)]
    for name in places:
        shop.store.run(lambda unit, name=name: _arrive(shop, unit, name))  # type: ignore[misc]
    pages = [shop.ask(WorkspacesListed, "mona", ListWorkspaces(page=page)) for page in (1, 2)]
    assert [each.workspace for page in pages for each in page.workspaces] == places


def _arrive(shop: Shop, unit: Unit, name: str) -> None:
    workspace = Workspace(platform="test", workspace=name, name=name, joined_at=NOON)
    unit.books(shop.organisation_id).workspaces.add(workspace)
