"""Charts where Slack draws them, and where it does not: nobody goes without the words."""

from dataclasses import replace

import pytest

from adapters.chat.poster import Posting, PostRefused
from adapters.slack.poster import SlackPoster
from core.chat import Place
from tests.adapters.chat.replies import ALERT, BURN_DOWN
from tests.adapters.slack.house import HOME, House
from tests.slack.standin.api import Denied
from tests.slack.standin.model import Message

WITH_CHART = replace(ALERT, chart=BURN_DOWN)
PICTURE = "[burn-down.png] Acme: hours left. 8:00 on 27 Oct 2026, 2:00 now."


def may_upload(house: House) -> None:
    slack = house.slack.state.installation_of(HOME)
    slack.scopes |= {"files:write"}


def alert(house: House, *, updates: str | None = None) -> Posting:
    place = Place(platform="slack", workspace=HOME, channel=house.slack.channel("alerts").id)
    return Posting(place=place, key="low:1", reply=WITH_CHART, updates=updates)


def posted(house: House, channel: str = "alerts") -> list[Message]:
    return house.slack.state.named(channel).messages


def kinds(message: Message) -> set[str]:
    return {block["type"] for block in message.blocks}


def poster(house: House) -> SlackPoster:
    return house.adapter.poster


async def test_an_alert_shows_slacks_own_chart(house: House) -> None:
    await poster(house).post(alert(house))
    (message,) = posted(house)
    assert "data_visualization" in kinds(message)
    assert house.calls() == ["chat.postMessage"]


async def test_where_slack_knows_no_charts_a_picture_follows_in_the_thread(house: House) -> None:
    house.slack.state.knows_charts = False
    may_upload(house)
    ref = await poster(house).post(alert(house))
    message, picture = posted(house)
    assert "data_visualization" not in kinds(message)
    assert (picture.text, picture.thread) == (PICTURE, ref)
    (file,) = house.slack.files.uploaded.values()
    assert file.content.startswith(b"\x89PNG")


async def test_without_the_scope_for_files_the_alert_stands_alone(house: House) -> None:
    house.slack.state.knows_charts = False
    await poster(house).post(alert(house))
    (message,) = posted(house)
    assert message.text.startswith("Attention: 2:00 left for Acme")


async def test_a_workspace_that_refused_is_not_asked_again_until_the_next_day(
    house: House,
) -> None:
    house.slack.state.knows_charts = False
    await poster(house).post(alert(house))
    await poster(house).post(alert(house))
    assert house.calls().count("chat.postMessage") == 3
    house.slack.state.knows_charts = True
    house.clock.later(days=1)
    await poster(house).post(alert(house))
    assert "data_visualization" in kinds(posted(house)[-1])


async def test_an_update_is_drawn_without_another_picture(house: House) -> None:
    house.slack.state.knows_charts = False
    may_upload(house)
    ref = await poster(house).post(alert(house))
    await poster(house).post(alert(house, updates=ref))
    assert len(posted(house)) == 2


async def test_what_slack_does_not_take_even_without_a_chart_is_refused(house: House) -> None:
    house.slack.trouble("chat.postMessage", *[Denied({"error": "invalid_blocks"})] * 2)
    with pytest.raises(PostRefused):
        await poster(house).post(alert(house))
    await poster(house).post(alert(house))
    assert "data_visualization" in kinds(posted(house)[-1])


async def worked_down(house: House) -> None:
    await house.sells()
    anna = house.person("anna")
    for hours in (2, 3):
        await anna.says("team", f"/log acme {hours}h job of {hours}")
        house.clock.later(days=3)


@pytest.mark.parametrize("said", ["/balance acme", "@blockhours balance acme"])
@pytest.mark.parametrize("knows_charts", [True, False])
async def test_a_balance_is_answered_with_a_chart_or_else_without(
    house: House, said: str, knows_charts: bool
) -> None:
    await worked_down(house)
    house.slack.state.knows_charts = knows_charts
    mona = house.person("mona")
    await mona.says("team", said)
    await house.adapter.settled()
    answer = posted(house, "team")[-1]
    assert ("data_visualization" in kinds(answer)) is knows_charts
    assert "15:00 left for Acme" in mona.sees("team")[-1].text
    assert "At this pace it lasts until about" in mona.sees("team")[-1].text
