"""Bolt does as we say, and not as the environment says."""

import os

import pytest

from adapters.slack.authorizing import Authorizing
from adapters.slack.bolt import bolt_app
from adapters.slack.web import SlackWeb
from adapters.slack.workspaces import SingleWorkspace


def test_bolt_adds_no_installation_flow_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    found = {
        "SLACK_CLIENT_ID": "111.222",
        "SLACK_CLIENT_SECRET": "secret",
        "SLACK_BOT_TOKEN": "xoxb-T1",
    }
    for name, value in found.items():
        monkeypatch.setenv(name, value)

    app = bolt_app(SlackWeb(), Authorizing(SingleWorkspace("xoxb-T1")))

    assert app.oauth_flow is None
    assert app.installation_store is None
    assert {name: os.environ[name] for name in found} == found
