"""What terms the rules can work with."""

from collections.abc import Callable

from core.agreements import ServiceWindow, TermSheet
from core.refusals import BadTerm
from core.term_changes import TermChange
from core.units import MINUTES_PER_DAY, MINUTES_PER_HOUR, PERCENT_STEP, Minutes

_Condition = tuple[Callable[[int], bool], int]
"""What a number of the terms must meet, and the number."""

HIGHEST_MULTIPLIER = 1000
LONGEST_INCREMENT = 480
MOST_REMINDERS = 20
LONGEST_WAIT = 100 * MINUTES_PER_HOUR


def checked(sheet: TermSheet, change: TermChange) -> TermSheet:
    """Refuse what the rules cannot work with."""
    wrong = [value for holds, value in _conditions(sheet) if not holds(value)]
    if wrong:
        raise BadTerm(setting=type(change).__name__, value=str(wrong[0]))
    return sheet


def _conditions(sheet: TermSheet) -> list[_Condition]:
    """Each number with the condition that it must meet."""
    multipliers = [kind.multiplier for kind in sheet.work_types]
    money = [
        sheet.overage_rate_cents,
        sheet.two_person_above_cents,
        sheet.auto_cap_cents,
        sheet.auto_monthly_cap_cents,
        *(line.rate_cents for line in sheet.price_list),
    ]
    lives = (sheet.expires_after_days, sheet.proposal_days, sheet.lead_days)
    return [
        (lambda value: 1 <= value <= LONGEST_INCREMENT, sheet.increment),
        (lambda value: 0 <= value <= MINUTES_PER_DAY, sheet.minimum),
        (lambda value: 0 <= value < sheet.usual_block, sheet.renewal_threshold),
        (lambda value: value >= 0, sheet.overdraft_limit),
        (lambda value: value >= 0, sheet.grace_days),
        (lambda value: 0 <= value <= MOST_REMINDERS, sheet.reminders),
        (lambda value: 0 <= value <= LONGEST_WAIT, sheet.remind_after),
        *((lambda value: value >= 1, days) for days in lives if days is not None),
        *((_is_multiplier, multiplier) for multiplier in multipliers),
        *((_is_surcharge, each) for each in (sheet.after_hours, sheet.weekend)),
        *((lambda value: value >= 0, amount) for amount in money if amount is not None),
        *((lambda value: value >= 1, line.minutes) for line in sheet.price_list),
        *(condition for window in sheet.service_windows for condition in _of_window(window)),
    ]


def _of_window(window: ServiceWindow) -> list[_Condition]:
    return [
        (lambda value: 0 <= value <= 6, window.weekday),
        (lambda value: 0 <= value < window.closes, window.opens),
        (lambda value: value <= MINUTES_PER_DAY, window.closes),
    ]


def _is_multiplier(value: int) -> bool:
    """Free, or at least the whole time.

    Between the two, "the higher of work type and service time" would always
    be the service time's ×1, and the term would do nothing.
    """
    return value == 0 or _is_surcharge(value)


def _is_surcharge(value: int) -> bool:
    return 100 <= value <= HIGHEST_MULTIPLIER and value % PERCENT_STEP == 0


def require(holds: bool, change: TermChange, value: Minutes | str) -> None:
    """Refuse a change whose own value cannot be used."""
    if not holds:
        raise BadTerm(setting=type(change).__name__, value=str(value))
