"""The technician's timer."""

from adapters.chat.reply import Button, Emphasis, Kind, Record, Reply, Tone
from adapters.chat.wording.voice import Voice
from core.commands import CancelTimer, StopTimer
from core.results import TimerCancelled, TimerShown, TimerStarted


def timer_started(result: TimerStarted, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.TIMER,
        title=voice.text("timer-started", client=result.client, since=result.since),
        buttons=steps(voice),
        tone=Tone.GOOD,
        record=Record(client=result.client),
    )


def timer_shown(result: TimerShown, voice: Voice) -> Reply:
    if result.client is None or result.since is None:
        return Reply(
            kind=Kind.TIMER,
            title=voice.text("timer-shown.none"),
            lines=(voice.text("timer-shown.start"),),
        )
    return Reply(
        kind=Kind.TIMER,
        title=voice.text(
            "timer-shown", client=result.client, since=result.since, minutes=result.minutes
        ),
        facts=(voice.fact("note", result.note),) if result.note else (),
        buttons=steps(voice),
        record=Record(
            client=result.client, worked_minutes=result.minutes, note=result.note or None
        ),
    )


def steps(voice: Voice) -> tuple[Button, ...]:
    """Offer what can be done with a running timer."""
    return (
        voice.button("stop", StopTimer(), Emphasis.PRIMARY),
        voice.button("cancel-timer", CancelTimer()),
    )


def timer_cancelled(result: TimerCancelled, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.TIMER,
        title=voice.text("timer-cancelled", client=result.client, minutes=result.minutes),
        record=Record(client=result.client, worked_minutes=result.minutes),
    )
