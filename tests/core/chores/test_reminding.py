"""An alert that nobody answers: reminded of, then taken to managers, until somebody does."""

from datetime import datetime, timedelta

import pytest

from core.agreements import CreditOn
from core.commands import ApproveTopUp, DeclineTopUp, TakeAlert
from core.notices import AlertUnanswered, BalanceLow
from core.outbox import OutboxMessage
from core.refusals import NoAlertRuns, NotAllowed, UnknownClient
from core.results import AlertTaken
from core.schedule import Job
from core.views import Taken
from tests.core.shop import ALERTS, BERLIN_ZONE, NOON, Shop, changed, named

ON_IT = TakeAlert(client=named("Acme"))


def alarmed() -> Shop:
    """At noon on a Tuesday Acme reaches its threshold."""
    shop = Shop()
    shop.sell(600)
    shop.log("anna", 480)
    shop.post()
    return shop


def reminded(shop: Shop) -> list[OutboxMessage]:
    return shop.told(AlertUnanswered)


def run_for(shop: Shop, days: int) -> list[datetime]:
    """Let days pass, a quarter of an hour after the other; returns when somebody was told."""
    moments = []
    for _ in range(days * 96):
        shop.later(minutes=15)
        if shop.run_calendar(Job.REMINDER):
            moments.append(shop.at.astimezone(BERLIN_ZONE))
    return moments


def test_reminds_after_four_working_hours_then_each_working_morning_then_tells_managers() -> None:
    shop = alarmed()

    assert [f"{moment:%a %H:%M}" for moment in run_for(shop, 14)] == [
        "Tue 16:00",
        "Wed 08:00",
        "Thu 08:00",
        "Fri 08:00",
        "Mon 08:00",
    ]
    channels = [(message.place.channel, message.place.direct) for message in reminded(shop)]
    assert channels == [("alerts", False)] * 3 + [("max", True), ("mona", True)]


def test_a_reminder_stands_in_the_alerts_thread() -> None:
    shop = alarmed()
    (alert,) = shop.told(BalanceLow)
    shop.later(hours=4)
    shop.run_calendar(Job.REMINDER)

    (reminder,) = reminded(shop)
    assert (reminder.place, reminder.thread) == (ALERTS, alert.subject)
    notice = reminder.notice
    assert isinstance(notice, AlertUnanswered)
    assert (notice.client, notice.balance, notice.since) == ("Acme", 120, NOON)
    assert not notice.escalated
    assert notice.top_up is not None


def test_after_ten_days_without_the_program_one_reminder_comes_not_all_of_them() -> None:
    shop = alarmed()
    shop.later(days=10)

    shop.run_calendar()
    shop.run_calendar()
    assert len(reminded(shop)) == 1


def test_nobody_is_reminded_at_night_of_an_alert_that_is_long_due() -> None:
    shop = alarmed()
    shop.later(hours=13)

    assert shop.run_calendar(Job.REMINDER) == []
    shop.later(hours=7)
    assert len(shop.run_calendar(Job.REMINDER)) == 1


def test_whoever_is_on_it_ends_the_reminders_and_stands_on_the_alert() -> None:
    shop = alarmed()
    (alert,) = shop.told(BalanceLow)
    shop.later(hours=1)
    taken = shop.ask(AlertTaken, "ben", ON_IT)

    assert (taken.taken.by, taken.anew) == ("Ben", True)
    redrawn = shop.redrawn(alert)[-1].notice
    assert isinstance(redrawn, BalanceLow)
    assert redrawn.taken == Taken(by="Ben", at=NOON + timedelta(hours=1))
    assert run_for(shop, 5) == []


def test_the_second_to_be_on_it_is_told_who_was_first() -> None:
    shop = alarmed()
    shop.say("ben", ON_IT)
    shop.later(hours=1)
    second = shop.ask(AlertTaken, "mona", ON_IT)

    assert (second.taken, second.anew) == (Taken(by="Ben", at=NOON), False)


def test_in_the_thread_of_the_alert_no_client_has_to_be_said() -> None:
    shop = alarmed()
    (alert,) = shop.told(BalanceLow)

    assert shop.ask(AlertTaken, "ben", TakeAlert(), place=shop.thread_of(alert)).client == "Acme"


def test_a_lower_level_reminds_again() -> None:
    shop = alarmed()
    shop.say("ben", ON_IT)
    shop.log("anna", 120)

    assert [f"{moment:%a %H:%M}" for moment in run_for(shop, 1)] == ["Tue 16:00", "Wed 08:00"]
    assert isinstance(shop.told(BalanceLow)[-1].notice, BalanceLow)


def test_a_later_episode_reminds_again() -> None:
    shop = alarmed()
    shop.say("ben", ON_IT)
    shop.adjust(60)
    shop.adjust(-60)

    assert len(run_for(shop, 1)) == 2


@pytest.mark.parametrize(
    "decision", [ApproveTopUp(top_up_id=1), DeclineTopUp(top_up_id=1, reason="no")]
)
def test_a_decision_about_the_top_up_ends_the_reminders(
    decision: ApproveTopUp | DeclineTopUp,
) -> None:
    shop = alarmed()
    shop.say("mona", decision)

    assert run_for(shop, 5) == []


def test_a_balance_that_rose_ends_the_reminders() -> None:
    shop = alarmed()
    shop.adjust(60)

    assert run_for(shop, 5) == []


def test_an_approval_that_is_credited_ends_the_reminders() -> None:
    shop = Shop()
    shop.set_terms(changed(credit_on=CreditOn.APPROVAL))
    shop.sell(600)
    shop.log("anna", 480)
    shop.say("mona", ApproveTopUp(top_up_id=1))

    assert run_for(shop, 5) == []


def test_terms_say_how_often_and_after_what() -> None:
    shop = Shop()
    shop.set_terms(changed(reminders=1, remind_after=60))
    shop.sell(600)
    shop.log("anna", 480)
    shop.post()

    moments = [f"{moment:%a %H:%M}" for moment in run_for(shop, 7)]
    assert moments == ["Tue 13:00", "Wed 08:00", "Thu 08:00"]
    assert [message.place.direct for message in reminded(shop)] == [False, True, True]


def test_without_reminders_nobody_is_reminded_or_told() -> None:
    shop = Shop()
    shop.set_terms(changed(reminders=0))
    shop.sell(600)
    shop.log("anna", 480)

    assert run_for(shop, 7) == []


def test_an_archived_client_reminds_nobody() -> None:
    shop = alarmed()
    shop.archive("Acme")

    assert run_for(shop, 3) == []


def test_without_an_alert_there_is_nothing_to_look_after() -> None:
    shop = Shop()
    shop.sell(600)

    assert shop.refuse(NoAlertRuns, "anna", ON_IT).client == "Acme"


def test_a_clients_contact_looks_after_no_alert() -> None:
    shop = alarmed()

    shop.refuse(NotAllowed, "carl", ON_IT)
    shop.refuse(UnknownClient, "anna", TakeAlert(client=named("Nobody")))
