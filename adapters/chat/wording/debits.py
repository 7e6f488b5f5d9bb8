"""Direct debits, and what became of them."""

from adapters.chat.formats import hours
from adapters.chat.reply import (
    Kind,
    Record,
    Reply,
    Tone,
)
from adapters.chat.wording import pages
from adapters.chat.wording.voice import Voice
from core.commands import ListDebits
from core.notices import DebitFailed
from core.results import (
    DebitMoved,
    DebitsListed,
)


def debits_listed(result: DebitsListed, voice: Voice) -> Reply:
    if not result.debits:
        return Reply(kind=Kind.COLLECTION, title=voice.text("debits-listed.empty"))
    rows = (
        (
            f"TU{each.debit.top_up_id}",
            each.client,
            voice.formats.money(each.debit.amount),
            each.debit.mandate,
            voice.word(each.debit.state),
        )
        for each in result.debits
    )
    return Reply(
        kind=Kind.COLLECTION,
        title=voice.text("debits-listed", count=result.page.count),
        lines=pages.where(result.page, voice),
        table=voice.table(
            ("top-up", "client", "amount", "mandate", "state"), rows, numeric=("amount",)
        ),
        buttons=pages.turning(result.page, ListDebits(), voice),
    )


def debit_moved(result: DebitMoved, voice: Voice) -> Reply:
    debit = result.debit
    return Reply(
        kind=Kind.COLLECTION,
        title=voice.text(
            "debit-moved.before" if result.before else "debit-moved",
            client=result.client,
            amount=debit.amount,
            state=debit.state,
            top_up=debit.top_up_id,
        ),
        facts=(voice.fact("reason", debit.reason),) if debit.reason else (),
        record=Record(client=result.client, top_up=debit.top_up_id),
    )


def debit_failed(notice: DebitFailed, voice: Voice) -> Reply:
    name = "debit-failed.returned" if notice.returned else "debit-failed"
    lines = ("debit-failed.taken-back",) if notice.taken_back else ()
    return Reply(
        kind=Kind.NOTICE,
        title=voice.text(name, amount=notice.amount, size=notice.minutes),
        facts=(voice.fact("left", hours(notice.balance)),),
        lines=tuple(voice.text(line) for line in lines),
        tone=Tone.WARNING,
        private=False,
        record=Record(client=notice.client, balance_minutes=notice.balance),
    )
