"""Memory, as a program that runs for long needs it looked after."""

import gc

NEW_OBJECTS = 10_000
"""How many come into being before the collector looks through them; Python says 700."""


def begin() -> None:
    """Look for garbage seldom while the program starts: it makes nearly none.

    Python's own pace costs a tenth of a start.
    """
    gc.set_threshold(NEW_OBJECTS)


def settle() -> None:
    """Pass over all that a start has made whenever garbage is looked for: it stays.

    Otherwise the collector would go through half a million lasting objects
    again and again, and a tenth of the time of every log with it.
    """
    gc.collect()
    gc.freeze()
