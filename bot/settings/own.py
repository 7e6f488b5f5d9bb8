"""The settings of the program itself: its database, its doors, its log and its keys."""

from pydantic import Field
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from bot.settings.kinds import DatabaseAddress, Keys, LogFormat, LogLevel, WebAddress, keys_in
from bot.settings.places import DOTENV, config_file


class OwnSettings(BaseSettings):
    """What every other setting stands beside. A description ends the sentence "NAME must be …"."""

    model_config = SettingsConfigDict(
        frozen=True,
        extra="ignore",  # the environment is full of others' names; ours are checked by `names`
        case_sensitive=True,
        env_file=DOTENV,
        env_ignore_empty=True,
        defer_build=True,  # the parts are never made, only the whole of them
    )

    database_url: DatabaseAddress = Field(
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
    public_url: WebAddress | None = Field(
        default=None,
        alias="BLOCKHOURS_PUBLIC_URL",
        description="the http or https address at which people reach this server",
        examples=["https://hours.example.com"],
    )
    secret_keys: Keys = Field(
        default=None,
        alias="BLOCKHOURS_KEYS",
        description="keys that `blockhours keys new` has printed, the newest first, with commas"
        " between them",
        examples=["…"],
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
        file = TomlConfigSettingsSource(settings_cls, toml_file=config_file())
        return init_settings, env_settings, dotenv_settings, file, file_secret_settings

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that encrypt what is kept, the one to write with first."""
        return () if self.secret_keys is None else tuple(keys_in(self.secret_keys))
