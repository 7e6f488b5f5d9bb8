"""Who looks after an alert, and what people are reminded and told of by the calendar."""

from collections.abc import Iterator

from adapters.chat.formats import hours
from adapters.chat.reply import Button, Emphasis, Kind, Record, Reply, Tone
from adapters.chat.wording import balances, charts, topups
from adapters.chat.wording.voice import Voice, named
from core.agreements import TermSheet
from core.commands import ApproveTopUp, OpenLogForm, RequestTopUp, SetNudge, ShowHome, TakeAlert
from core.notices import (
    AlertUnanswered,
    ClientExpiryNear,
    ClientLow,
    ExpiryNear,
    NothingLogged,
    RunsOutSoon,
    WeekDigest,
)
from core.results import AlertTaken, NudgeSet
from core.views import ClientLeft, Taken


def alert_taken(result: AlertTaken, voice: Voice) -> Reply:
    name = "alert-taken" if result.anew else "alert-taken.before"
    return Reply(
        kind=Kind.NOTICE,
        title=voice.text(name, by=result.taken.by, client=result.client, at=result.taken.at),
        lines=(voice.text("alert-taken.until"),),
        tone=Tone.GOOD,
        private=False,
        record=Record(client=result.client),
    )


def nudge_set(result: NudgeSet, voice: Voice) -> Reply:
    if result.at is None:
        return Reply(kind=Kind.NOTICE, title=voice.text("nudge-set.off"))
    return Reply(
        kind=Kind.NOTICE,
        title=voice.text("nudge-set", clock=f"{result.at:%H:%M}", zone=result.zone),
        lines=(voice.text("nudge-set.end", say=voice.typed(voice.says(SetNudge(at=None)))),),
        tone=Tone.GOOD,
    )


def on_it(taken: Taken | None, voice: Voice) -> Iterator[str]:
    """Say who looks after an alert."""
    if taken is not None:
        yield voice.text("alert-on-it", by=taken.by, at=taken.at)


def take(client: str, voice: Voice) -> Button:
    """Offer to look after an alert."""
    return voice.button("on-it", TakeAlert(client=named(client)))


def reminders(sheet: TermSheet, voice: Voice) -> str:
    """Say how often an unanswered alert is reminded of."""
    if not sheet.reminders:
        return voice.text("no-one")
    return voice.text("alert-reminder-times", count=sheet.reminders, after=sheet.remind_after)


def alert_unanswered(notice: AlertUnanswered, voice: Voice) -> Reply:
    name = "alert-unanswered.escalated" if notice.escalated else "alert-unanswered"
    answer = "alert-unanswered.answer" if notice.top_up else "alert-unanswered.no-top-up"
    offer = (voice.fact("top-up", topups.offer(notice.top_up, voice)),) if notice.top_up else ()
    decide = topups.decisions(notice.top_up, voice) if notice.top_up and notice.escalated else ()
    return Reply(
        kind=Kind.ALERT,
        title=voice.text(name, client=notice.client, left=notice.balance),
        facts=offer,
        lines=(voice.text("alert-unanswered.since", since=notice.since), voice.text(answer)),
        buttons=(*decide, take(notice.client, voice)),
        tone=Tone.BAD if notice.balance <= 0 else Tone.WARNING,
        private=False,
        record=Record(client=notice.client, balance_minutes=notice.balance),
    )


def runs_out_soon(notice: RunsOutSoon, voice: Voice) -> Reply:
    view = notice.balance
    ask = RequestTopUp(client=named(view.client))
    return Reply(
        kind=Kind.ALERT,
        title=voice.text("runs-out-soon", client=view.client, left=view.balance),
        facts=(balances.pace_fact(view.pace, voice),),
        lines=(
            *charts.outlook(view, voice),
            voice.text("runs-out-soon.lead", days=notice.lead_days),
        ),
        chart=charts.burn_down(view, voice),
        buttons=(voice.button("top-up", ask),),
        tone=Tone.WARNING,
        private=False,
        record=balances.record_of(view),
    )


def expiry_near(notice: ExpiryNear, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.ALERT,
        title=voice.text(
            "expiry-near", client=notice.client, remaining=notice.remaining, days=notice.days
        ),
        lines=(voice.text("expiry-near.last", ends=notice.expires_on, left=notice.balance),),
        tone=Tone.WARNING,
        private=False,
        record=Record(client=notice.client, balance_minutes=notice.balance),
    )


def nothing_logged(notice: NothingLogged, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.NOTICE,
        title=voice.text("nothing-logged", day=notice.day),
        buttons=(
            voice.button("log", OpenLogForm(), Emphasis.PRIMARY),
            voice.button("ask-no-more", SetNudge(at=None)),
        ),
    )


def client_low(notice: ClientLow, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.ALERT,
        title=voice.text("client-low", left=notice.balance),
        lines=(
            voice.text("client-low.level", level=notice.threshold),
            *charts.lasts(notice.run_out, voice),
        ),
        tone=Tone.BAD if notice.balance <= 0 else Tone.WARNING,
        private=False,
        record=Record(client=notice.client, balance_minutes=notice.balance),
    )


def client_expiry_near(notice: ClientExpiryNear, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.ALERT,
        title=voice.text("client-expiry-near", remaining=notice.remaining, days=notice.days),
        lines=(voice.text("client-expiry-near.last", ends=notice.expires_on),),
        tone=Tone.WARNING,
        private=False,
        record=Record(client=notice.client),
    )


def week_digest(notice: WeekDigest, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.NOTICE,
        title=voice.text("week-digest", low=notice.low),
        lines=tuple(_digest_lines(notice, voice)),
        table=voice.table(
            ("client", "left", "state"),
            (_row(client, voice) for client in notice.clients),
            numeric=("left",),
        )
        if notice.clients
        else None,
        buttons=tuple(_looking(notice, voice)),
        tone=Tone.WARNING if notice.low else Tone.PLAIN,
        private=False,
    )


def _looking(notice: WeekDigest, voice: Voice) -> Iterator[Button]:
    if notice.open_top_ups:
        yield voice.button("digest-top-ups", ApproveTopUp())
    if notice.unsent:
        yield voice.button("home", ShowHome())


def _digest_lines(notice: WeekDigest, voice: Voice) -> Iterator[str]:
    if notice.low > len(notice.clients):
        yield voice.text("week-digest.more", count=notice.low - len(notice.clients))
    if notice.top_ups:
        said = [f"{each.client} ({voice.formats.size(each.minutes)})" for each in notice.top_ups]
        yield voice.text(
            "week-digest.top-ups",
            names=", ".join(said),
            more=notice.open_top_ups - len(said),
        )
    if notice.idle:
        yield voice.text(
            "week-digest.idle",
            weeks=notice.idle_weeks,
            names=", ".join(notice.idle),
            more=notice.idle_count - len(notice.idle),
        )
    if notice.unsent:
        yield voice.text("week-digest.unsent", count=notice.unsent)


def _row(client: ClientLeft, voice: Voice) -> tuple[str, ...]:
    return (client.client, hours(client.balance), balances.sign(client, voice))
