import asyncio
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from adapters.storage.store import SqlStore
from core.agreements import ThresholdKind
from core.alerts import Threshold, ThresholdState
from core.attention import Acknowledgement, Nudge
from core.ports import Books, Store, Unit
from core.schedule import Due, Job, JobRun
from core.units import Minutes
from tests.contracts import house
from tests.contracts.house import AGREEMENT, ANNA, NOON, TODAY, block, person
from tests.contracts.implementations import POSTGRES, SQLITE, new_database

RUN = JobRun(job=Job.STATEMENT, about="1", period=date(2026, 10, 1), ran_at=NOON)
ALARM = Threshold(
    agreement_id=AGREEMENT,
    kind=ThresholdKind.RENEWAL,
    level=Minutes(120),
    state=ThresholdState.ALARM,
    episode=1,
    opened_at=NOON,
)


def test_a_job_runs_once_for_its_period(books: Books) -> None:
    assert books.runs.claim(RUN)

    assert not books.runs.claim(replace(RUN, ran_at=NOON + timedelta(days=1)))
    assert books.runs.claim(replace(RUN, period=date(2026, 11, 1)))
    assert books.runs.claim(replace(RUN, about="2"))
    assert books.runs.claim(replace(RUN, job=Job.OVERAGE))


def test_runs_are_found_by_job_matter_and_period(books: Books) -> None:
    due = Due(job=RUN.job, about=RUN.about, period=RUN.period)
    assert not books.runs.has(due)
    for month in (11, 10):
        books.runs.claim(replace(RUN, period=date(2026, month, 1)))
    books.runs.claim(replace(RUN, about="2", period=date(2026, 12, 1)))

    assert books.runs.has(due)
    assert not books.runs.has(replace(due, period=date(2026, 9, 1)))
    assert books.runs.latest(Job.STATEMENT, "1") == date(2026, 11, 1)
    assert books.runs.count(Job.STATEMENT, "1") == 2
    assert books.runs.latest(Job.DIGEST, "1") is None
    assert books.runs.count(Job.DIGEST, "1") == 0


def test_old_runs_are_forgotten(books: Books) -> None:
    books.runs.claim(RUN)
    books.runs.claim(replace(RUN, about="2", ran_at=NOON + timedelta(seconds=1)))

    assert books.runs.forget_before(NOON + timedelta(seconds=1)) == 1
    assert books.runs.latest(RUN.job, "1") is None
    assert books.runs.latest(RUN.job, "2") == RUN.period


def test_the_first_to_look_after_an_alert_stays(books: Books) -> None:
    ben = books.people.add(person("ben"))
    first = Acknowledgement(subject="alert/1", by=ANNA, at=NOON)

    assert books.attention.acknowledge(first)
    assert not books.attention.acknowledge(replace(first, by=ben.id))
    assert books.attention.acknowledgement("alert/1") == first
    assert books.attention.acknowledgement("alert/2") is None


def test_an_agreement_is_warned_until_that_is_cleared(books: Books) -> None:
    assert not books.attention.is_warned(AGREEMENT)
    books.attention.warn(AGREEMENT, NOON)
    books.attention.warn(AGREEMENT, NOON + timedelta(days=1))
    assert books.attention.is_warned(AGREEMENT)

    books.attention.clear(AGREEMENT)
    assert not books.attention.is_warned(AGREEMENT)
    books.attention.clear(AGREEMENT)


def test_each_person_is_asked_at_one_time_until_they_want_no_more(books: Books) -> None:
    ben = books.people.add(person("ben"))
    books.nudges.put(Nudge(person_id=ben.id, at=time(16, 30)))
    books.nudges.put(Nudge(person_id=ANNA, at=time(17)))
    books.nudges.put(Nudge(person_id=ANNA, at=time(0)))

    assert list(books.nudges.everyone()) == [
        Nudge(person_id=ANNA, at=time(0)),
        Nudge(person_id=ben.id, at=time(16, 30)),
    ]
    assert books.nudges.remove(ANNA)
    assert not books.nudges.remove(ANNA)


def test_blocks_that_expire_in_these_days_and_have_minutes_left_are_found(books: Books) -> None:
    def expires(day: date, remaining: int = 60) -> int:
        return books.ledger.add_block(block(remaining=remaining, expires_on=day)).id

    inside = [expires(TODAY), expires(TODAY + timedelta(days=30))]
    expires(TODAY, remaining=0)
    expires(TODAY - timedelta(days=1))
    expires(TODAY + timedelta(days=31))

    found = books.ledger.expiring(TODAY, TODAY + timedelta(days=30))
    assert [each.id for each in found] == inside


def test_levels_in_alarm_are_found_for_all_agreements(books: Books) -> None:
    client = books.clients.add(house.client("Globex"))
    globex = books.agreements.add(house.agreement(client.id))
    of_globex = replace(ALARM, agreement_id=globex.id)
    books.alerts.put(of_globex)
    books.alerts.put(ALARM)
    books.alerts.put(replace(ALARM, kind=ThresholdKind.EMPTY, state=ThresholdState.OK))

    assert list(books.alerts.running()) == [ALARM, of_globex]


def test_another_organisation_has_a_schedule_of_its_own(books: Books, other: Books) -> None:
    books.runs.claim(RUN)
    books.attention.acknowledge(Acknowledgement(subject="alert/1", by=ANNA, at=NOON))
    books.attention.warn(AGREEMENT, NOON)
    books.nudges.put(Nudge(person_id=ANNA, at=time(17)))
    books.alerts.put(ALARM)
    books.ledger.add_block(block(expires_on=TODAY))

    assert other.runs.latest(RUN.job, RUN.about) is None
    assert other.attention.acknowledgement("alert/1") is None
    assert not other.attention.is_warned(AGREEMENT)
    assert list(other.nudges.everyone()) == []
    assert list(other.alerts.running()) == []
    assert list(other.ledger.expiring(TODAY, TODAY)) == []
    assert other.runs.claim(RUN)
    assert not other.nudges.remove(ANNA)
    assert other.runs.forget_before(NOON + timedelta(days=1)) == 1
    assert books.runs.latest(RUN.job, RUN.about) == RUN.period


async def test_what_a_job_did_is_undone_with_its_claim(store: Store) -> None:
    class Killed(Exception):
        pass

    def claimed(unit: Unit, *, dies: bool) -> bool:
        books = unit.books(1)
        first = books.runs.claim(RUN)
        if dies:
            raise Killed
        return first

    await store.write(lambda unit: house.found(unit, "Nordlicht IT").organisation.id)
    with pytest.raises(Killed):
        await store.write(lambda unit: claimed(unit, dies=True))
    assert await store.write(lambda unit: claimed(unit, dies=False))
    assert not await store.write(lambda unit: claimed(unit, dies=False))


@pytest.mark.parametrize("kind", [SQLITE, POSTGRES])
async def test_of_two_programs_on_one_database_one_claims_a_job(kind: str, tmp_path: Path) -> None:
    url = new_database(tmp_path, kind)
    stores = [await SqlStore.open(url, migrate=False) for _ in range(2)]
    try:
        await stores[0].write(lambda unit: house.found(unit, "Nordlicht IT").organisation.id)
        claims = await asyncio.gather(
            *(store.write(lambda unit: unit.books(1).runs.claim(RUN)) for store in stores * 5)
        )
        assert sorted(claims) == [False] * 9 + [True]
    finally:
        for store in stores:
            await store.close()
