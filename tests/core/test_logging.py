"""Log hours: what is recorded, asked and refused."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from core.agreements import OverdraftPolicy, ThresholdKind, WorkType
from core.clients import Client
from core.commands import LogHours, OpenLogForm, Reading, SetClient, UndoEntry
from core.days import ClockRange, Day, DayOfMonth, DaysAgo, LatestWeekday, OnDate
from core.ledger import EntryKind, ServiceTime
from core.people import Right, Role
from core.questions import (
    AskAgain,
    AskBeforeAgreement,
    AskFullDay,
    AskFutureDate,
    AskWhichClient,
)
from core.refusals import (
    BadDate,
    ClientNeeded,
    NoAgreement,
    NoSuchTime,
    NotAllowed,
    UnknownClient,
    UnknownSender,
    UnknownWorkType,
)
from core.results import (
    HoursLogged,
    LogFormOpened,
)
from core.units import Minutes, Percent
from tests.core.shop import (
    ACME_CHANNEL,
    ALERTS,
    NOON,
    STARTED,
    TEAM,
    TODAY,
    Shop,
    changed,
    identity,
    log,
    named,
)


def unnamed(*readings: tuple[str, str], note: str, minutes: int = 60) -> LogHours:
    """A log whose first words may be a client's name, or the note of the channel's client."""
    return LogHours(
        client=tuple(Reading(name=name, rest=rest) for name, rest in readings),
        note=note,
        worked=Minutes(minutes),
    )


def test_a_log_is_debited_and_kept_with_its_note() -> None:
    shop = Shop()
    shop.sell(600)
    command = LogHours(
        client=named("acme", "printer"),
        named=True,
        worked=Minutes(70),
        ticket="T-1234",
        note="printer",
        internal_note="again",
    )
    logged = shop.ask(HoursLogged, "anna", command)
    assert logged.entry.client == "Acme"
    assert logged.entry.minutes == -75
    assert logged.balance == 600 - 75
    entry = shop.entries()[-1]
    assert entry.kind is EntryKind.DEBIT
    assert entry.worked_on == TODAY
    assert entry.posted_at == NOON
    assert entry.by == shop.person("anna").id
    assert entry.work is not None
    assert (entry.work.worked, entry.work.rounded, entry.work.ticket) == (70, 75, "T-1234")
    assert (shop.note(entry.id).public, shop.note(entry.id).internal) == ("printer", "again")


@pytest.mark.parametrize("who", ["carl", "vera", "gina"])
def test_a_clients_contact_may_not_log(who: str) -> None:
    refused = Shop().refuse(NotAllowed, who, log(60))
    assert (refused.right, refused.asker and refused.asker.handle) == (Right.LOG, who)


def test_a_manager_may_log() -> None:
    shop = Shop()
    shop.sell(600)
    assert shop.ask(HoursLogged, "mona", log(60)).balance == 540


def test_a_stranger_is_not_known() -> None:
    refused = Shop().refuse(UnknownSender, "eve", log(60))
    assert refused.asker is None


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


def test_a_client_without_agreement_cannot_be_logged_for() -> None:
    shop = Shop()
    books = shop.organisation_id
    shop.store.run(lambda unit: unit.books(books).clients.add(Client(id=0, name="Prospect")))
    assert shop.refuse(NoAgreement, "anna", log(60, client="prospect")).client == "Prospect"


def test_completed_work_is_recorded_also_without_any_block() -> None:
    logged = Shop().ask(HoursLogged, "anna", log(60))
    assert (logged.balance, logged.overdrawn) == (-60, 60)


def test_the_answer_says_what_no_block_could_pay() -> None:
    shop = Shop()
    shop.open_with(40)
    logged = shop.ask(HoursLogged, "anna", log(60))
    assert (logged.balance, logged.overdrawn) == (-20, 20)
    assert [crossing.kind for crossing in logged.crossed] == [ThresholdKind.EMPTY]


def test_yesterday_is_a_date_in_the_agreements_zone() -> None:
    shop = Shop()
    shop.at = NOON.replace(hour=23, minute=30)  # half past midnight in Berlin
    assert shop.ask(HoursLogged, "anna", log(60)).entry.worked_on == date(2026, 11, 4)
    logged = shop.ask(HoursLogged, "anna", log(30, day=DaysAgo(days=1)))
    assert logged.entry.worked_on == TODAY


def test_the_receipt_names_the_zone_only_if_the_speakers_differs() -> None:
    shop = Shop()
    assert shop.ask(HoursLogged, "anna", log(60)).zone is None
    shop.move("ben", "America/New_York")
    assert shop.ask(HoursLogged, "ben", log(60)).zone == "Europe/Berlin"


def test_a_start_time_is_read_in_the_agreements_zone_and_split() -> None:
    shop = Shop()
    shop.move("ben", "America/New_York")
    command = log(clock=ClockRange(start=time(17, 0), end=time(19, 0)), day=DaysAgo(days=1))
    logged = shop.ask(HoursLogged, "ben", command)
    work = logged.entry.work
    assert work is not None
    assert [(part.minutes, part.service_time) for part in work.parts] == [
        (60, ServiceTime.NORMAL),
        (60, ServiceTime.AFTER_HOURS),
    ]
    assert logged.entry.minutes == -150
    assert work.started_at is not None
    assert work.started_at.time() == time(17, 0)


def test_a_range_past_midnight_belongs_to_the_date_on_which_it_began() -> None:
    command = log(clock=ClockRange(start=time(23, 0), end=time(1, 0)), day=DaysAgo(days=1))
    logged = Shop().ask(HoursLogged, "anna", command)
    assert logged.entry.worked_on == date(2026, 11, 2)
    assert logged.entry.work is not None
    assert logged.entry.work.worked == 120


def test_a_time_that_the_clocks_skipped_is_refused() -> None:
    day = OnDate(date=date(2026, 3, 29))
    command = log(clock=ClockRange(start=time(2, 15), end=time(3, 15)), day=day)
    assert Shop().refuse(NoSuchTime, "anna", command).clock == time(2, 15)


def test_a_day_that_does_not_exist_is_refused() -> None:
    refused = Shop().refuse(BadDate, "anna", log(60, day=DayOfMonth(month=2, day=30)))
    assert (refused.day, refused.month) == (30, 2)


def test_a_date_ahead_is_asked_about() -> None:
    shop = Shop()
    asked = shop.ask(AskFutureDate, "anna", log(60, day=DaysAgo(days=-1)))
    assert (asked.client, asked.day, asked.today) == ("Acme", date(2026, 11, 4), TODAY)
    (today,) = asked.choices
    assert shop.ask(HoursLogged, "anna", today.command).entry.worked_on == TODAY


def test_a_day_said_without_its_year_may_mean_the_last_one() -> None:
    shop = Shop()
    asked = shop.ask(AskFutureDate, "anna", log(60, day=DayOfMonth(month=11, day=5)))
    days = [choice.label for choice in asked.choices]
    assert days == ["2025-11-05", "2026-11-03"]


def test_a_date_before_the_agreement_is_asked_about() -> None:
    asked = Shop().ask(AskBeforeAgreement, "anna", log(60, day=OnDate(date=date(2025, 12, 31))))
    assert (asked.day, asked.started_on) == (date(2025, 12, 31), STARTED)


def test_the_first_day_of_the_agreement_can_be_logged() -> None:
    logged = Shop().ask(HoursLogged, "anna", log(60, day=OnDate(date=STARTED)))
    assert logged.entry.worked_on == STARTED


def test_more_than_a_day_on_one_day_is_asked_about_over_all_clients() -> None:
    shop = Shop()
    shop.log("anna", 1000)
    shop.log("anna", 440, client="Globex")
    asked = shop.ask(AskFullDay, "anna", log(1))
    assert (asked.day, asked.already, asked.asked) == (TODAY, 1440, 1)
    shop.log("ben", 1)
    assert shop.ask(HoursLogged, "anna", log(1, day=DaysAgo(days=1))).entry.minutes == -15


def test_what_was_undone_does_not_fill_the_day() -> None:
    shop = Shop()
    shop.say("anna", UndoEntry(entry_id=shop.log("anna", 1440)))
    assert shop.ask(HoursLogged, "anna", log(60)).balance == -60


def test_the_same_work_within_ten_minutes_is_asked_about() -> None:
    shop = Shop()
    first = shop.log("anna", 60, "printer")
    shop.later(minutes=10)
    asked = shop.ask(AskAgain, "anna", log(60, "printer", confirmed=False))
    assert asked.entry.id == first
    assert len(shop.entries()) == 1
    assert shop.ask(HoursLogged, "anna", asked.command).balance == -120


@pytest.mark.parametrize(
    ("who", "again"),
    [
        ("ben", log(60, "printer", confirmed=False)),
        ("anna", log(60, "printer", client="Globex", confirmed=False)),
        ("anna", log(60, "printer", day=DaysAgo(days=1), confirmed=False)),
        ("anna", log(61, "printer", confirmed=False)),
        ("anna", log(60, "toner", confirmed=False)),
    ],
)
def test_whatever_differs_is_no_repeat(who: str, again: LogHours) -> None:
    shop = Shop()
    shop.log("anna", 60, "printer")
    shop.ask(HoursLogged, who, again)


def test_a_repeat_after_ten_minutes_is_meant() -> None:
    shop = Shop()
    shop.log("anna", 60, "printer")
    shop.later(minutes=10, seconds=1)
    shop.ask(HoursLogged, "anna", log(60, "printer", confirmed=False))


def test_logging_again_what_was_undone_is_no_repeat() -> None:
    shop = Shop()
    shop.say("anna", UndoEntry(entry_id=shop.log("anna", 60, "printer")))
    shop.ask(HoursLogged, "anna", log(60, "printer", confirmed=False))


def test_the_question_about_a_repeat_keeps_the_day_as_a_date() -> None:
    shop = Shop()
    shop.ask(HoursLogged, "anna", log(60, day=DaysAgo(days=1)))
    asked = shop.ask(AskAgain, "anna", log(60, day=DaysAgo(days=1), confirmed=False))
    assert asked.command.day == OnDate(date=date(2026, 11, 2))
    assert asked.command.client == named("Acme", "work")


def test_uses_the_terms_of_the_day_the_work_was_done() -> None:
    shop = Shop()
    shop.set_terms(changed(increment=Minutes(60)), since=date(2026, 11, 3))
    before = shop.ask(HoursLogged, "anna", log(10, day=DaysAgo(days=1)))
    after = shop.ask(HoursLogged, "anna", log(10))
    assert (before.entry.minutes, after.entry.minutes) == (-15, -60)
    old, new = (entry.terms_id for entry in shop.entries())
    agreements = shop.books().agreements
    assert old is not None
    assert new is not None
    assert agreements.terms(old).sheet.increment == 15
    assert agreements.terms(new).sheet.increment == 60


def test_an_unknown_work_type_is_refused_with_those_that_exist() -> None:
    refused = Shop().refuse(UnknownWorkType, "anna", log(60, work_type="travel"))
    assert refused.code == "travel"
    assert refused.known == ("normal", "after-hours", "weekend", "emergency", "proactive")


def test_a_work_type_is_that_of_the_days_terms() -> None:
    shop = Shop()
    travel = WorkType(code="travel", multiplier=Percent(100))
    sheet = changed(work_types=(*changed().work_types, travel))
    shop.set_terms(sheet, since=TODAY)
    shop.ask(HoursLogged, "anna", log(60, work_type="travel"))
    shop.refuse(UnknownWorkType, "anna", log(60, work_type="travel", day=DaysAgo(days=1)))


def test_work_that_is_included_is_recorded_and_debits_nothing() -> None:
    shop = Shop()
    shop.sell(600)
    logged = shop.ask(HoursLogged, "anna", log(60, work_type="proactive"))
    assert (logged.entry.minutes, logged.balance) == (0, 600)
    assert shop.entries()[-1].allocations == ()
    assert logged.entry.work is not None
    assert logged.entry.work.worked == 60


@pytest.mark.parametrize(
    ("policy", "balance", "on_hold"),
    [
        (OverdraftPolicy.HOLD, 1, False),
        (OverdraftPolicy.HOLD, 0, True),
        (OverdraftPolicy.HOLD, -15, True),
        (OverdraftPolicy.ALLOW, -15, False),
        (OverdraftPolicy.OVERAGE, -15, False),
    ],
)
def test_on_hold_is_announced_once_nothing_is_left(
    policy: OverdraftPolicy, balance: int, on_hold: bool
) -> None:
    shop = Shop()
    shop.set_terms(changed(overdraft_policy=policy, increment=Minutes(1)))
    shop.open_with(100)
    logged = shop.ask(HoursLogged, "anna", log(100 - balance))
    assert (logged.balance, logged.on_hold) == (balance, on_hold)


def test_a_bare_log_opens_a_form_with_the_choices() -> None:
    shop = Shop()
    form = shop.ask(LogFormOpened, "anna", OpenLogForm())
    assert form.clients == ("Acme", "Globex", "Müller & Söhne")
    assert form.client is None
    assert "emergency" in form.work_types


def test_the_form_keeps_what_was_said_or_where() -> None:
    shop = Shop()
    said = shop.ask(LogFormOpened, "anna", OpenLogForm(client=named("globex"), note="router"))
    assert (said.client, said.note) == ("Globex", "router")
    here = shop.ask(LogFormOpened, "anna", OpenLogForm(), place=ACME_CHANNEL)
    assert here.client == "Acme"


def test_an_alias_given_later_is_found_too() -> None:
    shop = Shop()
    shop.say("mona", SetClient(client=named("globex"), add_alias="GX"))
    assert shop.ask(HoursLogged, "anna", log(60, client="gx")).entry.client == "Globex"


def test_whoever_was_removed_is_a_stranger() -> None:
    shop = Shop()
    shop.replace_person("anna", active=False)
    shop.refuse(UnknownSender, "anna", log(60))
    assert shop.books().people.by_identity(identity("anna")) is not None


def test_a_role_that_was_changed_counts_at_once() -> None:
    shop = Shop()
    shop.replace_person("anna", role=Role.CLIENT_VIEWER, client_id=shop.agreement().client_id)
    shop.refuse(NotAllowed, "anna", log(60))
