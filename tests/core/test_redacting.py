"""Redact: somebody will paste a password."""

from core.commands import ExplainWhy, LogHours, RedactNote, ShowHistory
from core.notices import BalanceLow
from core.refusals import AlreadyRedacted, NotAllowed, NotWork, UnknownEntry
from core.results import EntryExplained, HistoryShown, HoursLogged, NoteRedacted
from core.units import Minutes
from tests.core.shop import NOON, Shop, named


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
