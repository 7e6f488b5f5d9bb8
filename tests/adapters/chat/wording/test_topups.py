"""What is said of top-ups and alerts, to whoever decides and to whoever reads along."""

import pytest

from adapters.chat.reply import Kind, Reply, Tone
from adapters.chat.wording import announce
from core.agreements import CreditOn, RenewalPolicy
from core.notices import (
    BalanceLow,
    BalanceRestored,
    ClientReloaded,
    Notice,
    TopUpMoved,
    TopUpOffered,
)
from tests.adapters.chat.talk import Talk, facts, labels
from tests.core.shop import changed, log


@pytest.fixture
def talk() -> Talk:
    talk = Talk()
    talk.shop.sell(600)
    return talk


def told(talk: Talk, kind: type[Notice], language: str = "en") -> list[Reply]:
    """What was posted of a kind, as it is drawn."""
    return [announce(message.notice, language) for message in talk.shop.told(kind)]


def redrawn(talk: Talk, language: str = "en") -> Reply:
    """The newest redrawing of the newest alert."""
    return announce(
        [message for message in talk.shop.outbox() if message.updates is not None][-1].notice,
        language,
    )


def test_alerts_with_hours_left_first_then_what_happened_and_what_is_offered(talk: Talk) -> None:
    talk.shop.say("anna", log(480, "migrated the mail server"))
    (alert,) = told(talk, BalanceLow)
    assert (alert.kind, alert.tone, alert.private) == (Kind.ALERT, Tone.WARNING, False)
    assert alert.title == "2:00 left for Acme"
    assert facts(alert) == {
        "Used": "8:00 in the last 28 days",
        "Top-up": "10 h at €120.00 an hour = €1,200.00 (TU1)",
    }
    assert alert.lines == (
        "The balance has reached the renewal threshold of 2:00.",
        "Anna logged 8:00 on Tue 3 Nov, E2: migrated the mail server",
        "At this pace it lasts until about 10 Nov 2026, or longer.",
    )
    assert [(button.say, button.asks) for button in alert.buttons] == [
        ("approve TU1", None),
        ("approve TU1 20h", None),
        ("approve TU1 30h", None),
        ("decline TU1 {}", "Why is it declined?"),
        ("on it Acme", None),
    ]


def test_alerts_in_german(talk: Talk) -> None:
    talk.shop.say("anna", log(490, "Mailserver umgezogen"))
    (alert,) = told(talk, BalanceLow, "de")
    assert alert.title == "1:45 übrig für Acme"
    assert alert.lines[1] == (
        "Anna hat am Di., 3. Nov. 8:10 gebucht (8:15 abgebucht), E2: Mailserver umgezogen"
    )
    assert [button.say for button in alert.buttons] == [
        "freigeben TU1",
        "freigeben TU1 20h",
        "freigeben TU1 30h",
        "ablehnen TU1 {}",
        "übernehme Acme",
    ]


def test_alerts_red_when_the_hours_are_used_up(talk: Talk) -> None:
    talk.shop.say("anna", log(600, ""))
    (alert,) = told(talk, BalanceLow)
    assert alert.tone is Tone.BAD
    assert alert.lines[-2:] == (
        "The prepaid hours are used up.",
        "Anna logged 10:00 on Tue 3 Nov, E2.",
    )


async def test_alerts_of_what_an_adjustment_did(talk: Talk) -> None:
    await talk.say("mona", "adjust acme -9h counted twice")
    (alert,) = told(talk, BalanceLow)
    assert alert.lines[-1] == "Cause: adjustment −9:00, by Mona (E2)"


async def test_shows_one_of_two_approvals_and_then_the_outcome(talk: Talk) -> None:
    talk.shop.set_terms(changed(two_person_above_cents=100_000))
    talk.shop.say("anna", log(480, "migration"))
    (alert,) = told(talk, BalanceLow)
    assert facts(alert)["Approvals"] == "0 of 2"

    first = await talk.say("carl", "approve TU1")
    assert (first.kind, first.title) == (
        Kind.TOP_UP,
        "Acme: one approval given for 10 h, one more is needed (TU1)",
    )
    alert = redrawn(talk)
    assert facts(alert)["Approvals"] == "1 of 2: Carl"
    assert labels(alert)[0] == "Approve 10 h"

    again = await talk.say("carl", "approve TU1")
    assert again.title == "You have approved TU1 for Acme already."
    second = await talk.say("mona", "approve TU1")
    assert (second.kind, facts(second)["Approvals"]) == (Kind.APPROVED, "2 of 2: Carl and Mona")
    alert = redrawn(talk)
    assert alert.buttons == ()
    assert "10 h approved by Mona, Tue 3 Nov, 12:02" in alert.lines


async def test_tells_the_slower_of_two_who_decided_and_when(talk: Talk) -> None:
    talk.shop.say("anna", log(480, "migration"))
    await talk.say("mona", "approve TU1")
    late = await talk.say("max", "approve TU1")
    assert late.title == "TU1 for Acme is approved already, by Mona, Tue 3 Nov, 12:00."
    german = await talk.say("max", "ablehnen TU1 zu teuer", locale="de")
    assert german.title == "TU1 für Acme ist schon freigegeben, von Mona, Di., 3. Nov., 12:00."


async def test_leads_a_manager_from_approval_to_payment(talk: Talk) -> None:
    talk.shop.say("anna", log(480, "migration"))
    approved = await talk.say("mona", "approve TU1")
    assert approved.lines == ("The hours are credited when the payment is in.",)
    assert labels(approved) == ["Mark invoiced", "Mark paid", "Cancel"]
    invoiced = await talk.press("mona", approved, "Mark invoiced")
    assert (invoiced.kind, labels(invoiced)) == (Kind.INVOICED, ["Mark paid", "Cancel"])
    paid = await talk.press("mona", invoiced, "Mark paid")
    assert (paid.kind, facts(paid)["Left"]) == (Kind.PAID, "12:00")
    assert paid.lines == ("The hours are credited.",)


async def test_keeps_the_bookkeeping_from_a_clients_approver(talk: Talk) -> None:
    talk.shop.say("anna", log(480, "migration"))
    approved = await talk.say("carl", "approve TU1")
    assert (approved.kind, approved.buttons) == (Kind.APPROVED, ())


async def test_keeps_the_reasons_of_the_staff_from_a_clients_approver(talk: Talk) -> None:
    await talk.say("anna", "topup acme because they break everything")
    approved = await talk.say("carl", "approve TU1")
    assert "break everything" not in repr(approved)
    assert "break everything" in repr(await talk.say("mona", "paid TU1"))
    asked = await talk.say("carl", "topup because we grow")
    assert facts(asked)["Reason"] == "we grow"


def test_announces_in_english_where_nobody_speaks_the_language(talk: Talk) -> None:
    talk.shop.say("anna", log(480, "migration"))
    (alert,) = told(talk, BalanceLow, "fr")
    assert (alert.title, alert.language) == ("2:00 left for Acme", "en")


async def test_cancels_what_was_invoiced(talk: Talk) -> None:
    talk.shop.set_terms(changed(credit_on=CreditOn.INVOICE))
    talk.shop.say("anna", log(480, "migration"))
    await talk.say("mona", "approve TU1")
    invoiced = await talk.say("mona", "invoiced TU1 INV-118")
    assert facts(invoiced)["Reference"] == "INV-118"
    cancelled = await talk.press("mona", invoiced, "Cancel", told="invoiced twice")
    assert (cancelled.kind, facts(cancelled)["Reason"]) == (Kind.CANCELLED, "invoiced twice")
    assert facts(cancelled)["Left"] == "2:00"
    assert cancelled.lines == ("The hours were taken back.",)


async def test_says_nothing_of_hours_when_none_were_credited_before_it_was_cancelled(
    talk: Talk,
) -> None:
    talk.shop.say("anna", log(480, "migration"))
    approved = await talk.say("mona", "approve TU1")
    cancelled = await talk.press("mona", approved, "Cancel", told="too dear")
    assert cancelled.lines == ()


async def test_offers_what_somebody_asked_for_with_who_and_why(talk: Talk) -> None:
    asked = await talk.say("carl", "topup 20h because the migration starts")
    assert (asked.kind, asked.title) == (Kind.TOP_UP, "Acme: top-up of 20 h proposed (TU1)")
    (offer,) = told(talk, TopUpOffered)
    assert (offer.kind, offer.private) == (Kind.NOTICE, False)
    assert facts(offer) == {
        "Left": "10:00",
        "Top-up": "20 h at €114.00 an hour = €2,280.00 (TU1)",
        "Asked for by": "Carl",
        "Reason": "the migration starts",
    }
    assert labels(offer) == ["Approve 20 h", "Approve 10 h", "Approve 30 h", "Decline"]


def test_says_why_an_automatic_renewal_asks_instead(talk: Talk) -> None:
    talk.shop.set_terms(changed(renewal=RenewalPolicy.AUTO))
    talk.shop.say("anna", log(480, "migration"))
    (alert,) = told(talk, BalanceLow)
    assert alert.lines[-1] == (
        "It was not renewed automatically: there is no direct debit mandate."
    )


async def test_tells_in_the_thread_that_a_top_up_lifted_the_balance(talk: Talk) -> None:
    talk.shop.set_terms(changed(credit_on=CreditOn.APPROVAL))
    talk.shop.say("anna", log(480, "migration"))
    await talk.say("mona", "approve TU1")
    (moved,) = told(talk, TopUpMoved)
    assert moved.lines == (
        "10 h approved by Mona, Tue 3 Nov, 12:00",
        "The hours are credited.",
        "The balance is above 2:00 again.",
    )
    settled = redrawn(talk)
    assert (settled.title, settled.tone) == ("Settled: Acme was down to 2:00", Tone.GOOD)


async def test_tells_that_a_correction_lifted_the_balance(talk: Talk) -> None:
    talk.shop.say("anna", log(480, "migration"))
    await talk.say("anna", "undo E2")
    (restored,) = told(talk, BalanceRestored)
    assert (restored.title, restored.tone) == (
        "10:00 left for Acme: above 2:00 again",
        Tone.GOOD,
    )


async def test_tells_the_clients_channel_what_was_credited_and_no_more(talk: Talk) -> None:
    talk.shop.set_terms(changed(credit_on=CreditOn.APPROVAL))
    talk.shop.say("anna", log(480, "migration"))
    await talk.say("mona", "approve TU1")
    (reloaded,) = told(talk, ClientReloaded)
    assert (reloaded.title, reloaded.buttons) == ("10 h credited, 12:00 left", ())
    assert (reloaded.facts, reloaded.lines) == ((), ())


def test_says_at_every_reload_that_it_was_charged(talk: Talk) -> None:
    talk.shop.set_terms(
        changed(
            renewal=RenewalPolicy.AUTO,
            credit_on=CreditOn.APPROVAL,
            mandate="SEPA-118",
            auto_cap_cents=500_000,
            auto_monthly_cap_cents=900_000,
        )
    )
    talk.shop.say("anna", log(480, "migration"))
    (reloaded,) = told(talk, ClientReloaded, "de")
    assert reloaded.title == ("10 h gutgeschrieben und per Lastschrift eingezogen, 12:00 übrig")
