"""Teams, wherever the app was installed."""

from adapters.storage.references import SqlReferences
from adapters.storage.store import SqlStore
from adapters.teams.adapter import TeamsAdapter, TeamsSettings
from adapters.teams.tokens import Credentials
from bot.clock import utc_now
from bot.fronts.front import Converse
from bot.settings import TeamsAccess


def teams(store: SqlStore, access: TeamsAccess, converse: Converse) -> TeamsAdapter:
    """Return Teams."""
    credentials = access.app_id and Credentials(
        app_id=access.app_id, password=access.password, tenant=access.tenant
    )
    return TeamsAdapter(
        conversation=converse,
        settings=TeamsSettings(
            credentials=credentials or None,
            login_url=access.login_url,
            metadata_url=access.metadata_url,
        ),
        references=SqlReferences(store),
        clock=utc_now,
    )
