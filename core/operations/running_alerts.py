"""The alerts of an account that are not over."""

from core.alerts import Alert, Threshold, ThresholdState
from core.operations.account import Account


def running_levels(account: Account) -> list[Threshold]:
    """The levels in alarm, by the moment they were reached."""
    levels = account.act.books.alerts.thresholds(account.agreement.id).values()
    running = {
        (each.opened_at, -each.level): each
        for each in levels
        if each.state is ThresholdState.ALARM and each.opened_at is not None
    }
    return [running[key] for key in sorted(running)]


def alert_of(account: Account, level: Threshold) -> Alert | None:
    """The alert of a level's newest episode."""
    return account.act.books.alerts.alert(account.agreement.id, level.kind, level.episode)
