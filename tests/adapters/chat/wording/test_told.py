"""How a client's channel is told of work."""

from dataclasses import replace
from datetime import date

import pytest

from adapters.chat.wording import announce
from core.notices import WorkTold
from core.units import Minutes
from tests.adapters.chat.talk import Talk, facts

TOLD = WorkTold(
    client="Acme",
    entry_id=12,
    by="Anna",
    worked_on=date(2026, 11, 24),
    worked=Minutes(90),
    debited=Minutes(90),
    balance=Minutes(735),
    note="fixed printer",
)


@pytest.mark.parametrize(
    ("notice", "english"),
    [
        (TOLD, "Anna logged 1:30 on 24 Nov 2026: fixed printer. 12:15 left."),
        (
            replace(TOLD, debited=Minutes(135), note="all back up!"),
            "Anna logged 1:30 on 24 Nov 2026 (2:15 debited): all back up! 12:15 left.",
        ),
        (
            replace(TOLD, note="", balance=Minutes(-30)),
            "Anna logged 1:30 on 24 Nov 2026. −0:30 left.",
        ),
        (
            replace(TOLD, taken_back=True, balance=Minutes(825)),
            "Taken back: 1:30 by Anna on 24 Nov 2026. 13:45 left.",
        ),
    ],
)
def test_is_one_sentence_and_what_is_left(notice: WorkTold, english: str) -> None:
    reply = announce(notice, "en")
    assert (reply.title, reply.private, reply.buttons) == (english, False, ())


def test_is_said_in_german() -> None:
    reply = announce(replace(TOLD, debited=Minutes(135)), "de")
    assert reply.title == (
        "Anna hat am 24. Nov. 2026 1:30 gebucht (2:15 abgebucht): fixed printer. 12:15 übrig."
    )


async def test_the_client_says_whether_it_is_switched_on() -> None:
    talk = Talk()
    assert facts(await talk.say("mona", "client acme"))["Announcements"].startswith("off")
    changed = await talk.say("mona", "client set acme announcements on")
    assert facts(changed)["Announcements"].startswith("on")
    assert "Announcements" not in facts(await talk.say("mona", "client set acme language de"))
