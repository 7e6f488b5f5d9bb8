"""Everything that can be set, read once at the start and never changed.

One name for each setting, wherever it stands: in the environment, in `.env`
or in the TOML file. What comes first in that order wins.
"""

import os
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

from dotenv import dotenv_values
from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from adapters.storage.sealing import is_key

CONFIG = "BLOCKHOURS_CONFIG"
PREFIX = "BLOCKHOURS_"
CHATS = ("SLACK_", "TEAMS_")
A_SLIP = 0.9
"""How like one of our names a chat's name must be to be taken for a slip of it."""
DATABASES = ("sqlite:///", "postgresql://")
"""How the address of a database begins."""
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
DOTENV = Path(".env")
DEFAULT_FILE = Path("blockhours.toml")


class SettingsError(Exception):
    """One sentence for each setting that cannot be used; never with a secret in it."""


class LogFormat(StrEnum):
    """How a line of the log is written."""

    LOGFMT = "logfmt"
    JSON = "json"


class LogLevel(StrEnum):
    """The least severe event that is logged."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


def _starts_with(*beginnings: str) -> Callable[[str], str]:
    def check(value: str) -> str:
        if not value.startswith(beginnings):
            raise ValueError
        return value

    return check


def _keys_in(value: SecretStr) -> Iterator[str]:
    return (key.strip() for key in value.get_secret_value().split(",") if key.strip())


def _are_keys(value: SecretStr | None) -> SecretStr | None:
    if value is not None and not all(map(is_key, [*_keys_in(value)] or [""])):
        raise ValueError
    return value


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


class Settings(BaseSettings):
    """The settings. A description ends the sentence "NAME must be …"."""

    model_config = SettingsConfigDict(
        frozen=True,
        extra="ignore",  # the environment is full of others' names; ours are checked by `_unknown`
        case_sensitive=True,
        env_file=DOTENV,
        env_ignore_empty=True,
    )

    database_url: Annotated[str, AfterValidator(_starts_with(*DATABASES))] = Field(
        default="sqlite:///blockhours.db",
        alias="BLOCKHOURS_DATABASE_URL",
        description="the address of an SQLite file or of a PostgreSQL database",
        examples=["sqlite:///blockhours.db", "postgresql://blockhours@db.example/blockhours"],
    )
    host: str = Field(
        default="127.0.0.1",
        alias="BLOCKHOURS_HOST",
        description="an address of this machine to listen on",
        examples=["127.0.0.1"],
    )
    port: int = Field(
        default=8765,
        ge=0,
        le=65_535,
        alias="BLOCKHOURS_PORT",
        description="a whole number from 0 (any free port) to 65535",
        examples=["8765"],
    )
    metrics_host: str = Field(
        default="127.0.0.1",
        alias="BLOCKHOURS_METRICS_HOST",
        description="an address of this machine to serve the metrics on",
        examples=["127.0.0.1"],
    )
    metrics_port: int | None = Field(
        default=None,
        ge=0,
        le=65_535,
        alias="BLOCKHOURS_METRICS_PORT",
        description="a whole number from 0 (any free port) to 65535",
        examples=["9765"],
    )
    log_format: LogFormat = Field(
        default=LogFormat.LOGFMT,
        alias="BLOCKHOURS_LOG_FORMAT",
        description="logfmt or json",
        examples=["json"],
    )
    log_level: LogLevel = Field(
        default=LogLevel.INFO,
        alias="BLOCKHOURS_LOG_LEVEL",
        description="debug, info, warning or error",
        examples=["info"],
    )
    public_url: Annotated[str, AfterValidator(_starts_with("http://", "https://"))] | None = Field(
        default=None,
        alias="BLOCKHOURS_PUBLIC_URL",
        description="the http or https address at which people reach this server",
        examples=["https://hours.example.com"],
    )
    secret_keys: Annotated[SecretStr | None, AfterValidator(_are_keys)] = Field(
        default=None,
        alias="BLOCKHOURS_KEYS",
        description="keys that `blockhours keys new` has printed, the newest first, with commas"
        " between them",
        examples=["…"],
    )
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
    slack_authorize_url: Annotated[str, AfterValidator(_starts_with("http://", "https://"))] = (
        Field(
            default="https://slack.com/oauth/v2/authorize",
            alias="SLACK_AUTHORIZE_URL",
            description="an http or https address",
            examples=["https://slack.com/oauth/v2/authorize"],
        )
    )
    slack_api_url: Annotated[str, AfterValidator(_starts_with("http://", "https://"))] = Field(
        default="https://slack.com/api/",
        alias="SLACK_API_URL",
        description="an http or https address",
        examples=["https://slack.com/api/"],
    )
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
    teams_login_url: Annotated[str, AfterValidator(_starts_with("http://", "https://"))] = Field(
        default="https://login.microsoftonline.com",
        alias="TEAMS_LOGIN_URL",
        description="an http or https address",
        examples=["https://login.microsoftonline.com"],
    )
    teams_metadata_url: Annotated[str, AfterValidator(_starts_with("http://", "https://"))] = Field(
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

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        file = TomlConfigSettingsSource(settings_cls, toml_file=_config_file())
        return init_settings, env_settings, dotenv_settings, file, file_secret_settings

    @property
    def secrets(self) -> tuple[str, ...]:
        """The values that no log and no answer may show."""
        values = (getattr(self, name) for name in type(self).model_fields)
        secrets = [each.get_secret_value() for each in values if isinstance(each, SecretStr)]
        return (*secrets, *self.keys)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that encrypt what is kept, the one to write with first."""
        return () if self.secret_keys is None else tuple(_keys_in(self.secret_keys))

    @property
    def slack(self) -> SlackAccess | None:
        """The way to Slack; None where neither a bot token nor a client id is set."""
        via = self._slack_via()
        if via is None:
            return None
        return SlackAccess(
            via=via,
            app_token=_value(self.slack_app_token),
            signing_secret=_value(self.slack_signing_secret),
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

    @property
    def has_chats(self) -> bool:
        """Whether Slack or Teams is set up; else there is only the playground."""
        return self.slack is not None or self.teams is not None

    @property
    def teams(self) -> TeamsAccess | None:
        """The way to Teams; None where neither a bot nor Microsoft's playground is set."""
        if self.teams_app_id is None and not self.teams_playground:
            return None
        return TeamsAccess(
            app_id=self.teams_app_id,
            password=_value(self.teams_app_password) or "",
            tenant=self.teams_tenant_id or "",
            login_url=self.teams_login_url,
            metadata_url=self.teams_metadata_url,
        )


_FIELDS = {str(field.alias): field for field in Settings.model_fields.values()}
_SHORT_NAMES = {name.removeprefix(PREFIX): name for name in _FIELDS}
_SECRETS = frozenset(
    name for name, field in _FIELDS.items() if field.annotation == (SecretStr | None)
)
_NOT_SHOWN = _SECRETS | {"BLOCKHOURS_DATABASE_URL"}  # an address may hold a password


def load(**overrides: str | int | None) -> Settings:
    """Read the settings; an override (by its full name, None for none) wins over all.

    Raises SettingsError with everything that is wrong at once.
    """
    problems = list(_misplaced())
    if problems:
        raise SettingsError("\n".join(problems))
    given: dict[str, Any] = {name: value for name, value in overrides.items() if value is not None}
    try:
        settings = Settings(**given)
    except ValidationError as error:
        sentences = [_sentence(str(one["loc"][0]), one["input"]) for one in error.errors()]
        raise SettingsError("\n".join(sentences)) from None
    _require_whole_slack(settings)
    _require_whole_teams(settings)
    return settings


def _require_whole_slack(settings: Settings) -> None:
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


def _require_whole_oauth(settings: Settings) -> None:
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


def _require_whole_teams(settings: Settings) -> None:
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


def _value(secret: SecretStr | None) -> str | None:
    return None if secret is None else secret.get_secret_value()


def _config_file() -> Path:
    return Path(os.environ.get(CONFIG) or DEFAULT_FILE)


def _sentence(name: str, given: object) -> str:
    field = _FIELDS[name]
    said = "" if name in _NOT_SHOWN else f", not {given!r}"
    example = (field.examples or [""])[0]
    return f"{name} must be {field.description}{said}. For example: {name}={example}"


def _misplaced() -> Iterator[str]:
    """Say which names are unknown, and which secrets stand where they should not."""
    for name in (*os.environ, *dotenv_values(DOTENV)):
        if name not in _FIELDS and name != CONFIG and _was_meant_for_us(name):
            yield _unknown(name)
    file = _config_file()
    for name in _names_in(file):
        if name not in _FIELDS:
            yield f"{file}: {_unknown(name)}"
        elif name in _SECRETS:
            yield f"{file}: {name} is a secret: put it into the environment or into {DOTENV}."


def _was_meant_for_us(name: str) -> bool:
    """Our prefix is ours; of the chats' names, which others use too, only a slip is."""
    if name.upper().startswith(PREFIX):
        return True
    slips = get_close_matches(name.upper(), _FIELDS, n=1, cutoff=A_SLIP)
    return bool(slips) and name.upper().startswith(CHATS)


def _unknown(name: str) -> str:
    near = get_close_matches(name.upper().removeprefix(PREFIX), _SHORT_NAMES, n=1)
    meant = (
        f"Did you mean {_SHORT_NAMES[near[0]]}?"
        if near
        else f"There are: {', '.join(sorted(_FIELDS))}."
    )
    return f"{name} is no setting. {meant}"


def _names_in(file: Path) -> tuple[str, ...]:
    try:
        return tuple(tomllib.loads(file.read_text(encoding="utf-8")))
    except FileNotFoundError:
        if CONFIG not in os.environ:
            return ()
        raise SettingsError(f"{CONFIG} names {file}, but there is no such file.") from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{file} cannot be read: {error}.") from None
