"""Takes an activity through Microsoft's adapter to its answer."""

from collections.abc import Awaitable, Callable
from http import HTTPStatus

import structlog
from botbuilder.core import TurnContext
from botbuilder.schema import Activity, ActivityTypes

from adapters.chat.payload import Misshapen, Payload
from adapters.teams.addresses import Addresses
from adapters.teams.answer import Answer
from adapters.teams.answering import Answering
from adapters.teams.cloud import Authentication, Cloud, answer_invoke
from adapters.teams.heard import HandedIn, Heard, Nothing, Removed, Searched, Spot, Unknown, Wanted
from adapters.teams.translate import translate
from core.ports import StoreBusy

log = structlog.get_logger(__name__)

_LOOKED_AT = ("type", "id", "channelId", "serviceUrl", "from", "recipient", "conversation")


class Reception:
    """The one way in."""

    def __init__(
        self, authentication: Authentication, addresses: Addresses, answering: Answering
    ) -> None:
        self._authentication = authentication
        self._addresses = addresses
        self._answering = answering
        self._cloud = Cloud(authentication)

    async def receive(self, payload: Payload, authorization: str) -> Answer:
        """Have an activity answered.

        Raises Misshapen if it is none of Teams', NotFromTeams if it is
        somebody else's, and KeysUnreachable if that cannot be told.
        """
        activity = _activity(payload)
        sender = await self._authentication.authenticate_request(activity, authorization)
        answers: list[Answer] = []
        turn = self._turn(payload, answers)
        response = await self._cloud.process_activity(sender, activity, turn)
        (answer,) = answers
        if response is None:
            return Answer(status=HTTPStatus.CREATED, then=answer.then)
        return Answer(status=response.status, body=response.body, then=answer.then)

    def _turn(
        self, payload: Payload, answers: list[Answer]
    ) -> Callable[[TurnContext], Awaitable[None]]:
        async def turn(context: TurnContext) -> None:
            heard = translate(payload)
            answer = await self._answer(heard)
            answers.append(answer)
            # To an invoke that was not answered the SDK says itself that there is no such thing.
            if context.activity.type == ActivityTypes.invoke and not isinstance(heard, Unknown):
                await answer_invoke(context, answer.status, answer.body)

        return turn

    async def _answer(self, heard: Heard) -> Answer:
        match heard:
            case Nothing() | Unknown():
                return Answer()
            case Removed():
                await self._addresses.forget(heard.spot, whole_team=heard.whole_team)
                return Answer()
            case Wanted() | HandedIn() | Searched():
                return await self._answering.answer(heard)
            case _:
                await self._learn(heard.spot)
                return await self._answering.answer(heard)

    async def _learn(self, spot: Spot) -> None:
        """What cannot be kept now is learnt from the next message."""
        try:
            await self._addresses.learn(spot)
        except StoreBusy as busy:
            log.warning("reference_not_kept", reason=busy.reason)


def _activity(payload: Payload) -> Activity:
    """Make what the SDK looks at; the rest is read by ourselves, and may be of any shape."""
    known = {name: payload[name] for name in _LOOKED_AT if name in payload}
    try:
        activity = Activity.deserialize(known)
    except ValueError as problem:
        raise Misshapen(type(problem).__name__) from problem
    if not isinstance(activity.type, str) or not activity.type:
        raise Misshapen("type")
    return activity
