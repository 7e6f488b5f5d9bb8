"""Several processes on one PostgreSQL: none has anything that another needs."""

import asyncio
import os
import re
import signal
import time
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace

import psycopg
import pytest

from adapters.storage.store import SqlStore
from bot.cli.exits import Exit
from bot.clock import utc_now
from core.agreements import ThresholdKind
from core.notices import BalanceRestored
from core.ports import Unit
from core.units import Minutes
from core.views import Crossing
from tests.bot.cli.processes import Shop, shop_on_postgres
from tests.bot.cli.terminal import PATIENCE, Serving, Terminal
from tests.bot.cli.test_serving_slack import MONA, TEAM
from tests.contracts.house import ALERTS, message

WAITING = 45
_RISEN = BalanceRestored(
    client="Acme",
    risen=(Crossing(kind=ThresholdKind.RENEWAL, level=Minutes(120), episode=1),),
    balance=Minutes(600),
)


@pytest.fixture
async def shop(terminal: Terminal) -> AsyncIterator[Shop]:
    async with shop_on_postgres(terminal) as shop:
        yield shop


async def test_a_conversation_goes_on_with_whichever_process_is_left(shop: Shop) -> None:
    async with shop.serving() as one, shop.serving() as other:
        shop.by_turns(one, other)
        await shop.say(
            ("alerts", "/hours link alerts"),
            ("team", "/hours client add Acme"),
            ("team", "/hours block acme 3h"),
            ("team", "/log acme 45m fixed printer"),
        )
        await shop.mona.reads("team", "Acme: 0:45 logged, 2:15 left")
        await shop.say(("team", "/hours undo"), ("team", "/log acme 1h moved printer"))
        await shop.mona.reads("alerts", "2:00 left for Acme")

        one.process.send_signal(signal.SIGKILL)
        one.process.wait(PATIENCE)
        shop.by_turns(other)
        assert (await shop.mona.clicks("alerts", "Approve 10 h")).status == 200
        await shop.mona.reads("alerts", "approved")
        await shop.say(("team", "/hours undo"), ("team", "/hours balance acme"))
        await shop.mona.reads("team", "3:00 left")
        ended = await asyncio.to_thread(other.stop)
    assert ended.code == Exit.DONE
    alerts = [each for each in shop.mona.sees("alerts") if _tells_of_low_hours(each.text)]
    assert len(alerts) == 1
    assert "entries were proved" in (await asyncio.to_thread(shop.terminal.run, "doctor")).out


def _tells_of_low_hours(text: str) -> bool:
    """Whether it is the alert, as it was posted or as it was drawn again."""
    return "2:00 left for Acme" in text or "Acme was down to" in text


@pytest.mark.parametrize(
    ("level", "sentence"),
    [
        ("0001", "is of an older version (level 0001; this one needs"),
        ("9999", "was made by a newer version of Blockhours (level 9999;"),
    ],
)
async def test_a_process_does_not_start_on_a_database_of_another_level(
    level: str, sentence: str, shop: Shop
) -> None:
    async with shop.serving() as running:
        assert await shop.get(f"{running.address}readyz") == (
            200,
            '{"database": "ok", "chats": "ok"}',
        )
        with psycopg.connect(shop.terminal.environment["BLOCKHOURS_DATABASE_URL"]) as connection:
            connection.execute("UPDATE alembic_version SET version_num = %s", (level,))

        for words in ((), ("--workers", "2"), ("--role", "notifier")):
            ended = await asyncio.to_thread(shop.terminal.run, "serve", "--port", "0", *words)
            assert (ended.code, ended.out) == (Exit.FAILED, "")
            assert sentence in ended.err
            assert "Traceback" not in ended.err
        await comes_to_say(shop, f"{running.address}readyz", 503, f"at level {level}")
        assert (await shop.get(f"{running.address}healthz"))[0] == 200


async def comes_to_say(shop: Shop, address: str, status: int, words: str) -> str:
    """Ask until the answer has that status and those words, or patience ends."""
    ends = time.monotonic() + PATIENCE
    found = (0, "")
    while time.monotonic() < ends:
        found = await shop.get(address)
        if found[0] == status and words in found[1]:
            return found[1]
    raise AssertionError(found)


async def test_several_notifiers_drain_one_outbox_and_post_nothing_twice(shop: Shop) -> None:
    channels = [shop.slack.add_channel(f"alerts-{n}", MONA).id for n in range(WAITING // 3)]
    url = shop.terminal.environment["BLOCKHOURS_DATABASE_URL"]
    await fill_outbox(url, channels)
    async with (
        shop.serving("--role", "notifier") as first,
        shop.serving("--role", "notifier") as second,
        shop.serving("--role", "notifier") as third,
    ):
        await drained(url)
        assert first.address == second.address == third.address == ""
        for each in (first, second, third):
            assert (await asyncio.to_thread(each.stop)).code == Exit.DONE

    assert Counter(posted(shop)) == Counter(f"message/{n}" for n in range(WAITING))


async def fill_outbox(url: str, channels: list[str]) -> None:
    """Have messages wait, as many in each channel."""
    place = replace(ALERTS, platform="slack", workspace=TEAM, direct=False)

    def fill(unit: Unit) -> None:
        books = unit.books(unit.organisations()[0].id)
        for number in range(WAITING):
            there = replace(place, channel=channels[number % len(channels)])
            now = utc_now()
            told = message(f"message/{number}", there, notice=_RISEN, queued_at=now, due_at=now)
            books.outbox.add(told)

    store = await SqlStore.open(url, migrate=False)
    await store.write(fill)
    await store.close()


async def drained(url: str) -> None:
    """Wait until nothing waits to be posted any more."""
    store = await SqlStore.open(url, migrate=False)
    async with asyncio.timeout(PATIENCE):
        while (await store.read(lambda unit: unit.queue.backlog()))[0]:
            pass
    await store.close()


def posted(shop: Shop) -> list[str]:
    """The keys of the messages that Slack was given."""
    return [
        call.arguments["metadata"]["event_payload"]["key"]
        for call in shop.slack.calls
        if call.method == "chat.postMessage"
    ]


async def test_workers_share_a_port_and_a_dead_one_is_replaced(shop: Shop) -> None:
    shop.terminal.environment["BLOCKHOURS_METRICS_PORT"] = "0"
    async with shop.serving("--workers", "2") as crew:
        monitored = await asyncio.to_thread(logged, crew, r"event=monitored.* address=(\S+)")
        first = await asyncio.to_thread(logged, crew, r"event=worker_started.* process=(\d+)")
        await comes_to_say(shop, f"{monitored}readyz", 200, "ok")
        shop.wire(crew)
        await shop.say(("alerts", "/hours link alerts"), ("team", "/hours client add Acme"))

        os.kill(int(first), signal.SIGKILL)
        await asyncio.to_thread(logged, crew, r"event=(worker_died)")
        await shop.say(("team", "/hours block acme 3h"), ("team", "/log acme 1h fixed printer"))
        await shop.mona.reads("alerts", "2:00 left for Acme")
        await comes_to_say(shop, f"{monitored}readyz", 200, "ok")
        told = await comes_to_say(
            shop, f"{monitored}metrics", 200, 'messages_total{delivery="sent",platform="slack"}'
        )
        assert 'blockhours_answers_total{kind="logged",verb="log-hours"} 1.0' in told
        assert "Acme" not in told
        ended = await asyncio.to_thread(crew.stop)
    assert ended.code == Exit.DONE
    assert "worker_killed" not in ended.err


async def test_workers_end_when_the_process_that_started_them_was_killed(shop: Shop) -> None:
    async with shop.serving("--workers", "2") as crew:
        address = f"{crew.address}healthz"
        assert (await shop.get(address))[0] == 200
        crew.process.send_signal(signal.SIGKILL)
        crew.process.wait(PATIENCE)
        ends = time.monotonic() + PATIENCE
        while time.monotonic() < ends:
            try:
                await shop.get(address)
            except OSError:
                return
        raise AssertionError("somebody still listens")


def logged(serving: Serving, pattern: str) -> str:
    """Read the log of a process until a line fits, and return what is in its brackets."""
    assert serving.process.stderr is not None
    for line in serving.process.stderr:
        found = re.search(pattern, line)
        if found:
            return found[1]
    raise AssertionError(f"it ended without {pattern}")


async def test_says_why_the_workers_cannot_start(shop: Shop) -> None:
    shop.terminal.environment["SLACK_BOT_TOKEN"] = "xoxb-wrong"
    ended = await asyncio.to_thread(shop.terminal.run, "serve", "--port", "0", "--workers", "2")
    assert ended.code == Exit.FAILED
    assert ended.err.count("Slack cannot be reached with these settings: invalid_auth.") == 1
    assert "Traceback" not in ended.err


@pytest.mark.parametrize("words", [("--workers", "2"), ("--role", "web"), ("--role", "notifier")])
def test_several_processes_do_not_share_a_file(words: tuple[str, ...], terminal: Terminal) -> None:
    ended = terminal.run("serve", *words, settings={"SLACK_BOT_TOKEN": "x", "SLACK_APP_TOKEN": "y"})
    assert ended.code == Exit.USAGE
    assert "A SQLite file is served by one process: --workers and --role need" in ended.err
    assert list(terminal.folder.iterdir()) == []
