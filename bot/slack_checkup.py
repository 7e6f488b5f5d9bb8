"""What `doctor` finds in Slack: each finding with what to do about it."""

from typing import assert_never

from adapters.slack.checkup import (
    ChannelClosed,
    DrawingRefused,
    Flaw,
    Installation,
    ScopesMissing,
    SecretMisshapen,
    SocketRefused,
    TokenRefused,
    Unreachable,
    check_up,
)
from adapters.slack.refs import PLATFORM
from bot.checkup import Finding
from bot.rehearsal import rehearse
from bot.settings import SlackAccess
from core.chat import Binding, Place
from core.ports import Unit

_CLOSED = {
    "not_in_channel": "Invite the app there: `/invite @Blockhours`.",
    "channel_not_found": "Invite the app there (`/invite @Blockhours`) if it is a private channel;"
    " if it is gone, say `link` in another one.",
    "is_archived": "Say `link` in another channel, or bring it back from the archive.",
}


def linked_channels(unit: Unit) -> list[Place]:
    """All channels in Slack that a client or the alerts are linked to."""
    bindings: list[Binding] = []
    for organisation in unit.organisations():
        books = unit.books(organisation.id)
        bindings += books.places.alert_channels()
        for client in books.clients.everyone():
            bindings += books.places.of_client(client.id)
    return [each.place for each in bindings if each.place.platform == PLATFORM]


async def check_up_slack(access: SlackAccess, channels: list[Place]) -> list[Finding]:
    """Ask Slack about the installation, and about one drawing of each kind."""
    installation = Installation(
        bot_token=access.bot_token,
        app_token=access.app_token,
        signing_secret=access.signing_secret,
        channels=channels,
        replies=await rehearse(),
    )
    return [_finding(flaw) for flaw in await check_up(installation, api_url=access.api_url)]


def _finding(flaw: Flaw) -> Finding:
    match flaw:
        case Unreachable(reason=reason):
            return Finding(
                what=f"Slack cannot be reached, or gave no answer: {reason}.",
                remedy="See to it that this machine reaches slack.com over HTTPS.",
            )
        case TokenRefused(reason=reason):
            return Finding(
                what=f"Slack refuses SLACK_BOT_TOKEN: {reason}.",
                remedy="Copy the Bot User OAuth Token anew from *OAuth & Permissions*.",
            )
        case ScopesMissing(scopes=scopes):
            return Finding(
                what=f"The app was installed without: {', '.join(scopes)}.",
                remedy="Paste manifest.json into *App Manifest* again, then reinstall the app.",
            )
        case SecretMisshapen():
            return Finding(
                what="SLACK_SIGNING_SECRET is none: Slack's have 32 letters and digits.",
                remedy="Copy the Signing Secret anew from *Basic Information*.",
            )
        case SocketRefused(reason=reason):
            return Finding(
                what=f"Slack refuses SLACK_APP_TOKEN, or Socket Mode is off: {reason}.",
                remedy="Turn Socket Mode on, and generate an app-level token with the scope"
                " connections:write in *Basic Information*.",
            )
        case ChannelClosed(channel=channel, reason=reason):
            return Finding(
                what=f"The app cannot post to the linked channel {channel}: {reason}.",
                remedy=_CLOSED.get(reason, "See to it that the app may post there."),
            )
        case DrawingRefused(what=what, problems=problems):
            return Finding(
                what=f"Slack would not take the drawing of {what}: {'; '.join(problems)}.",
                remedy="Update Blockhours; if it is the newest version, report this.",
            )
        case _:
            assert_never(flaw)
