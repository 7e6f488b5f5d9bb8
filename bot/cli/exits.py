"""How a command ends."""

from enum import IntEnum


class Exit(IntEnum):
    """The exit codes, for scripts."""

    DONE = 0
    """It was done, or answered."""
    REFUSED = 1
    """Nothing was done: refused, or asked back, as printed; or `doctor` found something."""
    USAGE = 2
    """The command or a setting is wrong, or `say` did not understand its text."""
    FAILED = 3
    """It could not be done now: the database is missing or busy, the port is taken."""


class Halt(Exception):
    """Ends the command with one sentence on standard error."""

    def __init__(self, sentence: str, code: Exit) -> None:
        super().__init__(sentence)
        self.code = code
