"""People install the app through the real pages: what they read, and which ways lead nowhere."""

import pytest

from core.people import Role
from tests.adapters.slack.market import (
    BEA,
    BERLIN,
    MONA,
    NORDLICHT,
    SUEDWIND,
    SVEN,
    Market,
    has_acme,
)
from tests.fakes.troubles import Broken, Fault
from tests.slack.standin.api import Denied
from tests.slack.standin.oauth import CLIENT_SECRET


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


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "Nordlicht has invited you"), ("de", "Nordlicht lädt Sie ein")],
)
async def test_the_page_names_the_organisation_that_an_invitation_leads_to(
    market: Market, language: str, sentence: str
) -> None:
    await (await market.browser()).installs(MONA, NORDLICHT)
    code = await market.invites("Nordlicht", "K7QD-9F2M-X4TB-2HWN")
    page = await (await market.browser(language)).opens(f"/slack/install?invitation={code}")
    assert page.status == 200
    assert sentence in page.text
    assert f'href="install/begin?invitation={code}"' in page.text


async def test_the_page_says_at_once_that_an_invitation_works_no_more(market: Market) -> None:
    await (await market.browser()).installs(MONA, NORDLICHT)
    code = await market.invites("Nordlicht", "K7QD-9F2M-X4TB-2HWN")
    await (await market.browser()).installs(SVEN, SUEDWIND, invitation=code)
    browser = await market.browser()
    for invitation in (code, "K7%26%22D"):
        page = await browser.opens(f"/slack/install?invitation={invitation}")
        assert page.status == 409
        assert "Nordlicht" not in page.text
        assert "install/begin" not in page.text


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
