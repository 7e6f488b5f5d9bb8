"""A short form of `make torture`, so that what it breaks is not broken unnoticed."""

from pathlib import Path

import pytest

from tests.torture import disk, room
from tests.torture.trials import TRIALS
from tests.torture.verdicts import Effort

SHORT = Effort(rounds=1, crossings=20)


@pytest.mark.parametrize("trial", TRIALS)
async def test_nothing_is_lost(trial: str, tmp_path: Path) -> None:
    verdict = await TRIALS[trial](SHORT, tmp_path)
    assert list(verdict.lost) == []
    assert not verdict.untried or not _allows_all(tmp_path)


def _allows_all(folder: Path) -> bool:
    """Whether this machine has what every trial needs."""
    with room.small(megabytes=1) as mounted:
        return mounted is not None and disk.made(folder) is not None
