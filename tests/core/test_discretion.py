"""A client never learns of another client, nor of what is internal."""

import pytest

from core.commands import (
    ApproveTopUp,
    Command,
    ExplainWhy,
    ListClients,
    ListTeam,
    LogHours,
    OpenLogForm,
    RequestTopUp,
    SetClient,
    ShowBalance,
    ShowClient,
    ShowHistory,
    ShowMine,
    ShowTerms,
    ShowTimer,
)
from core.people import Role
from core.questions import AskWhichClient
from core.refusals import NotAllowed, UnknownClient, UnknownEntry
from core.results import EntryExplained
from core.units import Minutes
from tests.core.shop import Shop, named


def with_both_notes(minutes: int = 60) -> LogHours:
    return LogHours(
        client=named("acme", "printer"),
        named=True,
        worked=Minutes(minutes),
        note="printer",
        internal_note="they broke it themselves",
    )


@pytest.mark.parametrize(
    "command",
    [
        ShowBalance(client=named("globex")),
        ExplainWhy(client=named("globex")),
        ShowHistory(client=named("globex")),
        RequestTopUp(client=named("globex")),
        ApproveTopUp(client=named("globex")),
    ],
)
def test_a_foreign_client_reads_like_an_unknown_one(command: Command) -> None:
    shop = Shop()
    shop.log("anna", 60, client="Globex")
    foreign = shop.refuse(UnknownClient, "carl", command)
    assert foreign.name == "globex"
    shop.say("mona", SetClient(client=named("globex"), name="Globe"))
    unknown = shop.refuse(UnknownClient, "carl", command)
    assert vars(unknown) == vars(foreign)


@pytest.mark.parametrize("name", ["globx", "glo", "Müller", "acmee", "acm inc"])
def test_a_contact_is_offered_no_names(name: str) -> None:
    assert Shop().refuse(UnknownClient, "carl", ShowBalance(client=named(name))).name == name


def test_staff_are_offered_names() -> None:
    asked = Shop().ask(AskWhichClient, "anna", ShowBalance(client=named("globx")))
    assert [choice.label for choice in asked.choices] == ["Globex"]


def test_a_foreign_entry_reads_like_an_unknown_one() -> None:
    shop = Shop()
    entry = shop.log("anna", 60, client="Globex")
    foreign = shop.refuse(UnknownEntry, "carl", ExplainWhy(entry_id=entry))
    unknown = shop.refuse(UnknownEntry, "carl", ExplainWhy(entry_id=99))
    assert (foreign.entry_id, unknown.entry_id) == (entry, 99)
    assert vars(foreign).keys() == vars(unknown).keys()


@pytest.mark.parametrize("handle", ["carl", "vera"])
def test_no_internal_note_reaches_a_contact(handle: str) -> None:
    shop = Shop()
    shop.open_with(130)
    entry = shop.ask_for_entry("anna", with_both_notes())
    for command in (
        ShowBalance(),
        ExplainWhy(),
        ExplainWhy(entry_id=entry),
        ShowHistory(),
    ):
        answer = repr(shop.say(handle, command))
        assert "printer" in answer or isinstance(command, ShowBalance)
        assert "broke" not in answer


def test_staff_reads_internal_notes() -> None:
    shop = Shop()
    entry = shop.ask_for_entry("anna", with_both_notes())
    explained = shop.ask(EntryExplained, "ben", ExplainWhy(entry_id=entry))
    assert explained.entry.internal_note == "they broke it themselves"


@pytest.mark.parametrize(
    "command",
    [
        LogHours(client=named("acme"), named=True, worked=Minutes(1)),
        OpenLogForm(),
        ShowMine(),
        ShowTimer(),
        ShowTerms(),
        ShowClient(),
        ListClients(),
        ListTeam(),
    ],
)
@pytest.mark.parametrize("handle", ["carl", "vera"])
def test_what_is_the_staffs_is_closed_to_contacts(handle: str, command: Command) -> None:
    refused = Shop().refuse(NotAllowed, handle, command)
    assert refused.role in {Role.CLIENT_APPROVER, Role.CLIENT_VIEWER}
