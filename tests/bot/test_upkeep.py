from datetime import timedelta

from bot.upkeep import EVERY, Upkeep
from core.days import OnDate
from core.notices import BalanceLow
from tests.core.shop import TODAY, Shop, log


async def test_expires_the_block_of_a_client_for_whom_nobody_works_and_alerts() -> None:
    shop = Shop()
    shop.sell(600, expires=OnDate(date=TODAY + timedelta(days=5)))
    upkeep = Upkeep(store=shop.store, clock=lambda: shop.at)

    shop.later(days=5)
    await upkeep.round()
    assert shop.balance() == 600

    shop.later(days=1)
    assert await upkeep.round() == EVERY
    assert shop.balance() == 0
    assert len(shop.told(BalanceLow)) == 1

    await upkeep.round()
    assert len(shop.told(BalanceLow)) == 1


async def test_forgets_the_keys_of_requests_after_thirty_days() -> None:
    shop = Shop()
    shop.sell(600)
    upkeep = Upkeep(store=shop.store, clock=lambda: shop.at)
    shop.say("anna", log(30), key="delivery-1")

    shop.later(days=30)
    await upkeep.round()
    shop.say("anna", log(30), key="delivery-1")
    assert shop.balance() == 570

    shop.later(minutes=1)
    await upkeep.round()
    shop.say("anna", log(30), key="delivery-1")
    assert shop.balance() == 540
