"""The early warning: hours that run out before a payment could arrive.

It goes by the likely day, once for each such situation. It is armed again
only when even the earliest day lies beyond the time that a payment takes, so
that a forecast which trembles around it does not warn again and again.
"""

from collections.abc import Iterator
from datetime import time, timedelta

from core.notices import RunsOutSoon
from core.operations.account import Account
from core.operations.awaited import awaited
from core.operations.bulletin import News
from core.operations.chores.chore import Chore, sheet_on, zone_of
from core.operations.desk import Act
from core.operations.viewing import balance_view
from core.schedule import Due, Job, latest_day
from core.views import BalanceView

AT = time(9)


def find(act: Act) -> Iterator[Due]:
    """Every morning, the agreements that say how long a payment takes."""
    for agreement in act.books.agreements.all():
        day = latest_day(AT, zone=zone_of(agreement), now=act.at)
        if sheet_on(act, agreement, day).lead_days is not None:
            yield Due(job=Job.EARLY_WARNING, about=str(agreement.id), period=day)


def do(act: Act, due: Due) -> None:
    """Warn, or arm the warning again. At the threshold its own alert takes over."""
    account = Account.by_id(act, int(due.about))
    lead = account.sheet.lead_days
    if lead is None or account.client.archived:
        return
    account.foresee()
    view = balance_view(account, with_entries=False)
    warned = act.books.attention.is_warned(account.agreement.id)
    if warned and _is_clear(view, account, lead):
        act.books.attention.clear(account.agreement.id)
    elif not warned and _is_soon(view, account, lead) and awaited(account).foremost is None:
        act.books.attention.warn(account.agreement.id, act.at)
        _tell(account, view, lead)


def _is_soon(view: BalanceView, account: Account, lead: int) -> bool:
    run_out = view.burndown.run_out if view.burndown else None
    above = view.balance > view.threshold
    return above and run_out is not None and run_out.likely <= account.today + timedelta(days=lead)


def _is_clear(view: BalanceView, account: Account, lead: int) -> bool:
    run_out = view.burndown.run_out if view.burndown else None
    if run_out is None:
        return view.balance > view.threshold
    return run_out.earliest > account.today + timedelta(days=lead)


def _tell(account: Account, view: BalanceView, lead: int) -> None:
    act = account.act
    act.bulletin.tell(
        News(
            notice=RunsOutSoon(balance=view, lead_days=lead),
            subject=act.new_subject(f"early-warning/{account.agreement.id}"),
            agreement_id=account.agreement.id,
        )
    )


FORETELLING = Chore(find=find, do=do)
