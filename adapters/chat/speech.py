"""How commands are given in a place: advice has to be what can be typed there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """A way to give commands: `own` verbs have a slash, the others are said in `others`."""

    own: frozenset[str] = frozenset()
    others: str = "{}"

    def of(self, command: str) -> str:
        """Write a command as it is typed in this way."""
        verb, _, _ = command.partition(" ")
        if verb.casefold() in self.own:
            return f"/{command}"
        return self.others.replace("{}", command, 1)


PLAINLY = Speech()
"""Commands are what is said."""
