import json
import re
import signal
import socket
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from urllib.parse import urlencode, urlsplit
from urllib.request import urlopen

import pytest

from bot.cli.exits import Exit
from tests.bot.cli.terminal import PATIENCE, Serving, Terminal

ALERTS = "?as=mona&in=alerts"


def page(serving: Serving, path: str = "") -> str:
    with urlopen(serving.address + path, timeout=PATIENCE) as answer:
        content: bytes = answer.read()
        return content.decode()


def comes_to_show(serving: Serving, path: str, text: str) -> bool:
    """Look at the page until it shows the text, or patience ends."""
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        if text in page(serving, path):
            return True
    return False


def test_demo_prints_its_address_serves_the_playground_and_leaves_nothing_behind(
    terminal: Terminal,
) -> None:
    with terminal.serving("demo", "--port", "0") as demo:
        assert urlsplit(demo.address).hostname == "127.0.0.1"
        assert "Nordlicht IT" in page(demo)
        ended = demo.stop(signal.SIGINT)

    assert ended.code == Exit.DONE
    assert "Traceback" not in ended.err
    assert list(terminal.folder.iterdir()) == []


def test_demo_alerts_in_german(terminal: Terminal) -> None:
    with terminal.serving("demo", "--port", "0", "--language", "de") as demo:
        assert comes_to_show(demo, ALERTS, "Schwellenwert")


def test_serve_posts_the_alert_of_what_is_said_beside_it(sample: Terminal) -> None:
    with sample.serving("serve", "--port", "0") as server:
        assert comes_to_show(server, ALERTS, "Initech")
        assert "swapped the fuser" not in page(server, ALERTS)

        said = sample.run("say", "log acme 1 swapped the fuser", "--as", "anna", "--json")
        assert json.loads(said.out)["balance_minutes"] == 105

        assert comes_to_show(server, ALERTS, "swapped the fuser")
        assert server.stop().code == Exit.DONE

    assert sample.run("doctor").out.endswith("All is well.\n")


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_serve_answers_what_it_had_accepted_when_it_was_told_to_stop(
    told: signal.Signals, sample: Terminal
) -> None:
    form = urlencode({"as": "anna", "in": "acme", "text": "/log 15m rack wired"})
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    with sample.serving("serve", "--port", "0") as server, writing_is_blocked(sample) as blocked:
        connection = HTTPConnection(urlsplit(server.address).netloc, timeout=PATIENCE)
        connection.request("GET", "/")
        connection.getresponse().read()
        connection.request("POST", "/messages", form, headers)
        server.process.send_signal(told)
        server.wait_for("event=stopping")
        blocked.rollback()

        with closing(connection):
            assert connection.getresponse().status == 303
        assert server.process.wait(PATIENCE) == Exit.DONE

    balance = sample.run("say", "balance acme", "--as", "anna", "--json")
    assert json.loads(balance.out)["balance_minutes"] == 150


@contextmanager
def writing_is_blocked(terminal: Terminal) -> Iterator[sqlite3.Connection]:
    """Let nobody else write until the transaction ends."""
    file = terminal.folder / "blockhours.db"
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield connection


def test_serve_makes_a_missing_database_and_logs_one_line_an_event(terminal: Terminal) -> None:
    with terminal.serving("serve", "--port", "0") as server:
        ended = server.stop()

    assert (terminal.folder / "blockhours.db").exists()
    events = re.findall(r"event=(\S+)", ended.err)
    assert events == ["started", "stopping", "stopped"]
    assert all(line.startswith("timestamp=") for line in ended.err.splitlines())


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "::"])
def test_serve_does_not_expose_the_playground(host: str, terminal: Terminal) -> None:
    ended = terminal.run("serve", "--host", host)

    assert ended.code == Exit.USAGE
    assert f"it is not exposed on {host}" in ended.err
    assert list(terminal.folder.iterdir()) == []


def test_serve_says_when_its_port_is_taken_and_posts_nothing(sample: Terminal) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as other:
        port = str(other.getsockname()[1])

        ended = sample.run("serve", "--port", port)

    assert ended.code == Exit.FAILED
    assert "message_tried" not in ended.err
    assert f"Cannot listen on 127.0.0.1 port {port}: " in ended.err
    assert "--port; 0 takes any free one" in ended.err
