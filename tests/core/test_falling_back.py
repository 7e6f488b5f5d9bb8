"""What is refused for good goes to somebody who can do something about it."""

from dataclasses import replace

import pytest

from core.chat import Binding, BindingKind, Place
from core.commands import RedactNote
from core.notices import BalanceLow, ClientReloaded, Notice, Undelivered
from core.operations.falling_back import fall_back
from core.outbox import Delivery, OutboxMessage
from core.units import Minutes
from tests.core.shop import ACME_CHANNEL, ALERTS, Shop

SECOND_ALERTS = Place(platform="test", workspace="msp", channel="alerts-2")


@pytest.fixture
def shop() -> Shop:
    """Acme is low, and nobody has been told yet."""
    shop = Shop()
    shop.sell(600)
    shop.log("anna", 540)
    return shop


def refuse(shop: Shop, message: OutboxMessage) -> int:
    """Have a platform refuse a message for good; returns how many are told instead."""
    failed = replace(message, delivery=Delivery.FAILED, error="channel_not_found")
    shop.store.run(lambda unit: unit.queue.replace(failed))
    return shop.store.run(lambda unit: fall_back(failed, unit, shop.at))


def alert_in(shop: Shop, place: Place) -> OutboxMessage:
    return next(each for each in shop.told(BalanceLow) if each.place == place)


def places(shop: Shop, kind: type[Notice]) -> list[tuple[str, bool]]:
    return [(each.place.channel, each.place.direct) for each in shop.told(kind)]


def test_managers_are_told_directly_what_the_alert_channel_refused(shop: Shop) -> None:
    assert refuse(shop, alert_in(shop, ALERTS)) == 2

    assert places(shop, BalanceLow) == [("alerts", False), ("max", True), ("mona", True)]
    assert places(shop, Undelivered) == [("max", True), ("mona", True)]
    anew = shop.told(BalanceLow)[-1]
    word = shop.told(Undelivered)[-1]
    assert (anew.delivery, anew.top_up_id) == (Delivery.QUEUED, alert_in(shop, ALERTS).top_up_id)
    assert word.notice == Undelivered(platform="test", channel="alerts", reason="channel_not_found")
    assert word.thread == anew.subject


def test_a_note_that_was_redacted_meanwhile_is_told_to_nobody() -> None:
    shop = Shop()
    shop.sell(600)
    entry_id = shop.log("anna", 540, "password hunter2")
    shop.say("mona", RedactNote(entry_id=entry_id, reason="password"))
    refuse(shop, alert_in(shop, ALERTS))

    anew = [each.notice for each in shop.told(BalanceLow) if each.place.direct]
    assert len(anew) == 2
    assert "hunter2" not in repr(anew)


def test_nobody_is_told_again_what_another_alert_channel_shows() -> None:
    shop = Shop()
    other = Binding(place=SECOND_ALERTS, kind=BindingKind.ALERTS)
    shop.store.run(lambda unit: unit.books(shop.organisation_id).places.bind(other))
    shop.sell(600)
    shop.log("anna", 540)

    assert refuse(shop, alert_in(shop, ALERTS)) == 0
    assert refuse(shop, alert_in(shop, SECOND_ALERTS)) == 2


def test_ends_where_nobody_is_left_to_be_told(shop: Shop) -> None:
    refuse(shop, alert_in(shop, ALERTS))
    first, second = shop.told(BalanceLow)[1:]
    assert refuse(shop, first) == 0
    assert refuse(shop, second) == 0


def test_a_redrawing_that_was_refused_is_told_to_nobody(shop: Shop) -> None:
    redrawing = replace(alert_in(shop, ALERTS), updates="alert/1")
    assert refuse(shop, redrawing) == 0


def test_the_team_hears_what_a_client_could_not_be_told(shop: Shop) -> None:
    said = ClientReloaded(client="Acme", minutes=Minutes(600), balance=Minutes(660), charged=False)
    alert = alert_in(shop, ALERTS)
    to_client = replace(
        alert, place=ACME_CHANNEL, subject="reloaded/1", notice=said, top_up_id=None
    )
    queued = shop.store.run(lambda unit: unit.books(shop.organisation_id).outbox.add(to_client))

    assert refuse(shop, queued) == 1

    (told,) = shop.told(Undelivered)
    assert told.place == ALERTS
    assert isinstance(told.notice, Undelivered)
    assert (told.notice.client, told.notice.notice) == ("Acme", said)
