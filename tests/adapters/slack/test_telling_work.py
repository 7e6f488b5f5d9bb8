"""The line that a client reads in the shared channel, beside the receipt that it does not."""

import pytest

from tests.adapters.slack.house import House
from tests.slack.standin.reading import Seen


async def told(house: House, text: str = "/log 1.5 fixed printer") -> None:
    """Acme's channel is told of what Anna logs there."""
    await house.sells()
    await house.person("mona").says("team", "/hours client set acme announcements on")
    await house.person("anna").says("acme", text)
    await house.post_notices()


def carl_sees(house: House) -> Seen:
    """The one message in the shared channel that is for the client."""
    (line,) = house.person("carl").sees("acme")
    return line


async def test_the_client_reads_a_line_and_the_technician_a_receipt_besides(house: House) -> None:
    await told(house, "/log 1.5 fixed printer // they broke it")
    line = carl_sees(house)
    assert line.text == "Anna logged 1:30 on 3 Nov 2026: fixed printer. 18:30 left."
    assert (line.private, line.buttons, line.thread) == (False, (), None)
    receipt, seen_too = house.person("anna").sees("acme")
    assert (receipt.private, receipt.buttons) == (True, ("Undo", "Fix"))
    assert seen_too == line


async def test_an_undo_redraws_the_line_in_its_place(house: House) -> None:
    await told(house)
    before = carl_sees(house)
    await house.person("anna").clicks("acme", "Undo")
    await house.adapter.settled()
    await house.post_notices()
    after = carl_sees(house)
    assert after.ts == before.ts
    assert after.text == "Taken back: 1:30 by Anna on 3 Nov 2026. 20:00 left."


@pytest.mark.parametrize(
    ("said", "reads"),
    [
        ("/hours fix E2 2h", "Anna logged 2:00 on 3 Nov 2026: fixed printer. 18:00 left."),
        ("/hours redact E2 a password", "Anna logged 1:30 on 3 Nov 2026. 18:30 left."),
    ],
)
async def test_a_fix_or_a_redacted_note_redraws_the_line(
    house: House, said: str, reads: str
) -> None:
    await told(house)
    before = carl_sees(house)
    await house.person("mona").says("team", said)
    await house.post_notices()
    assert (carl_sees(house).ts, carl_sees(house).text) == (before.ts, reads)


async def test_without_the_switch_the_client_reads_nothing(house: House) -> None:
    await house.person("anna").says("acme", "/log 1.5 fixed printer")
    await house.post_notices()
    assert house.person("carl").sees("acme") == []


async def test_the_command_delivered_twice_is_told_once(house: House) -> None:
    await told(house)
    await house.repeats()
    await house.post_notices()
    assert carl_sees(house).text.startswith("Anna logged 1:30")


async def test_a_form_that_was_opened_there_tells_of_its_work_too(house: House) -> None:
    anna = house.person("anna")
    await house.person("mona").says("acme", "/hours client set acme announcements on")
    await house.person("carl").says("acme", "the label printer is broken")
    await anna.uses_on("acme", "label printer", "log_time_for_message")
    await anna.faces_modal()
    await anna.submits(client="Acme", duration="1.5")
    await house.adapter.settled()
    await house.post_notices()
    line = await house.person("carl").reads("acme", "Anna logged 1:30")
    assert "the label printer is broken. −1:30 left." in line.text
    assert "slack.com" not in line.text


async def test_what_is_logged_once_more_by_a_button_is_told_once_more(house: House) -> None:
    await told(house)
    await house.person("anna").says("acme", "/log 1.5 fixed printer")
    await house.person("anna").clicks("acme", "Log it again")
    await house.adapter.settled()
    await house.post_notices()
    lines = [one.text for one in house.person("carl").sees("acme")]
    assert [line.rpartition(": ")[2] for line in lines] == [
        "fixed printer. 18:30 left.",
        "fixed printer. 17:00 left.",
    ]


async def test_somebody_who_may_only_read_never_switches_it(house: House) -> None:
    await house.person("anna").says("acme", "/hours client set acme announcements on")
    await house.person("anna").says("acme", "/log 1.5 fixed printer")
    await house.post_notices()
    assert house.person("carl").sees("acme") == []
