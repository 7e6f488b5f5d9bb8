"""All that the stand-in keeps, and the rules that everything in it shares."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import TypeVar

from tests.fakes.clock import Clock
from tests.slack.standin.model import (
    Call,
    Channel,
    HomeView,
    Installation,
    Json,
    Message,
    Modal,
    Refused,
    ResponseUrl,
    Trigger,
    User,
)

TRIGGER_LIVES = timedelta(seconds=3)
RESPONSE_URL_LIVES = timedelta(minutes=30)
LONGEST_WAIT = 5.0

Found = TypeVar("Found")


class State:
    """Workspaces, people, channels, modals, and what is good for a while."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.installations: dict[str, Installation] = {}
        self.names: dict[str, str] = {}
        self.enterprises: dict[str, str] = {}
        self.users: dict[str, User] = {}
        self.channels: dict[str, Channel] = {}
        self.modals: dict[str, Modal] = {}
        self.homes: dict[tuple[str, str], HomeView] = {}
        self.triggers: dict[str, Trigger] = {}
        self.response_urls: dict[str, ResponseUrl] = {}
        self.calls: list[Call] = []
        self.trigger_lives = TRIGGER_LIVES
        self.address = ""
        self.knows_charts = True
        self._numbers = count(1)
        self._changed = asyncio.Event()

    def number(self) -> int:
        """A number that was not given before."""
        return next(self._numbers)

    def ts(self) -> str:
        """The name of a new message."""
        return f"{int(self.clock().timestamp())}.{self.number():06}"

    def changed(self) -> None:
        """Tell whoever waits that something may have come true."""
        self._changed.set()
        self._changed = asyncio.Event()

    async def until(self, found: Callable[[], Found | None]) -> Found:
        """Wait for something to come true, however long it takes the app."""
        async with asyncio.timeout(LONGEST_WAIT):
            while not (seen := found()):
                await self._changed.wait()
        return seen

    def named(self, name: str) -> Channel:
        """The channel of that name."""
        return next(one for one in self.channels.values() if one.name == name)

    def direct(self, installation: Installation, user: str) -> Channel:
        """The direct messages between the bot and somebody, begun if need be."""
        for channel in self.channels.values():
            if channel.direct_with == user and installation.bot_user in channel.members:
                return channel
        channel = Channel(
            id=f"D{self.number():04}",
            name="directmessage",
            team=installation.team,
            members={installation.bot_user, user},
            direct_with=user,
        )
        self.channels[channel.id] = channel
        return channel

    def installation_of(self, team: str) -> Installation:
        """The app in a workspace, or in the organisation that the workspace is part of."""
        known = {one.team: one for one in self.installations.values()}
        if team in known:
            return known[team]
        return replace(known[self.enterprises[team]], team=team)

    def is_installed_in(self, team: str) -> bool:
        """Whether the app is there, by itself or with the whole organisation."""
        places = {one.team for one in self.installations.values()}
        return team in places or self.enterprises.get(team) in places

    def tell_of_user(self, caller: Installation, given: Json) -> Json:
        """`users.info`."""
        user = self.users.get(given.get("user", ""))
        if user is None or not self.can_reach(caller, user):
            raise Refused("user_not_found")
        return {"ok": True, "user": _described(user, caller)}

    def is_at(self, caller: Installation, channel: Channel) -> bool:
        """Whether a channel is in the caller's workspace, or organisation."""
        return caller.team in {channel.team, self.enterprises.get(channel.team)}

    def can_reach(self, caller: Installation, user: User) -> bool:
        """Whether somebody is of the caller's workspace, or met in a channel that it is in."""
        if caller.team in {user.team, *user.teams, user.enterprise}:
            return True
        return any({user.id, caller.bot_user} <= one.members for one in self.channels.values())

    def tell_of_channel(self, caller: Installation, given: Json) -> Json:
        """`conversations.info`; a private channel is told of to nobody outside it."""
        channel = self.channels.get(given.get("channel", ""))
        inside = channel is not None and caller.bot_user in channel.members
        if channel is None or (channel.private and not inside):
            raise Refused("channel_not_found")
        told = {"id": channel.id, "is_member": inside, "is_archived": channel.archived}
        return {"ok": True, "channel": told}

    def trigger(self, user: User, team: str) -> str:
        """Allow a modal to be opened, as an act of somebody does."""
        name = f"{self.number()}.{self.number()}.trigger"
        self.triggers[name] = Trigger(
            user=user.id, team=team, until=self.clock() + self.trigger_lives
        )
        return name

    def response_url(self, channel: Channel, user: str, message: Message | None = None) -> str:
        """Allow answers to an act of somebody; returns the last part of the address."""
        name = f"{self.number()}"
        self.response_urls[name] = ResponseUrl(
            channel=channel,
            user=user,
            until=self.clock() + RESPONSE_URL_LIVES,
            message=message,
        )
        return name

    def add_message(self, channel: Channel, message: Message) -> Message:
        """Put a message into a channel."""
        channel.messages.append(message)
        self.changed()
        return message

    def modals_of(self, user: str) -> Iterator[Modal]:
        """What stands open before somebody, the topmost last."""
        return (modal for modal in self.modals.values() if modal.user == user)


def channel_for(state: State, caller: Installation, named: str) -> Channel:
    """Find where the app may write, or refuse as Slack does."""
    if named in state.users and state.can_reach(caller, state.users[named]):
        return state.direct(caller, named)
    channel = state.channels.get(named)
    inside = channel is not None and caller.bot_user in channel.members
    if channel is None or (not inside and (channel.private or not state.is_at(caller, channel))):
        raise Refused("channel_not_found")
    if channel.archived:
        raise Refused("is_archived")
    if not inside:
        raise Refused("not_in_channel")
    return channel


def _described(user: User, caller: Installation) -> Json:
    """A user, as `users.info` tells of one; of somebody closed it tells little."""
    told: Json = {
        "id": user.id,
        "team_id": user.enterprise or user.team,
        "name": user.name.lower(),
        "deleted": user.deleted,
        "is_bot": user.bot,
    }
    if user.deleted:
        return told
    if user.enterprise is not None:
        told["enterprise_user"] = {"enterprise_id": user.enterprise, "teams": list(user.teams)}
    return told | {
        "real_name": user.name,
        "profile": {"real_name": user.name},
        "is_restricted": user.guest,
        "is_ultra_restricted": False,
        "is_stranger": caller.team not in {user.team, *user.teams, user.enterprise},
        "tz": user.zone,
        "locale": user.locale,
    }
