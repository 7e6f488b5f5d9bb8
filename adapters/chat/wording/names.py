"""How the language files call what core calls by class names."""

import re

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def kebab(kind: type) -> str:
    """Name a class as a message: `HoursLogged` is `hours-logged`."""
    return _HUMP.sub("-", kind.__name__).lower()
