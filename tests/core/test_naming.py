"""Which client is meant: the one that is named, the channel's, or one to ask about."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.commands import LogHours, Reading, SetClient
from core.days import Day, DaysAgo, LatestWeekday
from core.questions import AskWhichClient
from core.refusals import ClientNeeded, UnknownClient
from core.results import HoursLogged
from core.units import Minutes
from tests.core.shop import ACME_CHANNEL, ALERTS, TEAM, TODAY, Shop, log, named


def unnamed(*readings: tuple[str, str], note: str, minutes: int = 60) -> LogHours:
    """A log whose first words may be a client's name, or the note of the channel's client."""
    return LogHours(
        client=tuple(Reading(name=name, rest=rest) for name, rest in readings),
        note=note,
        worked=Minutes(minutes),
    )


@pytest.mark.parametrize("said", ["Acme", "acme", "ACM", " acm! "])
def test_a_client_is_found_by_name_and_alias_however_spelled(said: str) -> None:
    assert Shop().ask(HoursLogged, "anna", log(60, client=said)).entry.client == "Acme"


def test_of_several_readings_the_longest_known_name_wins() -> None:
    shop = Shop()
    command = unnamed(
        ("mueller und soehne router", ""),
        ("mueller und soehne", "router"),
        ("mueller", "und soehne router"),
        note="mueller und soehne router",
    )
    logged = shop.ask(HoursLogged, "anna", command)
    assert logged.entry.client == "Müller & Söhne"
    assert logged.entry.note == "router"


def test_an_unknown_name_is_refused_by_its_shortest_reading() -> None:
    command = unnamed(("zebra printer", ""), ("zebra", "printer"), note="zebra printer")
    assert Shop().refuse(UnknownClient, "anna", command).name == "zebra"


def test_a_misspelt_name_is_asked_about_with_the_whole_command() -> None:
    shop = Shop()
    asked = shop.ask(AskWhichClient, "anna", log(60, "printer", client="acmee"))
    assert asked.name == "acmee"
    assert [choice.label for choice in asked.choices] == ["Acme"]
    assert shop.entries() == []
    logged = shop.ask(HoursLogged, "anna", asked.choices[0].command)
    assert (logged.entry.client, logged.entry.note) == ("Acme", "printer")


@pytest.mark.parametrize("day", [None, DaysAgo(days=0), LatestWeekday(weekday=1)])
def test_an_answer_given_days_later_still_means_the_day_of_the_question(day: Day | None) -> None:
    shop = Shop()
    asked = shop.ask(AskWhichClient, "anna", log(60, client="acmee", day=day))
    shop.later(days=8)
    logged = shop.ask(HoursLogged, "anna", asked.choices[0].command)
    assert logged.entry.worked_on == TODAY


def test_the_day_of_a_question_is_read_in_the_zone_of_the_client_that_is_offered() -> None:
    shop = Shop()
    in_tokyo = replace(shop.agreement(), zone="Asia/Tokyo")
    shop.store.run(lambda unit: unit.books(shop.organisation_id).agreements.replace(in_tokyo))
    shop.later(hours=6)
    asked = shop.ask(AskWhichClient, "anna", log(60, client="acmee"))
    shop.later(days=1)
    logged = shop.ask(HoursLogged, "anna", asked.choices[0].command)
    assert logged.entry.worked_on == TODAY + timedelta(days=1)


def test_the_beginning_of_a_name_is_asked_about() -> None:
    asked = Shop().ask(AskWhichClient, "anna", log(60, client="glo"))
    assert [choice.label for choice in asked.choices] == ["Globex"]


def test_in_a_clients_channel_the_client_may_be_left_out() -> None:
    shop = Shop()
    logged = shop.ask(HoursLogged, "anna", unnamed(note="printer"), place=ACME_CHANNEL)
    assert (logged.entry.client, logged.entry.note) == ("Acme", "printer")


def test_in_a_clients_channel_words_that_are_no_name_are_the_note() -> None:
    command = unnamed(("fixed the", "printer"), ("fixed", "the printer"), note="fixed the printer")
    logged = Shop().ask(HoursLogged, "anna", command, place=ACME_CHANNEL)
    assert (logged.entry.client, logged.entry.note) == ("Acme", "fixed the printer")


def test_in_a_clients_channel_another_client_can_be_named() -> None:
    command = unnamed(("globex", "router"), note="globex router")
    logged = Shop().ask(HoursLogged, "anna", command, place=ACME_CHANNEL)
    assert (logged.entry.client, logged.entry.note) == ("Globex", "router")


def test_in_a_clients_channel_a_word_like_another_name_is_asked_about() -> None:
    shop = Shop()
    command = unnamed(("globx", "router"), note="globx router")
    asked = shop.ask(AskWhichClient, "anna", command, place=ACME_CHANNEL)
    assert [choice.label for choice in asked.choices] == ["Globex", "Acme"]
    other, here = (
        shop.ask(HoursLogged, "anna", choice.command, place=ACME_CHANNEL).entry
        for choice in asked.choices
    )
    assert (other.client, other.note) == ("Globex", "router")
    assert (here.client, here.note) == ("Acme", "globx router")


def test_in_a_clients_channel_its_own_name_misspelt_is_meant() -> None:
    command = unnamed(("acme inc", "router"), note="acme inc router")
    logged = Shop().ask(HoursLogged, "anna", command, place=ACME_CHANNEL)
    assert logged.entry.client == "Acme"


def test_what_can_only_be_a_name_never_means_the_channels_client() -> None:
    command = LogHours(client=named("zebra", "printer"), named=True, worked=Minutes(60))
    assert Shop().refuse(UnknownClient, "anna", command, place=ACME_CHANNEL).name == "zebra"


@pytest.mark.parametrize("place", [TEAM, ALERTS])
def test_elsewhere_the_client_must_be_said(place: object) -> None:
    Shop().refuse(ClientNeeded, "anna", unnamed(note="printer"), place=place)  # type: ignore[arg-type]


def test_an_alias_given_later_is_found_too() -> None:
    shop = Shop()
    shop.say("mona", SetClient(client=named("globex"), add_alias="GX"))
    assert shop.ask(HoursLogged, "anna", log(60, client="gx")).entry.client == "Globex"
