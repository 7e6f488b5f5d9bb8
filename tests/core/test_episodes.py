"""Episodes, reckoned from a ledger and the history of levels alone."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.agreements import ThresholdKind
from core.episodes import Episode, Levels, episodes
from core.ledger import Entry, EntryKind
from core.units import Minutes
from tests.core.shop import NOON

RENEWAL = ThresholdKind.RENEWAL
HOUR = timedelta(hours=1)
AT_TWO_HOURS = Levels(since=NOON, levels=((RENEWAL, Minutes(120)),))


def entry(seq: int, balance: int) -> Entry:
    """An entry after which the balance is that, an hour after the one before."""
    return Entry(
        id=seq,
        agreement_id=1,
        seq=seq,
        kind=EntryKind.DEBIT,
        minutes=Minutes(0),
        balance_after=Minutes(balance),
        posted_at=NOON + seq * HOUR,
        allocations=(),
    )


def reckoned(
    *entries: Entry,
    history: tuple[Levels, ...] = (AT_TWO_HOURS,),
    renewed: frozenset[int] = frozenset(),
) -> list[tuple[int, int | None]]:
    """The hours after noon at which each episode opened and ended."""
    found = episodes(entries, history, renewed=renewed, until=NOON + 100 * HOUR)
    assert [each.number for each in found] == list(range(1, len(found) + 1))
    return [_hours(each) for each in found]


def _hours(each: Episode) -> tuple[int, int | None]:
    ended = None if each.ended_at is None else int((each.ended_at - NOON) / HOUR)
    return int((each.opened_at - NOON) / HOUR), ended


def levels(minutes: int, *, since: int) -> Levels:
    return Levels(since=NOON + since * HOUR, levels=((RENEWAL, Minutes(minutes)),))


def test_an_account_without_entries_was_never_low() -> None:
    assert reckoned() == []


def test_an_episode_opens_at_the_level_and_ends_above_it() -> None:
    assert reckoned(entry(1, 600), entry(2, 120), entry(3, 60), entry(4, 121)) == [(2, 4)]


def test_an_account_that_begins_low_is_low_from_its_first_entry_on() -> None:
    assert reckoned(entry(1, 60)) == [(1, None)]


def test_each_crossing_is_an_episode_of_its_own() -> None:
    assert reckoned(entry(1, 90), entry(2, 300), entry(3, 90)) == [(1, 2), (3, None)]


def test_only_the_final_balance_of_an_operation_counts() -> None:
    low_between = replace(entry(2, 60), posted_at=entry(3, 0).posted_at)
    assert reckoned(entry(1, 600), low_between, entry(3, 600)) == []


def test_a_renewal_by_the_rules_found_the_account_low_before() -> None:
    low = replace(entry(2, 60), posted_at=entry(3, 0).posted_at)
    assert reckoned(
        entry(1, 600), low, replace(entry(3, 660), block_id=7), renewed=frozenset({7})
    ) == [(3, 3)]


def test_a_renewal_that_a_new_level_brought_found_the_account_low_by_it() -> None:
    history = (AT_TWO_HOURS, levels(300, since=2))
    credit = replace(entry(2, 800), block_id=7)
    assert reckoned(entry(1, 200), credit, history=history, renewed=frozenset({7})) == [(2, 2)]


def test_an_episode_covers_the_moment_in_which_a_renewal_ended_it() -> None:
    found = episodes(
        [entry(1, 90), replace(entry(4, 690), block_id=7)],
        [AT_TWO_HOURS],
        renewed=frozenset({7}),
        until=NOON,
    )
    at = [NOON + hours * HOUR for hours in range(6)]
    assert [found[0].covers(each) for each in at] == [False, True, True, True, True, False]


def test_a_new_level_counts_from_its_first_moment_on() -> None:
    history = (AT_TWO_HOURS, levels(300, since=2))
    assert reckoned(entry(1, 200), history=history) == [(2, None)]
    assert reckoned(entry(1, 200), entry(9, 800), history=history) == [(2, 9)]


@pytest.mark.parametrize(
    ("at_once", "ended_after", "fleeting"), [(False, 1, True), (False, 2, False), (True, 1, False)]
)
def test_an_episode_that_ended_before_anybody_had_to_look_is_fleeting(
    at_once: bool, ended_after: int, fleeting: bool
) -> None:
    raised = replace(levels(300, since=2), at_once=at_once)
    (found,) = episodes(
        [entry(1, 200), entry(2 + ended_after, 800)],
        [AT_TWO_HOURS, raised],
        renewed=frozenset(),
        until=NOON + 100 * HOUR,
    )
    assert found.fleeting is fleeting


def test_a_level_that_was_lowered_ends_an_episode() -> None:
    history = (levels(300, since=0), levels(60, since=2))
    assert reckoned(entry(1, 200), entry(3, 190), history=history) == [(1, 2)]


def test_levels_are_reckoned_each_for_itself() -> None:
    both = Levels(since=NOON, levels=((RENEWAL, Minutes(120)), (ThresholdKind.EMPTY, Minutes(0))))
    found = episodes(
        [entry(1, 60), entry(2, -15), entry(3, 30)], [both], renewed=frozenset(), until=NOON
    )
    assert [(each.kind, _hours(each)) for each in found] == [
        (RENEWAL, (1, None)),
        (ThresholdKind.EMPTY, (2, 3)),
    ]
