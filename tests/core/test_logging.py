"""Log hours: what is recorded, and what is refused."""

from datetime import date

import pytest

from core.agreements import OverdraftPolicy, ThresholdKind, WorkType
from core.clients import Client
from core.commands import LogHours, OpenLogForm
from core.days import DaysAgo
from core.ledger import EntryKind
from core.people import Right, Role
from core.refusals import NoAgreement, NotAllowed, UnknownSender, UnknownWorkType
from core.results import HoursLogged, LogFormOpened
from core.units import Minutes, Percent
from tests.core.shop import ACME_CHANNEL, NOON, TODAY, Shop, changed, identity, log, named


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


def test_whoever_was_removed_is_a_stranger() -> None:
    shop = Shop()
    shop.replace_person("anna", active=False)
    shop.refuse(UnknownSender, "anna", log(60))
    assert shop.books().people.by_identity(identity("anna")) is not None


def test_a_role_that_was_changed_counts_at_once() -> None:
    shop = Shop()
    shop.replace_person("anna", role=Role.CLIENT_VIEWER, client_id=shop.agreement().client_id)
    shop.refuse(NotAllowed, "anna", log(60))
