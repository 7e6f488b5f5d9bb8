"""People install the app in many workspaces, through the real pages and the real Bolt app."""

import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.chat.installations import Installation, TokenUnreadable
from adapters.chat.poster import Posting, PostRefused
from adapters.chat.reply import Kind, Reply
from adapters.slack.renewing import AHEAD
from adapters.storage.sealing import new_key
from core.chat import Place
from core.people import Role
from tests.adapters.slack.market import (
    BEA,
    BERLIN,
    GROUP,
    KEY,
    MAX,
    MONA,
    MUNICH,
    NORDLICHT,
    SUEDWIND,
    SVEN,
    Market,
    open_market,
)
from tests.fakes.troubles import Broken, Fault
from tests.slack.standin.api import Denied
from tests.slack.standin.oauth import CLIENT_SECRET, TOKENS_LIVE


@pytest.fixture
async def market(tmp_path: Path) -> AsyncIterator[Market]:
    async with open_market(tmp_path) as opened:
        yield opened


async def has_acme(market: Market, user: str, team: str, hours: int) -> None:
    """Give an organisation a channel and a client of the same name."""
    channel = f"team-{team}"
    market.slack.add_channel(channel, user, team=team)
    for said in ("/hours client add Acme", f"/hours block acme {hours}h"):
        assert (await market.person(user).says(channel, said)).status == 200


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


def posting(team: str, channel: str) -> Posting:
    return Posting(
        place=Place(platform="slack", workspace=team, channel=channel),
        key="alert/1",
        reply=Reply(kind=Kind.ALERT, title="Two hours left"),
    )


async def test_with_socket_mode_the_pages_are_served_all_the_same(market: Market) -> None:
    await market.stops()
    again = Market(market.slack, market.url)
    await again.starts(door="socket")
    await (await again.browser()).installs(MONA, NORDLICHT)
    await market.person(MONA).says("direct", "help")
    await market.person(MONA).reads("direct", "log")
    await again.stops()


async def test_whoever_installs_is_told_the_first_steps(market: Market) -> None:
    market.slack.state.users[MONA].locale = "de-DE"
    await (await market.browser()).installs(MONA, NORDLICHT)
    seen = await market.person(MONA).reads("direct", "Willkommen bei Blockhours")
    assert "/hours link alerts" in seen.text
    assert "/hours team add @anna technician" in seen.text


async def test_a_welcome_that_fails_fails_alone(market: Market) -> None:
    market.slack.trouble("chat.postMessage", Broken(503))
    market.slack.trouble("users.info", Denied({"error": "missing_scope"}))
    page = await (await market.browser()).installs(MONA, NORDLICHT)
    assert page.status == 200
    await market.settled()
    assert await market.roles("Nordlicht") == {MONA: Role.MANAGER}


async def test_the_page_says_what_happens_in_the_readers_language(market: Market) -> None:
    page = await (await market.browser("de-AT,de;q=0.9")).opens("/slack/install")
    assert '<html lang="de">' in page.text
    assert "Zu Slack hinzufügen" in page.text
    invited = await (await market.browser()).opens("/slack/install?invitation=K7%26%22D")
    assert "You were invited" in invited.text
    assert 'href="install/begin?invitation=K7%26%22D"' in invited.text


async def test_the_page_sends_people_to_slack_with_what_the_app_needs(market: Market) -> None:
    browser = await market.browser()
    page = await browser.opens("/slack/install/begin")
    assert page.location is not None
    assert page.location.startswith(market.slack.authorize_url)
    for kept in ("HttpOnly", "SameSite=Lax", "Path=/slack", "Max-Age=600"):
        assert kept in page.cookie
    assert CLIENT_SECRET not in page.location + page.cookie


async def test_a_link_elsewhere_leads_to_the_page_that_says_what_will_happen(
    market: Market,
) -> None:
    browser = await market.browser()
    begin = "/slack/install/begin?invitation=K7%26%22D"
    led = await browser.opens(begin, by_link_of="cross-site")
    assert (led.status, led.location) == (303, "/slack/install?invitation=K7%26%22D")
    assert led.cookie == ""
    pressed = await browser.opens(begin, by_link_of="same-origin")
    assert pressed.location is not None
    assert pressed.location.startswith(market.slack.authorize_url)


async def test_an_invited_workspace_joins_as_a_clients(market: Market) -> None:
    await (await market.browser()).installs(MONA, NORDLICHT)
    await has_acme(market, MONA, NORDLICHT, 20)
    code = await market.invites("Nordlicht", "K7QD-9F2M", "Acme")

    page = await (await market.browser()).installs(SVEN, SUEDWIND, invitation=code)

    assert "Suedwind has joined" in page.text
    assert await market.organisations() == ["Nordlicht"]
    sven = market.person(SVEN)
    welcome = await sven.reads("direct", "Welcome to Blockhours")
    assert "link alerts" not in welcome.text
    await sven.says("direct", "balance")
    await sven.reads("direct", "20:00")


@pytest.mark.parametrize("code", ["K7QD-9F2M", "ZZZZ-ZZZZ"])
async def test_an_invitation_that_does_not_work_lets_nobody_in(market: Market, code: str) -> None:
    await (await market.browser()).installs(MONA, NORDLICHT)
    await market.invites("Nordlicht", "K7QD-9F2M")
    await (await market.browser()).installs(SVEN, SUEDWIND, invitation="K7QD-9F2M")

    page = await (await market.browser()).installs(BEA, BERLIN, invitation=code)

    assert page.status == 409
    assert ("used already" if code == "K7QD-9F2M" else "don’t know this invitation") in page.text
    assert {each.workspace for each in await market.kept()} == {NORDLICHT, SUEDWIND}
    assert market.calls("auth.revoke") == 1


async def test_an_invitation_for_a_workspace_that_is_there_already_stays_unused(
    market: Market,
) -> None:
    await (await market.browser()).installs(MONA, NORDLICHT)
    code = await market.invites("Nordlicht", "K7QD-9F2M")

    page = await (await market.browser()).installs(MONA, NORDLICHT, invitation=code)
    assert "was connected before" in page.text

    page = await (await market.browser()).installs(SVEN, SUEDWIND, invitation=code)
    assert "Suedwind has joined" in page.text


async def test_who_says_no_at_slack_can_begin_again_with_the_invitation(market: Market) -> None:
    browser = await market.browser()
    page = await browser.opens(market.slack.oauth.deny(await browser.sets_out("K7QD-9F2M")))
    assert (page.status, "Nothing was installed" in page.text) == (403, True)
    assert 'href="install?invitation=K7QD-9F2M"' in page.text
    assert await market.kept() == []


async def test_coming_back_twice_works_once(market: Market) -> None:
    browser = await market.browser()
    back = market.slack.oauth.allow(await browser.sets_out(), MONA, NORDLICHT)
    assert (await browser.opens(back)).status == 200
    again = await browser.opens(back)
    assert (again.status, "no longer works" in again.text) == (400, True)
    assert market.calls("oauth.v2.access") == 1


async def test_nobody_comes_back_in_the_browser_of_another(market: Market) -> None:
    browser, other = await market.browser(), await market.browser()
    await other.sets_out()
    back = market.slack.oauth.allow(await browser.sets_out(), MONA, NORDLICHT)
    assert (await other.opens(back)).status == 400
    assert (await (await market.browser()).opens(back)).status == 400
    assert market.calls("oauth.v2.access") == 0
    assert (await browser.opens(back)).status == 200


async def test_one_browser_can_be_on_two_ways(market: Market) -> None:
    browser = await market.browser()
    first, second = await browser.sets_out(), await browser.sets_out()
    for asked, user, team in ((first, MONA, NORDLICHT), (second, SVEN, SUEDWIND)):
        assert (await browser.opens(market.slack.oauth.allow(asked, user, team))).status == 200


async def test_who_comes_back_after_ten_minutes_begins_again(market: Market) -> None:
    browser = await market.browser()
    back = market.slack.oauth.allow(await browser.sets_out(), MONA, NORDLICHT)
    market.clock.later(minutes=10)
    page = await browser.opens(back)
    assert (page.status, "Begin again" in page.text) == (400, True)
    assert await market.kept() == []


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        (Denied({"error": "invalid_code"}), "Slack did not confirm the installation"),
        (Fault.LOST_BEFORE, "Slack did not answer"),
    ],
)
async def test_says_so_when_slack_does_not_confirm(
    market: Market, trouble: Denied | Fault, said: str
) -> None:
    market.slack.trouble("oauth.v2.access", trouble)
    page = await (await market.browser()).installs(MONA, NORDLICHT)
    assert (page.status, said in page.text) == (502, True)
    assert await market.organisations() == []


@pytest.mark.parametrize(
    "query", ["", "?state=x", "?code=x", "?state=%00&code=x", "?error=access_denied&state=ü"]
)
async def test_a_made_up_way_back_leads_nowhere(market: Market, query: str) -> None:
    browser = await market.browser()
    await browser.sets_out()
    assert (await browser.opens(f"/slack/oauth_redirect{query}")).status == 400


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


async def rotating(market: Market) -> Installation:
    """Install in a workspace whose tokens end."""
    market.slack.oauth.rotates = True
    await (await market.browser()).installs(MONA, NORDLICHT)
    await market.settled()
    market.slack.add_channel("team", MONA, team=NORDLICHT)
    (kept,) = await market.kept()
    assert isinstance(kept, Installation)
    assert kept.expires_at == market.clock() + TOKENS_LIVE
    return kept


@pytest.mark.parametrize("since", [TOKENS_LIVE - AHEAD, TOKENS_LIVE + timedelta(hours=1)])
async def test_a_token_is_renewed_once_while_twenty_people_ask(
    market: Market, since: timedelta
) -> None:
    before = await rotating(market)
    market.clock.later(seconds=since.total_seconds())
    mona = market.person(MONA)
    answers = await asyncio.gather(*(mona.says("direct", "help") for _ in range(20)))
    assert {answer.status for answer in answers} == {200}
    await market.settled()
    assert market.calls("oauth.v2.access") == 2
    (kept,) = await market.kept()
    assert isinstance(kept, Installation)
    assert kept.token != before.token
    assert kept.expires_at == market.clock() + TOKENS_LIVE
    assert len([one for one in mona.sees("direct") if one.by != MONA]) == 21


async def test_two_processes_renew_a_token_once(market: Market) -> None:
    await rotating(market)
    other = Market(market.slack, market.url)
    await other.starts()
    market.clock.later(hours=11)
    await asyncio.gather(
        market.adapter.rounds["slack_tokens"](), other.adapter.rounds["slack_tokens"]()
    )
    await other.stops()
    assert market.calls("oauth.v2.access") == 2


async def test_a_token_that_nobody_uses_is_renewed_in_time(market: Market) -> None:
    before = await rotating(market)
    renew = market.adapter.rounds["slack_tokens"]
    assert await renew() <= timedelta(minutes=10)
    assert await market.kept() == [before]
    market.clock.later(hours=10, seconds=1)
    await renew()
    assert market.calls("oauth.v2.access") == 2
    market.clock.later(hours=11)
    await market.adapter.poster.post(posting(NORDLICHT, market.slack.channel("team").id))
    await market.person(MONA).reads("team", "Two hours left")


async def test_a_failed_renewal_keeps_the_token_and_is_tried_again(market: Market) -> None:
    before = await rotating(market)
    market.clock.later(hours=11)
    market.slack.trouble("oauth.v2.access", Broken(503))
    renew = market.adapter.rounds["slack_tokens"]
    await renew()
    await renew()
    assert await market.kept() == [before]
    await market.adapter.poster.post(posting(NORDLICHT, market.slack.channel("team").id))
    await market.settled()
    market.clock.later(minutes=1)
    await renew()
    assert market.calls("oauth.v2.access") == 3
    (kept,) = await market.kept()
    assert isinstance(kept, Installation)
    assert kept.token != before.token


async def test_an_organisation_installs_once_for_all_its_workspaces(market: Market) -> None:
    page = await (await market.browser()).installs(BEA, GROUP, org_wide=True)
    assert page.status == 200
    await has_acme(market, BEA, BERLIN, 20)
    market.slack.add_channel("munich", MAX, team=MUNICH)
    bea, max_ = market.person(BEA), market.person(MAX)
    await bea.says(f"team-{BERLIN}", "/hours team add @max technician")
    await max_.says("munich", "/log acme 1h printer")
    await max_.reads("munich", "Acme: 1:00 logged, 19:00 left")
    await max_.says("munich", "@blockhours balance acme")
    await max_.reads("munich", "19:00")
    await bea.says(f"team-{BERLIN}", "/hours link alerts")
    await market.adapter.poster.post(posting(GROUP, market.slack.channel(f"team-{BERLIN}").id))
    await bea.reads(f"team-{BERLIN}", "Two hours left")
    assert len(await market.organisations()) == 1
    (kept,) = await market.kept()
    assert isinstance(kept, Installation)
    assert (kept.workspace, kept.org_wide) == (GROUP, True)


async def test_a_member_of_any_of_its_workspaces_comes_in_at_the_first_word(
    market: Market,
) -> None:
    await (await market.browser()).installs(BEA, GROUP, org_wide=True)
    await has_acme(market, BEA, BERLIN, 20)
    market.slack.add_channel("munich", MAX, team=MUNICH)
    await market.person(MAX).says("munich", "/log acme 1h printer")
    await market.person(MAX).reads("munich", "19:00 left")
    (organisation,) = await market.organisations()
    assert await market.roles(organisation) == {"bea": Role.MANAGER, "max": Role.TECHNICIAN}


async def test_an_organisations_app_fills_in_forms_and_presses_buttons(market: Market) -> None:
    await (await market.browser()).installs(BEA, GROUP, org_wide=True)
    await has_acme(market, BEA, BERLIN, 20)
    bea, channel = market.person(BEA), f"team-{BERLIN}"
    await bea.says(channel, "/log")
    await bea.faces_modal()
    await bea.submits(client="Acme", duration="1h", note="printer")
    await bea.reads(channel, "Acme: 1:00 logged")
    await bea.clicks(channel, "Undo")
    await bea.reads(channel, "undone")


async def test_an_organisations_app_ends_with_its_removal(market: Market) -> None:
    await (await market.browser()).installs(BEA, GROUP, org_wide=True)
    market.slack.add_channel("munich", MAX, team=MUNICH)
    await market.slack.uninstall(MUNICH)
    await market.person(MAX).says("munich", "/hours help")
    await market.person(MAX).reads("munich", "no longer installed")
    assert await market.kept() == []


async def test_news_of_an_older_removal_of_one_leaves_both_installations(
    market: Market,
) -> None:
    await (await market.browser()).installs(BEA, BERLIN)
    await (await market.browser()).installs(MAX, GROUP, org_wide=True)
    await market.slack.uninstall(BERLIN)
    late = market.slack.slack.delivered[-1]
    market.clock.later(minutes=1)
    await (await market.browser()).installs(BEA, BERLIN)
    await market.slack.slack.deliver(*late)
    assert [each.workspace for each in await market.kept()] == [GROUP, BERLIN]


async def test_a_workspace_of_an_organisation_may_install_for_itself_alone(
    market: Market,
) -> None:
    await (await market.browser()).installs(BEA, BERLIN)
    assert await market.organisations() == ["Group Berlin"]
    market.slack.add_channel("berlin", BEA, team=BERLIN)
    await market.person(BEA).says("berlin", "/hours client add Acme")
    await market.person(BEA).reads("berlin", "Acme")
    (kept,) = await market.kept()
    assert isinstance(kept, Installation)
    assert (kept.workspace, kept.enterprise, kept.org_wide) == (BERLIN, GROUP, False)


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
    for secret in secrets:
        assert secret not in shown
        assert secret.encode() not in market.bytes_kept()
