"""What a log or a fix would do: reckoned on a read, with nothing posted."""

from core import holdings as moves
from core.commands import FixEntry, LogHours, PreviewWork
from core.operations.account import Account
from core.operations.correcting import fix_meant
from core.operations.desk import Desk
from core.operations.logging_hours import work_meant
from core.operations.recording import WorkSaid, assessed, restored_for
from core.operations.reversing import taken_back
from core.operations.viewing import crossings, is_on_hold, work_view
from core.results import WorkForeseen
from core.thresholds import evaluate
from core.views import Crossing


def preview_work(command: PreviewWork, desk: Desk) -> WorkForeseen:
    """Tell what the work would debit, and what would be left and reached then.

    Raises what the work itself would raise, but for the question whether it
    was not said before.
    """
    if isinstance(command.work, FixEntry):
        return _of_fix(command.work, desk)
    return _of_log(command.work, desk)


def _of_log(command: LogHours, desk: Desk) -> WorkForeseen:
    meant = work_meant(command, desk)
    meant.account.foresee()
    return _foreseen(meant.account, meant.said)


def _of_fix(command: FixEntry, desk: Desk) -> WorkForeseen:
    meant = fix_meant(command, desk)
    meant.before.foresee()
    meant.before.reckon(taken_back(meant.before, meant.entry))
    if meant.account is not meant.before:
        meant.account.foresee()
    return _foreseen(meant.account, meant.said)


def _foreseen(account: Account, said: WorkSaid) -> WorkForeseen:
    work = assessed(account, said)
    for movement in restored_for(account, said, work.debited):
        account.reckon(movement)
    drawn = moves.draw(account.holdings, work.debited, worked_on=said.day, today=account.today)
    account.reckon(drawn)
    account.reckon_settled()
    return WorkForeseen(
        client=account.client.name,
        work=work_view(work, account.zone),
        balance=account.balance,
        crossed=_reached(account),
        on_hold=is_on_hold(account),
    )


def _reached(account: Account) -> tuple[Crossing, ...]:
    evaluation = evaluate(
        account.act.books.alerts.thresholds(account.agreement.id),
        agreement_id=account.agreement.id,
        levels=account.sheet.thresholds(),
        balance=account.balance,
        at=account.act.at,
    )
    return crossings(evaluation.opened)
