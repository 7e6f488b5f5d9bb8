"""All settings together, and their names."""

from pydantic import SecretStr

from bot.settings.slack import SlackSettings
from bot.settings.teams import TeamsSettings


class Settings(TeamsSettings, SlackSettings):
    """The settings, those of each chat among them; whether half of a way is set is not checked."""

    @property
    def secrets(self) -> tuple[str, ...]:
        """The values that no log and no answer may show."""
        values = (getattr(self, name) for name in type(self).model_fields)
        secrets = [each.get_secret_value() for each in values if isinstance(each, SecretStr)]
        return (*secrets, *self.keys)

    @property
    def has_chats(self) -> bool:
        """Whether Slack or Teams is set up; else there is only the playground."""
        return self.slack is not None or self.teams is not None


FIELDS = {str(field.alias): field for field in Settings.model_fields.values()}
"""Each setting under the name that people write."""
SECRETS = frozenset(
    name for name, field in FIELDS.items() if field.annotation == (SecretStr | None)
)
