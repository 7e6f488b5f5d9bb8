"""When a balance alerts, and when it is armed again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.agreements import TermSheet, ThresholdKind
from core.alerts import Threshold, ThresholdState
from core.thresholds import SAME_THREAD, Evaluation, continues_thread, evaluate
from core.units import Minutes

NOON = datetime(2026, 11, 3, 11, 0, tzinfo=UTC)
RENEWAL, EMPTY, LIMIT = (
    ThresholdKind.RENEWAL,
    ThresholdKind.EMPTY,
    ThresholdKind.OVERDRAFT_LIMIT,
)


def evaluated(
    balance: int,
    before: Evaluation | None = None,
    *,
    at: datetime = NOON,
    sheet: TermSheet | None = None,
) -> Evaluation:
    """Evaluate a balance against the default levels (120, 0, −240), after what was before."""
    return evaluate(
        {} if before is None else {each.kind: each for each in before.states},
        agreement_id=1,
        levels=(sheet or TermSheet()).thresholds(),
        balance=Minutes(balance),
        at=at,
    )


def kinds(thresholds: tuple[Threshold, ...]) -> list[ThresholdKind]:
    return [each.kind for each in thresholds]


@pytest.mark.parametrize(
    ("balance", "opened"),
    [
        (121, []),
        (120, [RENEWAL]),
        (1, [RENEWAL]),
        (0, [RENEWAL, EMPTY]),
        (-239, [RENEWAL, EMPTY]),
        (-240, [RENEWAL, EMPTY, LIMIT]),
    ],
)
def test_a_level_is_reached_at_it_and_not_above(balance: int, opened: list[ThresholdKind]) -> None:
    assert kinds(evaluated(balance).opened) == opened


def test_starts_ok_with_no_episode() -> None:
    first = evaluated(500)
    assert {each.state for each in first.states} == {ThresholdState.OK}
    assert {each.episode for each in first.states} == {0}


def test_staying_low_opens_nothing_more() -> None:
    low = evaluated(100)
    lower = evaluated(50, low, at=NOON + timedelta(days=1))
    assert lower.opened == lower.resolved == ()
    assert lower.states == low.states


def test_rising_above_resolves_and_arms_again() -> None:
    risen = evaluated(121, evaluated(100), at=NOON + timedelta(hours=1))
    assert kinds(risen.resolved) == [RENEWAL]
    assert risen.resolved[0].state is ThresholdState.OK
    assert risen.resolved[0].resolved_at == NOON + timedelta(hours=1)
    assert risen.resolved[0].episode == 1


def test_rising_to_the_level_itself_resolves_nothing() -> None:
    assert evaluated(120, evaluated(100)).resolved == ()


def test_crossing_again_is_a_new_episode() -> None:
    risen = evaluated(600, evaluated(100))
    again = evaluated(90, risen, at=NOON + timedelta(days=2))
    assert [each.episode for each in again.opened] == [2]
    assert again.opened[0].opened_at == NOON + timedelta(days=2)
    assert again.opened[0].resolved_at is None


def test_a_new_episode_forgets_that_the_last_one_was_declined() -> None:
    declined = evaluated(100)
    declined = replace(
        declined, states=tuple(replace(each, declined=True) for each in declined.states)
    )
    still_low = evaluated(90, declined)
    assert still_low.states[0].declined
    again = evaluated(90, evaluated(600, declined))
    assert not again.opened[0].declined


def test_a_raised_level_alarms_without_any_entry() -> None:
    raised = replace(TermSheet(), renewal_threshold=Minutes(300))
    after = evaluated(250, evaluated(250), sheet=raised)
    assert kinds(after.opened) == [RENEWAL]
    assert after.opened[0].level == 300


def test_a_lowered_level_resolves() -> None:
    lowered = replace(TermSheet(), renewal_threshold=Minutes(60))
    assert kinds(evaluated(100, evaluated(100), sheet=lowered).resolved) == [RENEWAL]


def test_only_what_lies_below_rises_alone() -> None:
    part = evaluated(60, evaluated(-300))
    assert kinds(part.resolved) == [EMPTY, LIMIT]
    assert part.states[0].state is ThresholdState.ALARM


@pytest.mark.parametrize(
    ("after", "continues"),
    [
        (timedelta(minutes=1), True),
        (SAME_THREAD - timedelta(seconds=1), True),
        (SAME_THREAD, False),
    ],
)
def test_replies_in_the_last_thread_within_24_hours(after: timedelta, continues: bool) -> None:
    last = replace(evaluated(100).opened[0], thread="alert/1/renewal/1")
    assert continues_thread(last, NOON + after) is continues


def test_there_is_no_thread_to_continue_before_the_first_episode() -> None:
    assert not continues_thread(None, NOON)
    assert not continues_thread(evaluated(600).states[0], NOON)


@given(st.lists(st.integers(-500, 900), min_size=1, max_size=60))
def test_alarm_and_ok_alternate_and_each_crossing_opens_exactly_once(balances: list[int]) -> None:
    state: Evaluation | None = None
    was_low = dict.fromkeys(ThresholdKind, False)
    crossings = dict.fromkeys(ThresholdKind, 0)
    for balance in balances:
        state = evaluated(balance, state)
        for each in state.states:
            low = balance <= each.level
            crossed = low and not was_low[each.kind]
            crossings[each.kind] += crossed
            assert (each in state.opened) is crossed
            assert (each in state.resolved) is (was_low[each.kind] and not low)
            assert (each.state is ThresholdState.ALARM) is low
            assert each.episode == crossings[each.kind]
            was_low[each.kind] = low
