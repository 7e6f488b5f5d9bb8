"""Operations: one for each command, run inside one transaction of the store."""

from core.operations.debiting import tell_of_debit
from core.operations.house_reading import house_reads
from core.operations.performing import Outcome, perform, who
from core.operations.scheduling import carry_out_due, due_now
from core.operations.upkeep import post_due

__all__ = [
    "Outcome",
    "carry_out_due",
    "due_now",
    "house_reads",
    "perform",
    "post_due",
    "tell_of_debit",
    "who",
]
