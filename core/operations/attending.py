"""Who looks after an alert, and who wants to be asked in the evening."""

from dataclasses import replace

from core.attention import Acknowledgement, Nudge
from core.commands import SetNudge, TakeAlert
from core.operations.account import Account
from core.operations.desk import Desk
from core.operations.naming import client_meant
from core.operations.running_alerts import alert_of, running_levels
from core.operations.viewing import taken_view
from core.refusals import NoAlertRuns
from core.results import AlertTaken, NudgeSet
from core.schedule import Due, Job, JobRun, moment_of


def take_alert(command: TakeAlert, desk: Desk) -> AlertTaken:
    """Look after the client's running alerts: nobody is reminded of these any more.

    A later episode, or a lower level, alerts and reminds again. Whoever was
    first stays. Raises NoAlertRuns.
    """
    client = client_meant(
        desk, command.client, again=lambda reading: replace(command, client=(reading,))
    ).client
    account = Account.of(desk.act, client)
    subjects = _subjects(account)
    if not subjects:
        raise NoAlertRuns(client=client.name)
    anew = [subject for subject in subjects if _acknowledge(desk, subject)]
    newest = desk.books.attention.acknowledgement(subjects[-1])
    if newest is None:
        raise AssertionError("what was just acknowledged is stored")
    return AlertTaken(client=client.name, taken=taken_view(newest, account), anew=bool(anew))


def set_nudge(command: SetNudge, desk: Desk) -> NudgeSet:
    """Ask the asker at that time from the next time it comes, or no more."""
    if command.at is None:
        desk.books.nudges.remove(desk.asker.id)
        return NudgeSet(at=None, zone=desk.zone.key)
    desk.books.nudges.put(Nudge(person_id=desk.asker.id, at=command.at))
    if desk.act.at >= moment_of(desk.today, command.at, desk.zone):
        today = Due(job=Job.NUDGE, about=str(desk.asker.id), period=desk.today)
        desk.books.runs.claim(JobRun.of(today, at=desk.act.at))
    return NudgeSet(at=command.at, zone=desk.zone.key)


def _subjects(account: Account) -> list[str]:
    alerts = (alert_of(account, level) for level in running_levels(account))
    return list(dict.fromkeys(alert.subject for alert in alerts if alert is not None))


def _acknowledge(desk: Desk, subject: str) -> bool:
    mine = Acknowledgement(subject=subject, by=desk.asker.id, at=desk.act.at)
    if not desk.books.attention.acknowledge(mine):
        return False
    desk.act.bulletin.redraw(subject)
    return True
