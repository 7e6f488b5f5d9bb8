"""What time alone brings: the job that serves accounts on which nobody works."""

from datetime import datetime, timedelta

from core.operations.account import Account
from core.operations.announcing import publish
from core.operations.closing import close
from core.operations.desk import Act
from core.ports import Books, Unit

KEYS_LIVE = timedelta(days=30)
_A_DAY = timedelta(days=1)


def post_due(unit: Unit, now: datetime) -> int:
    """Post due expiry and credits, evaluate levels, forget old request keys.

    Returns how many ledgers were posted to. Running it twice changes nothing.
    """
    return sum(
        _post_due_of(unit.books(organisation.id), now) for organisation in unit.organisations()
    )


def _post_due_of(books: Books, now: datetime) -> int:
    books.requests.forget_before(now - KEYS_LIVE)
    # The furthest zone is at most a day ahead; each account looks at its own day.
    due = sorted(agreement.id for agreement in books.agreements.due((now + _A_DAY).date()))
    books.agreements.lock(due)
    return sum(_bring_up_to_date(Account.by_id(Act(books=books, at=now), each)) for each in due)


def _bring_up_to_date(account: Account) -> bool:
    before = account.agreement.last_seq
    close(account)
    publish(account.act)
    return account.agreement.last_seq > before
