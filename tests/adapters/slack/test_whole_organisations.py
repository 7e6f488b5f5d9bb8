"""An organisation installs the app once for all its workspaces."""

from adapters.chat.installations import Installation
from core.people import Role
from tests.adapters.slack.market import BEA, BERLIN, GROUP, MAX, MUNICH, Market, has_acme, posting


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
