"""Answers what people do in Slack, in time.

Slack is told within three seconds that something arrived. What was said is
carried out before that, so that nothing that Slack believes arrived is lost;
what takes too long goes on, and is answered when it is done. No call to Slack
is made before Slack has its answer, and after it nothing but a call can fail.
"""

from typing import assert_never

from adapters.slack.answer import Answer
from adapters.slack.conversing import ENGLISH, Conversing, own_words
from adapters.slack.delivering import Delivering
from adapters.slack.filling import Filling
from adapters.slack.heard import (
    Commanded,
    Edited,
    Heard,
    Nothing,
    Pressed,
    Removed,
    Searched,
    Submitted,
    Told,
    Wanted,
)
from adapters.slack.opening import Opening
from adapters.slack.pressing import Pressing
from adapters.slack.saying import Saying
from adapters.slack.telling import Telling
from adapters.slack.web import SlackWeb
from adapters.slack.workspaces import Workspace


class Answering:
    """The one dispatch of what Slack tells, behind Bolt's few listeners."""

    def __init__(self, conversing: Conversing, web: SlackWeb) -> None:
        opening = Opening(web)
        delivering = Delivering(Telling(web), opening)
        self._saying = Saying(conversing, delivering)
        self._pressing = Pressing(conversing, delivering, opening)
        self._filling = Filling(conversing, delivering)

    async def answer(self, heard: Heard, workspace: Workspace) -> Answer:
        """Answer something that was done in a workspace."""
        match heard:
            case Commanded():
                return await self._saying.commanded(heard, workspace)
            case Told():
                return await self._saying.told(heard, workspace)
            case Edited():
                return await self._saying.edited(heard, workspace)
            case Pressed():
                return await self._pressing.pressed(heard, workspace)
            case Wanted():
                return await self._filling.wanted(heard, workspace)
            case Searched():
                return await self._filling.searched(heard)
            case Submitted():
                return await self._filling.submitted(heard, workspace)
            case Removed() | Nothing():
                return Answer()
            case _:
                assert_never(heard)


def answer_nowhere(heard: Heard) -> Answer:
    """Answer somebody in a workspace that the app was removed from."""
    if not isinstance(heard, Commanded):
        return Answer()
    reply = own_words("not-installed", ENGLISH)
    return Answer(body={"text": reply.title, "response_type": "ephemeral"})
