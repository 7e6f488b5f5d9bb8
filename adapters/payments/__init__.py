"""Ways to collect money under a mandate."""

from adapters.payments.by_hand import CollectByHand
from adapters.payments.collector import Collection, Collector, Told

__all__ = ["CollectByHand", "Collection", "Collector", "Told"]
