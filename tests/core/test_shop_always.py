"""What holds of an account whatever people do: the property tests of `semantics.md`."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from core.agreements import CreditOn, OverdraftPolicy, RenewalPolicy, TermSheet
from core.calendar import start_of, today_in
from core.commands import (
    AddBlock,
    AdjustBalance,
    ApproveTopUp,
    CancelInvoice,
    CancelTopUp,
    Command,
    DeclineTopUp,
    FixEntry,
    IssueStatement,
    LogHours,
    MarkInvoiced,
    MarkPaid,
    MoveDebit,
    PayInvoice,
    PreviewWork,
    RequestTopUp,
    SetTerms,
    UndoEntry,
)
from core.days import DaysAgo, OnDate
from core.direct_debits import DebitState
from core.operations.auditing import audit_alerts
from core.refusals import Refusal
from core.results import HoursLogged, Result, WorkForeseen
from core.schedule import Job
from core.term_changes import SetOverdraft, SetRenewalThreshold
from core.units import Minutes
from tests.core.auditing import Auditor
from tests.core.bookkeeping import Bookkeeper
from tests.core.shop import BERLIN_ZONE, Shop, changed, log, named
from tests.core.test_invoicing import COMPANY
from tests.machines import briefly

CLIENTS = ("Acme", "Globex")

clients = st.sampled_from(CLIENTS)
minutes = st.integers(1, 700).map(Minutes)
picks = st.integers(0, 1000)
levels = st.sampled_from(
    [
        *[SetRenewalThreshold(minutes=Minutes(each)) for each in (0, 60, 120, 300)],
        *[SetOverdraft(limit=Minutes(each)) for each in (0, 60, 240)],
    ]
)
policies = st.tuples(st.sampled_from(RenewalPolicy), st.sampled_from(CreditOn))


def sheet(
    policy: tuple[RenewalPolicy, CreditOn], *, two_people: bool, life: int | None
) -> TermSheet:
    renewal, credit_on = policy
    return changed(
        renewal=renewal,
        credit_on=credit_on,
        two_person_above_cents=150_000 if two_people else None,
        expires_after_days=life,
        mandate="SEPA-1",
        auto_cap_cents=240_000,
        auto_monthly_cap_cents=400_000,
        overdraft_policy=OverdraftPolicy.OVERAGE,
        overage_rate_cents=15_000,
    )


class ShopMachine(RuleBasedStateMachine):
    """Several people work for two clients while time passes; a bookkeeper watches."""

    def __init__(self) -> None:
        super().__init__()
        self.shop = Shop()
        self.bookkeepers = [Bookkeeper(self.shop, client) for client in CLIENTS]
        self.auditor = Auditor(self.shop)
        self.said = 0
        self.last: tuple[str, Command, Result] | None = None

    @initialize(
        policies=st.tuples(*[policies] * len(CLIENTS)),
        two_people=st.booleans(),
        life=st.none() | st.integers(5, 40),
        invoices=st.booleans(),
    )
    def agree(
        self,
        policies: Sequence[tuple[RenewalPolicy, CreditOn]],
        two_people: bool,
        life: int | None,
        invoices: bool,
    ) -> None:
        for client, policy in zip(CLIENTS, policies, strict=True):
            terms = sheet(policy, two_people=two_people, life=life)
            self.shop.set_terms(terms, client=client)
        if invoices:
            self.shop.say("mona", COMPANY)

    @rule(
        who=st.sampled_from(["anna", "ben", "mona"]),
        client=clients,
        worked=minutes,
        ago=st.integers(0, 12),
        work_type=st.sampled_from([None, "emergency", "proactive"]),
    )
    def work(self, who: str, client: str, worked: Minutes, ago: int, work_type: str | None) -> None:
        self.say(who, log(worked, client=client, day=DaysAgo(days=ago), work_type=work_type))

    @rule(who=st.sampled_from(["anna", "ben"]), client=clients, worked=minutes)
    def work_and_undo_it(self, who: str, client: str, worked: Minutes) -> None:
        self.tick()
        before, blocks = self.shop.holdings(client), len(self.shop.store.rows.blocks)
        if not isinstance(self.say(who, log(worked, client=client)), HoursLogged):
            return
        self.say(who, UndoEntry())
        if len(self.shop.store.rows.blocks) == blocks:  # no renewal came of it
            assert self.shop.holdings(client) == before

    @precondition(lambda self: self.entry_ids())
    @rule(who=st.sampled_from(["anna", "ben", "mona"]), pick=picks)
    def undo(self, who: str, pick: int) -> None:
        self.say(who, UndoEntry(entry_id=self.picked(self.entry_ids(), pick), confirmed=True))

    @precondition(lambda self: self.entry_ids())
    @rule(
        who=st.sampled_from(["anna", "mona"]),
        pick=picks,
        worked=st.none() | minutes,
        ago=st.none() | st.integers(0, 12),
        client=st.none() | clients,
    )
    def fix(
        self, who: str, pick: int, worked: Minutes | None, ago: int | None, client: str | None
    ) -> None:
        command = FixEntry(
            entry_id=self.picked(self.entry_ids(), pick),
            worked=worked,
            day=None if ago is None else DaysAgo(days=ago),
            client=() if client is None else named(client),
        )
        self.say(who, command)

    @rule(client=clients, size=minutes, starts=st.integers(-10, 10), opening=st.booleans())
    def sell(self, client: str, size: Minutes, starts: int, opening: bool) -> None:
        command = AddBlock(
            client=named(client),
            minutes=size,
            opening=opening,
            starts=OnDate(date=self.today() + timedelta(days=starts)),
        )
        self.say("mona", command)

    @rule(client=clients, amount=st.integers(-300, 300).map(Minutes))
    def adjust(self, client: str, amount: Minutes) -> None:
        self.say("mona", AdjustBalance(client=named(client), minutes=amount, reason="counted"))

    @rule(client=clients, change=levels, ahead=st.none() | st.integers(0, 10))
    def set_level(
        self, client: str, change: SetRenewalThreshold | SetOverdraft, ahead: int | None
    ) -> None:
        starts = None if ahead is None else OnDate(date=self.today() + timedelta(days=ahead))
        self.say("mona", SetTerms(client=named(client), change=change, starts=starts))

    @rule(who=st.sampled_from(["anna", "carl", "gina"]), client=clients)
    def ask_for_more(self, who: str, client: str) -> None:
        self.say(who, RequestTopUp(client=named(client)))

    @precondition(lambda self: self.top_up_ids())
    @rule(
        who=st.sampled_from(["mona", "max", "carl", "gina"]),
        pick=picks,
        size=st.sampled_from([None, 600, 1200, 1800]),
    )
    def approve(self, who: str, pick: int, size: int | None) -> None:
        command = ApproveTopUp(
            top_up_id=self.picked(self.top_up_ids(), pick),
            minutes=None if size is None else Minutes(size),
        )
        self.say(who, command)

    @precondition(lambda self: self.top_up_ids())
    @rule(
        pick=picks,
        step=st.sampled_from(
            [
                DeclineTopUp(reason="too dear"),
                MarkInvoiced(),
                MarkPaid(),
                CancelTopUp(reason="client left"),
            ]
        ),
    )
    def move(self, pick: int, step: DeclineTopUp | MarkInvoiced | MarkPaid | CancelTopUp) -> None:
        self.say("mona", replace(step, top_up_id=self.picked(self.top_up_ids(), pick)))

    @precondition(lambda self: self.numbers())
    @rule(
        pick=picks,
        step=st.sampled_from(
            [PayInvoice(number=""), CancelInvoice(number="", reason="wrong address")]
        ),
    )
    def settle(self, pick: int, step: PayInvoice | CancelInvoice) -> None:
        numbers = self.numbers()
        self.say("mona", replace(step, number=numbers[pick % len(numbers)]))

    @precondition(lambda self: self.top_up_ids())
    @rule(pick=picks, state=st.sampled_from(DebitState))
    def tell_of_debit(self, pick: int, state: DebitState) -> None:
        top_up_id = self.picked(self.top_up_ids(), pick)
        self.say("mona", MoveDebit(top_up_id=top_up_id, state=state, reason="told so"))

    @rule(client=clients)
    def send_statement(self, client: str) -> None:
        self.say("mona", IssueStatement(client=named(client)))

    @rule()
    def collect_overage(self) -> None:
        self.shop.run_calendar(Job.OVERAGE)
        self.check_the_books()
        assert self.shop.run_calendar(Job.OVERAGE) == []

    @rule(hours=st.sampled_from([1, 12, 24, 24 * 9]))
    def wait(self, hours: int) -> None:
        """Whatever else is down, the job looks soon after midnight when levels begin."""
        until = self.shop.at + timedelta(hours=hours)
        for soon in self.beginnings():
            if self.shop.at < soon < until:
                self.shop.at = soon
                self.tick()
        self.shop.at = until

    @rule()
    def tick(self) -> None:
        self.shop.tick()
        self.check_the_books()
        rows = self.shop.store.rows
        assert self.shop.tick() == 0
        assert self.shop.store.rows == rows
        assert self.shop.store.run(lambda unit: audit_alerts(unit, self.shop.at)) == []

    @precondition(lambda self: self.last is not None)
    @rule()
    def deliver_again(self) -> None:
        assert self.last is not None
        who, command, answer = self.last
        rows = self.shop.store.rows
        assert self.shop.say(who, command, key=str(self.said)) == answer
        assert self.shop.store.rows == rows

    def say(self, who: str, command: Command) -> Result | None:
        """Say it under a key of its own; a refusal changes nothing."""
        self.shop.later(microseconds=1)  # nobody does two things in the same moment
        before = self.shop.store.rows
        foreseen = self.foresee(who, command)
        self.said += 1
        try:
            answer = self.shop.say(who, command, key=str(self.said))
        except Refusal:
            assert self.shop.store.rows is before
            self.last = None
            return None
        self.last = (who, command, answer)
        self.check_the_books()
        if foreseen is not None:
            self.check_the_preview(foreseen, answer, blocks=len(before.blocks))
        return answer

    def foresee(self, who: str, command: Command) -> Result | None:
        """Look at what work would do, which changes nothing."""
        if not isinstance(command, LogHours | FixEntry):
            return None
        before = self.shop.store.rows
        try:
            foreseen = self.shop.say(who, PreviewWork(work=command))
        except Refusal:
            foreseen = None
        assert self.shop.store.rows == before
        return foreseen

    def check_the_preview(self, foreseen: Result, logged: Result, *, blocks: int) -> None:
        """What was foreseen came true; the balance unless a renewal was credited at once."""
        if not (isinstance(foreseen, WorkForeseen) and isinstance(logged, HoursLogged)):
            return
        assert (foreseen.work, foreseen.crossed) == (logged.entry.work, logged.crossed)
        if len(self.shop.store.rows.blocks) == blocks:
            assert foreseen.balance == logged.balance

    def check_the_books(self) -> None:
        for bookkeeper in self.bookkeepers:
            bookkeeper.check()
        self.auditor.check()

    def today(self) -> date:
        return today_in(BERLIN_ZONE, self.shop.at)

    def beginnings(self) -> list[datetime]:
        """Ten minutes after each midnight at which a version of terms begins."""
        days = {terms.starts_on for terms in self.shop.store.rows.terms.values()}
        return [start_of(day, BERLIN_ZONE) + timedelta(minutes=10) for day in sorted(days)]

    def entry_ids(self) -> list[int]:
        return [entry.id for client in CLIENTS for entry in self.shop.entries(client)]

    def top_up_ids(self) -> list[int]:
        return [top_up.id for client in CLIENTS for top_up in self.shop.top_ups(client=client)]

    def numbers(self) -> list[str]:
        return [each.number for each in self.shop.books().invoices.all() if each.number]

    def picked(self, ids: list[int], pick: int) -> int:
        return ids[pick % len(ids)]


TestShop = ShopMachine.TestCase
TestShop.settings = briefly(examples=100, steps=50)
