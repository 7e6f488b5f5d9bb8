"""How entries and balances came about, and lists of entries."""

from collections.abc import Iterator

from adapters.chat.formats import hours, signed
from adapters.chat.reply import Button, Fact, Kind, Record, Reply, Table
from adapters.chat.wording import pages, records
from adapters.chat.wording.balances import block_line, record_of, tone_of
from adapters.chat.wording.tables import entries_table
from adapters.chat.wording.voice import Voice, named
from adapters.chat.wording.work import particulars, steps, worked_on
from core.commands import ExplainWhy, FixEntry, ShowHistory, ShowMine, UndoEntry
from core.days import Between, OnDate
from core.people import Right
from core.results import BalanceExplained, EntryExplained, HistoryShown, MineShown
from core.views import AllocationView, BalanceView, EntryView

_HISTORY = ("entry", "posted", "day", "what", "by", "change", "left")


def entry_explained(result: EntryExplained, voice: Voice) -> Reply:
    entry = result.entry
    return Reply(
        kind=Kind.WHY,
        title=voice.text(
            "entry-explained",
            client=entry.client,
            entry=entry.id,
            kind=entry.kind,
            change=entry.minutes,
        ),
        facts=tuple(_entry_facts(entry, voice)),
        lines=tuple(steps(entry.work, voice)) if entry.work else (),
        table=_allocations(result.allocations, voice),
        buttons=_corrections(entry, voice),
        record=records.of_entry(entry, entry.balance_after),
    )


def balance_explained(result: BalanceExplained, voice: Voice) -> Reply:
    view = result.balance
    shown = result.page.cut(view.blocks)
    blocks = tuple(voice.fact("block", block_line(block, voice)) for block in shown)
    again = ExplainWhy(client=named(view.client))
    overdraft = (voice.fact("overdraft", signed(-view.overdraft)),) if view.overdraft else ()
    return Reply(
        kind=Kind.WHY,
        title=voice.text("balance-explained", client=view.client, left=view.balance),
        facts=(*blocks, *overdraft),
        lines=(
            *((_sum(view, voice),) if view.overdraft or len(view.blocks) > 1 else ()),
            *pages.where(result.page, voice),
        ),
        table=entries_table(result.entries, ("entry", "day", "what", "change", "left"), voice),
        buttons=(
            voice.button("history", ShowHistory(client=named(view.client))),
            *pages.turning(result.page, again, voice),
        ),
        tone=tone_of(view),
        record=record_of(view),
    )


def history_shown(result: HistoryShown, voice: Voice) -> Reply:
    count = result.page.count
    period = Between(start=OnDate(date=result.start), end=OnDate(date=result.end))
    again = ShowHistory(client=named(result.client), period=period)
    return Reply(
        kind=Kind.HISTORY,
        title=voice.text(
            "history-shown" if count else "history-shown.empty",
            client=result.client,
            start=result.start,
            end=result.end,
            count=count,
        ),
        facts=(
            voice.fact("opening", hours(result.opening)),
            voice.fact("closing", hours(result.closing)),
        ),
        lines=pages.where(result.page, voice, back=True),
        table=entries_table(result.entries, _HISTORY, voice),
        buttons=pages.turning(result.page, again, voice),
        record=Record(client=result.client, balance_minutes=result.closing),
    )


def mine_shown(result: MineShown, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.MINE,
        title=mine_title(result, voice),
        lines=pages.where(result.page, voice, back=True),
        table=mine_table(result.entries, voice),
        buttons=pages.turning(result.page, ShowMine(), voice),
        record=Record(worked_minutes=result.worked_this_week, worked_on=result.today),
    )


def mine_title(result: MineShown, voice: Voice) -> str:
    """Say how much the reader logged today and this week."""
    return voice.text(
        "mine-shown" if result.entries else "mine-shown.empty",
        today=result.worked_today,
        week=result.worked_this_week,
    )


def mine_table(mine: tuple[EntryView, ...], voice: Voice) -> Table | None:
    """List the reader's own entries."""
    return entries_table(mine, ("entry", "day", "client", "what", "worked"), voice)


def _sum(view: BalanceView, voice: Voice) -> str:
    return voice.text(
        "balance-explained.sum",
        blocks=sum(block.remaining for block in view.blocks),
        overdraft=view.overdraft,
        left=view.balance,
    )


def _entry_facts(entry: EntryView, voice: Voice) -> Iterator[Fact]:
    yield voice.fact("day", worked_on(entry, voice))
    if entry.by:
        yield voice.fact("by", entry.by)
    yield from particulars(entry, voice)
    if entry.reason and voice.reader.staff:
        yield voice.fact("reason", entry.reason)
    if entry.reverses is not None:
        yield voice.fact("reverses", f"E{entry.reverses}")
    if entry.reversed_by is not None:
        yield voice.fact("reversed-by", f"E{entry.reversed_by}")
    yield voice.fact("left-after", hours(entry.balance_after))


def _allocations(allocations: tuple[AllocationView, ...], voice: Voice) -> Table | None:
    if not allocations:
        return None
    rows = ((_source(allocation, voice), signed(allocation.minutes)) for allocation in allocations)
    return voice.table(("source", "change"), rows, numeric=("change",))


def _source(allocation: AllocationView, voice: Voice) -> str:
    if allocation.block is None:
        return voice.text("source-overdraft")
    return block_line(allocation.block, voice)


def _corrections(entry: EntryView, voice: Voice) -> tuple[Button, ...]:
    if entry.work is None or entry.reversed_by is not None or not voice.reader.may(Right.LOG):
        return ()
    return (
        voice.button("undo", UndoEntry(entry_id=entry.id)),
        voice.button("fix", FixEntry(entry_id=entry.id)),
    )
