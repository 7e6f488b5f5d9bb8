"""The digest on Monday morning."""

from datetime import UTC, datetime, timedelta

from core.commands import AddClient
from core.notices import WeekDigest
from core.schedule import Job
from tests.core.shop import Shop

MONDAY = datetime(2026, 11, 9, 7, 0, tzinfo=UTC)
"""Eight in Berlin."""


def running_shop() -> Shop:
    """The program ran last week for the first time."""
    shop = Shop()
    shop.run_calendar()
    return shop


def digests(shop: Shop) -> list[WeekDigest]:
    shop.run_calendar(Job.DIGEST)
    told = {message.subject: message.notice for message in shop.told(WeekDigest)}
    return [notice for notice in told.values() if isinstance(notice, WeekDigest)]


def test_comes_on_monday_at_eight_to_each_manager_and_once() -> None:
    shop = running_shop()
    assert digests(shop) == []
    shop.at = MONDAY - timedelta(minutes=1)
    assert digests(shop) == []

    shop.at = MONDAY
    assert len(digests(shop)) == 1
    shop.later(days=3)
    assert len(digests(shop)) == 1
    places = {(each.place.channel, each.place.direct) for each in shop.told(WeekDigest)}
    assert places == {("mona", True), ("max", True)}


def test_is_written_in_each_managers_language() -> None:
    shop = running_shop()
    shop.replace_person("max", language="de")
    shop.at = MONDAY
    digests(shop)

    languages = {each.place.channel: each.language for each in shop.told(WeekDigest)}
    assert languages == {"mona": "en", "max": "de"}


def test_after_three_weeks_without_the_program_only_the_last_is_told() -> None:
    shop = running_shop()
    shop.at = MONDAY + timedelta(weeks=3)

    assert len(digests(shop)) == 1


def test_the_week_in_which_the_program_first_runs_is_not_told() -> None:
    shop = Shop(at=MONDAY + timedelta(days=2))

    assert digests(shop) == []


def test_tells_who_is_low_or_overdrawn_lowest_first_and_what_is_open() -> None:
    shop = running_shop()
    shop.sell(600)
    shop.log("anna", 510)
    shop.sell(600, client="Globex")
    shop.log("anna", 630, client="Globex")
    shop.at = MONDAY
    (digest,) = digests(shop)

    assert [(each.client, each.balance) for each in digest.clients] == [
        ("Globex", -30),
        ("Acme", 90),
    ]
    assert digest.low == 2
    assert [top_up.client for top_up in digest.top_ups] == ["Acme", "Globex"]
    assert digest.open_top_ups == 2
    assert digest.unsent == 2
    assert digest.idle == ()


def test_tells_which_clients_with_hours_nobody_worked_for_in_four_weeks() -> None:
    shop = running_shop()
    shop.sell(600)
    shop.sell(600, client="Globex")
    shop.log("anna", 30)
    shop.at = MONDAY + timedelta(weeks=3)
    shop.log("anna", 30, client="Globex")
    shop.later(weeks=1)
    shop.post()
    (digest,) = digests(shop)

    assert (digest.idle, digest.idle_count, digest.idle_weeks) == (("Acme",), 1, 4)
    assert (digest.clients, digest.unsent) == ((), 0)


def test_a_long_list_is_cut_and_counted() -> None:
    shop = running_shop()
    _many_low(shop, 12)
    shop.at = MONDAY
    (digest,) = digests(shop)

    assert (len(digest.clients), digest.low) == (10, 12)
    assert (len(digest.top_ups), digest.open_top_ups) == (10, 12)


def _many_low(shop: Shop, count: int) -> None:
    for number in range(count):
        name = f"Client {chr(65 + number)}"
        shop.say("mona", AddClient(name=name))
        shop.open_with(100, client=name)
