from pathlib import Path

import pytest

from tests.contracts.implementations import POSTGRES, SQLITE, new_database


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """The checks have a setting of their own, which the program does not know."""
    monkeypatch.delenv("BLOCKHOURS_REQUIRE_ALL", raising=False)


@pytest.fixture(params=[SQLITE, POSTGRES])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a migrated, empty database, of each kind."""
    return new_database(tmp_path, request.param)
