"""Words beside a client: what is its name, what the reason or the reference."""

import pytest

from core.commands import (
    AddClient,
    ApproveTopUp,
    DeclineTopUp,
    MarkPaid,
    Reading,
    RequestTopUp,
    UndoEntry,
)
from core.questions import (
    AskWhichClient,
)
from core.refusals import ReasonNeeded, UnknownClient
from core.results import (
    TopUpChanged,
)
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


SOUTH_TWICE = (
    Reading(name="acme south twice"),
    Reading(name="acme south", rest="twice"),
    Reading(name="acme", rest="south twice"),
)


def _with_south() -> Shop:
    shop = Shop()
    shop.say("mona", AddClient(name="Acme South"))
    return shop


def test_the_reason_of_an_undo_begins_after_the_name_that_was_meant() -> None:
    shop = _with_south()
    shop.log("anna", 60, client="Acme South")
    shop.say("anna", UndoEntry(client=SOUTH_TWICE, reason="south twice"))
    assert shop.entries("Acme South")[-1].reason == "twice"


def test_the_reason_of_a_request_begins_after_the_name_that_was_meant() -> None:
    shop = _with_south()
    shop.say("anna", RequestTopUp(client=SOUTH_TWICE, reason="south twice"))
    (asked,) = shop.top_ups(client="Acme South")
    assert asked.reason == "twice"


@pytest.mark.parametrize("command", [UndoEntry, RequestTopUp])
def test_an_answer_to_which_client_carries_the_reason_beside_it(
    command: type[UndoEntry | RequestTopUp],
) -> None:
    shop = _with_south()
    said = (Reading(name="globx twice"), Reading(name="globx", rest="twice"))
    asked = shop.ask(AskWhichClient, "anna", command(client=said, reason="globx twice"))
    (answer,) = [choice.command for choice in asked.choices if choice.label == "Globex"]
    assert answer == command(client=(Reading(name="Globex", rest="twice"),), reason="twice")
