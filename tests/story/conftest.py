import os
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser, sync_playwright

from bot.cli.exits import Exit
from tests.bot.cli.terminal import PROGRAM, Terminal
from tests.contracts.implementations import POSTGRES, SQLITE
from tests.fakes import postgres
from tests.story.window import DESK, Look, Window

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


class Open(Protocol):
    """Opens a window as somebody, in a room."""

    def __call__(self, user: str, room: str, look: Look = DESK) -> Window: ...


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start a browser, for one module: while it is there no other event loop can run."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        reason = f"no Chromium on this machine (looked for {', '.join(BROWSERS)})"
        if os.environ.get("BLOCKHOURS_REQUIRE_ALL") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        with closing(browser):
            yield browser


def demo(language: str) -> AbstractContextManager[str]:
    """Run `blockhours demo`, which keeps its books in a file."""
    return run("demo", "--language", language, settings={})


def served_on_postgres() -> AbstractContextManager[str]:
    """Serve the same sample on PostgreSQL."""
    settings = {"BLOCKHOURS_DATABASE_URL": postgres.new_database()}
    assert Terminal(Path.cwd()).run("sample", settings=settings).code == Exit.DONE
    return run("serve", settings=settings)


@contextmanager
def run(*words: str, settings: Mapping[str, str]) -> Iterator[str]:
    """Run `blockhours` and yield its address; at the end it must stop when told to."""
    with subprocess.Popen(
        [PROGRAM, *words, "--port", "0"],
        stdout=subprocess.PIPE,
        text=True,
        env=Terminal(Path.cwd()).environment | dict(settings),
    ) as running:
        try:
            yield address_of(running)
            running.send_signal(signal.SIGINT)
            assert running.wait(timeout=20) == 0
        finally:
            running.kill()


def address_of(running: subprocess.Popen[str]) -> str:
    """Read where the demo says it is."""
    assert running.stdout is not None
    said = running.stdout.readline()
    assert said.startswith("Blockhours is at http://127.0.0.1:"), said
    return said.split()[-1]


@pytest.fixture
def english_demo() -> Iterator[str]:
    with demo("en") as address:
        yield address


@pytest.fixture
def german_demo() -> Iterator[str]:
    with demo("de") as address:
        yield address


@pytest.fixture(params=[SQLITE, POSTGRES])
def open_on_each_as(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Open]:
    """As `open_as`, on each database in turn."""
    with demo("en") if request.param == SQLITE else served_on_postgres() as address:
        yield from windows(browser, address)


@pytest.fixture
def open_as(browser: Browser, english_demo: str) -> Iterator[Open]:
    yield from windows(browser, english_demo)


@pytest.fixture
def open_german_as(browser: Browser, german_demo: str) -> Iterator[Open]:
    yield from windows(browser, german_demo)


def windows(browser: Browser, address: str) -> Iterator[Open]:
    """Open windows on a demo; at the end none may have met an error or left the machine."""
    opened: list[Window] = []

    def open_as(user: str, room: str, look: Look = DESK) -> Window:
        window = Window(browser, address, look)
        opened.append(window)
        window.open(user, room)
        return window

    yield open_as
    for window in opened:
        window.close()
    assert [trouble for window in opened for trouble in window.troubles] == []
