"""After a decline the rules propose nothing until the balance falls further."""

from core.commands import DeclineTopUp, RequestTopUp
from core.notices import BalanceLow
from core.results import TopUpChanged
from core.topups import TopUpCause, TopUpState
from core.units import Minutes
from tests.core.renewals import proposed, shop_at
from tests.core.shop import named


def decline(reason: str = "not now") -> DeclineTopUp:
    return DeclineTopUp(client=named("acme", reason), reason=reason)


def test_a_decline_mutes_until_the_next_lower_level() -> None:
    shop = shop_at(600)
    shop.log("anna", 480)
    shop.say("carl", decline())
    shop.log("anna", 60)
    assert shop.top_ups(TopUpState.PROPOSED) == []
    shop.log("anna", 60)  # nothing is left
    top_up = proposed(shop)
    alert = shop.told(BalanceLow)[-1]
    assert (top_up.subject, top_up.thread) == (alert.subject, alert.subject)


def test_a_second_decline_mutes_until_the_overdraft_limit() -> None:
    shop = shop_at(600)
    for minutes in (480, 120):
        shop.log("anna", minutes)
        shop.say("mona", decline())
    shop.log("anna", 225)
    assert shop.top_ups(TopUpState.PROPOSED) == []
    shop.log("anna", 15)
    assert proposed(shop).minutes == 600


def test_after_the_lowest_level_a_decline_mutes_until_it_is_armed_again() -> None:
    shop = shop_at(600)
    shop.log("anna", 840)
    shop.say("mona", decline())
    shop.log("ben", 600)
    assert shop.top_ups(TopUpState.PROPOSED) == []
    shop.adjust(2000)
    shop.log("ben", 800)
    shop.log("mona", 300)
    assert proposed(shop).minutes == 600


def test_a_decline_of_several_levels_mutes_them_all() -> None:
    shop = shop_at(600)
    shop.log("anna", 600)
    shop.say("mona", decline())
    shop.log("anna", 15)
    assert shop.top_ups(TopUpState.PROPOSED) == []


def test_a_new_episode_asks_again_after_a_decline() -> None:
    shop = shop_at(600)
    shop.log("anna", 480)
    shop.say("mona", decline())
    shop.adjust(60)
    shop.log("anna", 60)
    assert proposed(shop).minutes == 600


def test_a_decline_without_an_alarm_mutes_nothing() -> None:
    shop = shop_at(600)
    shop.say("anna", RequestTopUp(client=named("acme")))
    shop.say("mona", decline())
    shop.log("anna", 480)
    assert proposed(shop).cause is TopUpCause.THRESHOLD


def test_what_was_muted_is_not_enlarged_against_the_will_of_who_asked() -> None:
    shop = shop_at(600)
    shop.log("anna", 1200)
    shop.say("mona", decline())
    asked = RequestTopUp(client=named("acme"), minutes=Minutes(600))
    assert shop.ask(TopUpChanged, "carl", asked).top_up.minutes == 600
    shop.log("ben", 15)
    assert proposed(shop).minutes == 600
