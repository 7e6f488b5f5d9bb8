"""One bot in many workspaces: each has its own token and hours, and comes and goes by itself."""

import logging
from datetime import timedelta

import pytest

from adapters.chat.installations import TokenUnreadable
from adapters.chat.poster import PostRefused
from adapters.storage.sealing import new_key
from core.people import Role
from tests.adapters.slack.market import (
    KEY,
    MONA,
    NORDLICHT,
    SUEDWIND,
    SVEN,
    Market,
    has_acme,
    posting,
    rotating,
)
from tests.slack.standin.api import Denied
from tests.slack.standin.oauth import CLIENT_SECRET


async def test_two_workspaces_install_log_and_see_their_own_hours_only(market: Market) -> None:
    for user, team, hours in ((MONA, NORDLICHT, 20), (SVEN, SUEDWIND, 5)):
        page = await (await market.browser()).installs(user, team)
        assert page.status == 200
        assert f"Blockhours is in {market.slack.state.names[team]}" in page.text
        await has_acme(market, user, team, hours)

    mona, sven = market.person(MONA), market.person(SVEN)
    await mona.says(f"team-{NORDLICHT}", "/log acme 1h toner jams")
    await mona.reads(f"team-{NORDLICHT}", "Acme: 1:00 logged, 19:00 left")
    await sven.says(f"team-{SUEDWIND}", "/balance acme")
    await sven.reads(f"team-{SUEDWIND}", "5:00")
    await sven.says("direct", "history acme")
    await sven.reads("direct", "Acme")
    assert "toner" not in "".join(one.text for one in sven.sees("direct"))
    assert await market.organisations() == ["Nordlicht", "Suedwind"]
    assert await market.roles("Suedwind") == {"sven": Role.MANAGER}


async def test_each_workspace_is_spoken_to_with_its_own_token(market: Market) -> None:
    for user, team in ((MONA, NORDLICHT), (SVEN, SUEDWIND)):
        await (await market.browser()).installs(user, team)
        market.slack.add_channel(f"team-{team}", user, team=team)
    for user, team in ((MONA, NORDLICHT), (SVEN, SUEDWIND)):
        channel = market.slack.channel(f"team-{team}").id
        await market.adapter.poster.post(posting(team, channel))
        await market.person(user).reads(f"team-{team}", "Two hours left")
    foreign = market.slack.channel(f"team-{SUEDWIND}").id
    with pytest.raises(PostRefused) as refused:
        await market.adapter.poster.post(posting(NORDLICHT, foreign))
    assert refused.value.reason == "channel_not_found"


async def test_with_socket_mode_the_pages_are_served_all_the_same(market: Market) -> None:
    await market.stops()
    again = Market(market.slack, market.url)
    await again.starts(door="socket")
    await (await again.browser()).installs(MONA, NORDLICHT)
    await market.person(MONA).says("direct", "help")
    await market.person(MONA).reads("direct", "log")
    await again.stops()


async def test_a_removed_app_is_silent_and_comes_back_with_everything(market: Market) -> None:
    await (await market.browser()).installs(MONA, NORDLICHT)
    await has_acme(market, MONA, NORDLICHT, 20)
    mona, channel = market.person(MONA), f"team-{NORDLICHT}"

    await market.slack.uninstall(NORDLICHT)

    assert await market.kept() == []
    assert (await mona.says(channel, "/log acme 1h printer")).status == 200
    await mona.reads(channel, "no longer installed")
    with pytest.raises(PostRefused):
        await market.adapter.poster.post(posting(NORDLICHT, market.slack.channel(channel).id))
    market.clock.later(minutes=1)
    page = await (await market.browser()).installs(MONA, NORDLICHT)
    assert "Blockhours is back in Nordlicht" in page.text
    await mona.says(channel, "/log acme 1h printer")
    await mona.reads(channel, "19:00 left")
    assert await market.organisations() == ["Nordlicht"]


async def test_late_news_of_a_removal_does_not_end_what_was_installed_since(
    market: Market,
) -> None:
    await (await market.browser()).installs(MONA, NORDLICHT)
    await market.slack.uninstall(NORDLICHT)
    late = market.slack.slack.delivered[-2:]
    market.clock.later(minutes=1)
    await (await market.browser()).installs(MONA, NORDLICHT)
    for kind, payload in late:
        await market.slack.slack.deliver(kind, payload)
    assert [each.workspace for each in await market.kept()] == [NORDLICHT]


async def test_another_process_finds_out_about_a_newer_token_when_it_posts(
    market: Market,
) -> None:
    await (await market.browser()).installs(MONA, NORDLICHT)
    market.slack.add_channel("alerts", MONA, team=NORDLICHT)
    channel = market.slack.channel("alerts").id
    await market.adapter.poster.post(posting(NORDLICHT, channel))
    for installation in market.slack.state.installations.values():
        installation.revoked = True
    other = Market(market.slack, market.url)
    await other.starts()
    await (await other.browser()).installs(MONA, NORDLICHT)
    await other.stops()

    await market.adapter.poster.post(posting(NORDLICHT, channel))

    assert len(market.person(MONA).sees("alerts")) == 2


async def test_what_another_process_has_forgotten_is_forgotten_here_within_a_minute(
    market: Market,
) -> None:
    await (await market.browser()).installs(MONA, NORDLICHT)
    mona = market.person(MONA)
    market.slack.add_channel("team", MONA, team=NORDLICHT)
    await mona.says("team", "/hours help")
    await market.installations.remove(NORDLICHT, installed_by=market.clock())
    market.clock.later(minutes=1)
    await mona.says("team", "/hours help")
    await mona.reads("team", "no longer installed")


async def test_without_the_right_key_nothing_crashes_and_the_log_says_what_to_do(
    market: Market, caplog: pytest.LogCaptureFixture
) -> None:
    await (await market.browser()).installs(MONA, NORDLICHT)
    market.slack.add_channel("team", MONA, team=NORDLICHT)
    await market.stops()
    again = Market(market.slack, market.url)
    await again.starts(key=new_key())
    assert (await market.person(MONA).says("team", "/hours help")).status == 200
    await market.person(MONA).reads("team", "no longer installed")
    assert await again.adapter.rounds["slack_tokens"]() > timedelta()
    assert [type(each) for each in await again.kept()] == [TokenUnreadable]
    page = await (await again.browser()).installs(MONA, NORDLICHT)
    assert "Blockhours is back" in page.text
    await again.stops()


async def test_no_secret_is_ever_shown_logged_or_written_down(
    market: Market, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    await rotating(market)
    pages = [
        await (await market.browser()).installs(SVEN, SUEDWIND),
        await (await market.browser()).installs(SVEN, SUEDWIND, invitation="ZZZZ-ZZZZ"),
    ]
    market.clock.later(hours=11)
    market.slack.trouble("oauth.v2.access", Denied({"error": "invalid_refresh_token"}))
    await market.adapter.rounds["slack_tokens"]()
    await market.settled()
    printed = capsys.readouterr()
    shown = caplog.text + printed.out + printed.err + "".join(page.text for page in pages)
    secrets = [CLIENT_SECRET, KEY]
    for installation in market.slack.state.installations.values():
        secrets += [installation.token, installation.refresh_token or installation.token]
    written = market.bytes_kept()
    assert b"Suedwind" in written
    for secret in secrets:
        assert secret not in shown
        assert secret.encode() not in written
