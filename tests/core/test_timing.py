"""The timer: start now, stop later, and the minutes are logged."""

from datetime import date, timedelta

import pytest

from core.commands import (
    ArchiveClient,
    CancelTimer,
    Command,
    LogHours,
    Reading,
    ShowTimer,
    StartTimer,
    StopTimer,
)
from core.ledger import ServiceTime
from core.questions import (
    AskFullDay,
    AskWhichClient,
)
from core.refusals import (
    ClientArchived,
    ClientNeeded,
    NotAllowed,
    NoTimer,
    TimerRunning,
    TimerTooShort,
    UnknownWorkType,
)
from core.results import (
    HoursLogged,
    TimerCancelled,
    TimerShown,
    TimerStarted,
)
from core.units import Minutes
from tests.core.shop import ACME_CHANNEL, NOON, Shop, log, named


def start(client: str = "acme", note: str = "printer") -> StartTimer:
    return StartTimer(client=named(client, note), note=f"{client} {note}")


def test_a_timer_that_is_stopped_is_logged_from_its_start() -> None:
    shop = Shop()
    shop.sell(600)
    started = shop.ask(TimerStarted, "anna", start())
    assert (started.client, started.since.isoformat()) == ("Acme", "2026-11-03T12:00:00+01:00")
    shop.later(minutes=47)
    logged = shop.ask(HoursLogged, "anna", StopTimer())
    assert logged.timer
    assert (logged.entry.note, logged.entry.minutes, logged.balance) == ("printer", -60, 540)
    work = shop.entries()[-1].work
    assert work is not None
    assert (work.worked, work.started_at) == (47, NOON)
    shop.refuse(NoTimer, "anna", StopTimer())


@pytest.mark.parametrize(("seconds", "minutes"), [(30, 1), (89, 1), (90, 2), (3629, 60)])
def test_seconds_round_half_up_to_a_minute(seconds: int, minutes: int) -> None:
    shop = Shop()
    shop.say("anna", start())
    shop.later(seconds=seconds)
    work = shop.ask(HoursLogged, "anna", StopTimer()).entry.work
    assert work is not None
    assert work.worked == minutes


def test_less_than_half_a_minute_is_nothing_to_log_and_the_timer_runs_on() -> None:
    shop = Shop()
    shop.say("anna", start())
    shop.later(seconds=29)
    assert shop.refuse(TimerTooShort, "anna", StopTimer()).client == "Acme"
    assert shop.ask(TimerShown, "anna", ShowTimer()).client == "Acme"


def test_the_start_is_on_a_whole_minute() -> None:
    shop = Shop()
    shop.later(seconds=42)
    shop.say("anna", start())
    shop.later(minutes=10)
    shop.say("anna", StopTimer())
    work = shop.entries()[-1].work
    assert work is not None
    assert (work.started_at, work.ended_at) == (NOON, NOON + timedelta(minutes=10))


def test_a_note_at_the_stop_replaces_the_one_it_began_with() -> None:
    shop = Shop()
    shop.say("anna", start())
    shop.later(minutes=10)
    stop = StopTimer(note="router", work_type="emergency")
    logged = shop.ask(HoursLogged, "anna", stop)
    assert (logged.entry.note, logged.entry.minutes) == ("router", -30)


def test_after_hours_are_told_from_normal_ones() -> None:
    shop = Shop()
    shop.at = NOON.replace(hour=16, minute=30)  # half past five in Berlin
    shop.say("anna", start())
    shop.later(hours=1)
    work = shop.ask(HoursLogged, "anna", StopTimer()).entry.work
    assert work is not None
    assert [(part.minutes, part.service_time) for part in work.parts] == [
        (30, ServiceTime.NORMAL),
        (30, ServiceTime.AFTER_HOURS),
    ]


def test_work_past_midnight_belongs_to_the_day_it_began() -> None:
    shop = Shop()
    shop.at = NOON.replace(hour=22)
    shop.say("anna", start())
    shop.later(hours=2)
    assert shop.ask(HoursLogged, "anna", StopTimer()).entry.worked_on == date(2026, 11, 3)


def test_each_technician_times_one_thing() -> None:
    shop = Shop()
    shop.say("anna", start())
    shop.later(minutes=5)
    refused = shop.refuse(TimerRunning, "anna", start("globex"))
    assert (refused.client, refused.minutes) == ("Acme", 5)
    shop.ask(TimerStarted, "ben", start("globex"))


def test_the_running_timer_is_shown() -> None:
    shop = Shop()
    assert shop.ask(TimerShown, "anna", ShowTimer()).client is None
    shop.say("anna", start())
    shop.later(minutes=5)
    shown = shop.ask(TimerShown, "anna", ShowTimer())
    assert (shown.client, shown.minutes, shown.note) == ("Acme", 5, "printer")


def test_a_cancelled_timer_logs_nothing() -> None:
    shop = Shop()
    shop.say("anna", start())
    shop.later(minutes=5)
    cancelled = shop.ask(TimerCancelled, "anna", CancelTimer())
    assert (cancelled.client, cancelled.minutes) == ("Acme", 5)
    assert shop.entries() == []
    shop.refuse(NoTimer, "anna", CancelTimer())


def test_in_a_clients_channel_its_client_is_timed() -> None:
    shop = Shop()
    command = StartTimer(client=(Reading(name="fixing the printer"),), note="fixing the printer")
    assert shop.ask(TimerStarted, "anna", command, place=ACME_CHANNEL).client == "Acme"
    assert shop.ask(TimerShown, "anna", ShowTimer()).note == "fixing the printer"


def test_elsewhere_the_client_must_be_said() -> None:
    Shop().refuse(ClientNeeded, "anna", StartTimer())


def test_a_misspelt_client_is_asked_about() -> None:
    shop = Shop()
    asked = shop.ask(AskWhichClient, "anna", start("acmee"))
    shop.ask(TimerStarted, "anna", asked.choices[0].command)
    assert shop.ask(TimerShown, "anna", ShowTimer()).note == "printer"


def test_a_stop_that_would_overfill_the_day_leaves_the_timer_running() -> None:
    shop = Shop()
    shop.say("anna", start())
    shop.say("anna", log(1440))
    shop.later(minutes=5)
    shop.ask(AskFullDay, "anna", StopTimer())
    assert shop.ask(TimerShown, "anna", ShowTimer()).client == "Acme"
    assert len(shop.entries()) == 1


def test_a_stop_with_an_unknown_type_leaves_the_timer_running() -> None:
    shop = Shop()
    shop.say("anna", start())
    shop.later(minutes=5)
    shop.refuse(UnknownWorkType, "anna", StopTimer(work_type="travel"))
    assert shop.ask(TimerShown, "anna", ShowTimer()).client == "Acme"


def test_stopping_is_never_taken_for_a_retyped_log() -> None:
    shop = Shop()
    shop.say("anna", start())
    shop.later(minutes=5)
    same = LogHours(client=named("acme", "printer"), named=True, worked=Minutes(5), note="printer")
    shop.say("anna", same)
    shop.ask(HoursLogged, "anna", StopTimer())


def test_nothing_is_logged_for_a_client_that_was_archived_meanwhile() -> None:
    shop = Shop()
    shop.say("anna", start())
    shop.later(minutes=5)
    shop.say("mona", ArchiveClient(client=named("acme")))
    assert shop.refuse(ClientArchived, "anna", StopTimer()).client == "Acme"
    shop.ask(TimerCancelled, "anna", CancelTimer())
    shop.refuse(ClientArchived, "anna", start())


@pytest.mark.parametrize("command", [start(), StopTimer(), ShowTimer(), CancelTimer()])
def test_a_clients_contact_has_no_timer(command: Command) -> None:
    Shop().refuse(NotAllowed, "carl", command)
