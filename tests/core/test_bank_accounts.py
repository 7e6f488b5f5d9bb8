"""Bank accounts: an IBAN is right or refused, and an account without one is let be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.bank_accounts import LENGTHS, account_said, has_iban
from core.refusals import BadIban, NoAccountNumber

IBAN = "DE02 1203 0000 0000 2020 51"


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (IBAN, IBAN),
        ("de02120300000000202051", IBAN),
        ("DE02-1203-0000-0000-2020-51", IBAN),
        ("DKB, IBAN DE02120300000000202051", f"DKB, IBAN {IBAN}"),
        ("DE02120300000000202051 BYLADEM1001", f"{IBAN} BYLADEM1001"),
        ("GB29 NWBK 6016 1331 9268 19", "GB29 NWBK 6016 1331 9268 19"),
        ("NO9386011117947", "NO93 8601 1117 947"),
    ],
)
def test_keeps_an_iban_in_groups_of_four_with_what_stands_beside_it(said: str, kept: str) -> None:
    assert account_said(said) == kept
    assert account_said(kept) == kept
    assert has_iban(kept)


@pytest.mark.parametrize(
    ("said", "country", "length"),
    [
        ("DE02 1203 0000 0000 2020 52", "DE", 22),
        ("DE02 1203 0000 0000 2020 5", "DE", 22),
        ("DE02 1203 0000 0000 2020 511", "DE", 22),
        ("DE02 1203 0000 0000 2020 5, DKB", "DE", 22),
        ("GB29 NWBK 6016 1331 9268", "GB", 22),
        ("XX02120300000000202051", "XX", None),
    ],
)
def test_refuses_what_only_looks_like_an_iban(said: str, country: str, length: int | None) -> None:
    with pytest.raises(BadIban) as refused:
        account_said(said)
    assert (refused.value.country, refused.value.length) == (country, length)


def test_takes_an_account_without_an_iban_as_it_stands() -> None:
    said = "First Bank, routing 021000021, account 1234567"
    assert account_said(said) == said
    assert not has_iban(said)


@pytest.mark.parametrize("said", ["our bank", "account 123"])
def test_refuses_an_account_without_a_number(said: str) -> None:
    with pytest.raises(NoAccountNumber):
        account_said(said)


@given(st.integers(0, 21), st.integers(1, 9))
def test_finds_every_digit_that_is_wrong(at: int, by: int) -> None:
    iban = IBAN.replace(" ", "")
    if iban[at].isdigit():
        wrong = f"{iban[:at]}{(int(iban[at]) + by) % 10}{iban[at + 1 :]}"
        with pytest.raises(BadIban):
            account_said(wrong)


@given(st.text(max_size=60))
def test_keeps_or_refuses_whatever_is_typed(said: str) -> None:
    try:
        kept = account_said(said)
    except (BadIban, NoAccountNumber):
        return
    assert account_said(kept) == kept


def test_knows_the_length_of_each_country_once() -> None:
    assert len(LENGTHS) == 88
    assert all(len(country) == 2 for country in LENGTHS)
