"""What the adapter needs to be told before it believes anybody."""

import pytest

from adapters.teams.adapter import TeamsAdapter, TeamsSettings
from adapters.teams.tokens import Credentials
from tests.adapters.teams.house import House
from tests.fakes.references import MemoryReferences
from tests.teams.standin.server import PASSWORD, TENANT


def test_an_empty_app_id_does_not_turn_the_check_off(house: House) -> None:
    nobody = Credentials(app_id="", password=PASSWORD, tenant=TENANT)
    with pytest.raises(ValueError, match="believe everybody"):
        TeamsAdapter(
            conversation=lambda _: house.conversation,
            settings=TeamsSettings(credentials=nobody),
            references=MemoryReferences(),
            clock=house.clock,
        )


async def test_a_token_is_fetched_once_and_again_before_it_ends(house: House) -> None:
    anna = house.person("anna")
    for minutes, fetched in ((0, 1), (50, 1), (10, 2)):
        house.clock.later(minutes=minutes)
        await anna.says("personal", "help")
        await house.adapter.settled()
        assert len(house.teams.connector.tokens) == fetched


async def test_a_token_that_is_refused_is_fetched_anew(house: House) -> None:
    anna = house.person("anna")
    await anna.says("personal", "help")
    await house.adapter.settled()
    house.teams.connector.good_tokens.clear()
    await anna.says("personal", "log acme 1h printer")
    await anna.reads("personal", "Acme: 1:00 logged")
    assert house.teams.connector.tokens == ["token-0", "token-1"]
