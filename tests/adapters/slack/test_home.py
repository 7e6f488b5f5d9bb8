"""App Home, as its people see it: by role, with its buttons, and up to date."""

from datetime import timedelta

import pytest

from adapters.slack.homes import BACKSTOP, KEPT
from tests.adapters.slack.house import House
from tests.fakes.troubles import Fault, Limited
from tests.slack.standin.api import Denied


def published(house: House) -> int:
    return house.calls().count("views.publish")


async def test_shows_a_technician_the_own_work_and_the_clients(house: House) -> None:
    anna = house.person("anna")
    await house.sells()
    await anna.says("team", "/log acme 1.5 fixed printer // they never pay")
    await anna.opens_home()

    home = await anna.reads_home("fixed printer")
    assert "1:30 today, 1:30 this week" in home.text
    assert "2 clients" in home.text
    assert home.buttons == ("Log time", "Undo E2", "Show all", "Show all")


async def test_shows_a_client_the_own_balance_and_nothing_internal(house: House) -> None:
    carl = house.person("carl")
    await house.sells()
    await house.person("anna").says("team", "/log acme 1.5 fixed printer // they never pay")
    await carl.opens_home()

    home = await carl.reads_home("18:30 left for Acme")
    assert "fixed printer" in home.text
    assert "never pay" not in home.text
    assert "Globex" not in home.text
    assert "Ask for a top-up" in home.buttons


async def test_a_client_asks_for_a_top_up_which_a_manager_approves_at_home(house: House) -> None:
    carl, mona = house.person("carl"), house.person("mona")
    await house.sells()
    await mona.opens_home()
    await carl.opens_home()
    await carl.reads_home("20:00 left")
    await carl.clicks_at_home("Ask for a top-up")
    await carl.reads_home("TU1")
    await carl.reads("direct", "top-up of 10 h proposed")

    await house.adapter.rounds["slack_homes"]()
    home = await mona.reads_home("top-up of 10 h proposed")
    assert home.buttons[0] == "Approve 10 h"
    await mona.clicks_at_home("Approve 10 h")
    await mona.reads("direct", "approved")
    await house.adapter.settled()
    home = await mona.reads_home("top-up of 10 h approved")
    assert "proposed" not in home.text
    assert home.buttons[:3] == ("Mark invoiced", "Mark paid", "Cancel")
    await mona.clicks_at_home("Mark paid")
    await mona.reads("direct", "paid")
    await house.adapter.settled()
    assert "top-up" not in (await mona.reads_home("clients")).text


async def test_asks_why_a_top_up_is_declined(house: House) -> None:
    mona = house.person("mona")
    await house.person("anna").says("team", "/topup acme")
    await mona.opens_home()
    await mona.reads_home("proposed")

    await mona.clicks_at_home("Decline")
    await mona.faces_modal()
    await mona.submits(told="the project is over")

    await mona.reads("direct", "declined")
    await house.adapter.settled()
    assert "proposed" not in (await mona.reads_home("clients")).text


async def test_opens_the_log_form_and_follows_what_was_logged(house: House) -> None:
    anna = house.person("anna")
    await house.sells()
    await anna.opens_home()
    await anna.reads_home("You have logged nothing this week.")

    await anna.clicks_at_home("Log time")
    await anna.faces_modal()
    await anna.submits(client="Acme", duration="1.5", note="fixed printer")

    await anna.reads_home("1:30 today")


async def test_shows_the_timer_until_it_is_stopped(house: House) -> None:
    anna = house.person("anna")
    await house.sells()
    await anna.says("team", "/hours timer start acme printer")
    await anna.opens_home()
    await anna.reads_home("Timer: Acme")
    house.clock.later(minutes=30)

    await anna.clicks_at_home("Stop and log")

    await anna.reads("direct", "0:30")
    await house.adapter.settled()
    assert "Timer" not in (await anna.reads_home("0:30 today")).text


async def test_undoes_the_last_entry(house: House) -> None:
    anna = house.person("anna")
    await house.sells()
    await anna.says("team", "/log acme 1.5 fixed printer")
    await anna.opens_home()
    await anna.reads_home("fixed printer")

    await anna.clicks_at_home("Undo E2")

    await anna.reads_home("You have logged nothing this week.")
    assert house.balance() == 20 * 60


async def test_follows_what_somebody_else_did_elsewhere(house: House) -> None:
    mona = house.person("mona")
    await house.sells()
    await mona.opens_home()
    await mona.reads_home("20:00")
    await house.person("anna").says("team", "/log acme 1.5 fixed printer")

    await house.adapter.rounds["slack_homes"]()

    await mona.reads_home("18:30")


async def test_is_not_published_again_while_it_stands_there(house: House) -> None:
    anna = house.person("anna")
    await anna.opens_home()
    await anna.reads_home("logged nothing")
    await house.adapter.settled()
    await anna.opens_home()
    await house.adapter.settled()
    await house.person("mona").says("team", "/hours client set acme language de")
    await house.adapter.rounds["slack_homes"]()

    assert published(house) == 1


async def test_is_drawn_after_a_restart_as_after_an_opening(house: House) -> None:
    anna = house.person("anna")
    await house.sells()
    await anna.opens_home()
    await anna.reads_home("20:00")
    await house.restarts()
    await house.person("ben").says("team", "/log acme 1.5 fixed printer")
    await house.adapter.rounds["slack_homes"]()

    await anna.reads_home("18:30")


async def test_speaks_the_readers_language(house: House) -> None:
    house.speaks("anna", "de")
    anna = house.person("anna")
    await anna.opens_home()

    home = await anna.reads_home("Sie haben diese Woche noch nichts gebucht.")
    assert home.buttons == ("Zeit buchen", "Alle zeigen")


async def test_greets_a_stranger_kindly_and_asks_nobody_about_them(house: House) -> None:
    nora = house.person("nora")
    await nora.opens_home()

    home = await nora.reads_home("Blockhours keeps prepaid support hours")
    assert "Ask your IT service provider" in home.text
    assert "Acme" not in home.text
    assert home.buttons == ()


@pytest.mark.parametrize("trouble", [Limited(30), Fault.LOST_BEFORE, Fault.LOST_AFTER])
async def test_tries_again_once_slack_has_had_its_rest(
    http_house: House, trouble: Limited | Fault
) -> None:
    anna, tab = http_house.person("anna"), http_house.adapter.rounds["slack_homes"]
    http_house.slack.trouble("views.publish", trouble)
    await anna.opens_home()
    await http_house.adapter.settled()
    await tab()
    assert published(http_house) == 1

    http_house.clock.later(seconds=31)
    await tab()
    await anna.reads_home("logged nothing")
    await http_house.person("ben").says("team", "/log acme 1.5 fixed printer")
    await tab()
    await tab()
    await anna.reads_home("1:30")


async def test_is_left_alone_once_the_token_is_revoked(http_house: House) -> None:
    anna, tab = http_house.person("anna"), http_house.adapter.rounds["slack_homes"]
    await anna.opens_home()
    await anna.reads_home("logged nothing")
    http_house.slack.trouble("views.publish", Denied({"error": "token_revoked"}))
    await http_house.person("ben").says("team", "/log acme 1.5 fixed printer")
    await tab()
    await http_house.person("ben").says("team", "/log acme 2.5 fixed printer")
    await tab()

    assert published(http_house) == 2


async def test_two_that_draw_the_same_home_agree_in_the_end(http_house: House) -> None:
    anna, tab = http_house.person("anna"), http_house.adapter.rounds["slack_homes"]
    await anna.opens_home()
    await anna.reads_home("logged nothing")
    (home,) = await http_house.shelf.homes.opened_since("slack", http_house.clock())
    await http_house.shelf.homes.redraw(home, drawn="of another", version="of another")

    await tab()
    await tab()
    await tab()

    (home,) = await http_house.shelf.homes.opened_since("slack", http_house.clock())
    (stands,) = http_house.slack.state.homes.values()
    assert (home.drawn, home.version) == (stands.content["private_metadata"], stands.hash)


async def test_is_kept_up_to_date_for_some_days_after_it_was_opened(http_house: House) -> None:
    anna, tab = http_house.person("anna"), http_house.adapter.rounds["slack_homes"]
    await anna.opens_home()
    await anna.reads_home("logged nothing")
    http_house.clock.later(days=KEPT.days, minutes=1)
    await http_house.person("ben").says("team", "/log acme 1.5 fixed printer")
    await tab()

    assert published(http_house) == 1


async def test_follows_the_calendar_though_nothing_was_stored(http_house: House) -> None:
    anna, tab = http_house.person("anna"), http_house.adapter.rounds["slack_homes"]
    await anna.says("team", "/log acme 1.5 fixed printer")
    await anna.opens_home()
    await anna.reads_home("1:30 today")
    await tab()
    http_house.clock.later(days=1)
    await tab()

    assert timedelta(days=1) > BACKSTOP
    await anna.reads_home("0:00 today, 1:30 this week")
