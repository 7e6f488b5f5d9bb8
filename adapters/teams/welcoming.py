"""The first thing that is said where the app was added: the first step to take."""

from adapters.chat.conversing import Conversing
from adapters.chat.lately import Lately
from adapters.teams.answer import Answer
from adapters.teams.heard import Installed, Scope
from adapters.teams.refs import channel_of
from adapters.teams.telling import Telling


class Welcoming:
    """Says hello, once however often Teams tells of an installation."""

    def __init__(self, conversing: Conversing, telling: Telling) -> None:
        self._conversing = conversing
        self._telling = telling
        self._welcomed = Lately()

    async def installed(self, heard: Installed) -> Answer:
        """Say what to do first; in a team it is said to all."""
        name = "welcome" if heard.spot.scope is Scope.PERSONAL else "welcome-all"

        async def welcome() -> None:
            if self._welcomed.is_first(channel_of(heard.spot.conversation)):
                language = await self._conversing.language_of(heard.incoming)
                await self._telling.remark(heard.spot, name, language)

        return Answer(then=welcome)
