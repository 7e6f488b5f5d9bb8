"""What a loss of power leaves: the trials are worth as much as this is right."""

import random

import pytest

from tests.torture.medium import SECTOR, Fate, Medium
from tests.torture.recording import Event, File, What

OLD, NEW = b"old" * SECTOR, b"new" * SECTOR


@pytest.fixture
def medium() -> Medium:
    return Medium({File.DATABASE: OLD}, random.Random(1))


def happens(medium: Medium, what: What, file: File, data: bytes = b"", at: int = 0) -> None:
    medium.happens(Event(what, file, at, data))


def left(medium: Medium, fate: Fate) -> bytes:
    return medium.without_power(fate)[File.DATABASE]


def test_what_was_synced_is_there(medium: Medium) -> None:
    happens(medium, What.WRITTEN, File.DATABASE, NEW)
    happens(medium, What.KEPT, File.DATABASE)
    assert {left(medium, fate) for fate in Fate} == {NEW}


def test_what_was_not_synced_is_there_or_not(medium: Medium) -> None:
    happens(medium, What.WRITTEN, File.DATABASE, NEW)
    assert left(medium, Fate.NOTHING_KEPT) == OLD
    assert left(medium, Fate.ALL_KEPT) == NEW


def test_the_last_that_is_kept_may_be_torn_between_two_sectors(medium: Medium) -> None:
    happens(medium, What.WRITTEN, File.DATABASE, NEW)
    found = {left(medium, Fate.FIRST_KEPT) for _ in range(99)}
    assert found == {NEW[: n * SECTOR] + OLD[n * SECTOR :] for n in range(4)}


def test_any_sectors_may_be_kept_without_those_before(medium: Medium) -> None:
    happens(medium, What.WRITTEN, File.DATABASE, NEW)
    found = {left(medium, Fate.SOME_KEPT) for _ in range(999)}
    assert len(found) == 2**3


def test_what_a_failed_sync_lost_no_later_one_keeps(medium: Medium) -> None:
    happens(medium, What.WRITTEN, File.DATABASE, NEW)
    happens(medium, What.LOST, File.DATABASE)
    happens(medium, What.KEPT, File.DATABASE)
    assert left(medium, Fate.ALL_KEPT) == OLD


def test_a_file_that_was_cut_is_as_short_as_it_was_made(medium: Medium) -> None:
    happens(medium, What.CUT, File.DATABASE, at=3)
    happens(medium, What.KEPT, File.DATABASE)
    assert left(medium, Fate.NOTHING_KEPT) == OLD[:3]


def test_a_new_file_has_no_name_before_its_folder_was_synced(medium: Medium) -> None:
    happens(medium, What.WRITTEN, File.LOG, NEW)
    happens(medium, What.KEPT, File.LOG)
    assert File.LOG not in medium.without_power(Fate.NOTHING_KEPT)
    happens(medium, What.KEPT, File.FOLDER)
    assert medium.without_power(Fate.NOTHING_KEPT)[File.LOG] == NEW


def test_a_file_that_was_deleted_is_back_if_its_folder_was_not_synced(medium: Medium) -> None:
    happens(medium, What.GONE, File.DATABASE)
    assert left(medium, Fate.NOTHING_KEPT) == OLD
    assert File.DATABASE not in medium.without_power(Fate.ALL_KEPT)
