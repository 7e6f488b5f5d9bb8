"""Answers what people do in Slack, in time.

Slack is told within three seconds that something arrived. What was said is
carried out before that, so that nothing that Slack believes arrived is lost;
what takes too long goes on, and is answered when it is done. No call to Slack
is made before Slack has its answer, and after it nothing but a call can fail.
"""

from dataclasses import replace
from typing import assert_never

from adapters.chat.conversing import ENGLISH, Conversing, own_words
from adapters.slack.answer import Answer
from adapters.slack.attaching import Attaching
from adapters.slack.delivering import Delivering
from adapters.slack.drawing.words import words
from adapters.slack.filling import Filling
from adapters.slack.foreseeing import Foreseeing
from adapters.slack.heard import (
    Act,
    Changed,
    Commanded,
    Edited,
    Opened,
    Pressed,
    Searched,
    Spoken,
    Submitted,
    Told,
    Wanted,
)
from adapters.slack.homes import HomeTab
from adapters.slack.natives import Natives
from adapters.slack.opening import Opening
from adapters.slack.pressing import Pressing
from adapters.slack.saying import Saying
from adapters.slack.telling import Telling
from adapters.slack.web import SlackWeb
from adapters.slack.workspaces import Workspace


class Answering:
    """The one dispatch of what Slack tells, behind what Bolt lets through."""

    def __init__(
        self,
        conversing: Conversing,
        web: SlackWeb,
        natives: Natives,
        home: HomeTab,
        attaching: Attaching,
    ) -> None:
        self._home = home
        opening = Opening(web)
        delivering = Delivering(Telling(web, natives), opening)
        self._saying = Saying(conversing, delivering, web, attaching)
        self._pressing = Pressing(conversing, delivering, opening)
        self._filling = Filling(conversing, delivering)
        self._foreseeing = Foreseeing(conversing, web)

    async def answer(self, act: Act, workspace: Workspace) -> Answer:
        """Answer what somebody did in a workspace."""
        if isinstance(act, Opened):
            return Answer(then=lambda: self._home.opened(act))
        answer = await self._answer(act, workspace)
        return self._and_redrawn(act, answer) if isinstance(act, Pressed | Submitted) else answer

    async def _answer(self, act: Spoken, workspace: Workspace) -> Answer:
        match act:
            case Commanded():
                return await self._saying.commanded(act, workspace)
            case Told():
                return await self._saying.told(act, workspace)
            case Edited():
                return await self._saying.edited(act, workspace)
            case Pressed():
                return await self._pressing.pressed(act, workspace)
            case Wanted():
                return await self._filling.wanted(act, workspace)
            case Searched():
                return await self._filling.searched(act)
            case Changed():
                return await self._foreseeing.changed(act, workspace)
            case Submitted():
                return await self._filling.submitted(act, workspace)
            case _:
                assert_never(act)

    def _and_redrawn(self, act: Pressed | Submitted, answer: Answer) -> Answer:
        """Have the home of whoever acts follow at once, if they have opened it."""
        then = answer.then
        if then is None:
            return answer

        async def follow() -> None:
            await then()
            await self._home.redraw(act.incoming)

        return replace(answer, then=follow)


def answer_nowhere(act: Act) -> Answer:
    """Answer somebody in a workspace that the app was removed from."""
    if not isinstance(act, Commanded):
        return Answer()
    reply = own_words(words(ENGLISH), "not-installed")
    return Answer(body={"text": reply.title, "response_type": "ephemeral"})
