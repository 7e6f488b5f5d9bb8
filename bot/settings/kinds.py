"""The kinds of values that a setting can have, each checked as it is read."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, SecretStr

from adapters.storage.sealing import is_key

DATABASES = ("sqlite:///", "postgresql://")
"""How the address of a database begins."""


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


def starts_with(*beginnings: str) -> Callable[[str], str]:
    def check(value: str) -> str:
        if not value.startswith(beginnings):
            raise ValueError
        return value

    return check


def keys_in(value: SecretStr) -> Iterator[str]:
    return (key.strip() for key in value.get_secret_value().split(",") if key.strip())


def are_keys(value: SecretStr | None) -> SecretStr | None:
    if value is not None and not all(map(is_key, [*keys_in(value)] or [""])):
        raise ValueError
    return value


def value_of(secret: SecretStr | None) -> str | None:
    """The secret itself, to hand on; it is shown nowhere."""
    return None if secret is None else secret.get_secret_value()


DatabaseAddress = Annotated[str, AfterValidator(starts_with(*DATABASES))]
WebAddress = Annotated[str, AfterValidator(starts_with("http://", "https://"))]
Keys = Annotated[SecretStr | None, AfterValidator(are_keys)]
