"""Where a text counts as quoted."""

from core.commands import LogHours
from core.redaction import quotes


def said(note: str) -> LogHours:
    return LogHours(named=True, note=note)


def test_a_long_text_is_found_within_a_longer_one() -> None:
    assert quotes(said("acme reset to hunter2"), frozenset({"reset to hunter2"}))


def test_a_short_text_is_found_only_where_it_stands_by_itself() -> None:
    assert quotes(said("vpn"), frozenset({"vpn"}))
    assert not quotes(said("set up the vpn"), frozenset({"vpn"}))
