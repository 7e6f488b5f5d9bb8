"""What an operation asks of the store: every call is a statement on the hot path."""

from core.commands import ApproveTopUp, FixEntry, UndoEntry
from core.units import Minutes
from tests.core.recording import Call, calls_of
from tests.core.shop import Shop, log, named


def names(calls: list[Call]) -> list[str]:
    return [name for name, _ in calls]


def locked(calls: list[Call]) -> list[int]:
    """The agreements that were locked, in the order in which they were."""
    ids: list[int] = []
    for name, given in calls:
        if name == "agreements.lock":
            ids.extend(given[0])
        if name == "agreements.of_client":
            ids.append(given[0])  # in the shop an agreement has its client's id
    return ids


def test_a_plain_log_asks_for_nothing_twice() -> None:
    shop = Shop()
    shop.sell(6000)
    shop.log("anna", 60)
    assert names(calls_of(shop, "anna", log(60, "printer"))) == [
        "identify",
        "requests.find",
        "clients.by_name",
        "agreements.of_client",
        "agreements.versions",
        "ledger.live_blocks",
        "ledger.day_of",
        "ledger.append",
        "ledger.add_note",
        "ledger.keep_block",
        "agreements.replace",
        "alerts.thresholds",
        "requests.keep",
    ]


def test_a_log_while_the_balance_is_low_only_looks_for_top_ups_besides() -> None:
    shop = Shop()
    shop.open_with(90)
    more = set(names(calls_of(shop, "anna", log(15)))) - {"identify"}
    plain = set(names(calls_of(Shop(), "anna", log(15, client="Globex"))))
    assert "top_ups.of_agreement" in more
    assert "outbox.add" not in more
    assert more - plain <= {"top_ups.of_agreement", "ledger.keep_block"}


def test_a_repeat_is_answered_by_one_look() -> None:
    shop = Shop()
    shop.say("anna", log(60), key="key", fingerprint="same")
    assert names(calls_of(shop, "anna", log(60))) == ["identify", "requests.find"]


def test_two_agreements_are_locked_in_order_of_id_whichever_way_work_is_moved() -> None:
    for source, target in (("Acme", "Globex"), ("Globex", "Acme")):
        shop = Shop()
        entry = shop.log("anna", 60, client=source)
        calls = calls_of(shop, "anna", FixEntry(entry_id=entry, client=named(target)))
        assert locked(calls) == [1, 2]


def test_an_entry_is_read_again_only_after_its_agreement_is_locked() -> None:
    shop = Shop()
    entry = shop.log("anna", 60)
    calls = names(calls_of(shop, "anna", UndoEntry(entry_id=entry)))
    assert calls.index("agreements.lock") < calls.index("ledger.reversal_of")
    assert calls.index("agreements.lock") < calls.index("ledger.live_blocks")


def test_looking_for_the_only_top_up_locks_nothing_but_the_one_that_is_meant() -> None:
    shop = Shop()
    shop.open_with(90)
    calls = calls_of(shop, "mona", ApproveTopUp())
    assert locked(calls) == [1]
    assert names(calls).index("agreements.lock") < names(calls).index("top_ups.replace")


def test_a_fix_of_the_same_client_locks_once() -> None:
    shop = Shop()
    entry = shop.log("anna", 60)
    assert locked(calls_of(shop, "anna", FixEntry(entry_id=entry, worked=Minutes(30)))) == [1]
