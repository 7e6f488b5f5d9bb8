"""Papers in Slack: in the thread of a notice, and to whoever asked, where nobody else sees them."""

import pytest

from tests.adapters.slack.house import HOME, House

SETUP = ("company address Hafenstraße 1, 20457 Hamburg", "company tax 19%")


async def invoice(house: House) -> None:
    """Have Mona sell ten hours to Acme, and send the invoice."""
    mona = house.person("mona")
    for text in (*SETUP, "topup acme 10h", "approve acme", "invoiced acme"):
        await mona.says("team", f"/hours {text}")
    await house.adapter.settled()


def may_upload(house: House) -> None:
    slack = house.slack.state.installation_of(HOME)
    slack.scopes |= {"files:write"}


def texts(house: House, channel: str) -> list[str]:
    return [message.text for message in house.slack.state.named(channel).messages]


async def test_an_invoice_follows_its_notice_in_the_thread_and_goes_to_the_client(
    house: House,
) -> None:
    may_upload(house)
    await invoice(house)
    await house.post_notices()
    for channel in ("alerts", "acme"):
        messages = house.slack.state.named(channel).messages
        (file,) = [message for message in messages if "2026-0001.pdf" in message.text[:20]]
        assert file.thread is not None
    contents = {file.content for file in house.slack.files.uploaded.values()}
    (content,) = contents - {b""}
    assert content.startswith(b"%PDF-")


async def test_a_paper_that_was_asked_for_in_a_channel_comes_directly(house: House) -> None:
    may_upload(house)
    await invoice(house)
    house.slack.files.uploaded.clear()
    await house.person("mona").says("team", "/hours invoice 2026-0001")
    await house.adapter.settled()
    assert house.person("ben").sees("team") == []
    assert "Invoice 2026-0001 for Acme" in house.person("mona").sees("team")[-1].text
    assert [file.name for file in house.slack.files.uploaded.values()] == ["2026-0001.pdf"]


async def test_where_slack_takes_no_files_it_says_where_they_are(house: House) -> None:
    await invoice(house)
    await house.post_notices()
    assert any("I can’t send files here" in text for text in texts(house, "acme"))


@pytest.mark.parametrize("who", ["anna"])
async def test_nobody_is_handed_what_they_may_not_see(house: House, who: str) -> None:
    may_upload(house)
    await invoice(house)
    house.slack.files.uploaded.clear()
    await house.person(who).says("team", "/hours invoice 2026-0001")
    await house.adapter.settled()
    assert house.slack.files.uploaded == {}
