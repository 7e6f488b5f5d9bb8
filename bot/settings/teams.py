"""The settings of Microsoft Teams, and the way there that they make."""

from dataclasses import dataclass

from pydantic import Field, SecretStr

from bot.settings.error import SettingsError
from bot.settings.kinds import WebAddress, value_of
from bot.settings.own import OwnSettings

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TeamsAccess:
    """How Teams is reached. Without an app id only Microsoft's playground is, which has no tokens.

    `tenant` is the one in which the bot is registered.
    """

    app_id: str | None
    password: str
    tenant: str
    login_url: str
    metadata_url: str


class TeamsSettings(OwnSettings):
    """How Teams is reached: as a registered bot, or from Microsoft's playground alone."""

    teams_app_id: str | None = Field(
        default=None,
        alias="TEAMS_APP_ID",
        description="the id of the Teams bot's app registration",
        examples=["00000000-0000-0000-0000-000000000000"],
    )
    teams_app_password: SecretStr | None = Field(
        default=None,
        alias="TEAMS_APP_PASSWORD",
        description="the client secret of the Teams bot's app registration",
        examples=["…"],
    )
    teams_tenant_id: str | None = Field(
        default=None,
        alias="TEAMS_TENANT_ID",
        description="the id of the tenant in which the Teams bot is registered",
        examples=["00000000-0000-0000-0000-000000000000"],
    )
    teams_login_url: WebAddress = Field(
        default="https://login.microsoftonline.com",
        alias="TEAMS_LOGIN_URL",
        description="an http or https address",
        examples=["https://login.microsoftonline.com"],
    )
    teams_metadata_url: WebAddress = Field(
        default="https://login.botframework.com/v1/.well-known/openidconfiguration",
        alias="TEAMS_METADATA_URL",
        description="an http or https address",
        examples=["https://login.botframework.com/v1/.well-known/openidconfiguration"],
    )
    teams_playground: bool = Field(
        default=False,
        alias="TEAMS_PLAYGROUND",
        description="true or false",
        examples=["true"],
    )

    @property
    def teams(self) -> TeamsAccess | None:
        """The way to Teams; None where neither a bot nor Microsoft's playground is set."""
        if self.teams_app_id is None and not self.teams_playground:
            return None
        return TeamsAccess(
            app_id=self.teams_app_id,
            password=value_of(self.teams_app_password) or "",
            tenant=self.teams_tenant_id or "",
            login_url=self.teams_login_url,
            metadata_url=self.teams_metadata_url,
        )


def require_whole_teams(settings: TeamsSettings) -> None:
    """Whoever sends to a bot without a registration is believed, so that none comes by accident."""
    needed = {
        "TEAMS_APP_ID": settings.teams_app_id,
        "TEAMS_APP_PASSWORD": settings.teams_app_password,
        "TEAMS_TENANT_ID": settings.teams_tenant_id,
    }
    missing = [name for name, value in needed.items() if not value]
    if settings.teams_playground:
        if len(missing) < len(needed):
            raise SettingsError(
                "TEAMS_PLAYGROUND is for Microsoft's playground alone, which has no tokens:"
                f" unset {' and '.join(name for name in needed if name not in missing)}."
            )
        if settings.host not in LOOPBACK:
            raise SettingsError(
                "TEAMS_PLAYGROUND lets whoever reaches the bot speak as anybody:"
                f" BLOCKHOURS_HOST must be 127.0.0.1 with it, not {settings.host!r}."
            )
    elif missing and len(missing) < len(needed):
        raise SettingsError(f"Teams needs {' and '.join(missing)} beside its other settings.")
