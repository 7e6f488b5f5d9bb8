"""What is broken here is broken on a real disk, wherever other tests have their files."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """A folder on the disk."""
    with tempfile.TemporaryDirectory(prefix="blockhours-torture-") as folder:
        yield Path(folder)
