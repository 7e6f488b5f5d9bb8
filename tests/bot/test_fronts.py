"""Which chats run for which settings, in one program."""

import subprocess
import sys
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from adapters.storage.store import SqlStore
from bot.fronts import chats, install_url
from bot.settings import BotToken, OAuth, SlackAccess, load
from tests.contracts.implementations import new_database

SLACK = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "s"}
TEAMS = {"TEAMS_APP_ID": "app", "TEAMS_APP_PASSWORD": "p", "TEAMS_TENANT_ID": "tenant"}
PLAYGROUND = {"TEAMS_PLAYGROUND": "true"}
OFFERED = SlackAccess(
    via=OAuth(
        client_id="1.2",
        client_secret="secret",
        public_url="https://hours.example/",
        authorize_url="https://slack.com/oauth/v2/authorize",
        keys=("key",),
    ),
    app_token=None,
    signing_secret="secret",
    api_url="https://slack.com/api/",
)


@pytest.fixture
async def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[SqlStore]:
    monkeypatch.chdir(tmp_path)
    store = await SqlStore.open(new_database(tmp_path), migrate=False)
    yield store
    await store.close()


@pytest.mark.parametrize(
    ("given", "platforms", "doors"),
    [
        ({}, {"web"}, set()),
        (SLACK, {"slack"}, {"/slack/events"}),
        (TEAMS, {"teams"}, {"/api/messages"}),
        (PLAYGROUND, {"teams"}, {"/api/messages"}),
        (SLACK | TEAMS, {"slack", "teams"}, {"/slack/events", "/api/messages"}),
    ],
)
async def test_all_chats_that_are_set_up_run_and_the_playground_where_none_is(
    given: dict[str, str],
    platforms: set[str],
    doors: set[str],
    store: SqlStore,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    front = chats(store, load())
    assert {poster.platform for poster in front.posters} == platforms
    paths = {
        route.resource.canonical
        for prefix in front.app.router.resources()
        for route in prefix
        if route.resource is not None
    }
    assert doors <= paths
    assert ("/messages" in paths) is (platforms == {"web"})


def test_an_invitation_leads_to_the_page_that_installs_the_app() -> None:
    assert install_url(OFFERED) == "https://hours.example/slack/install?invitation="


def test_where_nobody_can_install_the_app_an_invitation_is_its_code_alone() -> None:
    assert install_url(None) is None
    assert install_url(replace(OFFERED, via=BotToken(token="xoxb-1"))) is None


@pytest.mark.parametrize(
    ("module", "not_loaded"),
    [
        ("bot.cli", {"adapters", "core", "pydantic", "sqlalchemy"}),
        ("bot.cli.saying", {"aiohttp", "alembic", "botbuilder", "jinja2", "psycopg", "slack_sdk"}),
        ("bot.cli.serving", {"alembic", "botbuilder", "jinja2", "psycopg", "slack_sdk", "typst"}),
        ("bot.fronts.playground", {"botbuilder", "matplotlib", "slack_sdk", "typst"}),
        ("bot.fronts.slack", {"botbuilder", "matplotlib", "typst"}),
        ("bot.fronts.teams", {"slack_sdk", "slack_bolt"}),
    ],
)
def test_only_what_is_used_is_loaded(module: str, not_loaded: set[str]) -> None:
    check = f"import sys, {module}; print(*sorted(sys.modules.keys() & {not_loaded}))"
    ran = subprocess.run([sys.executable, "-c", check], check=True, capture_output=True, text=True)
    assert ran.stdout.split() == []
