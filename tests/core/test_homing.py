"""Home: what concerns somebody at a glance, and nothing that is not theirs."""

from dataclasses import replace

import pytest

from core.commands import (
    AddClient,
    ApproveTopUp,
    MarkInvoiced,
    MarkPaid,
    RequestTopUp,
    SetCompany,
    ShowHome,
    StartTimer,
)
from core.home import Decisions
from core.money import Tax
from core.operations.homing import CLIENTS, TOP_UPS
from core.outbox import Delivery
from core.results import ClientHomeShown, StaffHomeShown
from core.topups import TopUpState
from tests.core.shop import ALERTS, Shop, log, named


@pytest.fixture
def shop() -> Shop:
    return Shop()


def staff_home(shop: Shop, who: str) -> StaffHomeShown:
    return shop.ask(StaffHomeShown, who, ShowHome())


def clients_of(home: StaffHomeShown) -> list[tuple[str, int]]:
    return [(each.client, each.balance) for each in home.clients.clients]


def test_shows_a_technician_the_own_work_and_who_has_least_left(shop: Shop) -> None:
    shop.open_with(600)
    shop.open_with(300, client="Globex")
    entry = shop.log("anna", 90)
    shop.log("ben", 60, client="Globex")

    home = staff_home(shop, "anna")

    assert [each.id for each in home.mine.entries] == [entry]
    assert home.mine.worked_today == 90
    assert clients_of(home) == [("Müller & Söhne", 0), ("Globex", 240), ("Acme", 510)]
    assert home.clients.count == 3


def test_shows_the_running_timer(shop: Shop) -> None:
    assert staff_home(shop, "anna").timer.client is None
    shop.say("anna", StartTimer(client=named("Acme", "printer"), note="printer"))

    assert staff_home(shop, "anna").timer.client == "Acme"
    assert staff_home(shop, "ben").timer.client is None


def test_keeps_decisions_and_first_steps_for_managers(shop: Shop) -> None:
    shop.say("anna", RequestTopUp(client=named("Acme")))

    home = staff_home(shop, "anna")
    assert (home.decisions, home.first_steps) == (None, None)
    managed = staff_home(shop, "mona").decisions
    assert managed is not None
    assert [each.client for each in managed.top_ups] == ["Acme"]


def test_shows_the_oldest_top_ups_and_says_that_there_are_more(shop: Shop) -> None:
    for number in range(TOP_UPS):
        shop.say("mona", AddClient(name=f"New {number}"))
        shop.say("anna", RequestTopUp(client=named(f"New {number}")))
    exactly = staff_home(shop, "mona").decisions
    shop.say("anna", RequestTopUp(client=named("Acme")))
    more = staff_home(shop, "mona").decisions

    assert exactly is not None
    assert more is not None
    assert exactly.top_ups == more.top_ups
    assert (exactly.more_top_ups, more.more_top_ups) == (False, True)


def test_shows_what_was_approved_until_it_is_paid_what_is_to_be_invoiced_first(shop: Shop) -> None:
    shop.say("mona", SetCompany(address="Hafenstraße 1, 20457 Hamburg", tax=Tax(rate=1900)))
    for client in ("Acme", "Globex"):
        shop.say("anna", RequestTopUp(client=named(client)))
        shop.say("mona", ApproveTopUp(client=named(client)))
    assert unpaid(shop) == [
        ("Acme", TopUpState.APPROVED, True),
        ("Globex", TopUpState.APPROVED, True),
    ]

    shop.say("mona", MarkInvoiced(client=named("Acme")))
    assert unpaid(shop) == [
        ("Globex", TopUpState.APPROVED, True),
        ("Acme", TopUpState.INVOICED, False),
    ]
    shop.say("mona", MarkPaid(client=named("Acme")))
    shop.say("mona", MarkPaid(client=named("Globex")))
    assert unpaid(shop) == []


def test_says_that_more_are_unpaid_than_are_shown(shop: Shop) -> None:
    shown = []
    for number in range(TOP_UPS + 1):
        shop.say("mona", AddClient(name=f"New {number}"))
        shop.say("anna", RequestTopUp(client=named(f"New {number}")))
        shop.say("mona", ApproveTopUp(client=named(f"New {number}")))
        shown.append(decisions(shop))
    *_, exactly, more = shown

    assert exactly.unpaid == more.unpaid
    assert (exactly.more_unpaid, more.more_unpaid) == (False, True)


def decisions(shop: Shop) -> Decisions:
    found = staff_home(shop, "mona").decisions
    assert found is not None
    return found


def unpaid(shop: Shop) -> list[tuple[str, TopUpState, bool]]:
    return [(each.client, each.state, each.has_draft) for each in decisions(shop).unpaid]


def test_shows_no_more_clients_than_are_worth_a_look(shop: Shop) -> None:
    for number in range(CLIENTS):
        shop.say("mona", AddClient(name=f"New {number}"))
    shop.open_with(600)

    home = staff_home(shop, "anna")

    assert len(home.clients.clients) == CLIENTS
    assert home.clients.count == CLIENTS + 3
    assert "Acme" not in dict(clients_of(home))


def test_leaves_archived_clients_out(shop: Shop) -> None:
    shop.archive("Globex")

    home = staff_home(shop, "anna")

    assert home.clients.count == 2
    assert "Globex" not in dict(clients_of(home))


def test_shows_a_message_that_failed_and_one_that_is_late(shop: Shop) -> None:
    shop.open_with(150)
    shop.log("anna", 60)
    (alert, *_) = shop.outbox()
    assert unsent(shop) == []

    shop.later(minutes=6)
    assert unsent(shop) == [("Acme", Delivery.QUEUED)]
    failed = replace(alert, delivery=Delivery.FAILED, error="channel_not_found")
    shop.store.run(lambda unit: unit.queue.replace(failed))
    assert unsent(shop) == [("Acme", Delivery.FAILED)]
    shop.post()
    assert unsent(shop) == []


def test_lets_an_unsent_message_go_after_a_week(shop: Shop) -> None:
    shop.open_with(150)
    shop.log("anna", 60)
    shop.later(days=8)

    assert unsent(shop) == []


def unsent(shop: Shop) -> list[tuple[str | None, Delivery]]:
    return [(each.client, each.delivery) for each in decisions(shop).unsent]


def test_leads_a_manager_through_the_first_steps(shop: Shop) -> None:
    assert staff_home(shop, "mona").first_steps is None
    for client in ("Acme", "Globex", "Müller & Söhne"):
        shop.archive(client)
    shop.store.run(lambda unit: unit.books(shop.organisation_id).places.unbind(ALERTS))

    steps = staff_home(shop, "mona").first_steps

    assert steps is not None
    assert (steps.add_client, steps.link_alerts) == (True, True)


@pytest.mark.parametrize("contact", ["carl", "vera"])
def test_shows_a_client_the_own_balance_without_anything_internal(shop: Shop, contact: str) -> None:
    shop.open_with(600)
    shop.open_with(60, client="Globex")
    shop.say("anna", replace(log(90, "printer"), internal_note="they never pay"))

    home = shop.ask(ClientHomeShown, contact, ShowHome())

    assert (home.balance.client, home.balance.balance) == ("Acme", 510)
    assert "Globex" not in repr(home)
    assert "they never pay" not in repr(home)
    assert home.balance.last_entries[0].note == "printer"
