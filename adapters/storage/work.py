"""What the store runs on a connection."""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection

Answer = TypeVar("Answer")
Work = Callable[[Connection], Answer]
