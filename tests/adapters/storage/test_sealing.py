"""Tokens are kept encrypted, and keys can be changed."""

from pathlib import Path

import pytest

from adapters.chat.installations import TokenUnreadable
from adapters.storage.installations import SqlInstallations, SqlSetouts, reseal
from adapters.storage.sealing import Seal, Unsealable, is_key, new_key
from adapters.storage.store import SqlStore
from tests.contracts.house import NOON
from tests.contracts.test_installations import ONE, ORGANISATION, SETOUT, joins_nothing

OLD, NEW = new_key(), new_key()


@pytest.fixture
async def kept(store: SqlStore) -> SqlInstallations:
    """Two installations, encrypted with the old key."""
    installations = SqlInstallations(store, Seal([OLD]))
    for each in (ONE, ORGANISATION):
        await installations.add(each, joins_nothing)
    return installations


def test_a_secret_is_read_with_any_of_the_keys_and_written_with_the_first() -> None:
    sealed = Seal([OLD]).close("xoxb-1")

    assert Seal([NEW, OLD]).open(sealed) == "xoxb-1"
    assert Seal([NEW]).open(Seal([NEW, OLD]).close("xoxb-1")) == "xoxb-1"
    for key in (NEW, new_key()):
        with pytest.raises(Unsealable):
            Seal([key]).open(sealed)


@pytest.mark.parametrize("text", ["", "secret", OLD[:-4]], ids=["none", "a word", "cut off"])
def test_not_every_text_is_a_key(text: str) -> None:
    assert is_key(OLD)
    assert not is_key(text)


async def test_no_secret_stands_in_the_database_file(
    kept: SqlInstallations, store: SqlStore, url: str
) -> None:
    await SqlSetouts(store, Seal([OLD])).add(SETOUT, now=NOON)
    await store.close()

    folder = Path(url.removeprefix("sqlite:///")).parent
    written = b"".join(file.read_bytes() for file in folder.iterdir())
    for secret in ("xoxe.xoxb-1", "xoxe-1", "K7QD", '"state"', OLD):
        assert secret.encode() not in written
    assert b"UBOT1" in written


async def test_all_is_encrypted_with_the_first_key_after_a_change(
    kept: SqlInstallations, store: SqlStore
) -> None:
    resealed = await reseal(store, Seal([NEW, OLD]))

    assert (resealed.installations, resealed.unreadable) == (2, ())
    assert await SqlInstallations(store, Seal([NEW])).everyone() == [ORGANISATION, ONE]


async def test_what_cannot_be_read_is_named_and_left_as_it_is(
    kept: SqlInstallations, store: SqlStore
) -> None:
    resealed = await reseal(store, Seal([NEW]))

    assert (resealed.installations, resealed.unreadable) == (0, ("E1", "T1"))
    assert await kept.find("T1") == ONE


async def test_a_token_under_an_unknown_key_is_named(
    kept: SqlInstallations, store: SqlStore
) -> None:
    other = SqlInstallations(store, Seal([NEW]))

    with pytest.raises(TokenUnreadable) as unreadable:
        await other.find("T1")
    assert str(unreadable.value) == "the token of T1 cannot be decrypted"
    assert [type(each) for each in await other.everyone()] == [TokenUnreadable] * 2


async def test_an_invitation_under_an_unknown_key_is_one_that_came_too_late(
    store: SqlStore,
) -> None:
    await SqlSetouts(store, Seal([OLD])).add(SETOUT, now=NOON)

    assert await SqlSetouts(store, Seal([NEW])).take("state", "browser", now=NOON) is None
