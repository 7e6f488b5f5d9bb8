"""What Slack sends to the app, in the shapes of its own samples."""

from dataclasses import dataclass

from tests.slack.standin import chat, homes, modals
from tests.slack.standin.model import Channel, HomeView, Installation, Json, Message, Modal, User

APP = "A0001"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Who acts, in which workspace the app is installed, and what the act allows."""

    user: User
    installation: Installation
    trigger: str
    response_url: str = ""

    @property
    def is_outsider(self) -> bool:
        """Whether the person belongs to another workspace than the app."""
        return self.user.team != self.installation.team

    def team(self) -> Json:
        """The workspace of the app."""
        return {"id": self.installation.team, "domain": self.installation.domain}

    def organisation(self) -> Json:
        """The organisation of the person's workspace, and whether the app is there as a whole."""
        installation = self.installation
        of_ours = installation.enterprise is not None and not self.is_outsider
        return {
            "enterprise": {"id": installation.enterprise} if of_ours else None,
            "is_enterprise_install": installation.org_wide,
        }

    def person(self) -> Json:
        """The person, as interactive payloads name them."""
        return {
            "id": self.user.id,
            "username": self.user.name.lower(),
            "name": self.user.name.lower(),
            "team_id": self.user.team,
        }


def command(scene: Scene, channel: Channel, name: str, text: str) -> Json:
    """A slash command."""
    return {
        "token": "legacy",
        "team_id": scene.installation.team,
        "team_domain": scene.installation.domain,
        "channel_id": channel.id,
        "channel_name": "directmessage" if channel.direct_with else channel.name,
        "user_id": scene.user.id,
        "user_name": scene.user.name.lower(),
        "command": name,
        "text": text,
        "api_app_id": APP,
        "enterprise_id": scene.installation.enterprise,
        "is_enterprise_install": str(scene.installation.org_wide).lower(),
        "response_url": scene.response_url,
        "trigger_id": scene.trigger,
    }


def event(
    installation: Installation, number: int, told: Json, *, team: str, shared: bool = False
) -> Json:
    """The outer part of an event; `team` is the workspace that it happened in."""
    return {
        "token": "legacy",
        "team_id": team,
        "context_team_id": installation.team,
        "context_enterprise_id": installation.enterprise,
        "enterprise_id": installation.enterprise,
        "api_app_id": APP,
        "event": told,
        "type": "event_callback",
        "event_id": f"Ev{number:04}",
        "event_time": int(float(told.get("event_ts", "0"))),
        "authorizations": [
            {
                "enterprise_id": installation.enterprise,
                "team_id": installation.team,
                "user_id": installation.bot_user,
                "is_bot": True,
                "is_enterprise_install": installation.org_wide,
            }
        ],
        "is_ext_shared_channel": shared,
    }


def mention(scene: Scene, number: int, channel: Channel, message: Message) -> Json:
    """A message that names the bot; in a shared channel it says whose the writer is."""
    told = {
        **chat.shown(message),
        "type": "app_mention",
        "channel": channel.id,
        "event_ts": message.edited or message.ts,
        "team": scene.installation.team,
    }
    if channel.shared and scene.is_outsider:
        told |= {"user_team": scene.user.team, "source_team": scene.user.team}
    team = scene.installation.team
    return event(scene.installation, number, told, team=team, shared=channel.shared)


def direct_message(scene: Scene, number: int, channel: Channel, message: Message) -> Json:
    """A message to the bot alone."""
    told = {
        **chat.shown(message),
        "channel": channel.id,
        "channel_type": "im",
        "event_ts": message.ts,
        "team": scene.user.team,
    }
    return event(scene.installation, number, told, team=scene.installation.team)


def press(scene: Scene, channel: Channel, message: Message, block: Json, button: Json) -> Json:
    """A button pressed in a message; an ephemeral message is not sent along."""
    threaded = {} if message.thread is None else {"thread_ts": message.thread}
    body: Json = {
        "type": "block_actions",
        "user": scene.person(),
        "api_app_id": APP,
        "token": "legacy",
        "container": {
            "type": "message",
            "message_ts": message.ts,
            "channel_id": channel.id,
            "is_ephemeral": message.only_for is not None,
            **threaded,
        },
        "trigger_id": scene.trigger,
        "team": scene.team(),
        **scene.organisation(),
        "channel": {"id": channel.id, "name": channel.name},
        "state": {"values": {}},
        "response_url": scene.response_url,
        "actions": [
            {
                "action_id": button["action_id"],
                "block_id": block.get("block_id", "drawn"),
                "text": button["text"],
                "value": button["value"],
                "type": "button",
                "action_ts": message.ts,
            }
        ],
    }
    return body if message.only_for else body | {"message": chat.shown(message)}


def home_opened(scene: Scene, number: int, channel: Channel, home: HomeView | None) -> Json:
    """Somebody looks at the home tab; the first time nothing stands in it."""
    told: Json = {
        "type": "app_home_opened",
        "user": scene.user.id,
        "channel": channel.id,
        "tab": "home",
        "event_ts": "1762167600.000001",
    }
    if home is not None:
        told["view"] = homes.shown(home)
    if scene.is_outsider:
        told["user_team"] = scene.user.team
    return event(scene.installation, number, told, team=scene.installation.team)


def press_at_home(scene: Scene, home: HomeView, number: int, block: Json, button: Json) -> Json:
    """A button pressed in the home tab, which belongs to no channel."""
    return {
        "type": "block_actions",
        "user": scene.person(),
        "api_app_id": APP,
        "token": "legacy",
        "container": {"type": "view", "view_id": home.id},
        "trigger_id": scene.trigger,
        "team": scene.team(),
        "enterprise": None,
        "is_enterprise_install": False,
        "view": homes.shown(home),
        "actions": [
            {
                "action_id": button["action_id"],
                "block_id": block.get("block_id", "drawn"),
                "text": button["text"],
                "value": button["value"],
                "type": "button",
                "action_ts": f"1762167600.{number:06}",
            }
        ],
    }


def submission(scene: Scene, modal: Modal) -> Json:
    """A modal handed in; `team` is the workspace of whoever does it."""
    return {
        "type": "view_submission",
        "team": {"id": scene.user.team, "domain": "wherever"},
        "user": scene.person(),
        "api_app_id": APP,
        "token": "legacy",
        "trigger_id": scene.trigger,
        "view": modals.shown(modal),
        "response_urls": [],
        **scene.organisation(),
    }


def change(scene: Scene, modal: Modal, field: str, at: str) -> Json:
    """Something is typed or picked in a modal whose input asks for it to be told."""
    shown = modals.shown(modal)
    told = shown["state"]["values"][field][field]
    return {
        "type": "block_actions",
        "team": scene.team(),
        "user": scene.person(),
        "api_app_id": APP,
        "token": "legacy",
        "trigger_id": scene.trigger,
        "container": {"type": "view", "view_id": modal.id},
        "actions": [{**told, "action_id": field, "block_id": field, "action_ts": at}],
        "view": shown,
        "is_enterprise_install": False,
        "enterprise": None,
    }


def suggestion(scene: Scene, modal: Modal, field: str, typed: str) -> Json:
    """Somebody types into a menu that asks the app for its options."""
    return {
        "type": "block_suggestion",
        "team": scene.team(),
        "user": scene.person(),
        "api_app_id": APP,
        "token": "legacy",
        "container": {"type": "view", "view_id": modal.id},
        "action_id": field,
        "block_id": field,
        "value": typed,
        "view": modals.shown(modal),
        **scene.organisation(),
    }


def shortcut(scene: Scene, callback: str) -> Json:
    """A global shortcut, which knows no channel."""
    return {
        "type": "shortcut",
        "token": "legacy",
        "action_ts": "1762167600.000001",
        "team": scene.team(),
        "user": scene.person(),
        **scene.organisation(),
        "callback_id": callback,
        "trigger_id": scene.trigger,
    }


def message_shortcut(scene: Scene, callback: str, channel: Channel, message: Message) -> Json:
    """A shortcut on a message."""
    return {
        **shortcut(scene, callback),
        "type": "message_action",
        "response_url": scene.response_url,
        "message_ts": message.ts,
        "channel": {"id": channel.id, "name": channel.name},
        "message": chat.shown(message),
    }
