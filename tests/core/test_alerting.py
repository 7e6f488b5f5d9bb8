"""Alerts: one for each crossing, resolved in its own thread, armed again."""

from datetime import timedelta

from core.agreements import ThresholdKind
from core.alerts import ThresholdState
from core.chat import Place
from core.commands import (
    AddMember,
    ArchiveClient,
    FixEntry,
    LinkChannel,
    SetClient,
    SetTerms,
    UnlinkChannel,
)
from core.days import DaysAgo
from core.notices import BalanceLow, BalanceRestored, TopUpOffered
from core.outbox import OutboxMessage
from core.people import Role
from core.results import HoursLogged
from core.term_changes import (
    SetRenewalThreshold,
)
from core.units import Minutes
from tests.core.shop import ALERTS, NOON, TEAM, Shop, identity, log, named

RENEWAL, EMPTY, LIMIT = (
    ThresholdKind.RENEWAL,
    ThresholdKind.EMPTY,
    ThresholdKind.OVERDRAFT_LIMIT,
)


def low(message: OutboxMessage) -> BalanceLow:
    assert isinstance(message.notice, BalanceLow)
    return message.notice


def restored(message: OutboxMessage) -> BalanceRestored:
    assert isinstance(message.notice, BalanceRestored)
    return message.notice


def kinds(shop: Shop) -> list[ThresholdKind]:
    return [alert.kind for alert in shop.alerts()]


def test_alerts_once_when_the_block_reaches_two_hours() -> None:
    shop = Shop()
    shop.sell(600)
    shop.log("anna", 465)
    assert shop.alerts() == []
    entry = shop.log("anna", 15)
    (alert,) = shop.alerts()
    assert (alert.kind, alert.level, alert.balance) == (RENEWAL, 120, 120)
    assert (alert.entry_id, alert.episode, alert.raised_at) == (entry, 1, NOON)
    (message,) = shop.told(BalanceLow)
    assert (message.place, message.subject, message.thread) == (ALERTS, alert.subject, None)
    notice = low(message)
    assert (notice.balance.client, notice.balance.balance) == ("Acme", 120)
    assert notice.entry is not None
    assert notice.entry.id == entry
    assert notice.top_up is not None


def test_staying_low_alerts_no_more() -> None:
    shop = Shop()
    shop.open_with(600)
    shop.log("anna", 480)
    shop.log("ben", 30)
    shop.later(days=3)
    shop.log("anna", 45)
    assert kinds(shop) == [RENEWAL]
    assert len(shop.told(BalanceLow)) == 1


def test_each_lower_level_alerts_for_itself() -> None:
    shop = Shop()
    shop.open_with(600)
    for minutes in (480, 120, 240):
        shop.log("anna", minutes)
    assert kinds(shop) == [RENEWAL, EMPTY, LIMIT]
    assert len(shop.told(BalanceLow)) == 3


def test_several_levels_reached_at_once_share_one_message_and_have_an_alert_each() -> None:
    shop = Shop()
    shop.open_with(600)
    logged = shop.ask(HoursLogged, "anna", log(840))
    assert [crossing.kind for crossing in logged.crossed] == [RENEWAL, EMPTY, LIMIT]
    assert kinds(shop) == [RENEWAL, EMPTY, LIMIT]
    (message,) = shop.told(BalanceLow)
    assert low(message).crossed == logged.crossed
    assert {alert.subject for alert in shop.alerts()} == {message.subject}


def test_the_first_entry_is_the_first_to_be_evaluated() -> None:
    shop = Shop()
    shop.tick()
    assert shop.books().alerts.thresholds(shop.agreement().id) == {}
    shop.open_with(600)
    assert shop.threshold(RENEWAL).state is ThresholdState.OK
    assert shop.alerts() == []


def test_an_opening_balance_below_the_level_alerts() -> None:
    shop = Shop()
    shop.open_with(90)
    assert kinds(shop) == [RENEWAL]


def test_a_client_that_was_never_sold_anything_alerts_at_its_first_work() -> None:
    shop = Shop()
    shop.log("anna", 15)
    assert kinds(shop) == [RENEWAL, EMPTY]


def test_a_rise_above_the_level_resolves_the_alert_in_its_own_thread() -> None:
    shop = Shop()
    shop.open_with(600)
    shop.log("anna", 480)
    (message,) = shop.told(BalanceLow)
    shop.later(hours=1)
    shop.adjust(1)
    (alert,) = shop.alerts()
    assert alert.resolved_at == shop.at
    (told,) = shop.told(BalanceRestored)
    assert (told.place, told.thread) == (ALERTS, message.subject)
    assert restored(told).balance == 121
    (redrawn,) = shop.redrawn(message)
    assert low(redrawn).resolved
    assert shop.threshold(RENEWAL).state is ThresholdState.OK


def test_a_rise_to_the_level_itself_resolves_nothing() -> None:
    shop = Shop()
    shop.open_with(600)
    shop.log("anna", 495)
    shop.adjust(15)
    assert shop.alerts()[0].resolved_at is None


def test_a_rise_above_the_lower_level_alone_resolves_that_alone() -> None:
    shop = Shop()
    shop.open_with(600)
    shop.log("anna", 480)
    shop.log("anna", 120)
    renewal, empty = shop.told(BalanceLow)
    shop.adjust(30)
    (told,) = shop.told(BalanceRestored)
    assert told.thread == empty.subject
    assert [crossing.kind for crossing in restored(told).risen] == [EMPTY]
    assert [low(each).resolved for each in shop.redrawn(empty)] == [True]
    assert not any(low(each).resolved for each in shop.redrawn(renewal))


def test_alerts_in_two_threads_are_each_resolved_in_their_own() -> None:
    shop = Shop()
    shop.open_with(600)
    shop.log("anna", 480)
    shop.log("anna", 120)
    messages = shop.told(BalanceLow)
    shop.adjust(600)
    told = {message.thread: restored(message).risen for message in shop.told(BalanceRestored)}
    assert {thread: [each.kind for each in risen] for thread, risen in told.items()} == {
        messages[0].subject: [RENEWAL],
        messages[1].subject: [EMPTY],
    }
    assert all(low(shop.redrawn(message)[-1]).resolved for message in messages)


def test_crossing_again_is_a_new_episode_and_within_24_hours_in_the_old_thread() -> None:
    shop = Shop()
    shop.open_with(600)
    shop.log("anna", 480)
    shop.adjust(60)
    shop.later(hours=23, minutes=59)
    shop.log("anna", 60)
    first, second = shop.alerts()
    assert (first.episode, second.episode) == (1, 2)
    assert second.subject != first.subject
    old, new = shop.told(BalanceLow)
    assert new.thread == old.subject
    assert shop.threshold(RENEWAL).thread == old.subject


def test_a_third_crossing_follows_into_the_thread_of_the_first() -> None:
    shop = Shop()
    shop.open_with(600)
    shop.log("anna", 480)
    for _ in range(2):
        shop.adjust(60)
        shop.later(hours=20)
        shop.log("anna", 60)
    first, second, third = shop.told(BalanceLow)
    assert second.thread == third.thread == first.subject


def test_crossing_again_after_24_hours_begins_a_new_thread() -> None:
    shop = Shop()
    shop.open_with(600)
    shop.log("anna", 480)
    shop.adjust(60)
    shop.later(hours=24)
    shop.log("anna", 60)
    assert [message.thread for message in shop.told(BalanceLow)] == [None, None]


def test_a_later_rise_resolves_the_newest_episode_only() -> None:
    shop = Shop()
    shop.open_with(600)
    shop.log("anna", 480)
    shop.adjust(60)
    first_resolved = shop.alerts()[0].resolved_at
    shop.later(days=2)
    shop.log("anna", 60)
    shop.later(days=1)
    shop.adjust(60)
    first, second = shop.alerts()
    assert first.resolved_at == first_resolved
    assert second.resolved_at == shop.at


def test_an_undo_that_lifts_the_balance_resolves_and_arms_again() -> None:
    shop = Shop()
    shop.open_with(600)
    shop.log("anna", 480)
    shop.undo("anna")
    assert shop.alerts()[0].resolved_at is not None
    shop.log("anna", 480)
    assert [alert.episode for alert in shop.alerts()] == [1, 2]


def test_a_purchase_that_lifts_the_balance_resolves() -> None:
    shop = Shop()
    shop.log("anna", 60)
    shop.sell(600)
    assert all(alert.resolved_at == NOON for alert in shop.alerts())


def test_a_changed_level_is_evaluated_at_once() -> None:
    shop = Shop()
    shop.open_with(200)
    raised = SetTerms(client=named("acme"), change=SetRenewalThreshold(minutes=Minutes(240)))
    shop.say("mona", raised)
    (alert,) = shop.alerts()
    assert (alert.level, alert.entry_id) == (240, None)
    lowered = SetTerms(client=named("acme"), change=SetRenewalThreshold(minutes=Minutes(60)))
    shop.say("mona", lowered)
    assert shop.alerts()[0].resolved_at == NOON
    assert shop.threshold(RENEWAL).level == 60


def test_only_the_final_balance_of_an_operation_counts() -> None:
    shop = Shop()
    shop.open_with(600)
    entry = shop.log("anna", 450)
    shop.say("anna", FixEntry(entry_id=entry, day=DaysAgo(days=1)))
    assert shop.alerts() == []


def test_clients_alert_apart_from_each_other() -> None:
    shop = Shop()
    shop.open_with(130)
    shop.open_with(600, client="Globex")
    shop.log("anna", 15)
    shop.log("anna", 15, client="Globex")
    assert len(shop.alerts("Acme")) == 1
    assert shop.alerts("Globex") == []


def test_every_alert_channel_gets_the_alert_under_one_subject() -> None:
    shop = Shop()
    shop.say("mona", LinkChannel(alerts=True), place=TEAM)
    shop.open_with(130)
    shop.log("anna", 15)
    messages = shop.told(BalanceLow)
    assert [message.place for message in messages] == [ALERTS, TEAM]
    assert len({message.subject for message in messages}) == 1
    assert len(shop.alerts()) == 1
    shop.adjust(30)
    assert [message.place for message in shop.outbox() if message.updates] == [ALERTS, TEAM]


def test_without_an_alert_channel_every_manager_is_told_in_their_own_language() -> None:
    shop = Shop()
    shop.say("mona", UnlinkChannel(), place=ALERTS)
    shop.replace_person("max", language="de")
    shop.open_with(90)
    told = [(message.place.channel, message.language) for message in shop.told(BalanceLow)]
    assert told == [("max", "de"), ("mona", "en")]
    assert all(message.place.direct for message in shop.told(BalanceLow))


def test_a_manager_without_an_account_cannot_be_told_and_disturbs_nobody() -> None:
    shop = Shop()
    shop.say("mona", UnlinkChannel(), place=ALERTS)
    shop.say("mona", AddMember(handle="nora", role=Role.MANAGER))
    shop.open_with(90)
    assert [message.place.channel for message in shop.told(BalanceLow)] == ["max", "mona"]


def test_a_client_never_gets_an_alert() -> None:
    shop = Shop()
    shop.say("mona", UnlinkChannel(), place=ALERTS)
    shop.open_with(90)
    channels = {message.place.channel for message in shop.outbox()}
    assert channels.isdisjoint({"acme", "carl", "vera", "gina"})


def test_an_archived_client_raises_no_alert() -> None:
    shop = Shop()
    shop.open_with(600)
    entry = shop.log("anna", 450)
    shop.say("mona", ArchiveClient(client=named("acme")))
    shop.say("anna", FixEntry(entry_id=entry, worked=Minutes(600)))
    assert shop.alerts() == []
    assert shop.balance() == 0


def test_messages_redrawn_at_the_same_instant_have_names_of_their_own() -> None:
    shop = Shop()
    shop.open_with(600)
    shop.log("anna", 480)
    (message,) = shop.told(BalanceLow)
    for minutes in (600, 600):
        shop.log("ben", minutes)
    shop.adjust(2000)
    subjects = [each.subject for each in shop.redrawn(message)]
    assert len(subjects) == len(set(subjects)) > 1


def test_a_message_that_changed_twice_in_one_operation_is_redrawn_once() -> None:
    shop = Shop()
    shop.open_with(600)
    shop.log("anna", 600)  # two levels, one message
    (message,) = shop.told(BalanceLow)
    shop.adjust(600)
    assert len(shop.redrawn(message)) == 1


def test_the_offer_stays_in_the_thread_of_the_alert() -> None:
    shop = Shop()
    shop.open_with(600)
    shop.log("anna", 480)
    assert shop.told(TopUpOffered) == []
    (top_up,) = shop.top_ups()
    (message,) = shop.told(BalanceLow)
    assert (top_up.subject, top_up.thread) == (message.subject, message.subject)
    assert message.top_up_id == top_up.id


def test_an_alert_in_an_old_thread_has_its_top_up_in_that_thread() -> None:
    shop = Shop()
    shop.open_with(600)
    shop.log("anna", 480)
    shop.adjust(60)
    shop.later(hours=1)
    shop.log("anna", 60)
    old, new = shop.told(BalanceLow)
    (top_up,) = shop.top_ups()[1:]
    assert (top_up.subject, top_up.thread) == (new.subject, old.subject)


def test_the_people_behind_a_place_are_told_at_their_account() -> None:
    shop = Shop()
    shop.say("mona", UnlinkChannel(), place=ALERTS)
    shop.open_with(90)
    (to_max, _) = shop.told(BalanceLow)
    account = identity("max")
    assert to_max.place == Place(
        platform=account.platform, workspace=account.workspace, channel=account.user, direct=True
    )


def test_the_organisations_language_is_that_of_the_alert_channel() -> None:
    shop = Shop()
    shop.say("mona", SetClient(client=named("acme"), language="de"))
    shop.open_with(90)
    assert [message.language for message in shop.told(BalanceLow)] == ["en"]


def test_an_alert_tells_the_pace_at_which_hours_are_used() -> None:
    shop = Shop()
    shop.open_with(600)
    shop.log("anna", 480)
    (message,) = shop.told(BalanceLow)
    pace = low(message).balance.pace
    assert (pace.used, pace.days) == (480, 28)
    assert pace.runs_out_on == (NOON + timedelta(days=7)).date()
