"""Operations: one for each command, run inside one transaction of the store."""

from core.operations.performing import Outcome, perform, who
from core.operations.upkeep import post_due

__all__ = ["Outcome", "perform", "post_due", "who"]
