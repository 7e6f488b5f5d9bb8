"""What is said when hours were logged, fixed, undone, adjusted, redacted."""

import pytest

from adapters.chat.reply import Kind, Tone
from core.agreements import OverdraftPolicy
from core.days import OnDate
from tests.adapters.chat.talk import Talk, facts, labels
from tests.core.shop import TODAY, Shop, changed, log


@pytest.fixture
def talk() -> Talk:
    talk = Talk()
    talk.shop.sell(600)
    return talk


async def test_says_no_more_than_needed_of_an_ordinary_log(talk: Talk) -> None:
    reply = await talk.say("anna", "log acme 1.5 fixed printer")
    assert (reply.title, reply.tone) == ("Acme: 1:30 logged, 8:30 left", Tone.GOOD)
    assert facts(reply) == {"Note": "fixed printer", "Entry": "E2"}
    assert reply.lines == ()
    assert [(button.label, button.say) for button in reply.buttons] == [
        ("Undo", "undo E2"),
        ("Fix", "fix E2"),
    ]


async def test_shows_the_steps_from_worked_to_debited_where_they_differ(talk: Talk) -> None:
    reply = await talk.say("anna", "log acme 1:10 server down #after-hours")
    assert reply.title == "Acme: 1:10 logged, 1:53 debited, 8:07 left"
    assert facts(reply)["Time"] == (
        "worked 1:10 → rounded up to 1:15 → after hours ×1.5 → debited 1:53"
    )
    assert (reply.record.worked_minutes, reply.record.debited_minutes) == (70, 113)


async def test_shows_the_steps_in_german(talk: Talk) -> None:
    reply = await talk.say("anna", "log acme 1:10 Server aus #notfall", locale="de")
    assert reply.title == "Acme: 1:10 gebucht, 2:30 abgebucht, 7:30 übrig"
    assert facts(reply)["Zeit"] == (
        "gearbeitet 1:10 → aufgerundet auf 1:15 → Notfall ×2 → abgebucht 2:30"
    )
    assert facts(reply)["Tätigkeitsart"] == "Notfall"


async def test_shows_each_stretch_of_work_that_service_hours_split(talk: Talk) -> None:
    reply = await talk.say("anna", "log acme yesterday 17:00-19:30 moved the rack")
    assert facts(reply)["Time"] == (
        "worked 2:30 → 1:00 service hours ×1 + 1:30 after hours ×1.5 → debited 3:15"
    )
    assert facts(reply)["Day"] == "Mon 2 Nov, 17:00–19:30"


async def test_says_that_included_work_debits_nothing(talk: Talk) -> None:
    reply = await talk.say("anna", "log acme 1h patches #proactive")
    assert reply.title == "Acme: 1:00 logged, 0:00 debited, 10:00 left"
    assert facts(reply)["Time"] == "worked 1:00 → proactive ×0 → debited 0:00"


async def test_names_the_day_only_if_it_is_not_today(talk: Talk) -> None:
    today = await talk.say("anna", "log acme 1h one")
    before = await talk.say("anna", "log acme yesterday 1h two")
    assert "Day" not in facts(today)
    assert facts(before)["Day"] == "Mon 2 Nov"


async def test_names_the_year_of_a_day_that_lies_in_another(talk: Talk) -> None:
    talk.shop.later(days=70)
    reply = await talk.say("anna", "log acme 2026-12-30 1h late news")
    assert facts(reply)["Day"] == "30 Dec 2026"


async def test_names_the_zone_for_a_speaker_in_another(talk: Talk) -> None:
    talk.speaks("anna", None, zone="America/New_York")
    reply = await talk.say("anna", "log acme 1h from afar")
    assert facts(reply)["Day"] == "Tue 3 Nov (Europe/Berlin)"


async def test_marks_the_internal_note(talk: Talk) -> None:
    reply = await talk.say("anna", "log acme 1h switch T-12 // old one dropped")
    assert facts(reply) == {
        "Ticket": "T-12",
        "Note": "switch",
        "Internal note (hidden from the client)": "old one dropped",
        "Entry": "E2",
    }
    assert reply.record.note == "switch"


async def test_warns_when_a_log_reaches_the_threshold(talk: Talk) -> None:
    reply = await talk.say("anna", "log acme 8h migration")
    assert reply.tone is Tone.WARNING
    assert reply.lines == ("The balance has reached the renewal threshold of 2:00.",)


async def test_says_what_no_block_could_pay_for(talk: Talk) -> None:
    reply = await talk.say("anna", "log acme 11:30 migration")
    assert (reply.title, reply.tone) == ("Acme: 11:30 logged, −1:30 left", Tone.BAD)
    assert reply.lines == (
        "The balance has reached the renewal threshold of 2:00.",
        "The prepaid hours are used up.",
        "1:30 of it is overdraft: no block had hours left for it.",
    )


async def test_announces_a_client_on_hold(talk: Talk) -> None:
    talk.shop.set_terms(changed(overdraft_policy=OverdraftPolicy.HOLD))
    reply = await talk.say("anna", "log acme 10h migration")
    assert reply.tone is Tone.BAD
    assert reply.lines[-1] == (
        "Acme is on hold: please start no new work until hours are topped up."
    )


async def test_says_which_hours_came_back_from_an_expired_block() -> None:
    talk = Talk(shop=Shop())
    talk.shop.sell(600, expires=OnDate(date=TODAY))
    talk.shop.later(days=2)
    reply = await talk.say("anna", "log acme 2h switch on 2026-11-03")
    assert reply.title == "Acme: 2:00 logged, 0:00 left"
    assert reply.lines[0] == (
        "2:00 came back from an expired block, because the work was done before it ended."
    )


async def test_names_the_entry_that_a_fix_replaced(talk: Talk) -> None:
    await talk.say("anna", "log acme 1h switch")
    reply = await talk.say("anna", "fix E2 2h")
    assert (reply.kind, reply.title) == (
        Kind.FIXED,
        "Acme: corrected to 2:00, 2:00 debited, 8:00 left",
    )
    assert facts(reply)["Entry"] == "E4, in place of E2"
    german = await talk.say("anna", "fix E4 1h", locale="de")
    assert german.title == "Acme: auf 1:00 korrigiert, 1:00 abgebucht, 9:00 übrig"


async def test_says_what_was_undone_and_what_is_left(talk: Talk) -> None:
    await talk.say("anna", "log acme yesterday 1:10 switch // hush")
    reply = await talk.say("anna", "undo E2")
    assert (reply.kind, reply.title) == (Kind.UNDONE, "Acme: E2 undone, 10:00 left")
    assert facts(reply) == {
        "What it was": "1:10 worked, 1:15 debited",
        "Day": "Mon 2 Nov",
        "Note": "switch",
        "Internal note (hidden from the client)": "hush",
    }
    assert reply.buttons == ()


async def test_says_how_a_balance_was_adjusted_and_offers_to_undo_it(talk: Talk) -> None:
    reply = await talk.say("mona", "adjust acme -45m counted twice")
    assert (reply.kind, reply.title) == (Kind.ADJUSTED, "Acme: adjusted by −0:45, 9:15 left")
    assert facts(reply) == {"Reason": "counted twice", "Entry": "E2"}
    assert labels(reply) == ["Undo"]
    undone = await talk.press("mona", reply, "Undo")
    assert undone.title == "Acme: E2 undone, 10:00 left"


async def test_says_that_a_note_is_gone_and_shows_it_nowhere(talk: Talk) -> None:
    talk.shop.say("anna", log(60, "password is swordfish"))
    reply = await talk.say("mona", "redact E2 password in it")
    assert (reply.kind, reply.title) == (Kind.REDACTED, "Acme: the note of E2 is gone")
    for text in ("why E2", "history acme", "balance acme"):
        shown = await talk.say("mona", text)
        assert "swordfish" not in repr(shown)
        assert "(note removed)" in shown.text


@pytest.mark.parametrize(
    ("language", "title", "button"),
    [
        (
            "en",
            (
                "E1 credited 10 h to Acme; 10:00 are left of it. Nothing was undone yet."
                " Take the block back?"
            ),
            ("Yes, take it back", "undo E1 confirm sold twice"),
        ),
        (
            "de",
            (
                "E1 hat Acme 10 h gutgeschrieben; davon sind 10:00 übrig. Noch wurde"
                " nichts storniert. Das Stundenkontingent zurücknehmen?"
            ),
            ("Ja, zurücknehmen", "rückgängig E1 bestätigen sold twice"),
        ),
    ],
)
async def test_asks_before_a_block_is_taken_back(
    language: str, title: str, button: tuple[str, str]
) -> None:
    talk = Talk()
    talk.shop.sell(600)
    asked = await talk.say("mona", "undo E1 sold twice", locale=language)
    assert (asked.kind, asked.title, asked.lines) == (Kind.ASKED, title, ())
    assert [(each.label, each.say) for each in asked.buttons] == [button]
    assert (await talk.press("mona", asked, button[0])).kind is Kind.UNDONE


async def test_says_that_what_was_used_of_a_block_becomes_overdraft() -> None:
    talk = Talk()
    talk.shop.sell(600)
    talk.shop.log("anna", 90)
    (line,) = (await talk.say("mona", "undo E1")).lines
    assert line == ("What was used of it becomes overdraft, as far as no other block pays for it.")
