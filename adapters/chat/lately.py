"""What was answered a moment ago."""

from collections import OrderedDict

MOST = 1_000


class Lately:
    """Remembers the last answers by their delivery, so that a second delivery gets no second one.

    The books are kept right by the store. This only spares people the same
    message twice, so that it may forget.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._keys: OrderedDict[str, None] = OrderedDict()

    def is_first(self, key: str | None) -> bool:
        """Whether this was not answered yet; from now on it was."""
        if key is None:
            return True
        if key in self._keys:
            return False
        self._keys[key] = None
        if len(self._keys) > self._most:
            self._keys.popitem(last=False)
        return True
