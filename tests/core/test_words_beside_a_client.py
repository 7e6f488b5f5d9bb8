"""A decision's words: what is the client, what the reason or the reference."""

import pytest

from core.commands import ApproveTopUp, DeclineTopUp, MarkPaid, Reading, RequestTopUp
from core.refusals import ReasonNeeded, UnknownClient
from core.results import TopUpChanged
from core.topups import TopUpState
from tests.core.shop import ACME_CHANNEL, Shop, named

TOO_EARLY = (
    Reading(name="acme too early"),
    Reading(name="acme too", rest="early"),
    Reading(name="acme", rest="too early"),
)
INV_7 = (Reading(name="acme INV-7"), Reading(name="acme", rest="INV-7"))


def _proposed() -> Shop:
    shop = Shop()
    shop.say("anna", RequestTopUp(client=named("Acme")))
    return shop


def test_a_reason_after_the_client_is_the_reason() -> None:
    declined = _proposed().say("mona", DeclineTopUp(client=TOO_EARLY, reason="acme too early"))
    assert isinstance(declined, TopUpChanged)
    assert declined.top_up.state is TopUpState.DECLINED
    assert declined.top_up.reason == "too early"


def test_a_client_alone_is_no_reason() -> None:
    with pytest.raises(ReasonNeeded):
        _proposed().say("mona", DeclineTopUp(client=named("acme"), reason="acme"))


def test_in_the_clients_channel_all_words_may_be_the_reason() -> None:
    words = DeclineTopUp(client=named("pricey"), reason="pricey")
    declined = _proposed().say("mona", words, place=ACME_CHANNEL)
    assert isinstance(declined, TopUpChanged)
    assert declined.top_up.reason == "pricey"


def test_elsewhere_an_unknown_name_is_never_taken_for_a_reason() -> None:
    with pytest.raises(UnknownClient):
        _proposed().say("mona", DeclineTopUp(client=named("pricey"), reason="pricey"))


def test_a_reference_after_the_client_is_the_reference() -> None:
    shop = _proposed()
    shop.say("mona", ApproveTopUp(client=named("acme")))
    paid = shop.say("mona", MarkPaid(client=INV_7, reference="acme INV-7"))
    assert isinstance(paid, TopUpChanged)
    assert paid.top_up.reference == "INV-7"
