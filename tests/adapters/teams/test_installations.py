"""Where the app was added and removed, and what is known of it after a restart."""

import pytest

from adapters.chat.poster import Posting, PostRefused
from adapters.chat.references import Reference
from adapters.chat.reply import Kind, Reply
from core.chat import Place
from tests.adapters.teams.house import House, user_id
from tests.teams.standin.server import TENANT

NEWS = Reply(kind=Kind.NOTICE, title="2:00 left for Acme", private=False)


def place(channel: str, *, direct: bool = False) -> Place:
    return Place(platform="teams", workspace=TENANT, channel=channel, direct=direct)


async def known(house: House, channel: str) -> Reference | None:
    """What is known of a channel."""
    number = house.teams.state.named(channel).id
    return await house.shelf.references.get(TENANT, number, direct=False)


async def test_who_adds_the_app_is_told_the_first_step(house: House) -> None:
    anna = house.person("anna")
    await anna.adds_the_app("personal")
    await anna.reads("personal", "log acme 1.5 fixed printer")


async def test_a_newcomer_may_ask_what_there_is_with_one_click(house: House) -> None:
    anna = house.person("anna")
    await anna.adds_the_app("personal")
    await anna.reads("personal", "prepaid support hours")
    await anna.clicks("personal", "What can I do here?")
    await anna.reads("personal", "What you can type")
    await anna.clicks("personal", "Log hours")
    await anna.reads("personal", "for how long?")


async def test_a_team_is_welcomed_once_however_often_teams_tells(house: House) -> None:
    anna = house.person("anna")
    await anna.adds_the_app("team")
    await anna.joins_the_bot("team")
    await house.adapter.settled()
    (welcome,) = anna.sees("team")
    assert "link alerts" in welcome.text


async def test_where_somebody_spoke_can_be_posted_to_after_a_restart(house: House) -> None:
    anna = house.person("anna")
    await anna.says("team", "@Blockhours help")
    await house.restarts()
    channel = house.teams.state.named("team").id
    await house.adapter.poster.post(Posting(place=place(channel), key="1", reply=NEWS))
    await anna.reads("team", "2:00 left for Acme")


async def test_somebody_who_never_spoke_is_told_directly(house: House) -> None:
    await house.person("anna").says("team", "@Blockhours help")
    await house.adapter.settled()
    mona = place(user_id("mona"), direct=True)
    await house.adapter.poster.post(Posting(place=mona, key="1", reply=NEWS))
    await house.person("mona").reads("personal", "2:00 left for Acme")


async def test_a_tenant_that_moved_is_reached_elsewhere(house: House) -> None:
    anna = house.person("anna")
    await anna.says("team", "@Blockhours help")
    await house.adapter.settled()
    house.teams.moves("amer")
    await anna.says("personal", "help")
    await house.adapter.settled()
    channel = house.teams.state.named("team").id
    await house.adapter.poster.post(Posting(place=place(channel), key="1", reply=NEWS))
    assert house.teams.calls[-1].path.startswith("/amer/")


async def test_nothing_is_posted_where_the_app_was_removed(house: House) -> None:
    anna = house.person("anna")
    await anna.adds_the_app("team")
    await anna.says("alerts", "@Blockhours help")  # of the same team
    await anna.removes_the_app("team")
    await house.adapter.settled()
    for name in ("team", "alerts"):
        channel = place(house.teams.state.named(name).id)
        with pytest.raises(PostRefused) as refused:
            await house.adapter.poster.post(Posting(place=channel, key="1", reply=NEWS))
        assert refused.value.reason == "the app is not installed there"


async def test_a_personal_app_that_was_removed_is_not_written_to(house: House) -> None:
    anna = house.person("anna")
    await anna.adds_the_app("personal")
    await anna.removes_the_app("personal")
    await house.adapter.settled()
    assert await house.shelf.references.any_of(TENANT) is None


async def test_a_channel_that_was_deleted_is_forgotten_and_its_team_stays(house: House) -> None:
    anna = house.person("anna")
    await anna.says("team", "@Blockhours help")
    await anna.says("alerts", "@Blockhours help")
    await anna.deletes("alerts", told_in="team")
    await house.adapter.settled()
    assert await known(house, "alerts") is None
    assert await known(house, "team") is not None


async def test_a_renamed_channel_stays_what_it_was(house: House) -> None:
    anna = house.person("anna")
    await anna.says("team", "@Blockhours help")
    await house.adapter.settled()
    before = await known(house, "team")
    await anna.renames("team", "Dispatch")
    await house.adapter.settled()
    assert before is not None
    assert await known(house, "team") == before


async def test_an_installation_that_teams_upgrades_is_no_removal(house: House) -> None:
    anna = house.person("anna")
    await anna.adds_the_app("team")
    await house.adapter.settled()
    before = await known(house, "team")
    for action in ("remove-upgrade", "add-upgrade"):
        await anna.adds_the_app("team", action=action)
    await house.adapter.settled()
    assert before is not None
    assert await known(house, "team") == before
    assert len(anna.sees("team")) == 1
