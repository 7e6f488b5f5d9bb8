"""The first thing that is said where the app was added: the first step to take."""

from adapters.chat.conversing import Conversing
from adapters.chat.grammar.verbs import Verb
from adapters.chat.lately import Lately
from adapters.chat.reply import Button, Emphasis, Kind, Reply
from adapters.teams.answer import Answer
from adapters.teams.drawing.words import words
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

        async def say() -> None:
            if self._welcomed.is_first(channel_of(heard.spot.conversation)):
                language = await self._conversing.language_of(heard.incoming)
                await self._telling.tell(heard.spot, welcome(heard.spot.scope, language))

        return Answer(then=say)


def welcome(scope: Scope, language: str) -> Reply:
    """Greet one person, or all who are in a channel or group chat, with the first step to take."""
    own, alone = words(language), scope is Scope.PERSONAL
    steps = ("personal", "founding") if alone else ("team",)
    asks = Button(label=own.text("welcome.help"), say=Verb.HELP)
    logs = Button(label=own.text("welcome.log"), say=Verb.LOG, emphasis=Emphasis.PRIMARY)
    return Reply(
        kind=Kind.NOTICE,
        title=own.text("welcome"),
        lines=tuple(own.text(f"welcome.{step}") for step in steps),
        buttons=(logs, asks) if alone else (asks,),
        private=False,
        language=language,
    )
