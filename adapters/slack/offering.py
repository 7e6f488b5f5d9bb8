"""The app as it is offered to workspaces, wired together."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from aiohttp import web

from adapters.chat.background import Background
from adapters.chat.installations import Installations, Setouts
from adapters.slack.installed import InstalledWorkspaces
from adapters.slack.oauth import OAuthSettings, SlackOAuth
from adapters.slack.pages.arriving import Arriving
from adapters.slack.pages.door import InstallDoor
from adapters.slack.renewing import Renewal
from adapters.slack.web import SlackWeb
from adapters.slack.workspaces import Workspaces
from core.ports import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """People may install the app by themselves; where that is kept, and as whom we ask Slack."""

    oauth: OAuthSettings
    installations: Installations
    setouts: Setouts
    store: Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What comes of an offer: workspaces, pages, and a round that keeps tokens alive."""

    workspaces: Workspaces
    routes: list[web.AbstractRouteDef]
    renew: Callable[[], Awaitable[timedelta]]


def offered(
    offer: Offer, slack: SlackWeb, background: Background, clock: Callable[[], datetime]
) -> Offered:
    """Wire an offer."""
    oauth = SlackOAuth(slack, offer.oauth)
    renewal = Renewal(offer.installations, oauth, background, clock)
    arriving = Arriving(web=slack, oauth=oauth, installations=offer.installations, clock=clock)
    door = InstallDoor(
        web=slack,
        oauth=oauth,
        arriving=arriving,
        store=offer.store,
        setouts=offer.setouts,
        background=background,
        clock=clock,
    )
    return Offered(
        workspaces=InstalledWorkspaces(offer.installations, renewal, clock),
        routes=door.routes(),
        renew=renewal.round,
    )
