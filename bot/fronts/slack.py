"""Slack: in the one workspace of a bot token, or wherever people install the app."""

from dataclasses import replace

from adapters.documents import Filing
from adapters.slack.adapter import SlackAdapter, SlackSettings
from adapters.slack.oauth import OAuthSettings
from adapters.slack.offering import Offer
from adapters.slack.workspaces import SingleWorkspace, Workspaces
from adapters.storage.homes import SqlHomes
from adapters.storage.installations import SqlInstallations, SqlSetouts
from adapters.storage.sealing import Seal
from adapters.storage.store import SqlStore
from bot.clock import utc_now
from bot.fronts.front import Converse
from bot.roles import Role
from bot.settings import BotToken, OAuth, SlackAccess


def slack(store: SqlStore, access: SlackAccess, role: Role, converse: Converse) -> SlackAdapter:
    """Return Slack; with no door for what people say where this process only posts."""
    way_in = access if role.answers else replace(access, app_token=None, signing_secret=None)
    return SlackAdapter(
        conversation=converse,
        workspaces=_workspaces(store, access.via),
        homes=SqlHomes(store),
        files=Filing(store, utc_now),
        settings=SlackSettings(
            signing_secret=way_in.signing_secret,
            app_token=way_in.app_token,
            api_url=way_in.api_url,
        ),
        clock=utc_now,
    )


def _workspaces(store: SqlStore, via: BotToken | OAuth) -> Workspaces | Offer:
    if isinstance(via, BotToken):
        return SingleWorkspace(via.token)
    seal = Seal(via.keys)
    return Offer(
        oauth=OAuthSettings(
            client_id=via.client_id,
            client_secret=via.client_secret,
            public_url=via.public_url,
            authorize_url=via.authorize_url,
        ),
        installations=SqlInstallations(store, seal),
        setouts=SqlSetouts(store, seal),
        store=store,
    )
