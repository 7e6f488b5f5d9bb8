"""What `doctor` finds in Slack: each finding with what to do about it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from adapters.chat import installations as chat
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
from bot.settings import BotToken, OAuth, SlackAccess
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


async def check_up_slack(
    access: SlackAccess,
    channels: list[Place],
    installed: Sequence[chat.Installation | chat.TokenUnreadable] = (),
) -> list[Finding]:
    """Ask Slack about each installation, and about one drawing of each kind."""
    if isinstance(access.via, BotToken):
        return await _asked(access, channels, access.via.token)
    findings: list[Finding] = []
    for each in installed:
        if isinstance(each, chat.TokenUnreadable):
            findings.append(_unreadable(each))
        else:
            asked = await _asked(access, channels, each.token)
            findings += [replace(one, what=f"{each.name}: {one.what}") for one in asked]
    return findings or _installed_somewhere(access.via, installed)


async def _asked(access: SlackAccess, channels: list[Place], token: str) -> list[Finding]:
    installation = Installation(
        bot_token=token,
        app_token=access.app_token,
        signing_secret=access.signing_secret,
        channels=channels,
        replies=await rehearse(),
    )
    flaws = await check_up(installation, api_url=access.api_url)
    return [_finding(flaw, access.via) for flaw in flaws]


def _unreadable(problem: chat.TokenUnreadable) -> Finding:
    return Finding(
        what=f"No key of BLOCKHOURS_KEYS can read the token of {problem.workspace}.",
        remedy="Put the key back that it was encrypted with, or install the app there again.",
    )


def _installed_somewhere(
    via: OAuth, installed: Sequence[chat.Installation | chat.TokenUnreadable]
) -> list[Finding]:
    if installed:
        return []
    return [
        Finding(
            what="Slack is set up, but nobody has installed the app yet.",
            remedy=f"Open {via.public_url.rstrip('/')}/slack/install in a browser.",
        )
    ]


def _finding(flaw: Flaw, via: BotToken | OAuth) -> Finding:
    match flaw:
        case Unreachable(reason=reason):
            return Finding(
                what=f"Slack cannot be reached, or gave no answer: {reason}.",
                remedy="See to it that this machine reaches slack.com over HTTPS.",
            )
        case TokenRefused(reason=reason):
            return _token_refused(reason, via)
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


def _token_refused(reason: str, via: BotToken | OAuth) -> Finding:
    if isinstance(via, BotToken):
        return Finding(
            what=f"Slack refuses SLACK_BOT_TOKEN: {reason}.",
            remedy="Copy the Bot User OAuth Token anew from *OAuth & Permissions*.",
        )
    return Finding(
        what=f"Slack refuses the token: {reason}.",
        remedy=f"Install the app there again: {via.public_url.rstrip('/')}/slack/install.",
    )
