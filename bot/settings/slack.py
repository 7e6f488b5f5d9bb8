"""The settings of Slack, and the way there that they make."""

from dataclasses import dataclass

from pydantic import Field, SecretStr

from bot.settings.error import SettingsError
from bot.settings.kinds import WebAddress, value_of
from bot.settings.own import OwnSettings


@dataclass(frozen=True, slots=True, repr=False)
class BotToken:
    """The app is in one workspace, whose token is set."""

    token: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OAuth:
    """People install the app in as many workspaces as they like."""

    client_id: str
    client_secret: str
    public_url: str
    authorize_url: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SlackAccess:
    """How Slack is reached: by Socket Mode with an app token, by HTTP with a signing secret."""

    via: BotToken | OAuth
    app_token: str | None
    signing_secret: str | None
    api_url: str


class SlackSettings(OwnSettings):
    """How Slack is reached: in one workspace with its token, in many by being installed."""

    slack_bot_token: SecretStr | None = Field(
        default=None,
        alias="SLACK_BOT_TOKEN",
        description="the bot token of the Slack app",
        examples=["xoxb-…"],
    )
    slack_app_token: SecretStr | None = Field(
        default=None,
        alias="SLACK_APP_TOKEN",
        description="the app-level token of the Slack app",
        examples=["xapp-…"],
    )
    slack_signing_secret: SecretStr | None = Field(
        default=None,
        alias="SLACK_SIGNING_SECRET",
        description="the signing secret of the Slack app",
        examples=["…"],
    )
    slack_client_id: str | None = Field(
        default=None,
        alias="SLACK_CLIENT_ID",
        description="the client id of the Slack app",
        examples=["1234567890.1234567890"],
    )
    slack_client_secret: SecretStr | None = Field(
        default=None,
        alias="SLACK_CLIENT_SECRET",
        description="the client secret of the Slack app",
        examples=["…"],
    )
    slack_authorize_url: WebAddress = Field(
        default="https://slack.com/oauth/v2/authorize",
        alias="SLACK_AUTHORIZE_URL",
        description="an http or https address",
        examples=["https://slack.com/oauth/v2/authorize"],
    )
    slack_api_url: WebAddress = Field(
        default="https://slack.com/api/",
        alias="SLACK_API_URL",
        description="an http or https address",
        examples=["https://slack.com/api/"],
    )

    @property
    def slack(self) -> SlackAccess | None:
        """The way to Slack; None where neither a bot token nor a client id is set."""
        via = self._slack_via()
        if via is None:
            return None
        return SlackAccess(
            via=via,
            app_token=value_of(self.slack_app_token),
            signing_secret=value_of(self.slack_signing_secret),
            api_url=self.slack_api_url,
        )

    def _slack_via(self) -> BotToken | OAuth | None:
        if self.slack_bot_token is not None:
            return BotToken(self.slack_bot_token.get_secret_value())
        if not (self.slack_client_id and self.slack_client_secret and self.public_url):
            return None
        return OAuth(
            client_id=self.slack_client_id,
            client_secret=self.slack_client_secret.get_secret_value(),
            public_url=self.public_url,
            authorize_url=self.slack_authorize_url,
            keys=self.keys,
        )


def require_whole_slack(settings: SlackSettings) -> None:
    """Half a way to Slack would be a bot that nobody can reach, without a word of why."""
    token, client = settings.slack_bot_token, settings.slack_client_id
    secret = settings.slack_client_secret
    doors = settings.slack_app_token or settings.slack_signing_secret
    if token and (client or secret):
        raise SettingsError(
            "SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID for many: set one of them."
        )
    if (token or client or secret) and not doors:
        raise SettingsError(
            f"{'SLACK_BOT_TOKEN' if token else 'SLACK_CLIENT_ID'} needs SLACK_APP_TOKEN beside it"
            " (for Socket Mode), or SLACK_SIGNING_SECRET (for HTTP)."
        )
    if doors and not (token or client or secret):
        raise SettingsError(
            "Slack needs SLACK_BOT_TOKEN beside its other settings (for one workspace),"
            " or SLACK_CLIENT_ID (for many)."
        )
    if client or secret:
        _require_whole_oauth(settings)


def _require_whole_oauth(settings: SlackSettings) -> None:
    """Installing takes credentials, an address to come back to, and a key for the tokens."""
    needed = {
        "SLACK_CLIENT_ID": settings.slack_client_id,
        "SLACK_CLIENT_SECRET": settings.slack_client_secret,
        "BLOCKHOURS_PUBLIC_URL": settings.public_url,
        "BLOCKHOURS_KEYS": settings.secret_keys,
    }
    missing = [name for name, value in needed.items() if not value]
    if missing:
        raise SettingsError(
            f"Installing in many workspaces needs {' and '.join(missing)} too."
            " `blockhours keys new` prints a key."
        )
