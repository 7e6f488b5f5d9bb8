"""Forms: filled in, read field by field, and given back with their mistakes."""

from datetime import date, time

import pytest

from adapters.chat.forms import Filled, read
from adapters.chat.grammar.misread import DurationNeeded, Missing
from adapters.chat.reply import FieldKind, Kind
from core.commands import FixEntry, LogHours, Reading
from core.days import ClockRange, OnDate
from core.units import Minutes
from tests.adapters.chat.talk import Talk, errors, filled

WORK = {
    "client": "Acme",
    "duration": "1,5h",
    "day": "2026-11-02",
    "type": "emergency",
    "note": "switch // old one dropped",
}


def test_reads_the_log_form_like_a_text() -> None:
    assert read(Filled("log", WORK)) == LogHours(
        client=(Reading(name="Acme", rest="switch"),),
        named=True,
        worked=Minutes(90),
        day=OnDate(date=date(2026, 11, 2)),
        work_type="emergency",
        note="switch",
        internal_note="old one dropped",
    )


def test_reads_clock_times_in_the_field_for_the_time() -> None:
    command = read(Filled("log", WORK | {"duration": "9:15-10:45", "day": ""}))
    assert isinstance(command, LogHours)
    assert command.clock == ClockRange(start=time(9, 15), end=time(10, 45))
    assert command.day is None


def test_takes_a_note_literally_whatever_is_in_it() -> None:
    note = "log 2h yesterday for Globex #4711 at 18:30 // undo E1"
    command = read(Filled("log", WORK | {"note": note}))
    assert isinstance(command, LogHours)
    assert (command.note, command.internal_note) == (
        "log 2h yesterday for Globex #4711 at 18:30",
        "undo E1",
    )
    assert command.worked == 90


def test_reads_the_fix_form_for_the_entry_in_its_name() -> None:
    command = read(Filled("fix E12", {"client": "", "duration": "2h", "day": ""}))
    assert command == FixEntry(entry_id=12, worked=Minutes(120))


def test_misses_what_a_log_cannot_do_without() -> None:
    mistakes = read(Filled("log", {"note": "switch"}))
    assert isinstance(mistakes, dict)
    assert set(mistakes) == {"client", "duration"}
    assert isinstance(mistakes["client"], Missing)
    assert isinstance(mistakes["duration"], DurationNeeded)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("duration", "90"),
        ("duration", "1.500"),
        ("duration", "0"),
        ("duration", "25h"),
        ("duration", "soon"),
        ("duration", "1h yesterday"),
        ("duration", "1h for Globex"),
        ("duration", "E7 1h"),
        ("day", "31.2."),
        ("day", "someday"),
        ("day", "2026-11-02 2h"),
        ("note", "x" * 1501),
        ("note", "turned \u202e around"),
    ],
)
def test_finds_a_mistake_in_its_own_field(name: str, value: str) -> None:
    mistakes = read(Filled("log", WORK | {name: value}))
    assert isinstance(mistakes, dict)
    assert set(mistakes) == {name}


def test_tells_two_submissions_apart_by_all_that_was_filled_in() -> None:
    other = WORK | {"note": "printer"}
    assert Filled("log", WORK).said != Filled("log", other).said
    assert Filled("log", WORK).said == Filled("log", dict(reversed(WORK.items()))).said


async def test_opens_for_a_bare_log_with_what_was_said_already() -> None:
    reply = await Talk().say("anna", "log acme")
    assert reply.kind is Kind.FORM
    assert filled(reply) == {
        "client": "Acme",
        "duration": "",
        "day": "",
        "type": "normal",
        "note": "",
    }
    assert reply.form is not None
    fields = {field.name: field for field in reply.form.fields}
    assert [option.value for option in fields["client"].options] == [
        "Acme",
        "Globex",
        "Müller & Söhne",
    ]
    assert fields["day"].kind is FieldKind.DATE
    assert {name for name, field in fields.items() if field.required} == {"client", "duration"}


async def test_logs_what_was_filled_in() -> None:
    talk = Talk()
    talk.shop.sell(600)
    reply = await talk.submit("anna", "log", WORK)
    assert (reply.kind, reply.title) == (
        Kind.LOGGED,
        "Acme: 1:30 logged, 3:00 debited, 7:00 left",
    )
    assert talk.shop.note(2).internal == "old one dropped"


async def test_logs_a_form_once_however_often_it_is_delivered() -> None:
    talk = Talk()
    talk.shop.sell(600)
    first = await talk.submit("anna", "log", WORK, delivery="d1")
    assert await talk.submit("anna", "log", WORK, delivery="d1") == first
    assert talk.shop.balance() == 420


async def test_gives_a_form_back_with_its_mistakes_and_all_that_was_typed() -> None:
    talk = Talk()
    wrong = WORK | {"duration": "90", "day": "31.2."}
    reply = await talk.submit("anna", "log", wrong)
    assert reply.kind is Kind.FORM
    assert filled(reply) == wrong
    assert errors(reply) == {
        "duration": "“90” needs a unit: 90m is 1:30.",
        "day": "“31.2.” is no day in the calendar.",
    }
    assert talk.shop.entries() == []


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("client", "Nobody", "I don’t know a client called “Nobody”."),
        ("type", "magic", "There is no work type “magic” here."),
    ],
)
async def test_shows_a_refusal_at_the_field_that_it_is_about(
    name: str, value: str, sentence: str
) -> None:
    reply = await Talk().submit("anna", "log", WORK | {name: value})
    assert errors(reply) == {name: sentence}
    assert filled(reply)[name] == value


async def test_asks_about_a_form_what_it_would_ask_about_a_text() -> None:
    talk = Talk()
    talk.shop.sell(600)
    await talk.submit("anna", "log", WORK)
    assert (await talk.submit("anna", "log", WORK)).kind is Kind.ASKED
    ahead = await talk.submit("anna", "log", WORK | {"day": "2026-12-24"})
    assert ahead.kind is Kind.ASKED
    assert talk.shop.balance() == 420


async def test_opens_the_fix_form_with_what_the_entry_says() -> None:
    talk = Talk()
    talk.shop.sell(600)
    await talk.say("anna", "log acme yesterday 9:15-10:45 #emergency switch // broken")
    reply = await talk.say("anna", "fix")
    assert reply.form is not None
    assert reply.form.name == "fix E2"
    assert filled(reply) == {
        "client": "Acme",
        "duration": "09:15-10:45",
        "day": "2026-11-02",
        "type": "emergency",
        "note": "switch // broken",
    }


async def test_fixes_what_was_changed_in_the_form() -> None:
    talk = Talk()
    talk.shop.sell(600)
    await talk.say("anna", "log acme 1h switch // broken")
    form = await talk.say("anna", "fix E2")
    fixed = await talk.submit("anna", "fix E2", filled(form) | {"duration": "2h"})
    assert (fixed.kind, fixed.title) == (
        Kind.FIXED,
        "Acme: corrected to 2:00, 2:00 debited, 8:00 left",
    )
    note = talk.shop.note(fixed.record.entry or 0)
    assert (note.public, note.internal) == ("switch", "broken")


async def test_empties_the_note_that_was_emptied_in_the_form() -> None:
    talk = Talk()
    talk.shop.sell(600)
    await talk.say("anna", "log acme 1h switch // broken")
    form = await talk.say("anna", "fix E2")
    fixed = await talk.submit("anna", "fix E2", filled(form) | {"note": "switch"})
    assert talk.shop.note(fixed.record.entry or 0).internal == ""
    form = await talk.say("anna", "fix E4")
    fixed = await talk.submit("anna", "fix E4", filled(form) | {"note": ""})
    assert talk.shop.note(fixed.record.entry or 0).public == ""


async def test_fixes_the_time_of_an_entry_that_had_clock_times() -> None:
    talk = Talk()
    talk.shop.sell(600)
    await talk.say("anna", "log acme 9:15-10:45 switch")
    form = await talk.say("anna", "fix E2")
    fixed = await talk.submit("anna", "fix E2", filled(form) | {"duration": "2h"})
    assert fixed.record.worked_minutes == 120
    form = await talk.say("anna", "fix E4")
    fixed = await talk.submit("anna", "fix E4", filled(form) | {"duration": "9:00-9:30"})
    assert fixed.record.worked_minutes == 30


async def test_says_that_an_unchanged_fix_changes_nothing() -> None:
    talk = Talk()
    talk.shop.sell(600)
    await talk.say("anna", "log acme 1h switch")
    form = await talk.say("anna", "fix E2")
    reply = await talk.submit("anna", "fix E2", filled(form))
    assert (reply.kind, reply.title) == (Kind.REFUSED, "That would change nothing in E2.")


async def test_opens_no_fix_form_for_the_entry_of_somebody_else() -> None:
    talk = Talk()
    talk.shop.sell(600)
    await talk.say("anna", "log acme 1h switch")
    reply = await talk.say("ben", "fix E2")
    assert (reply.kind, reply.form) == (Kind.REFUSED, None)


async def test_refuses_a_form_to_whoever_may_not_log() -> None:
    for who in ("carl", "stranger"):
        reply = await Talk().submit(who, "log", WORK | {"duration": "soon"})
        assert (reply.kind, reply.form) == (Kind.REFUSED, None)


async def test_says_that_a_form_of_another_version_is_out_of_date() -> None:
    reply = await Talk().submit("anna", "log-v0", WORK)
    assert (reply.kind, reply.title) == (
        Kind.REFUSED,
        "This form is out of date, and nothing was logged.",
    )
