"""What is answered about top-ups."""

from dataclasses import dataclass

from core.units import Minutes
from core.views import TopUpView


@dataclass(frozen=True, slots=True, kw_only=True)
class TopUpChanged:
    """A top-up took a step (its state tells which)."""

    top_up: TopUpView
    balance: Minutes
