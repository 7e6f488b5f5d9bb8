"""Collecting by hand: the list for somebody to carry to the bank."""

import csv
from pathlib import Path

from adapters.payments import CollectByHand, Collection
from bot.collecting import collect, waiting
from core.direct_debits import DebitState
from core.units import Money
from tests.core.shop import TODAY, Shop
from tests.core.test_collecting import debit, shop_that_collects


def lines(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


async def collected(shop: Shop, file: Path) -> int:
    return await collect(shop.store, CollectByHand(file), lambda: shop.at)


async def test_what_was_asked_for_is_listed_and_noted_as_submitted(tmp_path: Path) -> None:
    shop = shop_that_collects()
    assert await collected(shop, tmp_path / "list.csv") == 1
    (line,) = lines(tmp_path / "list.csv")
    assert (line["client"], line["mandate"], line["amount"], line["purpose"]) == (
        "Acme",
        "SEPA-118",
        "1428.00",
        "2026-0001",
    )
    assert debit(shop).state is DebitState.SUBMITTED


async def test_nothing_is_submitted_twice(tmp_path: Path) -> None:
    shop = shop_that_collects()
    await collected(shop, tmp_path / "list.csv")
    assert await collected(shop, tmp_path / "again.csv") == 0
    assert lines(tmp_path / "again.csv") == []


def test_an_order_keeps_its_key_until_it_is_noted() -> None:
    shop = shop_that_collects()
    assert waiting(shop.books()) == waiting(shop.books())
    assert waiting(shop.books())[0].key == "1-1"


async def test_a_spreadsheet_takes_no_name_for_a_formula(tmp_path: Path) -> None:
    order = Collection(
        key="1-1",
        debit_id=1,
        organisation="Nordlicht IT",
        client="=HYPERLINK(1)",
        mandate="@x",
        amount=Money(cents=5, currency="EUR"),
        purpose="TU1",
        asked_on=TODAY,
    )
    await CollectByHand(tmp_path / "list.csv").submit([order])
    (line,) = lines(tmp_path / "list.csv")
    assert (line["client"], line["mandate"], line["amount"]) == ("'=HYPERLINK(1)", "'@x", "0.05")
