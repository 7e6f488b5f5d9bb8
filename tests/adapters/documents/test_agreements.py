"""The agreement says what the terms say."""

from datetime import date

import pytest

from adapters.documents.agreements import agreement_data, agreement_markdown
from core.agreements import CreditOn, OverdraftPolicy, RenewalPolicy, TermSheet, WorkType
from core.units import Minutes, Percent
from tests.adapters.documents.papers import agreement
from tests.core.shop import changed

AUTO = changed(
    renewal=RenewalPolicy.AUTO,
    mandate="SEPA-118",
    auto_cap_cents=250_000,
    auto_monthly_cap_cents=500_000,
)


def said(sheet: TermSheet | None = None) -> str:
    return agreement_markdown(agreement(sheet=sheet))


@pytest.mark.parametrize(
    ("sheet", "sentence"),
    [
        (changed(increment=Minutes(30)), "rounded up for each entry to the next 30 minutes"),
        (changed(minimum=Minutes(20)), "at least 20 minutes for each entry"),
        (changed(after_hours=Percent(175)), "Outside of them the factor is ×1.75"),
        (changed(service_windows=()), "no times outside service hours"),
        (changed(holidays=(date(2026, 12, 24),)), "24 Dec 2026"),
        (changed(), "Hours do not expire"),
        (changed(expires_after_days=365, grace_days=9), "valid for 365 days"),
        (changed(expires_after_days=365, grace_days=9), "9 days later"),
        (changed(renewal_threshold=Minutes(180)), "When 3:00 or less are left"),
        (changed(), "approves the proposal"),
        (changed(renewal=RenewalPolicy.INVOICE), "invoiced without a further question"),
        (AUTO, "under the mandate SEPA-118, up to €2,500.00 for each block"),
        (changed(renewal=RenewalPolicy.AUTO), "approves the proposal"),
        (changed(two_person_above_cents=200_000), "Above €2,000.00 two people approve"),
        (changed(credit_on=CreditOn.INVOICE), "credited when the invoice is sent"),
        (changed(overdraft_policy=OverdraftPolicy.HOLD), "put on hold"),
        (
            changed(overdraft_policy=OverdraftPolicy.OVERAGE, overage_rate_cents=15_000),
            "at €150.00 an hour",
        ),
        (changed(), "monitoring and maintenance, is included"),
        (
            changed(
                work_types=(
                    WorkType(code="normal", multiplier=Percent(100)),
                    WorkType(code="proactive", multiplier=Percent(100)),
                )
            ),
            "debited with the factor ×1",
        ),
        (changed(currency="USD"), "| 20 h | US$114.00 | US$2,280.00 |"),
    ],
)
def test_each_term_is_said(sheet: TermSheet, sentence: str) -> None:
    assert sentence in said(sheet)


def test_it_names_parties_version_and_the_lawyer() -> None:
    text = said()
    assert "Version 3, in force from 1 Nov 2026" in text
    assert "Nordlicht IT-Dienstleistungsgesellschaft mbH, Hafenstraße 1" in text
    assert "have a lawyer read it" in text


def test_paper_and_markdown_have_the_same_sections_in_both_languages() -> None:
    for language in ("en", "de"):
        view = agreement(language)
        headings = [section["heading"] for section in agreement_data(view)["sections"]]
        text = agreement_markdown(view)
        assert len(headings) == 13
        assert [f"## {number} {each}" for number, each in enumerate(headings, 1)] == [
            line for line in text.splitlines() if line.startswith("## ")
        ]


def test_what_was_typed_is_no_markup() -> None:
    sheet = changed(
        renewal=RenewalPolicy.AUTO,
        mandate="[x](http://evil) *b*",
        auto_cap_cents=1,
        auto_monthly_cap_cents=1,
    )
    assert r"\[x\](http://evil) \*b\*" in said(sheet)
