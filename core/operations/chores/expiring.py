"""Notices 30 and 7 days before a block's last day; of those missed only the nearest is given."""

from collections.abc import Iterator
from datetime import date, time, timedelta

from core.ledger import Block
from core.notices import ClientExpiryNear, ExpiryNear
from core.operations.account import Account
from core.operations.bulletin import News
from core.operations.chores.chore import Chore, zone_of
from core.operations.desk import Act
from core.schedule import Due, Job, latest_day

DAYS_BEFORE = (30, 7)
AT = time(9)


def find(act: Act) -> Iterator[Due]:
    """Blocks of which a notice's day has come; none that was sold after that day."""
    around = act.at.date()
    last = around + timedelta(days=max(DAYS_BEFORE) + 1)
    for block in act.books.ledger.expiring(around - timedelta(days=1), last):
        zone = zone_of(act.books.agreements.get(block.agreement_id))
        stage = _stage(block, latest_day(AT, zone=zone, now=act.at))
        if stage is not None and block.expires_on is not None:
            about = f"{block.id}/{stage}"
            yield Due(job=Job.EXPIRY_NOTICE, about=about, period=block.expires_on)


def do(act: Act, due: Due) -> None:
    """Tell the managers, and the client where that was agreed, what is left by now."""
    block = act.books.ledger.block(int(due.about.split("/")[0]))
    account = Account.by_id(act, block.agreement_id)
    days = (due.period - account.today).days
    if block.remaining <= 0 or days < 0 or account.client.archived:
        return
    act.bulletin.tell(
        News(
            notice=ExpiryNear(
                client=account.client.name,
                remaining=block.remaining,
                expires_on=due.period,
                days=days,
                balance=account.balance,
            ),
            subject=f"expiry/{due.about}",
            agreement_id=account.agreement.id,
        )
    )
    if account.sheet.client_told:
        _tell_client(account, block, due, days)


def _tell_client(account: Account, block: Block, due: Due, days: int) -> None:
    account.act.bulletin.tell(
        News(
            notice=ClientExpiryNear(
                client=account.client.name,
                remaining=block.remaining,
                expires_on=due.period,
                days=days,
            ),
            subject=f"expiry/{due.about}/client",
            agreement_id=account.agreement.id,
            for_client=account.client.id,
        )
    )


def _stage(block: Block, day: date) -> int | None:
    """The nearest notice whose day has come."""
    if block.expires_on is None or day > block.expires_on:
        return None
    left = (block.expires_on - day).days
    lives = (block.expires_on - block.starts_on).days
    return min((each for each in DAYS_BEFORE if left <= each < lives), default=None)


EXPIRING = Chore(find=find, do=do)
