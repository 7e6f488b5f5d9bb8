from dataclasses import replace

import pytest

from core.agreements import ThresholdKind
from core.alerts import Threshold, ThresholdState
from core.ports import Books
from core.units import Minutes
from tests.contracts.house import AGREEMENT, NOON, alert, entry
from tests.contracts.implementations import NOT_UNIQUE

RENEWAL = Threshold(agreement_id=AGREEMENT, kind=ThresholdKind.RENEWAL, level=Minutes(120))


def test_a_threshold_is_put_once_and_then_replaced(books: Books) -> None:
    empty = replace(RENEWAL, kind=ThresholdKind.EMPTY, level=Minutes(0))
    alarmed = replace(
        RENEWAL,
        state=ThresholdState.ALARM,
        episode=1,
        opened_at=NOON,
        thread="alert/1",
        declined=True,
    )
    books.alerts.put(RENEWAL)
    books.alerts.put(empty)
    books.alerts.put(alarmed)

    assert books.alerts.thresholds(AGREEMENT) == {
        ThresholdKind.RENEWAL: alarmed,
        ThresholdKind.EMPTY: empty,
    }


def test_thresholds_come_highest_kind_first(books: Books) -> None:
    for kind in reversed(ThresholdKind):
        books.alerts.put(replace(RENEWAL, kind=kind))

    assert list(books.alerts.thresholds(AGREEMENT)) == list(ThresholdKind)


def test_an_agreement_without_thresholds_has_none(books: Books) -> None:
    assert books.alerts.thresholds(AGREEMENT) == {}


def test_an_alert_is_read_back_as_it_was_added(books: Books) -> None:
    caused = alert(entry_id=books.ledger.append(entry(1)).id)
    books.alerts.add(caused)

    assert books.alerts.alert(AGREEMENT, ThresholdKind.RENEWAL, 1) == caused
    assert books.alerts.alert(AGREEMENT, ThresholdKind.RENEWAL, 2) is None
    assert books.alerts.alert(AGREEMENT, ThresholdKind.EMPTY, 1) is None


def test_an_episode_has_exactly_one_alert(books: Books) -> None:
    books.alerts.add(alert())

    with pytest.raises(NOT_UNIQUE):
        books.alerts.add(alert(balance=Minutes(30)))


def test_an_alert_can_be_resolved(books: Books) -> None:
    books.alerts.add(alert())
    resolved = alert(resolved_at=NOON)
    books.alerts.replace(resolved)

    assert books.alerts.of_agreement(AGREEMENT) == [resolved]


def test_resolving_an_unknown_alert_is_a_lookup_error(books: Books) -> None:
    with pytest.raises(LookupError):
        books.alerts.replace(alert())


def test_alerts_come_oldest_first_and_of_one_moment_highest_first(books: Books) -> None:
    empty = alert(ThresholdKind.EMPTY, level=Minutes(0))
    renewal = alert()
    later = alert(episode=2, raised_at=NOON.replace(hour=13))
    for each in (later, empty, renewal):
        books.alerts.add(each)

    assert books.alerts.of_agreement(AGREEMENT) == [renewal, empty, later]


def test_the_alerts_of_another_organisation_are_not_seen(books: Books, other: Books) -> None:
    books.alerts.put(RENEWAL)
    books.alerts.add(alert())

    assert other.alerts.thresholds(AGREEMENT) == {}
    assert other.alerts.alert(AGREEMENT, ThresholdKind.RENEWAL, 1) is None
    assert other.alerts.of_agreement(AGREEMENT) == []
    with pytest.raises(LookupError):
        other.alerts.replace(alert(resolved_at=NOON))
    other.alerts.add(alert())
    other.alerts.put(replace(RENEWAL, episode=5))
    assert books.alerts.thresholds(AGREEMENT)[ThresholdKind.RENEWAL].episode == 0


def test_episodes_of_one_moment_come_in_their_order(books: Books) -> None:
    second, first = alert(episode=2), alert(episode=1)
    for each in (second, first):
        books.alerts.add(each)
    books.alerts.replace(first)  # stored anew, where a database puts changed rows at the end

    assert books.alerts.of_agreement(AGREEMENT) == [first, second]
