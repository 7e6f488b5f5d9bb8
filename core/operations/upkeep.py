"""What time alone brings: the job that serves accounts on which nobody works."""

from datetime import datetime, timedelta

from core.operations.account import Account
from core.operations.announcing import publish
from core.operations.closing import close
from core.operations.desk import Act
from core.ports import Books, Unit

KEYS_LIVE = timedelta(days=30)


def post_due(unit: Unit, now: datetime) -> int:
    """Post due expiry and credits, evaluate levels, forget old request keys.

    Returns how many accounts were touched. Running it twice changes nothing.
    """
    return sum(
        _post_due_of(unit.books(organisation.id), now) for organisation in unit.organisations()
    )


def _post_due_of(books: Books, now: datetime) -> int:
    books.requests.forget_before(now - KEYS_LIVE)
    # The furthest zone is at most a day ahead; each account looks at its own day.
    due = books.agreements.due((now + timedelta(days=1)).date())
    books.agreements.lock(sorted(agreement.id for agreement in due))
    for found in due:
        act = Act(books=books, at=now)
        agreement = books.agreements.get(found.id)
        close(Account(act, agreement, books.clients.get(agreement.client_id)))
        publish(act)
    return len(due)
