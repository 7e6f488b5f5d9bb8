from datetime import UTC, datetime, timedelta

import pytest

from adapters.web.rooms import PLATFORM, WORKSPACE
from bot.accounts import client_accounts
from bot.checkup import check_up
from bot.proof import flaws
from bot.sample.filling import NotEmpty, fill
from bot.sample.story import LANGUAGES
from core.agreements import CreditOn, OverdraftPolicy, ThresholdKind
from core.chat import Place, Request
from core.commands import ShowHome
from core.notices import BalanceLow
from core.operations import perform
from core.people import Identity, Role
from core.results import StaffHomeShown
from core.topups import TopUpState
from tests.fakes.memory import MemoryStore

DAYS = [datetime(2025, 11, day, 9, 30, tzinfo=UTC) for day in range(3, 10)]
WEDNESDAY = DAYS[2]

BALANCES = {
    "Acme": 165,
    "Globex": 1110,
    "Initech": -75,
    "Umbrella": 600,
    "Müller & Söhne": 315,
}


def filled(now: datetime = WEDNESDAY, language: str = "en") -> MemoryStore:
    store = MemoryStore()
    store.run(lambda unit: fill(unit, now=now, language=language))
    return store


def balances(store: MemoryStore) -> dict[str, int]:
    return {
        one.client.name: one.account.agreement.balance
        for one in store.run(lambda unit: list(client_accounts(unit)))
        if one.account
    }


@pytest.mark.parametrize("now", DAYS, ids=lambda day: f"{day:%A}")
@pytest.mark.parametrize("language", LANGUAGES)
def test_leaves_the_same_balances_on_every_day_and_in_every_language(
    language: str, now: datetime
) -> None:
    assert balances(filled(now, language)) == BALANCES


@pytest.mark.parametrize("language", LANGUAGES)
def test_adds_up(language: str) -> None:
    accounts = filled(language=language).run(lambda unit: list(client_accounts(unit)))

    assert [flaw for one in accounts if one.account for flaw in flaws(one.account)] == []
    assert sum(len(one.account.entries) for one in accounts if one.account) > 50


def test_says_the_same_to_the_ledger_in_both_languages() -> None:
    def moves(language: str) -> list[object]:
        accounts = filled(language=language).run(lambda unit: list(client_accounts(unit)))
        return [
            (one.client.name, entry.kind, entry.minutes, entry.worked_on, entry.by, entry.posted_at)
            for one in accounts
            if one.account
            for entry in one.account.entries
        ]

    assert moves("en") == moves("de")


def test_has_the_people_that_the_playground_lets_one_be() -> None:
    store = filled()
    people = store.run(lambda unit: unit.books(1).people.everybody())

    assert {person.handle: (person.name, person.role) for person in people} == {
        "anna": ("Anna Berg", Role.TECHNICIAN),
        "ben": ("Ben Okafor", Role.TECHNICIAN),
        "carl": ("Carl Winter", Role.CLIENT_APPROVER),
        "mona": ("Mona Reuter", Role.MANAGER),
    }


def test_gives_the_clients_agreements_that_differ() -> None:
    store = filled()
    books = store.run(lambda unit: unit.books(1))
    accounts = store.run(lambda unit: list(client_accounts(unit)))
    sheets = {
        one.client.name: books.agreements.versions(one.account.agreement.id)[-1].sheet
        for one in accounts
        if one.account
    }

    assert sheets["Acme"].credit_on is CreditOn.APPROVAL
    assert {sheets[name].credit_on for name in BALANCES if name != "Acme"} == {CreditOn.PAYMENT}
    assert sheets["Globex"].increment == 30
    assert sheets["Globex"].renewal_threshold == 240
    assert sheets["Globex"].usual_block == 1800
    assert sheets["Umbrella"].usual_block == 1200
    proactive = sheets["Umbrella"].work_type("proactive")
    assert proactive is not None
    assert proactive.multiplier == 0
    mueller = sheets["Müller & Söhne"]
    assert mueller.overdraft_policy is OverdraftPolicy.HOLD
    assert (mueller.minimum, mueller.renewal_threshold) == (30, 180)
    (block,) = (
        block
        for one in accounts
        if one.client.name == "Umbrella" and one.account
        for block in one.account.blocks
    )
    assert block.expires_on == WEDNESDAY.date() + timedelta(days=21)


def test_remembers_the_alerts_of_its_past_and_awaits_one_payment() -> None:
    store = filled()
    raised = {
        one.client.name: [
            alert.kind for alert in one.books.alerts.of_agreement(one.account.agreement.id)
        ]
        for one in store.run(lambda unit: list(client_accounts(unit)))
        if one.account
    }
    waiting = store.run(
        lambda unit: unit.books(1).top_ups.in_states(
            frozenset({TopUpState.PROPOSED, TopUpState.APPROVED, TopUpState.INVOICED})
        )
    )

    assert {name: kinds for name, kinds in raised.items() if kinds} == {
        "Globex": [ThresholdKind.RENEWAL],
        "Initech": [ThresholdKind.RENEWAL, ThresholdKind.EMPTY],
    }
    assert [(one.state, one.minutes) for one in waiting] == [(TopUpState.APPROVED, 600)]
    queued = [message.notice for message in store.rows.outbox.values()]
    assert any(isinstance(notice, BalanceLow) for notice in queued)


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_people_read_the_language_that_they_write(language: str) -> None:
    people = filled(language=language).run(lambda unit: unit.books(1).people.everybody())

    assert {person.language for person in people} == {language}


def test_nothing_of_it_is_late_before_anything_could_post_it() -> None:
    store = filled()

    assert store.rows.outbox
    home = store.run(lambda unit: perform(ShowHome(), as_mona(), unit)).result
    assert isinstance(home, StaffHomeShown)
    assert home.decisions is not None
    assert home.decisions.unsent == ()
    findings = store.run(lambda unit: check_up(unit, now=WEDNESDAY)).findings
    assert findings == ()


def as_mona() -> Request:
    place = Place(platform=PLATFORM, workspace=WORKSPACE, channel="mona", direct=True)
    sender = Identity(platform=PLATFORM, workspace=WORKSPACE, user="mona")
    return Request(sender=sender, place=place, at=WEDNESDAY)


def test_refuses_a_database_that_is_not_empty() -> None:
    store = filled()

    with pytest.raises(NotEmpty):
        store.run(lambda unit: fill(unit, now=WEDNESDAY, language="en"))

    assert balances(store) == BALANCES
