"""What is said by the calendar, and of who looks after an alert."""

from datetime import UTC, date, datetime, timedelta

import pytest

from adapters.chat.reply import Kind, Reply, Tone
from adapters.chat.wording import announce
from core.agreements import OverdraftPolicy
from core.commands import RequestTopUp
from core.days import OnDate
from core.notices import (
    AlertUnanswered,
    BalanceLow,
    ClientLow,
    ExpiryNear,
    InvoiceOverdue,
    NothingLogged,
    Notice,
    RunsOutSoon,
    WeekDigest,
)
from core.schedule import Job
from tests.adapters.chat.talk import Talk, facts, labels
from tests.core.shop import TODAY, changed, log, named
from tests.core.test_invoicing import shop_with_invoice


@pytest.fixture
def talk() -> Talk:
    talk = Talk()
    talk.shop.sell(600)
    return talk


def told(talk: Talk, kind: type[Notice], language: str = "en") -> list[Reply]:
    return [announce(message.notice, language) for message in talk.shop.told(kind)]


def as_it_stands(talk: Talk, language: str = "en") -> Reply:
    """The alert as it is drawn by now."""
    (alert,) = talk.shop.told(BalanceLow)
    return announce(talk.shop.redrawn(alert)[-1].notice, language)


async def test_an_alert_says_who_looks_after_it_in_place_of_the_button(talk: Talk) -> None:
    talk.shop.say("anna", log(480))
    (alert,) = told(talk, BalanceLow)
    taken = await talk.press("ben", alert, "I’m on it")

    assert (taken.title, taken.private) == (
        "Ben is looking after Acme; there are no more reminders of this alert",
        False,
    )
    drawn = as_it_stands(talk)
    assert drawn.lines[-1] == "Ben is looking after it, since Tue 3 Nov, 12:00."
    assert labels(drawn) == ["Approve 10 h", "Approve 20 h", "Approve 30 h", "Decline"]


async def test_says_in_german_who_was_first(talk: Talk) -> None:
    talk.speaks("mona", "de")
    talk.shop.say("anna", log(480))
    await talk.say("ben", "on it acme")
    second = await talk.say("mona", "übernehme acme")

    assert second.title == "Ben kümmert sich seit Di., 3. Nov., 12:00 um Acme"
    assert as_it_stands(talk, "de").lines[-1] == "Ben kümmert sich seit Di., 3. Nov., 12:00 darum."


async def test_a_decided_or_settled_alert_needs_nobody_to_look_after_it(talk: Talk) -> None:
    talk.shop.say("anna", log(480))
    await talk.say("mona", "decline TU1 it is over")

    assert labels(as_it_stands(talk)) == []


def test_a_reminder_leads_to_an_answer_and_to_whoever_looks_after_it(talk: Talk) -> None:
    talk.shop.say("anna", log(480))
    for _ in range(6):
        talk.shop.later(days=1)
        talk.shop.run_calendar(Job.REMINDER)
    first, *_, last = told(talk, AlertUnanswered)

    assert (first.kind, first.tone) == (Kind.ALERT, Tone.WARNING)
    assert first.title == "Still unanswered: 2:00 left for Acme"
    assert first.lines == (
        "The alert is from Tue 3 Nov, 12:00.",
        "Approve or decline the top-up, or say that you look after it.",
    )
    assert labels(first) == ["I’m on it"]
    assert last.title == "Nobody has answered: 2:00 left for Acme"
    assert labels(last) == [
        "Approve 10 h",
        "Approve 20 h",
        "Approve 30 h",
        "Decline",
        "I’m on it",
    ]


def test_the_client_reads_of_low_hours_and_of_nothing_internal(talk: Talk) -> None:
    talk.shop.set_terms(changed(client_told=True, overdraft_policy=OverdraftPolicy.HOLD))
    talk.shop.say("anna", log(480, "mail server // the password was weak"))
    (english,) = told(talk, ClientLow)
    (german,) = told(talk, ClientLow, "de")

    assert english == Reply(
        kind=Kind.ALERT,
        title="2:00 of your prepaid hours left",
        lines=(
            "That is at or below 2:00.",
            "At this pace it lasts until about 10 Nov 2026, or longer.",
        ),
        tone=Tone.WARNING,
        private=False,
        record=english.record,
    )
    assert german.title == "Noch 2:00 Ihrer vorausbezahlten Stunden übrig"


def test_by_default_the_client_is_told_nothing_of_an_alert(talk: Talk) -> None:
    talk.shop.say("anna", log(480))

    assert talk.shop.told(ClientLow) == []


def test_a_block_that_expires_is_named_with_its_last_day(talk: Talk) -> None:
    talk.shop.sell(600, client="Globex", expires=OnDate(date=TODAY + timedelta(days=40)))
    talk.shop.later(days=11)
    talk.shop.run_calendar(Job.EXPIRY_NOTICE)
    (english,), (german,) = told(talk, ExpiryNear), told(talk, ExpiryNear, "de")

    assert english.title == "10:00 of Globex’s hours expire in 29 days"
    assert english.lines == ("The last day is 13 Dec 2026. In all 10:00 are left.",)
    assert german.title == "10:00 von Globex verfallen in 29 Tagen"


def test_an_early_warning_has_the_forecast_and_offers_a_top_up(talk: Talk) -> None:
    talk.shop.set_terms(changed(lead_days=14))
    talk.shop.say("anna", log(400))
    talk.shop.later(days=1)
    talk.shop.run_calendar(Job.EARLY_WARNING)
    (warning,) = told(talk, RunsOutSoon)

    assert warning.title == "Acme may run out before a payment arrives: 3:15 left"
    assert warning.lines[-1] == "A payment takes 14 days here."
    assert warning.lines[0].startswith("At this pace it lasts until about")
    assert [button.say for button in warning.buttons] == ["topup Acme"]
    talk.shop.ask(object, "mona", RequestTopUp(client=named("Acme")))


def test_whoever_has_logged_nothing_is_asked_with_two_buttons() -> None:
    asked = announce(NothingLogged(day=date(2026, 11, 3)), "en")

    assert asked.title == "Nothing is logged for 3 Nov 2026 yet"
    assert [button.say for button in asked.buttons] == ["log", "remind me off"]
    assert announce(NothingLogged(day=date(2026, 11, 3)), "de").title == (
        "Für den 3. Nov. 2026 ist noch nichts gebucht"
    )


def test_a_digest_tells_what_wants_attention(talk: Talk) -> None:
    talk.shop.run_calendar(Job.DIGEST)
    talk.shop.open_with(600, client="Globex")
    talk.shop.later(days=33)
    talk.shop.say("anna", log(510))
    talk.shop.later(days=1)
    talk.shop.run_calendar(Job.DIGEST)
    english, german = told(talk, WeekDigest)[0], told(talk, WeekDigest, "de")[0]

    assert english.title == "The week ahead: one client is low on hours"
    assert english.lines == (
        "Open top-ups: Acme (10 h).",
        "No work for 4 weeks: Globex.",
        "One message was not delivered.",
    )
    assert english.table is not None
    assert english.table.rows == (("Acme", "1:30", "⚠ low"),)
    assert labels(english) == ["Show open top-ups", "Show what was not delivered"]
    assert german.title == "Die neue Woche: Bei einem Kunden sind die Stunden knapp"


async def test_terms_show_how_people_are_told(talk: Talk) -> None:
    shown = facts(await talk.say("mona", "terms acme"))
    assert shown["Unanswered alerts"] == "3 reminders, the first after 4:00 of service hours"
    assert shown["Early warning before a payment of"] == "none"
    changed_to = facts(await talk.say("mona", "terms acme set lead time 14 days"))

    assert changed_to == {"Early warning before a payment of": "none → 14 days"}


async def test_the_time_of_the_evening_question_is_repeated_with_its_zone(talk: Talk) -> None:
    said = await talk.say("anna", "remind me at 5pm")

    assert said.title == (
        "You will be asked at 17:00 (Europe/Berlin) on workdays when nothing is logged"
    )
    off = await talk.say("anna", "remind me off")
    assert off.title == "You will not be asked any more"


@pytest.mark.parametrize(
    ("language", "title", "labels_", "says"),
    [
        (
            "en",
            "Acme has not paid 2026-0001 (€1,428.00): it is 1 day overdue",
            ["Mark paid", "Cancel"],
            ["paid 2026-0001", "cancel 2026-0001 {}"],
        ),
        (
            "de",
            "Acme hat 2026-0001 (1.428,00 €) nicht bezahlt: seit 1 Tag überfällig",
            ["Als bezahlt vermerken", "Stornieren"],
            ["bezahlt 2026-0001", "stornieren 2026-0001 {}"],
        ),
    ],
)
def test_managers_are_reminded_of_an_overdue_invoice_with_what_can_be_done(
    language: str, title: str, labels_: list[str], says: list[str]
) -> None:
    shop = shop_with_invoice()
    shop.at = datetime(2026, 11, 18, 7, 0, tzinfo=UTC)
    shop.run_calendar(Job.OVERDUE)
    notice = shop.told(InvoiceOverdue)[0].notice
    reply = announce(notice, language)
    assert " ".join(reply.title.split()) == title
    assert labels(reply) == labels_
    assert [button.say for button in reply.buttons] == says
    assert reply.attachments[0].name == "2026-0001.pdf"
