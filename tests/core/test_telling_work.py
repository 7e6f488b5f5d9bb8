"""The line that a client's channel is told of work: where, what of it, and what becomes of it."""

from dataclasses import replace

import pytest

from core.chat import Binding, BindingKind, Place
from core.commands import (
    FixEntry,
    LogHours,
    RedactNote,
    SetClient,
    ShowClient,
    StartTimer,
    StopTimer,
    UndoEntry,
)
from core.notices import WorkTold
from core.operations.falling_back import fall_back
from core.outbox import Delivery, OutboxMessage
from core.questions import AskAgain
from core.refusals import NotAllowed
from core.results import ClientChanged, ClientShown, HoursLogged
from core.units import Minutes
from tests.core.recording import calls_of
from tests.core.shop import ACME_CHANNEL, ALERTS, TEAM, TODAY, Shop, log, named

IN_A_THREAD = replace(ACME_CHANNEL, thread="171.1")


def shop(**changes: object) -> Shop:
    """Acme has ten hours, and its channel is told of work."""
    opened = Shop()
    opened.sell(600)
    opened.say("mona", SetClient(client=named("acme"), tells_work=True, **changes))  # type: ignore[arg-type]
    return opened


def logs(opened: Shop, command: LogHours | None = None, *, place: Place = ACME_CHANNEL) -> int:
    """Anna logs work there; returns the entry's id."""
    said = command or log(90, "fixed printer")
    return opened.ask(HoursLogged, "anna", said, place=place).entry.id


def line_of(opened: Shop) -> OutboxMessage:
    """The one line that was told."""
    (line,) = opened.told(WorkTold)
    return line


def read(opened: Shop) -> WorkTold:
    """What stands in the channel by now: the line, or what was drawn over it last."""
    line = line_of(opened)
    newest = [line, *opened.redrawn(line)][-1].notice
    assert isinstance(newest, WorkTold)
    return newest


def test_work_is_told_in_the_clients_channel_without_anything_internal() -> None:
    opened = shop()
    command = replace(log(90, "fixed printer"), internal_note="they broke it")
    entry = logs(opened, command)
    line = line_of(opened)
    assert (line.place, line.thread, line.updates) == (ACME_CHANNEL, None, None)
    assert line.notice == WorkTold(
        client="Acme",
        entry_id=entry,
        by="Anna",
        worked_on=TODAY,
        worked=Minutes(90),
        debited=Minutes(90),
        balance=Minutes(510),
        note="fixed printer",
    )
    assert "broke" not in repr(line)


def test_nothing_is_told_until_a_manager_has_switched_it_on() -> None:
    opened = Shop()
    logs(opened)
    assert opened.told(WorkTold) == []
    assert not opened.ask(ClientShown, "mona", ShowClient(client=named("acme"))).tells_work


def test_nothing_is_told_after_it_was_switched_off() -> None:
    opened = shop()
    switched = opened.ask(ClientChanged, "mona", SetClient(client=named("acme"), tells_work=False))
    logs(opened)
    assert switched.tells_work is False
    assert opened.told(WorkTold) == []


@pytest.mark.parametrize("who", ["anna", "carl"])
def test_only_a_manager_switches_it(who: str) -> None:
    Shop().refuse(NotAllowed, who, SetClient(client=named("acme"), tells_work=True))


@pytest.mark.parametrize("place", [TEAM, ALERTS])
def test_nothing_is_told_of_work_that_is_logged_elsewhere(place: Place) -> None:
    opened = shop()
    logs(opened, place=place)
    assert opened.told(WorkTold) == []


def test_nothing_is_told_of_other_clients_in_a_clients_channel() -> None:
    opened = shop()
    opened.say("mona", SetClient(client=named("globex"), tells_work=True))
    logs(opened, log(60, client="Globex"))
    assert opened.told(WorkTold) == []


def test_what_is_logged_in_a_thread_is_told_in_its_channel_alone() -> None:
    opened = shop()
    other = replace(ACME_CHANNEL, channel="acme-too")
    bound = Binding(place=other, kind=BindingKind.CLIENT, client_id=opened.person("carl").client_id)
    opened.store.run(lambda unit: unit.books(opened.organisation_id).places.bind(bound))
    logs(opened, place=IN_A_THREAD)
    assert line_of(opened).place == ACME_CHANNEL


def test_the_line_is_in_the_clients_language() -> None:
    opened = shop(language="de")
    logs(opened)
    assert line_of(opened).language == "de"


def test_what_is_debited_is_told_beside_what_was_worked() -> None:
    opened = shop()
    logs(opened, log(70, "server down", work_type="emergency"))
    assert (read(opened).worked, read(opened).debited) == (70, 150)


def test_a_timer_that_is_stopped_there_tells_of_its_work() -> None:
    opened = shop()
    opened.say("anna", StartTimer(client=named("acme", "printer"), note="printer"))
    opened.later(minutes=45)
    opened.ask(HoursLogged, "anna", StopTimer(), place=ACME_CHANNEL)
    assert (read(opened).worked, read(opened).note) == (45, "printer")


def test_a_repeat_and_a_question_tell_nothing_more() -> None:
    opened = shop()
    command = log(90, "fixed printer", confirmed=False)
    for _ in range(2):
        opened.say("anna", command, place=ACME_CHANNEL, key="one", fingerprint="same")
    opened.ask(AskAgain, "anna", command, place=ACME_CHANNEL)
    assert len(opened.told(WorkTold)) == 1


def test_an_undo_takes_the_line_back_wherever_it_is_said() -> None:
    opened = shop()
    entry = logs(opened)
    opened.say("anna", UndoEntry(entry_id=entry), place=TEAM)
    told = read(opened)
    assert (told.taken_back, told.balance) == (True, 600)


def test_a_fix_puts_the_work_as_it_is_now_in_the_place_of_the_line() -> None:
    opened = shop()
    entry = logs(opened)
    fixed = opened.ask(HoursLogged, "anna", FixEntry(entry_id=entry, worked=Minutes(60)))
    told = read(opened)
    assert (told.entry_id, told.worked, told.balance) == (fixed.entry.id, 60, 540)
    assert not told.taken_back

    opened.say("anna", FixEntry(entry_id=fixed.entry.id, note="replaced printer"))
    assert (read(opened).note, read(opened).worked) == ("replaced printer", 60)
    opened.undo("anna")
    assert read(opened).taken_back
    assert {each.place for each in opened.redrawn(line_of(opened))} == {ACME_CHANNEL}


def test_work_that_moves_to_another_client_is_taken_back_where_it_was_told() -> None:
    opened = shop()
    entry = logs(opened)
    opened.say("anna", FixEntry(entry_id=entry, client=named("globex")), place=ACME_CHANNEL)
    assert (read(opened).taken_back, read(opened).balance) == (True, 600)
    assert "Globex" not in repr([line_of(opened), *opened.redrawn(line_of(opened))])


def test_a_redacted_note_goes_from_the_line_too() -> None:
    opened = shop()
    entry = logs(opened, log(90, "the password is hunter2"))
    opened.say("mona", RedactNote(entry_id=entry))
    assert (read(opened).note, read(opened).taken_back) == ("", False)


def test_a_note_that_is_redacted_after_a_fix_leaves_the_fixed_work_in_its_place() -> None:
    opened = shop()
    entry = logs(opened, log(90, "the password is hunter2"))
    fixed = opened.ask(HoursLogged, "anna", FixEntry(entry_id=entry, note="new password"))
    opened.say("mona", RedactNote(entry_id=entry))
    assert (read(opened).entry_id, read(opened).taken_back) == (fixed.entry.id, False)
    opened.say("mona", RedactNote(entry_id=fixed.entry.id))
    assert (read(opened).entry_id, read(opened).note) == (fixed.entry.id, "")


def test_the_line_follows_after_the_switch_is_off() -> None:
    opened = shop()
    entry = logs(opened)
    opened.say("mona", SetClient(client=named("acme"), tells_work=False))
    opened.undo("anna", entry)
    assert read(opened).taken_back


def test_work_that_was_not_told_is_not_told_by_a_fix() -> None:
    opened = shop()
    entry = logs(opened, place=TEAM)
    fix = FixEntry(entry_id=entry, worked=Minutes(60))
    opened.ask(HoursLogged, "anna", fix, place=ACME_CHANNEL)
    assert opened.told(WorkTold) == []


def test_a_line_that_cannot_be_posted_bothers_nobody() -> None:
    opened = shop()
    logs(opened)
    failed = replace(line_of(opened), delivery=Delivery.FAILED, error="not_in_channel")
    opened.store.run(lambda unit: unit.queue.replace(failed))
    assert opened.store.run(lambda unit: fall_back(failed, unit, opened.at)) == 0


def test_a_client_that_is_told_nothing_costs_a_log_no_look_at_the_channel() -> None:
    opened = Shop()
    assert "places.binding" not in [name for name, _ in calls_of(opened, "anna", log(60))]
