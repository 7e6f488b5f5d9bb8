"""Everything that can be set, read once at the start and never changed.

One name for each setting, wherever it stands: in the environment, in `.env`
or in the TOML file. What comes first in that order wins.
"""

from bot.settings.error import SettingsError
from bot.settings.everything import Settings
from bot.settings.kinds import DATABASES, LogFormat, LogLevel
from bot.settings.loading import load
from bot.settings.places import CONFIG
from bot.settings.slack import BotToken, OAuth, SlackAccess
from bot.settings.teams import LOOPBACK, TeamsAccess

__all__ = [
    "CONFIG",
    "DATABASES",
    "LOOPBACK",
    "BotToken",
    "LogFormat",
    "LogLevel",
    "OAuth",
    "Settings",
    "SettingsError",
    "SlackAccess",
    "TeamsAccess",
    "load",
]
