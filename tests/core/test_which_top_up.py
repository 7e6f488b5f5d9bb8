"""Which top-up is meant: that of the thread, the channel or the client, or the only one."""

from core.commands import ApproveTopUp, ArchiveClient, CancelTopUp, DeclineTopUp, MarkPaid
from core.notices import BalanceLow
from core.questions import AskWhichTopUp
from core.refusals import NoTopUp, TopUpDecided, UnknownClient
from core.results import TopUpChanged
from core.topups import TopUpState
from tests.core.proposal import DECLINED, PAID, approve, ask_for, decide, shop_with_proposal
from tests.core.shop import ACME_CHANNEL, Shop, named


def test_in_a_thread_the_thread_names_it() -> None:
    shop = shop_with_proposal()
    shop.log("anna", 15, client="Globex")
    shop.post()
    acme, globex = shop.told(BalanceLow)
    in_thread = shop.thread_of(globex)
    answer = shop.ask(TopUpChanged, "mona", ApproveTopUp(), place=in_thread)
    assert answer.top_up.client == "Globex"
    declined = shop.ask(
        TopUpChanged, "mona", DeclineTopUp(reason="later"), place=shop.thread_of(acme)
    )
    assert declined.top_up.client == "Acme"


def test_in_the_thread_of_a_decided_one_the_slower_is_told_and_no_other_is_approved() -> None:
    shop = shop_with_proposal()
    shop.post()
    (alert,) = shop.told(BalanceLow)
    decide(shop, "carl", DECLINED)
    shop.adjust(600)
    shop.later(days=2)
    shop.log("anna", 600)
    refused = shop.refuse(TopUpDecided, "mona", ApproveTopUp(), place=shop.thread_of(alert))
    assert refused.top_up_id == 1
    assert len(shop.top_ups(TopUpState.PROPOSED)) == 1


def test_in_the_clients_channel_its_own_is_meant() -> None:
    shop = shop_with_proposal()
    shop.log("anna", 15, client="Globex")
    answer = shop.ask(TopUpChanged, "mona", ApproveTopUp(), place=ACME_CHANNEL)
    assert answer.top_up.client == "Acme"


def test_a_contact_means_the_own_clients() -> None:
    shop = shop_with_proposal()
    shop.log("anna", 15, client="Globex")
    assert decide(shop, "gina", ApproveTopUp()).client == "Globex"
    assert decide(shop, "carl", ApproveTopUp()).client == "Acme"


def test_a_contact_who_names_another_client_does_not_know_it() -> None:
    shop = shop_with_proposal()
    foreign = shop.refuse(UnknownClient, "gina", ApproveTopUp(client=named("acme")))
    nowhere = shop.refuse(UnknownClient, "gina", ApproveTopUp(client=named("zebra")))
    assert (foreign.name, nowhere.name) == ("acme", "zebra")


def test_the_only_one_that_waits_needs_no_name() -> None:
    assert decide(shop_with_proposal(), "mona", ApproveTopUp()).client == "Acme"


def test_of_several_that_wait_it_is_asked_which() -> None:
    shop = shop_with_proposal()
    shop.log("anna", 15, client="Globex")
    asked = shop.ask(AskWhichTopUp, "mona", ApproveTopUp())
    assert {choice.label for choice in asked.choices} == {"Acme", "Globex"}
    assert [top_up.client for top_up in asked.top_ups] == ["Globex", "Acme"]
    assert decide(shop, "mona", asked.choices[0].command).client == "Globex"


def test_of_several_unpaid_ones_of_a_client_it_is_asked_which() -> None:
    shop = shop_with_proposal()
    decide(shop, "carl", approve())
    decide(shop, "carl", ask_for())
    decide(shop, "carl", approve(top_up=2))
    asked = shop.ask(AskWhichTopUp, "mona", MarkPaid(client=named("acme")))
    assert [top_up.id for top_up in asked.top_ups] == [2, 1]
    paid = decide(shop, "mona", asked.choices[1].command)
    assert (paid.id, paid.state) == (1, TopUpState.PAID)


def test_what_was_paid_is_cancelled_only_where_nothing_unpaid_could_be_meant() -> None:
    shop = shop_with_proposal()
    decide(shop, "carl", approve())
    decide(shop, "mona", PAID)
    decide(shop, "carl", ask_for())
    decide(shop, "carl", approve(top_up=2))
    command = CancelTopUp(client=named("acme", "lost order"), reason="acme lost order")
    assert decide(shop, "mona", command).id == 2
    assert decide(shop, "mona", command).id == 1


def test_where_nothing_waits_there_is_no_top_up() -> None:
    shop = Shop()
    assert shop.refuse(NoTopUp, "mona", ApproveTopUp()).client is None
    assert shop.refuse(NoTopUp, "mona", ApproveTopUp(client=named("acme"))).client == "Acme"
    assert shop.refuse(NoTopUp, "carl", ApproveTopUp()).client == "Acme"


def test_the_payment_of_an_archived_client_can_still_be_recorded() -> None:
    shop = shop_with_proposal()
    decide(shop, "carl", approve())
    shop.say("mona", ArchiveClient(client=named("acme")))
    assert decide(shop, "mona", MarkPaid(client=named("acme"))).state is TopUpState.PAID
