"""Microsoft's adapter, with our own check of who sends and our own way to answer."""

from typing import Any

from aiohttp import ClientSession
from botbuilder.core import CloudAdapterBase, InvokeResponse, TurnContext
from botbuilder.schema import Activity, ActivityTypes
from botframework.connector.auth import BotFrameworkAuthentication, ClaimsIdentity
from botframework.connector.auth.authenticate_request_result import AuthenticateRequestResult
from botframework.connector.auth.connector_factory import ConnectorFactory

from adapters.teams.checking import Checker
from adapters.teams.web import TeamsWeb


class Cloud(CloudAdapterBase):
    """The SDK's adapter. It runs turns and gathers what an invoke is answered."""


class Authentication(BotFrameworkAuthentication):
    """Believes what carries Microsoft's token; without a checker it believes all (playground)."""

    def __init__(self, checker: Checker | None, web: TeamsWeb) -> None:
        self._checker = checker
        self._web = web

    async def authenticate_request(
        self, activity: Activity, auth_header: str
    ) -> AuthenticateRequestResult:
        """Raises NotFromTeams, or KeysUnreachable."""
        claims: dict[str, Any] = {}
        if self._checker is not None:
            claims = await self._checker.check(
                auth_header,
                channel=activity.channel_id,
                service_url=activity.service_url,
                session=self._session,
            )
        result = AuthenticateRequestResult()
        result.claims_identity = ClaimsIdentity(claims, is_authenticated=True)
        result.connector_factory = self.create_connector_factory(result.claims_identity)
        return result

    async def authenticate_streaming_request(
        self, auth_header: str, channel_id_header: str
    ) -> AuthenticateRequestResult:
        """Nobody streams to us."""
        raise NotImplementedError

    def create_connector_factory(
        self,
        claims_identity: ClaimsIdentity,  # noqa: ARG002 - the SDK names what it gives
    ) -> ConnectorFactory:
        """Our own way to Teams is the connector."""
        return _Connectors(self._web)

    async def create_user_token_client(self, claims_identity: ClaimsIdentity) -> None:
        """Nobody signs in with us."""

    @property
    def _session(self) -> ClientSession:
        return self._web.session


class _Connectors(ConnectorFactory):
    def __init__(self, web: TeamsWeb) -> None:
        self._web = web

    async def create(self, service_url: str, audience: str) -> TeamsWeb:  # noqa: ARG002
        return self._web


async def answer_invoke(context: TurnContext, status: int, body: object) -> None:
    """Leave with the SDK what an invoke is answered."""
    response = InvokeResponse(status=status, body=body)
    await context.send_activity(Activity(type=ActivityTypes.invoke_response, value=response))
