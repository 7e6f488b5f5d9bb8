"""The digest that managers get on Monday morning: of weeks missed only the last is told."""

from collections.abc import Iterator, Sequence
from datetime import time, timedelta

from core.notices import WeekDigest
from core.operations.account import Account
from core.operations.bulletin import News
from core.operations.chores.chore import Chore, house_zone
from core.operations.desk import Act
from core.operations.homing import client_left, unsent_messages
from core.operations.viewing import top_up_view
from core.people import Role
from core.schedule import Due, Job, latest_week
from core.topups import TopUpState
from core.views import ClientLeft

AT = time(8)
IDLE_WEEKS = 4
WORTH_A_LOOK = 10
_OPEN = frozenset({TopUpState.PROPOSED})


def find(act: Act) -> Iterator[Due]:
    """Every Monday where the organisation is."""
    week = latest_week(AT, zone=house_zone(act), now=act.at)
    yield Due(job=Job.DIGEST, about="", period=week)


def do(act: Act, due: Due) -> None:
    """Tell the managers directly; the week in which the program first ran is not over yet."""
    managers = [each.id for each in act.books.people.everybody() if each.role is Role.MANAGER]
    if managers and act.books.runs.count(Job.DIGEST, due.about) > 1:
        act.bulletin.tell(
            News(
                notice=_digest(act),
                subject=f"digest/{due.period.isoformat()}",
                for_people=tuple(managers),
            )
        )


def _digest(act: Act) -> WeekDigest:
    accounts = [Account.by_id(act, each.id) for each in act.books.agreements.all()]
    low = _low(accounts)
    idle = sorted(account.client.name for account in accounts if _is_idle(account))
    top_ups = act.books.top_ups.in_states(_OPEN)
    return WeekDigest(
        clients=tuple(low[:WORTH_A_LOOK]),
        low=len(low),
        idle=tuple(idle[:WORTH_A_LOOK]),
        idle_count=len(idle),
        idle_weeks=IDLE_WEEKS,
        top_ups=tuple(
            top_up_view(each, Account.by_id(act, each.agreement_id))
            for each in top_ups[:WORTH_A_LOOK]
        ),
        open_top_ups=len(top_ups),
        unsent=len(unsent_messages(act)),
    )


def _low(accounts: Sequence[Account]) -> list[ClientLeft]:
    """Those that have had hours, and have few of them now."""
    began = [client_left(account) for account in accounts if account.agreement.last_seq]
    low = [each for each in began if each.is_low]
    return sorted(low, key=lambda each: (each.balance, each.client))


def _is_idle(account: Account) -> bool:
    """Whether there were hours all these weeks, and nobody has worked for the client."""
    since = account.act.at - timedelta(weeks=IDLE_WEEKS)
    ledger, agreement = account.act.books.ledger, account.agreement.id
    if account.balance <= 0 or ledger.balance_before(agreement, since) <= 0:
        return False
    return ledger.debited(agreement, since) <= 0


TELLING_THE_WEEK = Chore(find=find, do=do)
