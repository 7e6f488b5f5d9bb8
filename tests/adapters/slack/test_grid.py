"""Where a whole organisation has the app, it takes the place of its workspaces."""

from dataclasses import replace
from typing import Any

import pytest

from adapters.slack.grid import across_the_grid
from adapters.slack.heard import Commanded, Pressed, Submitted, Told
from adapters.slack.kept import Kept
from adapters.slack.translate import translate
from adapters.slack.workspaces import Workspace
from tests.adapters.slack.samples import direct, event

ORGANISATION = Workspace(
    team="E1", token="xoxb-E1", bot_user="UBOT", bot_id="BBOT", enterprise="E1", org_wide=True
)
COMMAND = {
    "team_id": "T1",
    "enterprise_id": "E1",
    "user_id": "U1",
    "channel_id": "C1",
    "command": "/log",
    "text": "acme 1h",
    "trigger_id": "1.2.x",
}


def places(payload: dict[str, Any], workspace: Workspace = ORGANISATION) -> tuple[str, str]:
    """Whose the sender is, and where it was said."""
    act = translate(payload)
    assert isinstance(act, Commanded | Pressed | Submitted | Told)
    incoming = across_the_grid(act, workspace, payload).incoming
    return incoming.sender.workspace, incoming.place.workspace


def mention(**told: Any) -> dict[str, Any]:
    said = {"type": "app_mention", "user": "U1", "text": "hi", "channel": "C1", "ts": "1.1"}
    return {
        "type": "event_callback",
        "team_id": "T1",
        "enterprise_id": "E1",
        "context_team_id": "T1",
        "context_enterprise_id": "E1",
        "event_id": "Ev1",
        "authorizations": [{"team_id": "T1", "enterprise_id": "E1"}],
        "event": {**said, "team": "T1"},
        **told,
    }


def from_home(home: str) -> dict[str, Any]:
    return {"event": {**mention()["event"], "user_team": home}}


def submission(team: str, enterprise: str | None) -> dict[str, Any]:
    view = {
        "id": "V1",
        "hash": "h",
        "callback_id": "log",
        "app_installed_team_id": "E1",
        "private_metadata": Kept().written(),
        "blocks": [{"type": "input", "block_id": "note"}],
        "state": {"values": {}},
    }
    return {
        "type": "view_submission",
        "team": {"id": team},
        "enterprise": {"id": enterprise} if enterprise else None,
        "user": {"id": "U1", "team_id": team},
        "view": view,
    }


@pytest.mark.parametrize(
    "payload",
    [
        COMMAND,
        mention(),
        mention(**from_home("E1")),
        mention(**from_home("T2")),
        mention(is_ext_shared_channel=True, **from_home("T1")),
        mention(is_ext_shared_channel=True, **from_home("E1")),
        submission("T1", "E1"),
    ],
)
def test_people_of_its_workspaces_are_people_of_the_organisation(payload: dict[str, Any]) -> None:
    assert places(payload) == ("E1", "E1")


@pytest.mark.parametrize(
    ("payload", "home"),
    [
        (mention(is_ext_shared_channel=True, **from_home("T9")), "T9"),
        (submission("T9", None), "T9"),
        (submission("T9", "E9"), "T9"),
    ],
)
def test_people_of_others_stay_what_they_are(payload: dict[str, Any], home: str) -> None:
    assert places(payload) == (home, "E1")


def test_in_a_workspace_that_has_the_app_for_itself_nothing_changes() -> None:
    alone = replace(ORGANISATION, team="T1", org_wide=False)
    assert places(COMMAND, alone) == ("T1", "T1")
    assert places(event(direct()), alone) == ("T111", "T111")
