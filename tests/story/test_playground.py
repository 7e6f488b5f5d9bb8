"""The page itself: by keyboard, on a phone, in the dark, in German, without its script."""

from dataclasses import replace

from playwright.sync_api import expect

from tests.story.conftest import Open
from tests.story.window import DESK, PHONE


def test_everything_can_be_done_by_keyboard(open_as: Open) -> None:
    anna = open_as("anna", "team")
    page = anna.page

    page.keyboard.type("/b")
    options = page.get_by_role("listbox", name="Commands").get_by_role("option")
    expect(options.filter(has_text="/balance")).to_have_attribute("aria-selected", "true")
    anna.picture("completion")
    page.keyboard.press("Escape")
    expect(options).to_have_count(0)
    page.keyboard.press("Backspace")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(options.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Tab")
    expect(page.locator("#say")).to_have_value("/log ")
    anna.say("acme 45m checked the backup")

    receipt = anna.sees("Acme: 0:45 logged")
    anna.tab_to(receipt.get_by_role("button", name="Undo"), back=True)
    page.keyboard.press("Enter")
    anna.sees("undone")

    anna.tab_to(page.get_by_role("link", name="Skip to the message box"), back=True)
    page.keyboard.press("Enter")
    expect(page.locator("#say")).to_be_focused()

    anna.tab_to(page.get_by_role("button", name="You are Anna Berg"), back=True)
    page.keyboard.press("Enter")
    anna.tab_to(page.get_by_role("link", name="Mona Reuter"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="You are Mona Reuter")).to_be_visible()


def test_a_thread_opens_and_closes_by_keyboard(open_as: Open) -> None:
    mona = open_as("mona", "alerts")
    thread = mona.page.locator("#log").get_by_role("link", name="Reply in thread").last
    mona.tab_to(thread, back=True)
    mona.page.keyboard.press("Enter")
    expect(mona.page.locator("#say-in-thread")).to_be_focused()
    mona.say("I will call them.")
    expect(mona.in_thread("I will call them.")).to_be_visible()
    mona.page.keyboard.press("Escape")
    expect(mona.page.locator("#thread")).to_have_count(0)


def test_a_form_keeps_what_was_typed_and_shows_the_mistake(open_as: Open) -> None:
    anna = open_as("anna", "team")
    anna.say("/log")
    form = anna.page.get_by_role("form", name="Log hours")
    form.get_by_label("Client").select_option("Acme")
    form.get_by_label("Time").fill("90")
    form.get_by_label("Note").fill("label printer")
    form.get_by_role("button").click()
    expect(form.locator(".error")).to_be_visible()
    expect(form.get_by_label("Time")).to_be_focused()
    expect(form.get_by_label("Note")).to_have_value("label printer")
    anna.picture("form")
    form.get_by_label("Time").fill("90m")
    anna.page.keyboard.press("Enter")
    anna.sees("Acme: 1:30 logged")
    expect(form).to_have_count(0)


def test_a_form_tells_what_it_would_do_while_it_is_filled_in(open_as: Open) -> None:
    anna = open_as("anna", "team")
    anna.say("/log")
    form = anna.page.get_by_role("form", name="Log hours")
    form.get_by_label("Client").select_option("Acme")
    form.get_by_label("Time").press_sequentially("1.5h")
    expect(form.get_by_role("status")).to_contain_text("Acme: 1:30 would be debited")
    expect(form.get_by_label("Time")).to_be_focused()
    expect(form.get_by_label("Time")).to_have_value("1.5h")
    anna.picture("effect")


def test_a_balance_shows_its_burn_down(open_as: Open) -> None:
    anna = open_as("anna", "acme")
    anna.say("/balance")
    chart = anna.sees("left for Acme").locator(".chart img")
    expect(chart).to_have_js_property("naturalWidth", 1440)
    anna.picture("burn-down")


def test_a_question_is_answered_once_however_often_it_is_clicked(open_as: Open) -> None:
    anna = open_as("anna", "team")
    anna.say("/log acmee 45m label printer")
    anna.sees("acmee").get_by_role("button", name="Acme").dblclick()
    anna.sees("Your choice: Acme")
    anna.sees("Acme: 0:45 logged")
    expect(anna.page.locator("#log article", has_text="0:45 logged")).to_have_count(1)


def test_what_others_do_disturbs_nobody_who_is_typing(open_as: Open) -> None:
    mona, ben = open_as("mona", "alerts"), open_as("ben", "alerts")
    anna = open_as("anna", "acme")
    anna.say("/log 1.5 label printer")
    mona.sees("left for Acme").locator("summary", has_text="Decline").click()
    reason = mona.message("left for Acme").locator("[name=told]")
    expect(reason).to_be_focused()
    mona.page.keyboard.type("the project")
    ben.say("Is that the last one?")
    mona.sees("Is that the last one?")
    expect(reason).to_be_focused()
    mona.page.keyboard.type(" is over")
    mona.page.keyboard.press("Enter")
    expect(mona.in_thread("the project is over").first).to_be_visible()


def test_fits_a_phone(open_as: Open) -> None:
    anna = open_as("anna", "acme", PHONE)
    page = anna.page
    page.locator("#say").tap()
    anna.say("/balance")
    anna.sees("left for Acme")
    anna.picture("phone")
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE.width

    page.get_by_role("button", name="Open the channel list").tap()
    expect(page.get_by_role("navigation", name="Channels")).to_be_visible()
    anna.picture("phone-channels")
    page.get_by_role("link", name="alerts").tap()
    expect(page.get_by_role("navigation", name="Channels")).to_be_hidden()
    page.locator("#log").get_by_role("link", name="Reply in thread").last.tap()
    expect(page.locator("#say-in-thread")).to_be_visible()
    expect(page.locator("#say")).to_be_hidden()
    anna.picture("phone-thread")


def test_is_dark_where_the_machine_is_and_light_where_it_was_chosen(open_as: Open) -> None:
    anna = open_as("anna", "acme", replace(DESK, dark=True))
    ground = "getComputedStyle(document.body).backgroundColor"
    anna.say("/balance")
    anna.sees("left for Acme")
    anna.picture("dark")
    assert anna.page.evaluate(ground) == "rgb(22, 25, 30)"
    anna.page.get_by_role("button", name="Light").click()
    expect(anna.page.get_by_role("button", name="Light")).to_have_attribute("aria-pressed", "true")
    assert anna.page.evaluate(ground) == "rgb(255, 255, 255)"
    anna.open("mona", "alerts")
    assert anna.page.evaluate(ground) == "rgb(255, 255, 255)"


def test_a_long_answer_is_read_from_its_beginning(open_as: Open) -> None:
    mona = open_as("mona", "team", replace(DESK, height=500))
    mona.say("/help")
    expect(mona.message("Bot").get_by_role("heading")).to_be_in_viewport()


def test_an_example_is_there_to_be_tried(open_as: Open) -> None:
    anna = open_as("anna", "team")
    anna.page.get_by_role("button", name="/balance Acme").click()
    anna.page.keyboard.press("Enter")
    anna.sees("left for Acme")


def test_a_wide_table_fits_a_phone(open_as: Open) -> None:
    anna = open_as("anna", "globex", replace(PHONE, width=375))
    anna.say("/history")
    frame = anna.page.get_by_role("region", name="Globex, ")
    expect(frame.get_by_role("cell", name="18:30").last).to_be_visible()
    assert frame.evaluate("frame => frame.scrollWidth <= frame.clientWidth")
    expect(frame.get_by_role("columnheader")).to_have_count(7)


def test_speaks_german(open_german_as: Open) -> None:
    anna = open_german_as("anna", "acme", replace(DESK, language="de-DE"))
    anna.say("/buchen 1,5 Etikettendrucker getauscht")
    anna.sees("Acme: 1:30 gebucht")
    anna.page.get_by_role("link", name="alerts").click()
    anna.sees("Acme").get_by_role("link", name="Im Thread antworten").click()
    expect(anna.page.locator("#say-in-thread")).to_have_attribute("placeholder", "Antworten …")
    anna.picture("german")
    anna.page.get_by_role("button", name="English").click()
    expect(anna.page.locator("#say-in-thread")).to_have_attribute("placeholder", "Reply …")


def test_works_without_its_script(open_as: Open) -> None:
    anna = open_as("anna", "acme", replace(DESK, script=False))
    anna.page.locator("#say").fill("/log 45m label printer")
    anna.page.get_by_role("button", name="Send").click()
    anna.sees("Acme: 0:45 logged").get_by_role("button", name="Undo").click()
    anna.sees("undone")
