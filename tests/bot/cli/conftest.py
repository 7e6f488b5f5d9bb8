from pathlib import Path

import pytest

from tests.bot.cli.terminal import Terminal


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    """An empty folder, and nothing set."""
    return Terminal(tmp_path)


@pytest.fixture
def sample(terminal: Terminal) -> Terminal:
    """A folder with the sample database in it."""
    ended = terminal.run("sample")
    assert ended.code == 0, ended.err
    return terminal
