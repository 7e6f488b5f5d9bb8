"""A term sheet as facts, one for each thing that can be agreed."""

from collections.abc import Iterator
from itertools import groupby

from adapters.chat.formats import hours
from adapters.chat.reply import Fact
from adapters.chat.wording.attention import reminders
from adapters.chat.wording.voice import Voice
from core.agreements import ServiceWindow, TermSheet
from core.money import Tax
from core.units import Money


def sheet_facts(sheet: TermSheet, voice: Voice) -> tuple[Fact, ...]:
    """List all terms; the labels are the same for every sheet, in the same order."""
    return (
        *_debiting(sheet, voice),
        *_renewing(sheet, voice),
        *_running_dry(sheet, voice),
    )


def changed_facts(before: TermSheet, after: TermSheet, voice: Voice) -> tuple[Fact, ...]:
    """List only what differs, as "old → new"."""
    pairs = zip(sheet_facts(before, voice), sheet_facts(after, voice), strict=True)
    return tuple(
        Fact(label=new.label, value=f"{old.value} → {new.value}")
        for old, new in pairs
        if old != new
    )


def _debiting(sheet: TermSheet, voice: Voice) -> Iterator[Fact]:
    yield voice.fact("increment", voice.text("in-minutes", minutes=sheet.increment))
    yield voice.fact("minimum", voice.text("in-minutes", minutes=sheet.minimum))
    yield voice.fact(
        "work-types",
        ", ".join(
            f"{voice.work_type(kind.code)} {voice.formats.multiplier(kind.multiplier)}"
            for kind in sheet.work_types
        ),
    )
    yield voice.fact("after-hours", voice.formats.multiplier(sheet.after_hours))
    yield voice.fact("weekend", voice.formats.multiplier(sheet.weekend))
    yield voice.fact("service-hours", _service_hours(sheet.service_windows, voice))
    holidays = ", ".join(voice.formats.date(day) for day in sorted(sheet.holidays))
    yield voice.fact("holidays", holidays or voice.text("no-one"))


def _renewing(sheet: TermSheet, voice: Voice) -> Iterator[Fact]:
    yield voice.fact("threshold", hours(sheet.renewal_threshold))
    yield voice.fact("renewal", voice.word(sheet.renewal))
    yield voice.fact("credit-on", voice.word(sheet.credit_on))
    yield voice.fact("usual-block", voice.formats.size(sheet.usual_block))
    yield voice.fact("currency", sheet.currency)
    yield voice.fact("prices", _prices(sheet, voice))
    yield voice.fact("two-person", _amount(sheet.two_person_above_cents, sheet, voice))
    yield voice.fact("mandate", sheet.mandate or voice.text("no-one"))
    yield voice.fact("reload-cap", _amount(sheet.auto_cap_cents, sheet, voice))
    yield voice.fact("monthly-cap", _amount(sheet.auto_monthly_cap_cents, sheet, voice))


def _running_dry(sheet: TermSheet, voice: Voice) -> Iterator[Fact]:
    yield voice.fact("overdraft-policy", voice.word(sheet.overdraft_policy))
    yield voice.fact("overdraft-limit", hours(sheet.overdraft_limit))
    yield voice.fact("overage-rate", _amount(sheet.overage_rate_cents, sheet, voice))
    days = sheet.expires_after_days
    never = voice.text("expires-never")
    yield voice.fact("expiry", never if days is None else voice.text("in-days", days=days))
    yield voice.fact("grace", voice.text("in-days", days=sheet.grace_days))
    waits = sheet.proposal_days
    yield voice.fact("proposals", never if waits is None else voice.text("in-days", days=waits))
    yield from _telling(sheet, voice)
    tax = voice.text("tax-of-company") if sheet.tax is None else tax_said(sheet.tax, voice)
    yield voice.fact("tax", tax)


def _telling(sheet: TermSheet, voice: Voice) -> Iterator[Fact]:
    yield voice.fact("reminders", reminders(sheet, voice))
    yield voice.fact("client-notices", _switch(sheet.client_told, voice))
    yield voice.fact("statements", _switch(sheet.monthly_statement, voice))
    lead = sheet.lead_days
    none = voice.text("no-one")
    yield voice.fact("lead-time", none if lead is None else voice.text("in-days", days=lead))


def _switch(on: bool, voice: Voice) -> str:
    return voice.text("switched-on" if on else "switched-off")


def tax_said(tax: Tax, voice: Voice) -> str:
    """A rate in percent, and why there is none."""
    rate = voice.formats.percent(tax.rate)
    return f"{rate}, {tax.reason}" if tax.reason else rate


def _prices(sheet: TermSheet, voice: Voice) -> str:
    lines = (
        voice.text(
            "price-line",
            size=line.minutes,
            rate=Money(cents=line.rate_cents, currency=sheet.currency),
        )
        for line in sorted(sheet.price_list, key=lambda line: line.minutes)
    )
    return "; ".join(lines) or voice.text("no-one")


def _amount(cents: int | None, sheet: TermSheet, voice: Voice) -> str:
    if cents is None:
        return voice.text("no-one")
    return voice.formats.money(Money(cents=cents, currency=sheet.currency))


def _service_hours(windows: tuple[ServiceWindow, ...], voice: Voice) -> str:
    """Join days with the same hours: "Mon–Fri 8:00–18:00"."""
    by_day = [
        (weekday, ", ".join(_window(window) for window in windows if window.weekday == weekday))
        for weekday in range(7)
    ]
    said = []
    for clock, group in groupby(by_day, key=lambda day: day[1]):
        days = [weekday for weekday, _ in group]
        if clock:
            said.append(f"{_days(days, voice)} {clock}")
    return "; ".join(said) or voice.text("no-one")


def _window(window: ServiceWindow) -> str:
    return f"{hours(window.opens)}–{hours(window.closes)}"


def _days(days: list[int], voice: Voice) -> str:
    first, last = voice.formats.weekday(days[0]), voice.formats.weekday(days[-1])
    return first if first == last else f"{first}–{last}"
