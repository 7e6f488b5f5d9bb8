"""Top-ups, from the wish for more hours to the payment."""

from dataclasses import replace

from adapters.chat.grammar.forms.days import loose_day_at
from adapters.chat.grammar.forms.money import take_cents
from adapters.chat.grammar.forms.sizes import find_size, take_size
from adapters.chat.grammar.misread import HoursOrTopUp, NotRead
from adapters.chat.grammar.text import names
from adapters.chat.grammar.text.line import Line
from adapters.chat.grammar.text.references import take_number, take_top_up
from adapters.chat.grammar.text.refusing import refuse_internal, refuse_rest
from adapters.chat.grammar.text.subject import Subject, named_until, subject_of
from adapters.chat.grammar.text.texts import reason_begins, reason_of
from adapters.chat.grammar.verbs import Verb
from core.commands import (
    ApproveTopUp,
    ClientReadings,
    DeclineTopUp,
    MarkInvoiced,
    MarkPaid,
    PayInvoice,
    RequestTopUp,
)
from core.days import Day
from core.units import Minutes

_ON = frozenset({"on", "am"})
_AT = frozenset({"at", "zu"})


def read_top_up(line: Line) -> RequestTopUp:
    """`topup`, `topup acme 20h because the migration starts`, `topup 20h for acme`."""
    size = find_size(line, reason_begins(line))
    if size is None:
        subject = subject_of(line, Verb.TOP_UP)
        return RequestTopUp(client=subject.client, reason=subject.text)
    minutes, end = take_size(line, size, Verb.TOP_UP)
    subject = _around_size(line, end)
    return RequestTopUp(client=subject.client, minutes=minutes, reason=subject.text)


def read_approve(line: Line) -> ApproveTopUp:
    """`approve`, `approve TU7 30h`, `approve acme 20h at 1800 because they are loyal`."""
    refuse_internal(line, Verb.APPROVE)
    reason = _take_reason(line)
    price_cents = _take_price(line)
    top_up_id = take_top_up(line)
    minutes = _approved_size(line, has_reference=top_up_id is not None)
    client: ClientReadings = () if top_up_id is not None else names.only_name(line)
    refuse_rest(line, Verb.APPROVE)
    return ApproveTopUp(
        top_up_id=top_up_id,
        client=tuple(replace(reading, rest=reason) for reading in client),
        minutes=minutes,
        price_cents=price_cents,
        reason=reason,
    )


def read_decline(line: Line) -> DeclineTopUp:
    """`decline TU7 the project is over`; without a reference, the client's or the thread's."""
    top_up_id, subject = _decided(line, Verb.DECLINE)
    return DeclineTopUp(top_up_id=top_up_id, client=subject.client, reason=subject.whole)


def read_invoiced(line: Line) -> MarkInvoiced:
    """`invoiced TU7 INV-118`."""
    top_up_id, subject = _decided(line, Verb.INVOICED)
    return MarkInvoiced(top_up_id=top_up_id, client=subject.client, reference=subject.whole)


def read_paid(line: Line) -> MarkPaid | PayInvoice:
    """`paid TU7`, `paid acme on 3 November transfer 4711`, `paid 2026-0001`."""
    number = take_number(line)
    paid_on = _take_day(line)
    if number is not None:
        return PayInvoice(number=number, paid_on=paid_on, reference=reason_of(line, Verb.PAID))
    top_up_id, subject = _decided(line, Verb.PAID)
    return MarkPaid(
        top_up_id=top_up_id, client=subject.client, paid_on=paid_on, reference=subject.whole
    )


def _take_day(line: Line) -> Day | None:
    """Take the day that "on" leads to, before any text that is marked as one."""
    begins = reason_begins(line)
    for at in range(len(line.words) if begins is None else begins):
        day = loose_day_at(line, at) if line.key(at) in _ON else None
        if day is not None:
            line.take(at, day.until)
            return day.value
    return None


def _around_size(line: Line, end: int) -> Subject:
    """The name before the size; or after it, if "for" leads to it."""
    if end == 0 and line.key(0) in names.FOR:
        return subject_of(line, Verb.TOP_UP)
    return named_until(line, end, Verb.TOP_UP)


def _take_reason(line: Line) -> str:
    """Take what stands at the end after "because", "weil" or `reason:`."""
    begins = reason_begins(line)
    if begins is None:
        return ""
    before = line.take(0, begins)
    reason = reason_of(line, Verb.APPROVE)
    line.words[:0] = before
    return reason


def _take_price(line: Line) -> int | None:
    """Take the own price that "at" leads to, for the whole size."""
    for at in range(len(line.words) - 1, -1, -1):
        if line.key(at) in _AT:
            before = line.take(0, at + 1)[:-1]
            cents = take_cents(line, Verb.APPROVE)
            line.words[:0] = before
            return cents
    return None


def _approved_size(line: Line, *, has_reference: bool) -> Minutes | None:
    size = find_size(line)
    if size is None:
        return None
    if not has_reference and size.at == 0 and line.key(0).isdecimal():
        raise NotRead(_unclear(line))
    minutes, _ = take_size(line, size, Verb.APPROVE)
    return minutes


def _unclear(line: Line) -> HoursOrTopUp:
    """`approve 7`: seven hours, or top-up 7?"""
    number = line.words[0]
    mended = (line.instead([number], f"TU{number.bare}"), line.instead([number], f"{number.bare}h"))
    return HoursOrTopUp(said=number.bare, mended=mended)


def _decided(line: Line, verb: Verb) -> tuple[int | None, Subject]:
    top_up_id = take_top_up(line)
    if top_up_id is None:
        return None, subject_of(line, verb)
    reason = reason_of(line, verb)
    return top_up_id, Subject(text=reason, whole=reason)
