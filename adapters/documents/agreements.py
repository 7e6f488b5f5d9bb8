"""The prepaid support hours agreement in words, made of one version of its terms."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, assert_never

from adapters.chat.formats import hours
from adapters.documents.letters import letter
from adapters.documents.words import Words, lines_of, words
from core.agreements import (
    PROACTIVE,
    CreditOn,
    OverdraftPolicy,
    RenewalPolicy,
    ServiceWindow,
)
from core.invoices import Party
from core.paper_views import AgreementView
from core.units import Money, price_of

TEMPLATE = "agreement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One numbered section: paragraphs, and perhaps a table under headings."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def agreement_data(view: AgreementView) -> dict[str, Any]:
    """All that stands in it."""
    said = words(view.language)
    return {
        **letter(
            said,
            title=said.text("agreement-title"),
            seller=view.provider,
            dated=view.in_force_from,
        ),
        "subtitle": subtitle(view, said),
        "note": said.text("agreement-note"),
        "sections": [
            {
                "heading": section.heading,
                "paragraphs": list(section.paragraphs),
                "columns": list(section.columns),
                "rows": [list(row) for row in section.rows],
            }
            for section in sections(view, said)
        ],
        "sign-here": said.text("agreement-sign-here"),
        "signatures": [view.provider.name, view.customer.name],
    }


def subtitle(view: AgreementView, said: Words) -> str:
    """The version, and from when to when it is in force."""
    name = "agreement-subtitle" if view.next_from is None else "agreement-subtitle.until"
    return said.text(name, version=view.version, starts=view.in_force_from, ends=view.next_from)


def sections(view: AgreementView, said: Words) -> Iterator[Section]:
    """All sections, in order."""
    yield _section(
        said,
        "parties",
        _party(view.provider, "provider", said),
        _party(view.customer, "customer", said),
    )
    yield _section(
        said, "scope", said.text("agreement-scope-text"), said.text("agreement-exclusions")
    )
    yield _prices(view, said)
    yield _time(view, said)
    yield _section(said, "service", *_service(view, said))
    yield _section(said, "monitoring", _monitoring(view, said))
    yield _section(said, "expiry", _expiry(view, said))
    yield _section(said, "renewal", *_renewal(view, said))
    yield _section(said, "overdraft", _overdraft(view, said))
    yield _section(said, "reporting", *_reporting(view, said))
    yield _section(said, "term", said.text("agreement-term-text", starts=view.started_on))
    yield _section(said, "changes", said.text("agreement-changes-text"))
    yield _section(said, "liability", said.text("agreement-liability-text"))


def _section(said: Words, name: str, *paragraphs: str) -> Section:
    return Section(heading=said.text(f"agreement-{name}"), paragraphs=paragraphs)


def _party(party: Party, role: str, said: Words) -> str:
    parts = [party.name, *lines_of(party.address), party.tax_id]
    return said.text(f"agreement-{role}", party=", ".join(part for part in parts if part))


def _prices(view: AgreementView, said: Words) -> Section:
    sheet = view.sheet
    rates = [
        (line.minutes, Money(cents=line.rate_cents, currency=sheet.currency))
        for line in sheet.price_list
    ]
    return Section(
        heading=said.text("agreement-prices"),
        paragraphs=(
            said.text("agreement-prices-text", usual=sheet.usual_block, currency=sheet.currency),
            *_tax(view, said),
            said.text("agreement-payment", days=view.payment_days),
        ),
        columns=_columns(said, "block", "rate", "price"),
        rows=tuple(
            (
                said.formats.size(minutes),
                said.formats.money(rate),
                said.formats.money(price_of(minutes, rate=rate)),
            )
            for minutes, rate in rates
        ),
    )


def _tax(view: AgreementView, said: Words) -> Iterator[str]:
    if view.tax is not None:
        name = "agreement-tax-reason" if view.tax.reason else "agreement-tax"
        yield said.text(name, name=said.tax(view.tax), reason=view.tax.reason)


def _time(view: AgreementView, said: Words) -> Section:
    sheet = view.sheet
    return Section(
        heading=said.text("agreement-time"),
        paragraphs=(
            said.text(
                "agreement-time-text", increment=int(sheet.increment), minimum=int(sheet.minimum)
            ),
        ),
        columns=_columns(said, "work-type", "factor"),
        rows=tuple(
            (said.work_type(kind.code), said.formats.multiplier(kind.multiplier))
            for kind in sheet.work_types
        ),
    )


def _service(view: AgreementView, said: Words) -> Iterator[str]:
    sheet, form = view.sheet, said.formats
    weekend = form.multiplier(sheet.weekend)
    if sheet.service_windows:
        yield said.text(
            "agreement-service-text",
            hours=_service_hours(sheet.service_windows, said),
            zone=view.zone,
            after_hours=form.multiplier(sheet.after_hours),
            weekend=weekend,
        )
    else:
        yield said.text("agreement-service-text.always", weekend=weekend)
    if sheet.holidays:
        days = form.all_of(form.date(day) for day in sheet.holidays)
        yield said.text("agreement-holidays", days=days)


def _service_hours(windows: tuple[ServiceWindow, ...], said: Words) -> str:
    by_day = [
        (
            day,
            ", ".join(
                f"{hours(window.opens)}–{hours(window.closes)}"
                for window in windows
                if window.weekday == day
            ),
        )
        for day in range(7)
    ]
    spans = []
    for clock, group in groupby(by_day, key=lambda each: each[1]):
        days = [day for day, _ in group]
        if clock:
            first, last = said.formats.weekday(days[0]), said.formats.weekday(days[-1])
            spans.append(f"{first if first == last else f'{first}–{last}'} {clock}")
    return "; ".join(spans)


def _monitoring(view: AgreementView, said: Words) -> str:
    kind = view.sheet.work_type(PROACTIVE)
    if kind is None:
        return said.text("agreement-monitoring-free.none")
    if kind.multiplier == 0:
        return said.text("agreement-monitoring-free")
    factor = said.formats.multiplier(kind.multiplier)
    return said.text("agreement-monitoring-free.debited", factor=factor)


def _expiry(view: AgreementView, said: Words) -> str:
    days = view.sheet.expires_after_days
    if days is None:
        return said.text("agreement-expiry-never")
    return said.text("agreement-expiry-never.days", days=days, grace=view.sheet.grace_days)


def _renewal(view: AgreementView, said: Words) -> Iterator[str]:
    sheet = view.sheet
    yield said.text("agreement-renewal-text", threshold=sheet.renewal_threshold)
    yield _authority(view, said)
    if sheet.two_person_above_cents is not None:
        amount = said.money(sheet.two_person_above_cents, sheet.currency)
        yield said.text("agreement-two-person", amount=amount)
    match sheet.credit_on:
        case CreditOn.APPROVAL:
            yield said.text("agreement-credit-approval")
        case CreditOn.INVOICE:
            yield said.text("agreement-credit-invoice")
        case CreditOn.PAYMENT:
            yield said.text("agreement-credit-payment")
        case _:
            assert_never(sheet.credit_on)


def _authority(view: AgreementView, said: Words) -> str:
    """Who may spend the client's money. Without mandate or caps, `auto` asks."""
    sheet = view.sheet
    if sheet.renewal is RenewalPolicy.INVOICE:
        return said.text("agreement-renewal-invoice")
    reload, month = sheet.auto_cap_cents, sheet.auto_monthly_cap_cents
    if sheet.renewal is RenewalPolicy.ASK or not sheet.mandate or reload is None or month is None:
        return said.text("agreement-renewal-ask")
    return said.text(
        "agreement-renewal-auto",
        mandate=sheet.mandate,
        reload=said.money(reload, sheet.currency),
        month=said.money(month, sheet.currency),
    )


def _overdraft(view: AgreementView, said: Words) -> str:
    sheet = view.sheet
    match sheet.overdraft_policy:
        case OverdraftPolicy.HOLD:
            return said.text("agreement-overdraft-hold")
        case OverdraftPolicy.OVERAGE if sheet.overage_rate_cents is not None:
            rate = said.money(sheet.overage_rate_cents, sheet.currency)
            return said.text("agreement-overdraft-overage", rate=rate)
        case _:
            return said.text("agreement-overdraft-allow", limit=sheet.overdraft_limit)


def _reporting(view: AgreementView, said: Words) -> Iterator[str]:
    monthly = view.sheet.monthly_statement
    yield said.text("agreement-reporting-text.monthly" if monthly else "agreement-reporting-text")
    if view.sheet.client_told:
        yield said.text("agreement-told")


def _columns(said: Words, *names: str) -> tuple[str, ...]:
    return tuple(said.text(f"agreement-{name}") for name in names)


def agreement_markdown(view: AgreementView) -> str:
    """The same as Markdown."""
    said = words(view.language)
    blocks = [
        f"# {_plain(said.text('agreement-title'))}",
        _plain(subtitle(view, said)),
        f"> {_plain(said.text('agreement-note'))}",
    ]
    for number, section in enumerate(sections(view, said), start=1):
        blocks.append(f"## {number} {_plain(section.heading)}")
        blocks += map(_plain, section.paragraphs)
        if section.rows:
            blocks.append(_table(section))
    sign = _plain(said.text("agreement-sign-here"))
    for name in (view.provider.name, view.customer.name):
        blocks.append(f"{_BLANK}  \n{sign}: {_plain(name)}")
    return "\n\n".join(blocks) + "\n"


def _table(section: Section) -> str:
    ruler = ["---", *["---:"] * (len(section.columns) - 1)]
    rows = [section.columns, ruler, *section.rows]
    return "\n".join(f"| {' | '.join(map(_plain, row))} |" for row in rows)


def _plain(text: str) -> str:
    """A text that Markdown takes for itself."""
    return "".join(f"\\{mark}" if mark in _MARKS else mark for mark in " ".join(text.split()))


_BLANK = "\\_" * 32
_MARKS = frozenset("\\`*_[]<>|#~")
