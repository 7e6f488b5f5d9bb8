"""What a process of the program does, where several work on one database."""

from enum import StrEnum


class Role(StrEnum):
    """Answering people, posting what is to be told, or both."""

    ALL = "all"
    WEB = "web"
    NOTIFIER = "notifier"

    @property
    def answers(self) -> bool:
        """Whether it takes what people say."""
        return self is not Role.NOTIFIER

    @property
    def posts(self) -> bool:
        """Whether it posts messages, and does what time alone brings due."""
        return self is not Role.WEB
