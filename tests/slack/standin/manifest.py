"""The app as its manifest declares it: Slack sends and allows nothing else."""

import json
from dataclasses import dataclass
from pathlib import Path

_ROOT = Path(__file__).parents[3]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What the app may do, and what it is told."""

    scopes: frozenset[str]
    events: frozenset[str]
    commands: frozenset[str]
    escaped: frozenset[str]
    shortcuts: frozenset[str]

    @staticmethod
    def read() -> "Manifest":
        """Read the one that people paste into Slack."""
        told = json.loads((_ROOT / "manifest.json").read_text("utf-8"))
        features, settings = told["features"], told["settings"]
        return Manifest(
            scopes=frozenset(told["oauth_config"]["scopes"]["bot"]),
            events=frozenset(settings["event_subscriptions"]["bot_events"]),
            commands=frozenset(each["command"] for each in features["slash_commands"]),
            escaped=frozenset(
                each["command"] for each in features["slash_commands"] if each["should_escape"]
            ),
            shortcuts=frozenset(each["callback_id"] for each in features["shortcuts"]),
        )
