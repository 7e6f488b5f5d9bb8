"""What is told without being asked: alerts, offers, and what became of them."""

from collections.abc import Iterator

from adapters.chat.formats import hours
from adapters.chat.reply import Button, Fact, Kind, Record, Reply, Tone
from adapters.chat.wording import attention, charts, topups
from adapters.chat.wording.balances import pace_fact, record_of
from adapters.chat.wording.receipts import levels_reached, what_it_was
from adapters.chat.wording.voice import Voice
from adapters.chat.wording.work import note_of, worked_on
from core.agreements import ThresholdKind
from core.notices import (
    BalanceLow,
    BalanceRestored,
    ClientReloaded,
    TopUpMoved,
    TopUpOffered,
)
from core.topups import TopUpState
from core.views import EntryView, TopUpView


def balance_low(notice: BalanceLow, voice: Voice) -> Reply:
    view = notice.balance
    return Reply(
        kind=Kind.ALERT,
        title=voice.text(
            "balance-low.resolved" if notice.resolved else "balance-low",
            client=view.client,
            left=view.balance,
        ),
        facts=(pace_fact(view.pace, voice), *_offer_facts(notice.top_up, voice)),
        lines=tuple(_story(notice, voice)),
        chart=charts.burn_down(view, voice),
        buttons=tuple(_answers(notice, voice)),
        tone=_tone(notice),
        private=False,
        record=record_of(view),
    )


def balance_restored(notice: BalanceRestored, voice: Voice) -> Reply:
    level = max(crossing.level for crossing in notice.risen)
    return Reply(
        kind=Kind.ALERT,
        title=voice.text(
            "balance-restored", client=notice.client, left=notice.balance, level=level
        ),
        tone=Tone.GOOD,
        private=False,
        record=Record(client=notice.client, balance_minutes=notice.balance),
    )


def top_up_offered(notice: TopUpOffered, voice: Voice) -> Reply:
    top_up = notice.top_up
    return Reply(
        kind=Kind.NOTICE,
        title=topups.title(top_up, voice),
        facts=(
            voice.fact("left", hours(notice.balance)),
            *_offer_facts(top_up, voice),
            *topups.particulars(top_up, voice),
        ),
        lines=tuple(_decision(top_up, voice)),
        buttons=() if notice.superseded else topups.decisions(top_up, voice),
        private=False,
        record=topups.record_of(top_up, notice.balance),
    )


def top_up_moved(notice: TopUpMoved, voice: Voice) -> Reply:
    top_up = notice.top_up
    return Reply(
        kind=Kind.NOTICE,
        title=topups.title(top_up, voice),
        facts=(
            *topups.approval_facts(top_up, voice),
            *topups.particulars(top_up, voice),
            voice.fact("left", hours(notice.balance)),
        ),
        lines=(*_decision(top_up, voice), *_risen(notice, voice)),
        attachments=topups.papers_of(top_up, voice),
        tone=topups.tone_of(top_up),
        private=False,
        record=topups.record_of(top_up, notice.balance),
    )


def client_reloaded(notice: ClientReloaded, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.NOTICE,
        title=voice.text(
            _reloaded(notice),
            size=notice.minutes,
            left=notice.balance,
        ),
        tone=Tone.GOOD,
        private=False,
        record=Record(client=notice.client, balance_minutes=notice.balance),
    )


def _reloaded(notice: ClientReloaded) -> str:
    if not notice.charged:
        return "client-reloaded"
    return "client-reloaded.charged" if notice.credited else "client-reloaded.collecting"


def _story(notice: BalanceLow, voice: Voice) -> Iterator[str]:
    yield from levels_reached(notice.crossed, voice)
    if notice.entry is not None:
        yield _what_did_it(notice.entry, voice)
    yield from charts.outlook(notice.balance, voice)
    if notice.balance.on_hold:
        yield voice.text("standing-on-hold", client=notice.balance.client)
    if notice.top_up is not None:
        yield from _decision(notice.top_up, voice)
    if not notice.resolved:
        yield from attention.on_it(notice.taken, voice)


def _answers(notice: BalanceLow, voice: Voice) -> Iterator[Button]:
    """Decide about the top-up, or look after it, as long as nobody has."""
    if notice.top_up is not None:
        yield from topups.decisions(notice.top_up, voice)
    is_decided = notice.top_up is not None and notice.top_up.state is not TopUpState.PROPOSED
    if notice.taken is None and not notice.resolved and not is_decided:
        yield attention.take(notice.balance.client, voice)


def _what_did_it(entry: EntryView, voice: Voice) -> str:
    if entry.work is None:
        return voice.text(
            "balance-low.entry", by=entry.by, what=what_it_was(entry, voice), entry=entry.id
        )
    worked, debited = entry.work.worked, entry.work.debited
    return voice.text(
        "balance-low.work",
        by=entry.by,
        worked=worked,
        debited=None if debited == worked else debited,
        day=worked_on(entry, voice),
        what=note_of(entry, voice) or None,
        entry=entry.id,
    )


def _decision(top_up: TopUpView, voice: Voice) -> Iterator[str]:
    if top_up.state is not TopUpState.PROPOSED:
        yield topups.outcome(top_up, voice)
    yield from topups.whats_next(top_up, voice)


def _risen(notice: TopUpMoved, voice: Voice) -> Iterator[str]:
    if notice.risen:
        level = max(crossing.level for crossing in notice.risen)
        yield voice.text("top-up-lifts", level=level)


def _offer_facts(top_up: TopUpView | None, voice: Voice) -> Iterator[Fact]:
    if top_up is not None:
        yield voice.fact("top-up", topups.offer(top_up, voice))
        yield from topups.approval_facts(top_up, voice)


def _tone(notice: BalanceLow) -> Tone:
    if notice.resolved:
        return Tone.GOOD
    worst = any(crossing.kind is not ThresholdKind.RENEWAL for crossing in notice.crossed)
    return Tone.BAD if worst or notice.balance.balance <= 0 else Tone.WARNING
