from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import postgresql, sqlite

from adapters.storage.columns import Instant, NaiveDatetime
from adapters.storage.store import SqlStore
from tests.contracts import house
from tests.contracts.house import NOON

SQLITE = sqlite.dialect()
POSTGRESQL = postgresql.dialect()  # type: ignore[no-untyped-call]

EARLIEST = NOON.replace(year=1, tzinfo=None)

zones = st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=45))])
instants = st.datetimes(timezones=zones, min_value=EARLIEST)


@given(instants)
def test_an_instant_is_kept_exactly_and_read_as_utc(instant: datetime) -> None:
    read = Instant().process_result_value(Instant().process_bind_param(instant, SQLITE), SQLITE)

    assert read == instant
    assert read is not None
    assert read.tzinfo is UTC


@given(instants, instants)
def test_instants_sort_as_their_columns_do(one: datetime, other: datetime) -> None:
    columns = [Instant().process_bind_param(each, SQLITE) for each in (one, other)]

    assert (one < other) == (columns[0] < columns[1])


def test_an_instant_has_room_on_every_database() -> None:
    assert Instant().compile(SQLITE) == "INTEGER"
    assert Instant().compile(POSTGRESQL) == "BIGINT"


async def test_a_moment_without_its_zone_is_not_stored(store: SqlStore) -> None:
    naive = house.NOON.replace(tzinfo=None)

    with pytest.raises(NaiveDatetime):
        await store.write(lambda unit: unit.books(1).ledger.append(house.entry(1, posted_at=naive)))


async def test_equal_terms_are_decoded_once(store: SqlStore) -> None:
    first = await store.read(lambda unit: unit.books(1).agreements.terms(1))
    again = await store.read(lambda unit: unit.books(1).agreements.versions(1)[0])
    assert first.sheet is again.sheet
