"""Work that would begin later than now is asked about, not recorded."""

from datetime import time

import pytest

from core.days import ClockRange, DaysAgo
from core.refusals import NotBegunYet
from tests.core.shop import Shop, log


def test_refuses_a_start_that_lies_ahead_and_records_nothing() -> None:
    shop = Shop()
    with pytest.raises(NotBegunYet) as refused:
        shop.say("anna", log(60, clock=ClockRange(start=time(18, 30))))
    assert refused.value.start.time() == time(18, 30)
    assert refused.value.now.time() == time(12, 0)
    assert shop.entries() == []


def test_takes_the_same_time_of_yesterday() -> None:
    shop = Shop()
    shop.say("anna", log(60, clock=ClockRange(start=time(18, 30)), day=DaysAgo(days=1)))
    assert [entry.minutes for entry in shop.entries()] == [-90]
