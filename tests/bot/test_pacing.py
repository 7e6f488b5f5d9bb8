from datetime import UTC, datetime, timedelta

import pytest

from adapters.chat.poster import Pace, Paces
from bot.pacing import Pacing
from core.chat import Place

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)
NOW = timedelta()
PACES = Paces(channel=Pace(every=SECOND, at_once=3), workspace=Pace(every=SECOND / 4, at_once=8))


def place(channel: str, workspace: str = "T1", platform: str = "slack") -> Place:
    return Place(platform=platform, workspace=workspace, channel=channel)


@pytest.fixture
def pacing() -> Pacing:
    return Pacing({"slack": PACES, "web": None})


def test_lets_a_few_through_at_once_and_then_one_at_a_time(pacing: Pacing) -> None:
    waits = [pacing.take(place("C1"), NOON) for _ in range(4)]
    assert waits == [NOW, NOW, NOW, SECOND]

    assert pacing.take(place("C1"), NOON + SECOND) == NOW
    assert pacing.take(place("C1"), NOON + SECOND) == SECOND


def test_a_turn_that_was_not_given_out_is_not_counted(pacing: Pacing) -> None:
    for _ in range(10):
        pacing.take(place("C1"), NOON)
    assert pacing.take(place("C1"), NOON + SECOND) == NOW


def test_channels_have_turns_of_their_own_within_those_of_their_workspace(pacing: Pacing) -> None:
    waits = [pacing.take(place(f"C{number}"), NOON) for number in range(9)]
    assert waits == [NOW] * 8 + [SECOND / 4]
    assert pacing.take(place("C1", "T2"), NOON) == NOW


def test_a_platform_without_a_pace_is_never_waited_for(pacing: Pacing) -> None:
    assert {pacing.take(place("acme", platform="web"), NOON) for _ in range(100)} == {NOW}


def test_forgets_what_rested_long_enough(pacing: Pacing) -> None:
    for number in range(8):
        pacing.take(place(f"C{number}"), NOON)
    pacing.take(place("C9"), NOON + 10 * SECOND)
    assert set(pacing._free_at) == {("slack", "T1", "C9"), ("slack", "T1")}
