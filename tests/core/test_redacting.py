"""Redact: somebody will paste a password."""

from dataclasses import replace

from core.commands import ExplainWhy, LogHours, RedactNote, SetClient, ShowHistory
from core.days import OnDate
from core.notices import BalanceLow
from core.refusals import AlreadyRedacted, NotAllowed, NotWork, UnknownEntry
from core.results import EntryExplained, HistoryShown, HoursLogged, NoteRedacted
from core.units import Minutes
from tests.core.shop import ACME_CHANNEL, NOON, TODAY, Shop, log, named


def with_a_secret(minutes: int = 60) -> LogHours:
    return LogHours(
        client=named("acme", "reset to hunter2"),
        named=True,
        worked=Minutes(minutes),
        note="reset to hunter2",
        internal_note="hunter2 again",
    )


def test_empties_both_notes_and_keeps_who_did_it_and_when() -> None:
    shop = Shop()
    entry = shop.ask(HoursLogged, "anna", with_a_secret()).entry
    redacted = shop.ask(NoteRedacted, "mona", RedactNote(entry_id=entry.id))
    assert redacted.entry.redacted
    note = shop.note(entry.id)
    assert (note.public, note.internal) == ("", "")
    assert (note.redacted_by, note.redacted_at) == (shop.person("mona").id, NOON)


def test_the_ledger_stays_as_it_was() -> None:
    shop = Shop()
    entry = shop.ask(HoursLogged, "anna", with_a_secret()).entry
    before = shop.entries()
    shop.say("mona", RedactNote(entry_id=entry.id))
    assert shop.entries() == before


def test_nobody_reads_the_note_any_more() -> None:
    shop = Shop()
    entry = shop.ask(HoursLogged, "anna", with_a_secret()).entry
    shop.say("mona", RedactNote(entry_id=entry.id))
    explained = shop.ask(EntryExplained, "anna", ExplainWhy(entry_id=entry.id))
    assert "hunter2" not in repr(explained)
    assert "hunter2" not in repr(shop.ask(HistoryShown, "carl", ShowHistory()))


def test_an_alert_that_showed_the_note_is_drawn_again_without_it() -> None:
    shop = Shop()
    shop.open_with(130)
    entry = shop.ask(HoursLogged, "anna", with_a_secret()).entry
    (alert,) = shop.told(BalanceLow)
    shop.say("mona", RedactNote(entry_id=entry.id))
    (redrawn,) = shop.redrawn(alert)
    assert "hunter2" not in repr(redrawn.notice)
    assert isinstance(redrawn.notice, BalanceLow)
    assert redrawn.notice.entry is not None
    assert redrawn.notice.entry.redacted


def test_only_a_manager_redacts() -> None:
    shop = Shop()
    entry = shop.ask(HoursLogged, "anna", with_a_secret()).entry
    for who in ("anna", "carl", "vera"):
        shop.refuse(NotAllowed, who, RedactNote(entry_id=entry.id))


def test_a_note_is_redacted_once() -> None:
    shop = Shop()
    entry = shop.ask(HoursLogged, "anna", with_a_secret()).entry
    shop.say("mona", RedactNote(entry_id=entry.id))
    shop.refuse(AlreadyRedacted, "mona", RedactNote(entry_id=entry.id))


def test_what_has_no_note_cannot_be_redacted() -> None:
    shop = Shop()
    shop.sell(600)
    shop.refuse(NotWork, "mona", RedactNote(entry_id=shop.entries()[0].id))
    shop.refuse(UnknownEntry, "mona", RedactNote(entry_id=99))


def test_messages_that_were_posted_tell_it_no_more() -> None:
    shop = Shop()
    shop.open_with(130)
    shop.say("mona", SetClient(client=named("acme"), tells_work=True))
    logged = shop.ask(HoursLogged, "anna", with_a_secret(), place=ACME_CHANNEL)
    shop.log("anna", 15, "a note that stays")
    shop.post()
    assert "hunter2" in repr(shop.outbox())
    shop.say("mona", RedactNote(entry_id=logged.entry.id))
    assert "hunter2" not in repr(shop.outbox())


def test_answers_that_are_kept_tell_it_no_more_and_are_given_again() -> None:
    shop = Shop()
    shop.sell(600)
    first = shop.say("anna", with_a_secret(), key="1")
    assert isinstance(first, HoursLogged)
    other = shop.say("anna", log(60, "a note that stays"), key="2")
    shop.say("anna", replace(with_a_secret(), confirmed=False), key="3")
    ahead = replace(with_a_secret(), day=OnDate(date=TODAY.replace(month=12)))
    shop.say("anna", ahead, key="4")
    assert "hunter2" in repr(shop.store.rows.requests)

    shop.say("mona", RedactNote(entry_id=first.entry.id))

    assert "hunter2" not in repr(shop.store.rows.requests)
    again = shop.say("anna", with_a_secret(), key="1")
    assert isinstance(again, HoursLogged)
    assert (again.entry.id, again.entry.redacted) == (first.entry.id, True)
    assert shop.say("anna", log(60, "a note that stays"), key="2") == other
    assert shop.balance() == 600 - 120


def test_the_same_note_of_another_entry_stays() -> None:
    shop = Shop()
    shop.open_with(600)
    logged = shop.say("anna", log(60, "printer"), key="1")
    other = shop.say("anna", log(60, "printer"), key="2")
    assert isinstance(logged, HoursLogged)
    shop.say("mona", RedactNote(entry_id=logged.entry.id))
    assert shop.books().requests.find("2") == ("same", other)
