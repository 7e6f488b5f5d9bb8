"""Top-ups: what is proposed, who decides, and what became of it."""

from collections.abc import Iterator

from adapters.chat.formats import hours
from adapters.chat.reply import Attachment, Button, Emphasis, Fact, Kind, Record, Reply, Tone
from adapters.chat.wording.invoices import invoice_attachment
from adapters.chat.wording.voice import Voice
from core.commands import ApproveTopUp, CancelTopUp, DeclineTopUp, MarkInvoiced, MarkPaid
from core.people import Right
from core.results import TopUpChanged
from core.topups import TopUpState
from core.views import TopUpView

_KINDS = {
    TopUpState.APPROVED: Kind.APPROVED,
    TopUpState.DECLINED: Kind.DECLINED,
    TopUpState.INVOICED: Kind.INVOICED,
    TopUpState.PAID: Kind.PAID,
    TopUpState.CANCELLED: Kind.CANCELLED,
    TopUpState.REVERSED: Kind.CANCELLED,
}
_TONES = {
    TopUpState.APPROVED: Tone.GOOD,
    TopUpState.INVOICED: Tone.GOOD,
    TopUpState.PAID: Tone.GOOD,
    TopUpState.DECLINED: Tone.WARNING,
    TopUpState.REVERSED: Tone.WARNING,
}


def top_up_changed(result: TopUpChanged, voice: Voice) -> Reply:
    top_up = result.top_up
    return Reply(
        kind=_KINDS.get(top_up.state, Kind.TOP_UP),
        title=title(top_up, voice),
        facts=(
            voice.fact("offer", offer(top_up, voice)),
            *approval_facts(top_up, voice),
            *particulars(top_up, voice),
            voice.fact("left", hours(result.balance)),
        ),
        lines=tuple(whats_next(top_up, voice)),
        buttons=(*decisions(top_up, voice), *bookkeeping(top_up, voice)),
        attachments=papers_of(top_up, voice),
        tone=tone_of(top_up),
        record=record_of(top_up, result.balance),
    )


def title(top_up: TopUpView, voice: Voice) -> str:
    """Say in one line what was proposed or done, and to how many hours."""
    name = f"top-up-{top_up.state}"
    if top_up.state is TopUpState.PROPOSED and top_up.approved_by:
        name = "top-up-proposed.approved-once"
    return voice.text(name, client=top_up.client, size=top_up.minutes, top_up=top_up.id)


def tone_of(top_up: TopUpView) -> Tone:
    """Colour a top-up by what became of it."""
    return _TONES.get(top_up.state, Tone.PLAIN)


def summary(top_up: TopUpView, voice: Voice) -> str:
    """Say a top-up in half a line: size, price, and where it stands."""
    return voice.text(
        "top-up-summary",
        size=top_up.minutes,
        price=top_up.price,
        state=top_up.state,
        top_up=top_up.id,
    )


def offer(top_up: TopUpView, voice: Voice) -> str:
    """Say size, rate and price."""
    return voice.text(
        "top-up-offer.own-price" if top_up.has_own_price else "top-up-offer",
        size=top_up.minutes,
        rate=top_up.rate,
        price=top_up.price,
        top_up=top_up.id,
    )


def approval_facts(top_up: TopUpView, voice: Voice) -> Iterator[Fact]:
    """Say how many of the needed approvals are there, where it takes two."""
    if top_up.approvals_needed > 1:
        name = "top-up-approvals.by" if top_up.approved_by else "top-up-approvals"
        yield voice.fact(
            "approvals",
            voice.text(
                name,
                given=len(top_up.approved_by),
                needed=top_up.approvals_needed,
                names=voice.formats.all_of(top_up.approved_by),
            ),
        )


def particulars(top_up: TopUpView, voice: Voice) -> Iterator[Fact]:
    """Say who asked for it, why, and under which reference."""
    if top_up.requested_by:
        yield voice.fact("requested-by", top_up.requested_by)
    if top_up.reason and _may_read_reason(top_up, voice):
        yield voice.fact("reason", top_up.reason)
    if top_up.invoice:
        yield voice.fact("invoice", top_up.invoice)
    if top_up.reference and top_up.reference != top_up.invoice:
        yield voice.fact("reference", top_up.reference)


def outcome(top_up: TopUpView, voice: Voice) -> str:
    """Say who took the last step and when; this stands where the buttons were."""
    if top_up.at is None:
        return summary(top_up, voice)
    name = "top-up-outcome" if top_up.by else "top-up-outcome.by-rules"
    return voice.text(name, state=top_up.state, size=top_up.minutes, by=top_up.by, at=top_up.at)


def whats_next(top_up: TopUpView, voice: Voice) -> Iterator[str]:
    """Say when the hours come or that they went, and why an automatic renewal asks instead."""
    if top_up.stopped is not None:
        yield voice.text(f"stopped-because-{top_up.stopped}")
    if top_up.credited:
        taken_back = top_up.state in {TopUpState.CANCELLED, TopUpState.REVERSED}
        yield voice.text("top-up-taken-back" if taken_back else "top-up-credited")
    elif top_up.state in {TopUpState.APPROVED, TopUpState.INVOICED}:
        yield voice.text(f"credit-comes-{top_up.credit_on}", size=top_up.minutes)


def decisions(top_up: TopUpView, voice: Voice) -> tuple[Button, ...]:
    """Offer approval, other sizes and refusal, to those who may decide."""
    if top_up.state is not TopUpState.PROPOSED or not voice.reader.may(Right.DECIDE_TOP_UP):
        return ()
    approve = ApproveTopUp(top_up_id=top_up.id)
    others = tuple(
        voice.button("approve", ApproveTopUp(top_up_id=top_up.id, minutes=size), size=size)
        for size in top_up.other_sizes
    )
    return (
        voice.button("approve", approve, Emphasis.PRIMARY, size=top_up.minutes),
        *others,
        voice.asking("decline", DeclineTopUp(top_up_id=top_up.id), Emphasis.DANGER),
    )


def bookkeeping(top_up: TopUpView, voice: Voice) -> tuple[Button, ...]:
    """Offer a manager the steps from approval to payment."""
    if not voice.reader.may(Right.MANAGE):
        return ()
    paid = voice.button("paid", MarkPaid(top_up_id=top_up.id))
    cancel = voice.asking("cancel", CancelTopUp(top_up_id=top_up.id), Emphasis.DANGER)
    if top_up.state is TopUpState.APPROVED:
        name = "send-invoice" if top_up.has_draft else "invoiced"
        return (voice.button(name, MarkInvoiced(top_up_id=top_up.id)), paid, cancel)
    return (paid, cancel) if top_up.state is TopUpState.INVOICED else ()


def papers_of(top_up: TopUpView, voice: Voice) -> tuple[Attachment, ...]:
    """The invoice that went out for it, or the credit note that took it back."""
    return () if top_up.invoice is None else (invoice_attachment(top_up.invoice, voice),)


def record_of(top_up: TopUpView, balance: int | None = None) -> Record:
    """Record a top-up, with what is left."""
    return Record(client=top_up.client, balance_minutes=balance, top_up=top_up.id)


def _may_read_reason(top_up: TopUpView, voice: Voice) -> bool:
    """A client reads the reason it has just given, and not what staff gave each other."""
    if voice.reader.staff:
        return True
    just_asked = top_up.state is TopUpState.PROPOSED and not top_up.approved_by
    return just_asked or top_up.state is TopUpState.DECLINED
