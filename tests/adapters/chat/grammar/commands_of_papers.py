"""Every command about papers, with any values that can be said."""

from typing import Any

from hypothesis import strategies as st

from core.commands import (
    CancelInvoice,
    Command,
    IssueStatement,
    ListDebits,
    ListInvoices,
    MoveDebit,
    PayInvoice,
    SetCompany,
    ShowAgreement,
    ShowCompany,
    ShowInvoice,
    ShowStatement,
)
from core.direct_debits import DebitState
from tests.adapters.chat.grammar.ingredients import (
    days,
    ids,
    lines,
    named,
    page_numbers,
    periods,
    taxes,
    texts,
)

numbers = st.from_regex(r"(?:[A-Z][A-Z0-9]{0,7}-)?[0-9]{4}-[0-9]{4,6}", fullmatch=True)


@st.composite
def companies(draw: st.DrawFn) -> SetCompany:
    """At least one thing is said."""
    values: dict[str, st.SearchStrategy[Any]] = {
        **dict.fromkeys(["name", "address", "tax_id", "bank"], lines),
        "payment_days": st.integers(0, 99_999),
        "prefix": st.just("") | st.from_regex("[A-Z][A-Z0-9]{0,7}", fullmatch=True),
        "tax": taxes,
    }
    said = draw(st.sampled_from(list(values)))
    return SetCompany(
        **{
            name: draw(value if name == said else st.none() | value)
            for name, value in values.items()
        }
    )


papers: st.SearchStrategy[Command] = st.one_of(
    st.just(ShowCompany()),
    companies(),
    st.builds(ListInvoices, client=named(), page=page_numbers),
    st.builds(ShowInvoice, number=numbers) | st.builds(ShowInvoice, top_up_id=ids),
    st.builds(CancelInvoice, number=numbers, reason=texts),
    st.builds(PayInvoice, number=numbers, paid_on=st.none() | days, reference=texts),
    st.builds(ShowStatement, client=named(), period=st.none() | periods, page=page_numbers),
    st.builds(IssueStatement, client=named(), period=st.none() | periods),
    st.builds(ShowAgreement, client=named(), day=st.none() | days),
    st.builds(ListDebits, page=page_numbers),
    st.builds(MoveDebit, top_up_id=ids, state=st.sampled_from(DebitState), reason=texts),
)
