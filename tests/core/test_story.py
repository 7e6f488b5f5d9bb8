"""The story that the product exists for: log, alert, approve, balance."""

from core.agreements import CreditOn, ThresholdKind
from core.commands import ApproveTopUp, ShowBalance
from core.notices import BalanceLow, TopUpMoved
from core.results import ClientBalance, HoursLogged, TopUpChanged
from core.topups import TopUpState
from tests.core.shop import ALERTS, Shop, changed, log, named


def test_a_block_that_reaches_two_hours_alerts_and_is_renewed_in_the_thread() -> None:
    shop = Shop()
    shop.set_terms(changed(credit_on=CreditOn.APPROVAL))
    shop.sell(600)

    logged = shop.say("anna", log(480, "migrated the mail server"))
    assert isinstance(logged, HoursLogged)
    assert logged.balance == 120
    assert [crossing.kind for crossing in logged.crossed] == [ThresholdKind.RENEWAL]

    (alert,) = shop.told(BalanceLow)
    assert alert.place == ALERTS
    assert isinstance(alert.notice, BalanceLow)
    assert alert.notice.top_up is not None
    assert alert.notice.top_up.minutes == 600

    approved = shop.say("mona", ApproveTopUp(top_up_id=alert.top_up_id))
    assert isinstance(approved, TopUpChanged)
    assert approved.top_up.state is TopUpState.APPROVED
    assert approved.top_up.credited
    assert approved.balance == 720
    (moved,) = shop.told(TopUpMoved)
    assert moved.thread == alert.subject
    redrawn = [message for message in shop.outbox() if message.updates == alert.subject]
    assert [message.notice.resolved for message in redrawn] == [True]  # type: ignore[union-attr]

    asked = shop.say("carl", ShowBalance())
    assert isinstance(asked, ClientBalance)
    assert asked.balance.client == "Acme"
    assert asked.balance.balance == 720
    assert shop.balance() == 720
    assert shop.say("anna", ShowBalance(client=named("acm"))) == asked
