"""When a balance alerts: `semantics.md`, "Threshold alerts"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.agreements import ThresholdKind
from core.alerts import Threshold, ThresholdState
from core.units import Minutes

SAME_THREAD = timedelta(hours=24)
"""A crossing this soon after the last one replies in that one's thread."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """The states after an operation; `opened` and `resolved` are among `states`."""

    states: tuple[Threshold, ...]
    opened: tuple[Threshold, ...]
    resolved: tuple[Threshold, ...]


def evaluate(
    current: Mapping[ThresholdKind, Threshold],
    *,
    agreement_id: int,
    levels: Sequence[tuple[ThresholdKind, Minutes]],
    balance: Minutes,
    at: datetime,
) -> Evaluation:
    """Compare the final balance of an operation with every level."""
    states, opened, resolved = [], [], []
    for kind, level in levels:
        before = current.get(kind) or Threshold(agreement_id=agreement_id, kind=kind, level=level)
        at_level = before if before.level == level else replace(before, level=level)
        after = _step(at_level, balance, at)
        states.append(after)
        if after.episode > before.episode:
            opened.append(after)
        elif after.state is not before.state:
            resolved.append(after)
    return Evaluation(states=tuple(states), opened=tuple(opened), resolved=tuple(resolved))


def continues_thread(before: Threshold | None, at: datetime) -> bool:
    """Whether a new episode belongs in the thread of the one before."""
    return (
        before is not None
        and before.thread is not None
        and before.opened_at is not None
        and at - before.opened_at < SAME_THREAD
    )


def _step(threshold: Threshold, balance: Minutes, at: datetime) -> Threshold:
    low = balance <= threshold.level
    if low and threshold.state is ThresholdState.OK:
        return replace(
            threshold,
            state=ThresholdState.ALARM,
            episode=threshold.episode + 1,
            opened_at=at,
            resolved_at=None,
            declined=False,
        )
    if not low and threshold.state is ThresholdState.ALARM:
        return replace(threshold, state=ThresholdState.OK, resolved_at=at)
    return threshold
