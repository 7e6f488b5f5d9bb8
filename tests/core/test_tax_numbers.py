"""Tax numbers: a VAT id has the form of its country's, and other numbers are let be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.refusals import BadVatId, NoTaxNumber
from core.tax_numbers import _FORMS, is_vat_id, tax_number_said


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("DE123456789", "DE123456789"),
        ("de 123 456 789", "DE123456789"),
        ("CHE-123.456.789 MWST", "CHE123456789MWST"),
        ("ATU12345678", "ATU12345678"),
        ("DE123456789; 12/345/67890", "DE123456789, 12/345/67890"),
    ],
)
def test_keeps_a_vat_id_without_gaps(said: str, kept: str) -> None:
    assert tax_number_said(said) == kept
    assert is_vat_id(kept)


@pytest.mark.parametrize(
    "said", ["12/345/67890", "Steuernummer 12/345/67890", "EIN 12-3456789", "HRB 12345", "GB tax 1"]
)
def test_takes_other_numbers_as_they_stand(said: str) -> None:
    assert tax_number_said(said) == said
    assert not is_vat_id(said)


@pytest.mark.parametrize(
    ("said", "like"),
    [
        ("DE12345678", "DE123456789"),
        ("DE1234567890", "DE123456789"),
        ("ATU1", "ATU12345678"),
        ("AT12345678", "ATU12345678"),
        ("12/345/67890, DE1", "DE123456789"),
    ],
)
def test_refuses_a_vat_id_that_has_not_the_form_of_its_countrys(said: str, like: str) -> None:
    with pytest.raises(BadVatId) as refused:
        tax_number_said(said)
    assert refused.value.like == like


def test_refuses_what_has_no_digit() -> None:
    with pytest.raises(NoTaxNumber):
        tax_number_said("unknown")


@pytest.mark.parametrize("country", _FORMS)
def test_every_example_is_one(country: str) -> None:
    like = _FORMS[country].like
    assert like.startswith(country)
    assert tax_number_said(like) == like


@given(st.text(max_size=40))
def test_keeps_or_refuses_whatever_is_typed(said: str) -> None:
    try:
        kept = tax_number_said(said)
    except (BadVatId, NoTaxNumber):
        return
    assert tax_number_said(kept) == kept
