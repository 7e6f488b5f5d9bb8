"""When an account was low, reckoned anew from its ledger and the history of its levels.

Nothing is asked of what was noted down while it happened (states, alerts,
messages), so that these can be proved by it: `semantics.md`, "Threshold alerts".

What came first is what stands first in the ledger. Moments do not tell: two
people who are heard at once are not written in the order in which they were
heard, and clocks are set back.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby

from core.agreements import ThresholdKind
from core.ledger import TAKEN_OVER, Entry
from core.units import Minutes

LOOKED_AT_WITHIN = timedelta(hours=1)
"""Levels that begin with a day are compared with the balance by the next operation, else by a
job, by then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Levels:
    """The levels in force from a moment on.

    `at_once` are those that were set in that moment, by an operation that
    compared them with the balance itself.
    """

    since: datetime
    levels: tuple[tuple[ThresholdKind, Minutes], ...]
    at_once: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """A time in which a balance was at or below a level.

    `number` counts the episodes of that level from 1. `balance` is the one
    that opened it. `opened_seq` is the first entry of the ledger that is in
    it, `ended_seq` the first that is in it no more; that and `ended_at` are
    None while it lasts. `found_at` is the last moment at which the balance was
    compared and found low. A `fleeting` one may have been over before anybody
    had to look, and need not have alerted.
    """

    kind: ThresholdKind
    number: int
    level: Minutes
    balance: Minutes
    opened_at: datetime
    opened_seq: int
    found_at: datetime
    ended_at: datetime | None = None
    ended_seq: int | None = None
    fleeting: bool = False

    def holds(self, seq: int) -> bool:
        """Whether that entry of the ledger is in it."""
        return self.opened_seq <= seq and (self.ended_seq is None or seq < self.ended_seq)

    def covers(self, moment: datetime) -> bool:
        """Whether the moment lies in it; so does the one in which a renewal ended it at once."""
        if moment in {self.opened_at, self.found_at}:
            return True
        return self.opened_at < moment and (self.ended_at is None or moment < self.ended_at)


@dataclass(frozen=True, slots=True)
class _Look:
    """A moment at which the balance was compared with the levels.

    `seq` is the first entry that it was about, `next_seq` the first that came after it.
    """

    at: datetime
    balance: Minutes
    seq: int
    next_seq: int
    late: bool = False


def episodes(
    entries: Sequence[Entry], history: Sequence[Levels], *, renewed: frozenset[int], until: datetime
) -> list[Episode]:
    """Reckon all episodes of an account, in the order in which they opened.

    `entries` are all of its ledger in order, `history` its levels from the
    oldest on. `renewed` are the blocks that the rules credited by themselves:
    their operation had found the account low before.
    """
    found: list[Episode] = []
    for look in _looks(entries, history, renewed):
        in_force = [levels for levels in history if levels.since <= look.at] or history[:1]
        for kind, level in in_force[-1].levels:
            _compare(found, kind, level, look)
    return [_unless_lasting(each, until) for each in found]


def _unless_lasting(episode: Episode, until: datetime) -> Episode:
    """Fleeting only if it was over, or has begun, within the time in which somebody looks."""
    lasted = (episode.ended_at or until) - episode.opened_at
    return replace(episode, fleeting=episode.fleeting and lasted <= LOOKED_AT_WITHIN)


def _compare(found: list[Episode], kind: ThresholdKind, level: Minutes, look: _Look) -> None:
    of_kind = [number for number, each in enumerate(found) if each.kind is kind]
    is_low = look.balance <= level
    if of_kind and found[of_kind[-1]].ended_at is None:
        found[of_kind[-1]] = _after(found[of_kind[-1]], look, is_low=is_low)
    elif is_low:
        found.append(
            Episode(
                kind=kind,
                number=len(of_kind) + 1,
                level=level,
                balance=look.balance,
                opened_at=look.at,
                opened_seq=look.seq,
                found_at=look.at,
                fleeting=look.late,
            )
        )


def _after(running: Episode, look: _Look, *, is_low: bool) -> Episode:
    if is_low:
        return replace(running, found_at=look.at)
    return replace(running, ended_at=look.at, ended_seq=look.seq)


def _looks(
    entries: Sequence[Entry], history: Sequence[Levels], renewed: frozenset[int]
) -> list[_Look]:
    """After each operation, and after each change of levels."""
    looks = list(_operations(entries, renewed))
    for levels in history[1:]:
        before = [number for number, look in enumerate(looks) if look.at <= levels.since]
        if before:
            last = looks[before[-1]]
            late = not levels.at_once
            look = _Look(levels.since, last.balance, last.next_seq, last.next_seq, late=late)
            looks.insert(before[-1] + 1, look)
    return looks


def _operations(entries: Sequence[Entry], renewed: frozenset[int]) -> Iterator[_Look]:
    """The final balance of each operation, and the one before a renewal that it brought.

    An operation may have posted nothing before: it only changed the levels.
    """
    before: Entry | None = None
    for _, posted in groupby(entries, key=_operation_of):
        operation = list(posted)
        seq = operation[0].seq
        for entry in operation:
            if before is not None and entry.block_id in renewed:
                yield _Look(entry.posted_at, before.balance_after, seq, entry.seq)
                seq = entry.seq
            before = entry
        last = operation[-1]
        yield _Look(last.posted_at, last.balance_after, seq, last.seq + 1)


def _operation_of(entry: Entry) -> tuple[datetime | None, str | None]:
    """What entries of one operation have in common; a history that was taken over is one."""
    key = entry.request_key
    is_history = key is not None and key.startswith(TAKEN_OVER)
    return (None if is_history else entry.posted_at), key
