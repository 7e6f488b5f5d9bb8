"""Answers what people do in Teams, in time.

What was said is carried out before Teams is told that it arrived, so that
nothing that Teams believes arrived is lost; what takes too long goes on, and
is answered when it is done. What Teams would send again after fifteen seconds
is answered long before.
"""

from typing import assert_never

from adapters.chat.conversing import Conversing
from adapters.teams.addresses import Addresses
from adapters.teams.answer import Answer
from adapters.teams.extending import Extending
from adapters.teams.filling import Filling
from adapters.teams.heard import (
    Act,
    Edited,
    HandedIn,
    Installed,
    Offered,
    Outdated,
    Pressed,
    Searched,
    Submitted,
    Told,
    Wanted,
)
from adapters.teams.naming import Naming
from adapters.teams.pressing import Pressing
from adapters.teams.saying import Saying
from adapters.teams.telling import Telling
from adapters.teams.web import TeamsWeb
from adapters.teams.welcoming import Welcoming


class Answering:
    """The one dispatch of what Teams tells."""

    def __init__(self, conversing: Conversing, web: TeamsWeb, addresses: Addresses) -> None:
        telling = Telling(web, addresses)
        self._saying = Saying(conversing, Naming(web, addresses), telling)
        self._pressing = Pressing(conversing, telling)
        self._filling = Filling(conversing, telling)
        self._extending = Extending(conversing, telling)
        self._welcoming = Welcoming(conversing, telling)

    async def answer(self, act: Act) -> Answer:
        """Answer what somebody did with the bot: said, pressed, handed in, or installed."""
        match act:
            case Told():
                return await self._saying.told(act)
            case Edited():
                return await self._saying.edited(act)
            case Pressed():
                return await self._pressing.pressed(act)
            case Outdated():
                return await self._pressing.outdated(act)
            case Submitted():
                return await self._filling.submitted(act)
            case Offered():
                return await self._filling.offered(act)
            case Installed():
                return await self._welcoming.installed(act)
            case Wanted() | HandedIn() | Searched():
                return await self._extended(act)
            case _:
                assert_never(act)

    async def _extended(self, act: Wanted | HandedIn | Searched) -> Answer:
        match act:
            case Wanted():
                return await self._extending.wanted(act)
            case HandedIn():
                return await self._extending.handed_in(act)
            case Searched():
                return await self._extending.searched(act)
            case _:
                assert_never(act)
