"""What is said of what is left, and of how it came about."""

import pytest

from adapters.chat.reply import Kind, Tone
from core.agreements import CreditOn, OverdraftPolicy
from core.days import OnDate
from tests.adapters.chat.talk import Talk, facts, labels
from tests.core.shop import TODAY, changed, log


@pytest.fixture
def talk() -> Talk:
    talk = Talk()
    talk.shop.sell(600)
    return talk


async def test_says_the_hours_left_first_then_how_long_they_last(talk: Talk) -> None:
    talk.shop.say("anna", log(150, "mail server"))
    reply = await talk.say("anna", "balance acme")
    assert (reply.title, reply.tone) == ("7:30 left for Acme", Tone.PLAIN)
    assert facts(reply) == {
        "Block": "7:30 of 10:00, bought 3 Nov 2026",
        "Used": "2:30 in the last 28 days",
    }
    assert reply.lines == ("At this pace it lasts until about 26 Jan 2027, or longer.",)
    assert reply.table is not None
    assert reply.table.rows == (("Tue 3 Nov", "mail server", "−2:30"),)
    assert labels(reply) == ["Why?", "History", "Ask for a top-up"]
    assert (reply.record.balance_minutes, reply.record.capacity_minutes) == (450, 600)


async def test_says_it_in_german(talk: Talk) -> None:
    talk.shop.say("anna", log(150, "Mailserver"))
    reply = await talk.say("anna", "stand acme", locale="de")
    assert reply.title == "7:30 übrig für Acme"
    assert facts(reply) == {
        "Stundenkontingent": "7:30 von 10:00, gekauft am 3. Nov. 2026",
        "Verbraucht": "2:30 in den letzten 28 Tagen",
    }
    assert reply.lines == ("Bei diesem Verbrauch reicht es bis etwa 26. Jan. 2027 oder länger.",)
    assert labels(reply) == ["Warum?", "Verlauf", "Aufladung anfragen"]


async def test_warns_of_a_low_balance_and_offers_the_open_top_up_to_who_may_decide(
    talk: Talk,
) -> None:
    talk.shop.say("anna", log(480, "migration"))
    manager = await talk.say("mona", "balance acme")
    assert manager.tone is Tone.WARNING
    assert manager.lines[0] == "At or below the renewal threshold of 2:00."
    assert facts(manager)["Top-up"] == "10 h for €1,200.00, proposed (TU1)"
    assert labels(manager)[:4] == ["Approve 10 h", "Approve 20 h", "Approve 30 h", "Decline"]
    for who in ("anna", "vera"):
        reply = await talk.say(who, "balance acme")
        assert labels(reply) == ["Why?", "History"]


async def test_shows_a_top_up_that_was_decided_without_buttons(talk: Talk) -> None:
    talk.shop.say("anna", log(480, "migration"))
    await talk.say("mona", "approve TU1")
    reply = await talk.say("mona", "balance acme")
    assert facts(reply)["Top-up"] == "10 h for €1,200.00, approved (TU1)"
    assert labels(reply) == ["Why?", "History"]


async def test_says_how_far_a_balance_is_overdrawn_and_that_the_client_is_on_hold(
    talk: Talk,
) -> None:
    talk.shop.set_terms(changed(overdraft_policy=OverdraftPolicy.HOLD))
    talk.shop.say("anna", log(705, "migration"))
    reply = await talk.say("anna", "balance acme")
    assert (reply.title, reply.tone) == ("−1:45 left for Acme", Tone.BAD)
    assert reply.lines == (
        "Overdrawn by 1:45.",
        "Acme is on hold: please start no new work until hours are topped up.",
    )


async def test_names_the_next_expiry(talk: Talk) -> None:
    talk.shop.sell(300, expires=OnDate(date=TODAY.replace(month=12)))
    reply = await talk.say("anna", "balance acme")
    assert facts(reply)["Expiry"] == "5:00 on 3 Dec 2026"
    assert reply.facts[1].value == "5:00 of 5:00, bought 3 Nov 2026, expires 3 Dec 2026"


async def test_lists_all_clients_lowest_first_with_a_sign_for_those_in_need(talk: Talk) -> None:
    talk.shop.say("anna", log(510, "migration"))
    talk.shop.sell(600, client="Globex")
    talk.shop.say("anna", log(60, client="Müller & Söhne"))
    reply = await talk.say("anna", "balance")
    assert reply.title == "3 clients; Müller & Söhne is lowest with −1:00 left"
    assert reply.table is not None
    assert reply.table.headings == ("Client", "Left", "State", "Used lately", "Runs out")
    assert [row[:3] for row in reply.table.rows] == [
        ("Müller & Söhne", "−1:00", "⛔ overdrawn"),
        ("Acme", "1:30", "⚠ low"),
        ("Globex", "10:00", ""),
    ]


async def test_explains_an_entry_step_by_step_and_block_by_block(talk: Talk) -> None:
    await talk.say("anna", "log acme 7h server room #emergency // water")
    reply = await talk.say("anna", "why E2")
    assert (reply.kind, reply.title) == (Kind.WHY, "Acme: E2, work, −14:00")
    assert reply.lines == ("worked 7:00", "emergency ×2", "debited 14:00")
    assert reply.table is not None
    assert reply.table.rows == (
        ("0:00 of 10:00, bought 3 Nov 2026", "−10:00"),
        ("Overdraft", "−4:00"),
    )
    assert facts(reply)["By"] == "Anna"
    assert labels(reply) == ["Undo", "Fix"]


async def test_explains_an_entry_to_a_client_without_what_is_internal(talk: Talk) -> None:
    await talk.say("anna", "log acme 1h server room // water")
    reply = await talk.say("carl", "why E2")
    assert facts(reply)["Note"] == "server room"
    assert "water" not in repr(reply)
    assert reply.buttons == ()


async def test_shows_the_reason_of_a_reversal_to_staff_only(talk: Talk) -> None:
    await talk.say("anna", "log acme 1h switch")
    await talk.say("anna", "undo E2 because it was another client")
    staff, client = await talk.say("anna", "history acme"), await talk.say("carl", "history")
    assert "reversal: it was another client" in staff.text
    assert "another client" not in repr(client)
    assert "switch (undone)" in client.text


async def test_explains_a_balance_as_blocks_less_overdraft(talk: Talk) -> None:
    talk.shop.sell(300)
    talk.shop.say("anna", log(60, "switch"))
    reply = await talk.say("anna", "why acme")
    assert reply.title == "14:00 left for Acme"
    assert reply.lines == ("14:00 in blocks − 0:00 overdraft = 14:00 left",)
    assert reply.table is not None
    assert reply.table.rows[0] == ("E3", "Tue 3 Nov", "switch", "−1:00", "14:00")


async def test_lists_a_period_with_what_was_left_before_and_after(talk: Talk) -> None:
    talk.shop.say("anna", log(60, "switch"))
    reply = await talk.say("anna", "history acme november")
    assert (reply.kind, reply.title) == (
        Kind.HISTORY,
        "Acme, 1 Nov 2026 to 30 Nov 2026: 2 entries",
    )
    assert facts(reply) == {"Left at the start": "0:00", "Left at the end": "9:00"}
    assert reply.table is not None
    assert reply.table.rows == (
        ("E1", "Tue 3 Nov", "Tue 3 Nov", "hours credited", "Mona", "+10:00", "10:00"),
        ("E2", "Tue 3 Nov", "Tue 3 Nov", "switch", "Anna", "−1:00", "9:00"),
    )
    assert reply.table.numeric == {5, 6}


async def test_says_that_nothing_was_booked_in_an_empty_period(talk: Talk) -> None:
    reply = await talk.say("anna", "history globex this week")
    assert reply.title == "Globex, 2 Nov 2026 to 3 Nov 2026: nothing was booked"
    assert reply.table is None


async def test_sums_up_the_askers_own_day_and_week(talk: Talk) -> None:
    await talk.say("anna", "log acme 1h switch")
    await talk.say("anna", "log acme yesterday 2:30 cables")
    await talk.say("ben", "log acme 5h other things")
    reply = await talk.say("anna", "mine")
    assert (reply.kind, reply.title) == (Kind.MINE, "1:00 today, 3:30 this week")
    assert reply.table is not None
    assert [row[1:] for row in reply.table.rows] == [
        ("Mon 2 Nov", "Acme", "cables", "2:30"),
        ("Tue 3 Nov", "Acme", "switch", "1:00"),
    ]
    nothing = await talk.say("mona", "mine")
    assert nothing.title == "You have logged nothing this week."


async def test_says_what_was_credited_at_once_to_a_trusted_client(talk: Talk) -> None:
    talk.shop.set_terms(changed(credit_on=CreditOn.APPROVAL))
    talk.shop.say("anna", log(480, "migration"))
    reply = await talk.say("mona", "approve TU1")
    assert facts(reply)["Left"] == "12:00"
    assert reply.lines == ("The hours are credited.",)
