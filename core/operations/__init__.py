"""Operations: one for each command, run inside one transaction of the store."""

from core.operations.debiting import tell_of_debit
from core.operations.house_reading import house_reads
from core.operations.overage import invoice_overage
from core.operations.performing import Outcome, perform, who
from core.operations.stating import issue_statements
from core.operations.upkeep import post_due

__all__ = [
    "Outcome",
    "house_reads",
    "invoice_overage",
    "issue_statements",
    "perform",
    "post_due",
    "tell_of_debit",
    "who",
]
