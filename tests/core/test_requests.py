"""The same request twice: the first answer again, and nothing done."""

import pytest

from core.agreements import CreditOn
from core.commands import AddClient, ApproveTopUp, Command, RequestTopUp, StartTimer
from core.people import Role
from core.questions import (
    AskWhichClient,
)
from core.refusals import (
    NotAllowed,
    OtherRequest,
    Refusal,
    UnknownClient,
    UnknownSender,
)
from core.results import (
    HoursLogged,
)
from tests.core.shop import Shop, changed, log, named, sale


def test_the_same_delivery_gives_the_first_result_and_debits_nothing() -> None:
    shop = Shop()
    shop.sell(600)
    first = shop.say("anna", log(60), key="delivery-1")
    shop.log("ben", 60)
    shop.later(days=29)
    rows = shop.store.rows
    assert shop.say("anna", log(60), key="delivery-1") == first
    assert shop.store.rows == rows


def test_any_number_of_repeats_changes_nothing() -> None:
    shop = Shop()
    shop.set_terms(changed(credit_on=CreditOn.APPROVAL))
    commands: list[tuple[str, Command]] = [
        ("anna", log(60)),
        ("carl", ApproveTopUp()),
        ("anna", StartTimer(client=named("acme"))),
        ("carl", RequestTopUp()),
    ]
    answers = [shop.say(who, command, key=who + str(command)) for who, command in commands]
    rows = shop.store.rows
    for _ in range(3):
        again = [shop.say(who, command, key=who + str(command)) for who, command in commands]
        assert again == answers
    assert shop.store.rows == rows


def test_the_same_key_with_something_else_in_it_is_an_error() -> None:
    shop = Shop()
    shop.say("anna", log(60), key="delivery-1", fingerprint="acme 60")
    with pytest.raises(OtherRequest):
        shop.say("anna", log(90), key="delivery-1", fingerprint="acme 90")
    assert len(shop.entries()) == 1


def test_without_a_key_every_request_is_a_new_one() -> None:
    shop = Shop()
    shop.say("anna", log(60))
    shop.say("anna", log(60))
    assert len(shop.entries()) == 2


def test_each_key_stands_for_itself() -> None:
    shop = Shop()
    shop.say("anna", log(60), key="delivery-1")
    shop.say("anna", log(60), key="delivery-2")
    assert [entry.request_key for entry in shop.entries()] == ["delivery-1", "delivery-2"]


def test_every_entry_of_an_operation_names_its_request() -> None:
    shop = Shop()
    shop.say("anna", log(60))
    shop.say("mona", sale(600), key="delivery-1")
    assert [entry.request_key for entry in shop.entries()] == [None, "delivery-1", "delivery-1"]


def test_a_refusal_leaves_no_key_and_is_judged_anew() -> None:
    shop = Shop()
    command = log(60, client="Initech")
    with pytest.raises(UnknownClient):
        shop.say("anna", command, key="delivery-1")
    shop.say("mona", AddClient(name="Initech"))
    assert isinstance(shop.say("anna", command, key="delivery-1"), HoursLogged)


def test_a_question_is_kept_and_asked_again_with_the_same_words() -> None:
    shop = Shop()
    command = log(60, client="Initec")
    shop.say("mona", AddClient(name="Initech"))
    asked = shop.say("anna", command, key="delivery-1")
    assert isinstance(asked, AskWhichClient)
    shop.say("mona", AddClient(name="Initec"))
    assert shop.say("anna", command, key="delivery-1") == asked
    assert shop.entries("Initec") == []


def test_the_answer_to_a_question_is_a_request_of_its_own() -> None:
    shop = Shop()
    asked = shop.say("anna", log(60, client="acmee"), key="delivery-1")
    assert isinstance(asked, AskWhichClient)
    shop.say("anna", asked.choices[0].command, key="delivery-2")
    shop.say("anna", asked.choices[0].command, key="delivery-2")
    assert len(shop.entries()) == 1


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"active": False}, UnknownSender),
        ({"role": Role.CLIENT_VIEWER, "client_id": 1}, NotAllowed),
    ],
)
def test_rights_are_checked_anew_at_a_repeat(
    changes: dict[str, object], refusal: type[Refusal]
) -> None:
    shop = Shop()
    shop.say("anna", log(60), key="delivery-1")
    shop.replace_person("anna", **changes)
    with pytest.raises(refusal):
        shop.say("anna", log(60), key="delivery-1")


def test_a_contact_who_changed_clients_does_not_get_the_old_clients_answer() -> None:
    shop = Shop()
    shop.say("carl", RequestTopUp(), key="delivery-1")
    shop.replace_person("carl", client_id=shop.agreement("Globex").client_id)
    with pytest.raises(OtherRequest):
        shop.say("carl", RequestTopUp(), key="delivery-1")


def test_a_refusal_names_who_asked_as_soon_as_it_is_known() -> None:
    shop = Shop()
    refused = shop.refuse(UnknownClient, "anna", log(60, client="zebra"))
    assert refused.asker is not None
    assert refused.asker.handle == "anna"
    assert refused.organisation is not None
    assert refused.organisation.name == "Nordlicht IT"
