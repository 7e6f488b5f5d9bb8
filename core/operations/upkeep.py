"""What time alone brings: the job that serves accounts on which nobody works."""

from datetime import datetime, timedelta

from core.operations import announcing, renewing
from core.operations.account import Account
from core.operations.announcing import publish
from core.operations.closing import close
from core.operations.desk import Act
from core.ports import Books, Unit
from core.topups import TopUp, TopUpState

KEYS_LIVE = timedelta(days=30)
RUNS_LIVE = timedelta(days=3 * 366)
_A_DAY = timedelta(days=1)


def post_due(unit: Unit, now: datetime) -> int:
    """Post due expiry and credits, evaluate levels, let old proposals, keys and runs go.

    Returns how many ledgers were posted to. Running it twice changes nothing.
    """
    return sum(
        _post_due_of(unit.books(organisation.id), now) for organisation in unit.organisations()
    )


def _post_due_of(books: Books, now: datetime) -> int:
    books.requests.forget_before(now - KEYS_LIVE)
    books.runs.forget_before(now - RUNS_LIVE)
    # The furthest zone is at most a day ahead; each account looks at its own day.
    due = {agreement.id for agreement in books.agreements.due((now + _A_DAY).date())}
    proposed = books.top_ups.in_states(frozenset({TopUpState.PROPOSED}))
    books.agreements.lock(sorted(due | {top_up.agreement_id for top_up in proposed}))
    for top_up in proposed:
        _expire_if_old(Account.by_id(Act(books=books, at=now), top_up.agreement_id), top_up)
    return sum(
        _bring_up_to_date(Account.by_id(Act(books=books, at=now), each)) for each in sorted(due)
    )


def _bring_up_to_date(account: Account) -> bool:
    before = account.agreement.last_seq
    close(account)
    publish(account.act)
    return account.agreement.last_seq > before


def _expire_if_old(account: Account, top_up: TopUp) -> None:
    """A line in its thread; and a proposal at today's prices, if the balance is low still."""
    if renewing.waited_too_long(account, top_up):
        renewing.expire(account, top_up)
        announcing.moved(account, top_up.id)
        close(account)
        publish(account.act)
