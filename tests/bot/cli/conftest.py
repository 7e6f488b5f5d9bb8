import shutil
from pathlib import Path

import pytest

from tests.bot.cli.terminal import Terminal


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    """An empty folder, and nothing set."""
    return Terminal(tmp_path)


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample database, made once."""
    folder = tmp_path_factory.mktemp("sample")
    ended = Terminal(folder).run("sample")
    assert ended.code == 0, ended.err
    return folder / "blockhours.db"


@pytest.fixture
def sample(terminal: Terminal, sample_file: Path) -> Terminal:
    """A folder with the sample database in it."""
    shutil.copy(sample_file, terminal.folder)
    return terminal
