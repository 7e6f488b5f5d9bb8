"""`keys new` and `keys rotate`."""

import asyncio

from adapters.storage.installations import SqlInstallations
from adapters.storage.sealing import Seal, is_key
from adapters.storage.store import SqlStore
from bot.cli.exits import Exit
from tests.bot.cli.terminal import Terminal
from tests.contracts.test_installations import ONE, joins_nothing


async def keeps(terminal: Terminal, key: str) -> None:
    """Have an installation in the database, encrypted with that key."""
    store = await SqlStore.open(f"sqlite:///{terminal.folder / 'blockhours.db'}")
    await SqlInstallations(store, Seal([key])).add(ONE, joins_nothing)
    await store.close()


def test_every_new_key_is_another(terminal: Terminal) -> None:
    first, second = (terminal.run("keys", "new").out.strip() for _ in range(2))
    assert first != second
    assert is_key(first)


def test_a_key_can_be_changed(terminal: Terminal) -> None:
    old, new = (terminal.run("keys", "new").out.strip() for _ in range(2))
    asyncio.run(keeps(terminal, old))

    for keys in (f"{new}, {old}", new):
        ended = terminal.run("keys", "rotate", settings={"BLOCKHOURS_KEYS": keys})
        assert ended.code == Exit.DONE
        assert ended.out == "Installations encrypted with the first key: 1.\n"


def test_a_token_that_no_key_reads_is_named(terminal: Terminal) -> None:
    old, new = (terminal.run("keys", "new").out.strip() for _ in range(2))
    asyncio.run(keeps(terminal, old))

    ended = terminal.run("keys", "rotate", settings={"BLOCKHOURS_KEYS": new})

    assert ended.code == Exit.REFUSED
    assert "No key can read the tokens of T1" in ended.err
    assert new not in ended.err


def test_says_that_it_needs_a_key(terminal: Terminal) -> None:
    ended = terminal.run("keys", "rotate")
    assert ended.code == Exit.USAGE
    assert "`blockhours keys new` prints a key." in ended.err
