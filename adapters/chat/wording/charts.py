"""The burn-down: how the balance went and when it runs out, as a sentence and a picture."""

from collections.abc import Iterator
from datetime import date

from adapters.chat.reply import Chart, Point, Projection
from adapters.chat.wording.voice import Voice
from core.views import BalanceView, RunOut

_WORTH_DRAWING = 3
"""Fewer points are no more than the sentence says."""


def outlook(view: BalanceView, voice: Voice) -> Iterator[str]:
    """Say when a client's hours run out, and between which days."""
    return lasts(view.burndown.run_out if view.burndown else None, voice)


def lasts(run_out: RunOut | None, voice: Voice) -> Iterator[str]:
    """Say until when hours last, and between which days."""
    if run_out is None:
        return
    if run_out.latest is None:
        likely_first = run_out.earliest == run_out.likely
        earliest = None if likely_first else _near(run_out.earliest, run_out, voice)
        yield voice.text("runs-out.or-later", likely=run_out.likely, earliest=earliest)
    elif run_out.earliest == run_out.latest:
        yield voice.text("runs-out", likely=run_out.likely)
    else:
        yield voice.text(
            "runs-out.between",
            likely=run_out.likely,
            earliest=_near(run_out.earliest, run_out, voice),
            latest=_near(run_out.latest, run_out, voice),
        )


def burn_down(view: BalanceView, voice: Voice) -> Chart | None:
    """Draw the last weeks of a balance, where there is something to be seen."""
    if view.burndown is None or len(view.burndown.past) < _WORTH_DRAWING:
        return None
    first, *_, last = view.burndown.past
    run_out = view.burndown.run_out
    return Chart(
        title=voice.text("chart", client=view.client),
        summary=voice.text(
            "chart.summary", before=first.balance, since=first.day, now=last.balance
        ),
        measure=voice.text("chart.measure"),
        points=tuple(Point(day=one.day, minutes=one.balance) for one in view.burndown.past),
        level=view.threshold,
        level_label=voice.text("chart.level", level=view.threshold),
        projection=None if run_out is None else _projection(run_out, voice),
    )


def _projection(run_out: RunOut, voice: Voice) -> Projection:
    return Projection(
        label=voice.text("chart.pace"),
        earliest_label=voice.text("chart.earliest"),
        latest_label=voice.text("chart.latest"),
        likely=run_out.likely,
        earliest=run_out.earliest,
        latest=run_out.latest,
    )


def _near(day: date, run_out: RunOut, voice: Voice) -> str:
    return voice.formats.date_beside(day, run_out.likely)
