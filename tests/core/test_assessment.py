"""From worked to debited minutes, step by step."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.agreements import TermSheet, WorkType
from core.assessment import Span, assess
from core.ledger import ServiceTime, Work, WorkPart
from core.units import Minutes, Percent
from tests.core.shop import changed
from tests.core.strategies import moments

BERLIN = ZoneInfo("Europe/Berlin")
NORMAL = WorkType(code="normal", multiplier=Percent(100))
EMERGENCY = WorkType(code="emergency", multiplier=Percent(200))
AFTER_HOURS = WorkType(code="after-hours", multiplier=Percent(150))
INCLUDED = WorkType(code="proactive", multiplier=Percent(0))


def span(day: str, start: str, end: str) -> Span:
    """Clock times in Berlin, within one day."""
    first, last = (
        datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=BERLIN).astimezone(UTC)
        for clock in (start, end)
    )
    return Span(start=first, end=last)


def assessed(
    worked: int | Span, work_type: WorkType = NORMAL, sheet: TermSheet | None = None
) -> Work:
    """Assess minutes, or what passed between two instants."""
    of_span = worked if isinstance(worked, Span) else None
    return assess(
        worked=worked.minutes if isinstance(worked, Span) else Minutes(worked),
        span=of_span,
        work_type=work_type,
        sheet=sheet or TermSheet(),
        zone=BERLIN,
    )


def part(minutes: int, when: ServiceTime, multiplier: int) -> WorkPart:
    return WorkPart(minutes=Minutes(minutes), service_time=when, multiplier=Percent(multiplier))


def test_the_worked_example_of_the_rules() -> None:
    work = assessed(span("2026-11-03", "18:10", "19:20"))
    assert (work.worked, work.rounded, work.debited) == (70, 75, 113)
    assert work.parts == (part(75, ServiceTime.AFTER_HOURS, 150),)


def test_a_duration_alone_is_normal_time() -> None:
    work = assessed(70)
    assert (work.worked, work.rounded, work.debited) == (70, 75, 75)
    assert work.parts == (part(75, ServiceTime.NORMAL, 100),)
    assert work.started_at is None


def test_a_duration_alone_takes_the_multiplier_of_its_work_type() -> None:
    assert assessed(70, AFTER_HOURS).debited == 113


@pytest.mark.parametrize(("worked", "rounded"), [(1, 45), (40, 45), (45, 45), (46, 60)])
def test_is_raised_to_the_minimum_before_it_is_rounded(worked: int, rounded: int) -> None:
    sheet = changed(minimum=Minutes(40), increment=Minutes(15))
    assert assessed(worked, sheet=sheet).rounded == rounded


def test_by_default_there_is_no_minimum() -> None:
    assert assessed(1).rounded == 15


def test_an_increment_of_a_minute_rounds_nothing() -> None:
    assert assessed(61, sheet=changed(increment=Minutes(1))).debited == 61


def test_work_across_the_end_of_service_hours_is_split() -> None:
    work = assessed(span("2026-11-03", "17:00", "19:00"))
    assert work.parts == (
        part(60, ServiceTime.NORMAL, 100),
        part(60, ServiceTime.AFTER_HOURS, 150),
    )
    assert work.debited == 60 + 90


def test_the_remainder_of_rounding_goes_to_the_cheapest_part() -> None:
    work = assessed(span("2026-11-03", "17:50", "18:20"), sheet=changed(minimum=Minutes(60)))
    assert work.parts == (
        part(10 + 30, ServiceTime.NORMAL, 100),
        part(20, ServiceTime.AFTER_HOURS, 150),
    )
    assert work.debited == 40 + 30


def test_the_remainder_goes_to_the_cheapest_part_wherever_it_lies() -> None:
    work = assessed(span("2026-11-06", "23:50", "23:59"))
    assert work.parts == (part(15, ServiceTime.AFTER_HOURS, 150),)
    across_midnight = Span(
        start=datetime(2026, 11, 8, 22, 50, tzinfo=UTC),
        end=datetime(2026, 11, 8, 23, 10, tzinfo=UTC),
    )
    assert assessed(across_midnight).parts == (
        part(10, ServiceTime.WEEKEND, 200),
        part(10 + 10, ServiceTime.AFTER_HOURS, 150),
    )


def test_the_higher_multiplier_counts_and_never_the_product() -> None:
    assert assessed(span("2026-11-03", "19:00", "20:00"), EMERGENCY).debited == 120
    cheap = WorkType(code="night-shift", multiplier=Percent(120))
    assert assessed(span("2026-11-03", "19:00", "20:00"), cheap).debited == 90


def test_work_that_is_included_debits_nothing_at_any_time() -> None:
    for worked in (60, span("2026-11-03", "10:00", "11:00"), span("2026-11-07", "10:00", "11:00")):
        work = assessed(worked, INCLUDED)
        assert work.debited == 0
        assert work.rounded == 60


def test_a_holiday_has_the_multiplier_of_the_weekend() -> None:
    sheet = changed(holidays=(date(2026, 11, 3),))
    assert assessed(span("2026-11-03", "10:00", "11:00"), sheet=sheet).debited == 120


def test_the_exact_parts_are_summed_and_rounded_up_only_once() -> None:
    # 1 × 1.25 + 1 × 1.25 = 2.5: one rounding makes 3, two would have made 4
    sheet = changed(increment=Minutes(1), after_hours=Percent(125), weekend=Percent(125))
    across_midnight = Span(
        start=datetime(2026, 11, 6, 22, 59, tzinfo=UTC),
        end=datetime(2026, 11, 6, 23, 1, tzinfo=UTC),
    )
    work = assessed(across_midnight, sheet=sheet)
    assert len(work.parts) == 2
    assert work.debited == 3


def test_keeps_when_the_work_began_and_ended() -> None:
    said = span("2026-11-03", "09:15", "10:45")
    work = assessed(said)
    assert (work.started_at, work.ended_at) == (said.start, said.end)


def test_the_repeated_hour_is_worked_twice() -> None:
    assert assessed(span("2026-10-25", "01:00", "04:00")).worked == 240


@given(
    moments,
    st.integers(1, 24 * 60),
    st.booleans(),
    st.sampled_from([NORMAL, EMERGENCY, AFTER_HOURS, INCLUDED]),
    st.builds(
        changed,
        increment=st.sampled_from([1, 5, 6, 15, 30, 60]),
        minimum=st.integers(0, 120),
        after_hours=st.integers(20, 60).map(lambda steps: steps * 5),
        weekend=st.integers(20, 60).map(lambda steps: steps * 5),
    ),
)
def test_every_step_adds_up(
    start: datetime, worked: int, has_span: bool, work_type: WorkType, sheet: TermSheet
) -> None:
    said = Span(start=start, end=start + timedelta(minutes=worked)) if has_span else worked
    work = assessed(said, work_type, sheet)
    assert work.worked == worked
    assert work.rounded >= max(worked, sheet.minimum)
    assert work.rounded % sheet.increment == 0
    assert work.rounded - max(worked, sheet.minimum) < sheet.increment
    assert sum(each.minutes for each in work.parts) == work.rounded
    assert all(each.minutes > 0 for each in work.parts)
    exact = sum(each.minutes * each.multiplier for each in work.parts)
    assert 0 <= work.debited * 100 - exact < 100
    if work_type is INCLUDED:
        assert work.debited == 0
    else:
        assert work.debited >= work.rounded
