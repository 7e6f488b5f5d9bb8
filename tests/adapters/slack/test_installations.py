"""Where the app is installed: asked of Slack once, and forgotten when it is removed."""

import asyncio
from datetime import datetime

import pytest
from aiohttp import ClientSession

from adapters.slack.web import SlackWeb
from adapters.slack.workspaces import Remembered, SingleWorkspace, Workspace
from tests.adapters.slack.house import CLIENT_TEAM, HOME, House, open_house
from tests.contracts.shelf import Shelf
from tests.fakes.clock import Clock
from tests.slack.standin.server import StandIn
from tests.slack.standin.wire import Kind

ORGANISATION = Workspace(
    team="E1", token="xoxb-E1", bot_user="UBOT", bot_id="BBOT", enterprise="E1", org_wide=True
)


class Counted:
    """Workspaces as a database keeps them; counts how often it is asked."""

    def __init__(self, *known: Workspace) -> None:
        self.known = list(known)
        self.asked = 0

    async def open(self, web: SlackWeb) -> None: ...

    async def find(self, team: str | None, enterprise: str | None) -> Workspace | None:
        self.asked += 1
        return next((one for one in self.known if one.is_in(team, enterprise)), None)

    async def forget(
        self,
        team: str | None,
        enterprise: str | None,
        *,
        at: datetime | None = None,
        bots: frozenset[str] = frozenset(),
    ) -> None:
        self.known = [one for one in self.known if not one.is_in(team, enterprise)]


def _workspace(team: str = HOME) -> Workspace:
    return Workspace(team=team, token=f"xoxb-{team}", bot_user="UBOT1", bot_id="BBOT1")


async def test_slack_is_asked_once_whose_token_it_is(house: House) -> None:
    anna = house.person("anna")
    for number in range(3):
        await anna.says("team", f"/log acme 1h printer {number}")
        await anna.says("direct", f"log acme 1h printer {number}")
    await house.adapter.settled()
    assert [call.method for call in house.slack.calls].count("auth.test") == 1


async def test_a_workspace_is_looked_up_once_and_anew_when_the_app_was_removed(
    http_shelf: Shelf,
) -> None:
    kept = Counted(_workspace())
    async with open_house(http_shelf, "http", workspaces=kept) as house:
        anna = house.person("anna")
        await anna.says("team", "/log acme 1h printer")
        await anna.says("team", "/log acme 2h printer")
        assert kept.asked == 1
        await _removed(house, {"type": "app_uninstalled"})
        assert kept.known == []
        await anna.says("team", "/log acme 3h printer")
        assert kept.asked == 2
        assert "Blockhours is no longer installed" in anna.sees("team")[-1].text
        assert len(house.entries()) == 2


async def test_a_revoked_token_is_not_used_again(house: House) -> None:
    await _removed(house, {"type": "tokens_revoked", "tokens": {"bot": ["UBOT1"]}})
    anna = house.person("anna")
    assert (await anna.says("direct", "balance acme")).status == 200
    await house.adapter.settled()
    assert house.calls() == []


async def test_another_workspace_keeps_its_app_when_one_is_removed() -> None:
    remembered = Remembered(Counted(_workspace("T1"), _workspace("T2")), Clock())
    for team in ("T1", "T2"):
        assert await remembered.find(team, None) is not None
    await remembered.forget("T1", None)
    assert await remembered.find("T1", None) is None
    assert await remembered.find("T2", None) is not None


async def test_an_organisations_app_is_found_from_each_of_its_workspaces() -> None:
    remembered = Remembered(Counted(ORGANISATION), Clock())
    assert await remembered.find("T1", "E1") is ORGANISATION
    assert await remembered.find(None, "E1") is ORGANISATION
    assert await remembered.find("T1", "E2") is None


async def test_one_token_is_one_workspace() -> None:
    slack = StandIn(Clock())
    slack.install("T1", "nordlicht", enterprise="E1")
    async with slack.running():
        web, single = SlackWeb(slack.api_url), SingleWorkspace("xoxb-T1")
        await web.open()
        await single.open(web)
        found = await single.find("T1", "E1")
        assert found == Workspace(
            team="T1", token="xoxb-T1", bot_user="UBOT1", bot_id="BBOT1", enterprise="E1"
        )
        assert await single.find("T2", "E1") is None
        await single.forget("T2", "E1")
        assert await single.find("T1", "E1") is found
        await web.close()


async def test_one_session_serves_all_calls(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("another session was opened")

    anna = house.person("anna")
    with monkeypatch.context() as patched:
        patched.setattr(ClientSession, "__init__", refuse)
        await anna.says("team", "@blockhours log acme 1h printer")
        await anna.reads("team", "1:00 logged")
        await anna.clicks("team", "Undo")
        await anna.reads("team", "undone")
    assert house.calls() == ["chat.postEphemeral", "response_url"]


async def _removed(house: House, told: dict[str, object]) -> None:
    event = {
        "type": "event_callback",
        "team_id": HOME,
        "event": told,
        "event_id": "Ev9",
        "authorizations": [],
    }
    assert (await house.slack.slack.deliver(Kind.EVENT, event)).status == 200


async def test_an_event_of_a_workspace_without_the_app_is_not_answered(house: House) -> None:
    anna = house.person("anna")
    await anna.says("direct", "help")
    await anna.reads("direct", "log")
    kind, event = house.slack.slack.delivered[-1]
    foreign = {**event, "event_id": "Ev9", "authorizations": [{"team_id": CLIENT_TEAM}]}
    assert (await house.slack.slack.deliver(kind, foreign)).status == 200
    await house.adapter.settled()
    assert house.calls() == ["chat.postMessage"]


class Failing(Counted):
    """Workspaces in a database that is out of reach at first."""

    def __init__(self, *known: Workspace) -> None:
        super().__init__(*known)
        self.has_failed = asyncio.Event()

    async def find(self, team: str | None, enterprise: str | None) -> Workspace | None:
        if not self.has_failed.is_set():
            self.has_failed.set()
            raise ConnectionError
        return await super().find(team, enterprise)


async def test_what_could_not_be_looked_up_is_sent_again_by_slack(http_shelf: Shelf) -> None:
    kept = Failing(_workspace())
    async with open_house(http_shelf, "http", workspaces=kept) as house:
        anna = house.person("anna")
        assert (await anna.says("direct", "log acme 1h printer")).status == 200
        await anna.reads("direct", "Acme: 1:00 logged")
        assert len(house.slack.slack.delivered) == 2


async def test_what_could_not_be_looked_up_is_not_acknowledged(socket_shelf: Shelf) -> None:
    kept = Failing(_workspace())
    async with open_house(socket_shelf, "socket", workspaces=kept) as house:
        anna, sockets = house.person("anna"), house.slack.sockets
        saying = asyncio.create_task(anna.says("direct", "log acme 1h printer"))
        await kept.has_failed.wait()
        await sockets.drop()
        assert (await saying).status == 200
        await anna.reads("direct", "Acme: 1:00 logged")
        assert sockets.opened == 2
