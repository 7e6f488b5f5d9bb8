"""A newcomer's two minutes, in a real browser on the real program."""

from playwright.sync_api import expect

from tests.story.conftest import Open

NOTE = "replaced the label printer"
OTHER_CLIENTS = ("globex", "initech", "umbrella", "müller", "mueller")


def test_hours_run_low_and_are_topped_up(open_on_each_as: Open) -> None:
    anna, mona = open_on_each_as("anna", "acme"), open_on_each_as("mona", "alerts")

    anna.say(f"/log 1.5 {NOTE}")
    anna.sees("Acme: 1:30 logged")
    anna.picture("logged")

    alert = mona.sees(NOTE)
    expect(alert.get_by_role("button", name="Approve 10 h")).to_be_visible()
    expect(alert.locator("summary", has_text="Decline")).to_be_visible()
    mona.picture("alert")

    alert.get_by_role("link", name="Reply in thread").click()
    mona.in_thread(NOTE).get_by_role("button", name="Approve 10 h").click()
    expect(mona.in_thread("approved by Mona Reuter")).to_be_visible()
    expect(mona.in_thread(NOTE).get_by_role("button")).to_have_count(0)
    expect(mona.sees(NOTE).get_by_role("button")).to_have_count(0)
    mona.picture("approved")

    anna.say("/balance")
    anna.sees("11:15 left for Acme")
    anna.picture("balance")

    carl = open_on_each_as("carl", "@carl")
    carl.say("how much is left?")
    carl.sees("11:15 left for Acme")
    carl.picture("contact")
    seen = carl.page.content().casefold()
    assert [client for client in OTHER_CLIENTS if client in seen] == []
